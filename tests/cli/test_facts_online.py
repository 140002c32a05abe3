"""`newslint factcheck --online` against a server on this machine: the second run asks nobody and says the same."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from command import Ran
from web_server import Web, html, running

Run = Callable[..., Ran]
_ARTICLE = "# Harbour\n\nThe port of Eastmouth handled {} ships in [March]({}).\n"
_CLAIM = {
    "text": "The port of Eastmouth handled 912 ships.",
    "claimReview": [
        {
            "publisher": {"name": "Harbour Checks"},
            "url": "https://checks.example/1",
            "textualRating": "No",
        }
    ],
}


@pytest.fixture
def web(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    with running() as server:
        monkeypatch.setenv("NEWSLINT_ONLINE_ALLOW", server.server)
        monkeypatch.setenv("NEWSLINT_GOOGLE_API_ADDRESS", server.url("/claims:search"))
        monkeypatch.setenv("NEWSLINT_GOOGLE_API_KEY", "secret")
        monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(folder / "cache"))
        monkeypatch.setenv("NEWSLINT_FACTS_DIR", str(folder / "facts"))
        server.pages["/report"] = html(
            "<article><p>The port of Eastmouth handled 340 ships in March.</p></article>"
        )
        body = json.dumps({"claims": [_CLAIM]}).encode()
        server.pages["/claims:search"] = (200, {"Content-Type": "application/json"}, body)
        (folder / "a.md").write_text(_ARTICLE.format(912, server.url("/report")))
        yield server


def test_link_that_says_otherwise_is_refuted(run: Run, web: Web) -> None:
    ran = run("factcheck", "a.md", "--only", "link", "--online", "links", "--output-format", "json")

    assert '"refuted"' in ran.out
    assert "the article says 912 ship, the page 340" in ran.out


def test_fact_checks_of_google_are_shown_beside(run: Run, web: Web) -> None:
    ran = run("factcheck", "a.md", "--only", "claim", "--online", "google")

    assert "Harbour Checks, “No”" in ran.out
    assert "secret" not in ran.out


def test_second_run_asks_nobody_and_is_the_same_to_the_byte(run: Run, web: Web) -> None:
    words = (
        "factcheck",
        "a.md",
        "--online",
        "google,links",
        "--only",
        "claim,link",
        "--output-format",
        "json",
    )
    first = run(*words)
    asked = list(web.asked)
    web.pages.clear()

    assert run(*words) == first
    assert web.asked == asked
    assert asked


def test_private_address_is_not_opened_without_leave(
    run: Run, web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NEWSLINT_ONLINE_ALLOW")
    ran = run("factcheck", "a.md", "--only", "link", "--online", "links")

    assert "private address" in ran.out
    assert web.asked == []


def test_clean_throws_answers_away(run: Run, web: Web, folder: Path) -> None:
    run("factcheck", "a.md", "--only", "link", "--online", "links")
    kept = list((folder / "cache").glob("online-*.json"))
    run("clean")

    assert kept
    assert not any(file.exists() for file in kept)


def test_wikidata_is_asked_for_people_whom_the_table_lacks(
    run: Run, web: Web, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cells = {
        "person": "http://www.wikidata.org/entity/Q999999999",
        "personLabel": "Ada Quist",
        "position": "http://www.wikidata.org/entity/Q29558",
        "positionLabel": "President of Finland",
        "jurisdictionLabel": "Finland",
        "start": "2010-01-01T00:00:00Z",
        "startPrecision": "11",
        "end": "2012-01-01T00:00:00Z",
        "endPrecision": "11",
    }
    binding = {name: {"type": "literal", "value": value} for name, value in cells.items()}
    body = json.dumps({"results": {"bindings": [binding]}}).encode()
    web.pages["/sparql"] = (200, {"Content-Type": "application/sparql-results+json"}, body)
    monkeypatch.setenv("NEWSLINT_WIKIDATA_SERVICE", web.url("/sparql"))
    (folder / "b.md").write_text(
        "# Visit\n\nFinnish President Ada Quist opened the pier on Monday.\n"
    )
    words = (
        "factcheck",
        "b.md",
        "--only",
        "role",
        "--date",
        "2013-01-01",
        "--output-format",
        "json",
    )

    assert "Q999999999" not in run(*words).out
    assert "Q999999999" in run(*words, "--online", "wikidata").out


def test_wikidata_that_is_down_is_told_and_the_rest_goes_on(
    run: Run, web: Web, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    web.pages["/sparql"] = (500, {}, b"")
    monkeypatch.setenv("NEWSLINT_WIKIDATA_SERVICE", web.url("/sparql"))
    (folder / "b.md").write_text(
        "# Visit\n\nFinnish President Ada Quist opened the pier on Monday.\n"
    )
    ran = run("factcheck", "b.md", "--only", "role", "--date", "2013-01-01", "--online", "wikidata")

    assert ran.err == "newslint: 127.0.0.1: the server answers 500\n"
    assert "1 unit" in ran.out
