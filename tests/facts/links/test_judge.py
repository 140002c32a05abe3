"""Links judged: by their spelling, and by what a server on this machine says."""

import time
from datetime import date
from pathlib import Path

import pytest

from newslint.facts.dating import dated
from newslint.facts.links import LinkJudge
from newslint.facts.links.judge import Opened
from newslint.facts.model import Judgement
from newslint.facts.online.bounds import Bounds
from newslint.facts.online.client import Client
from newslint.formats import parse
from newslint.run.pages import read_page
from web_server import Page, Web, html

_PAGE = html(
    "<html><body><article><h1>Ships</h1><p>The port of Eastmouth handled 340 ships in March.</p></article>"
)


def judged(
    text: str, path: str = "a.md", web: Web | None = None, cache: Path | None = None
) -> list[Judgement]:
    (document,) = parse(text, path)
    opened = None
    if web:
        bounds = Bounds(allowed=frozenset({web.server}))
        opened = Opened(Client(cache, date(2026, 3, 1), bounds, lambda _: None), read_page)
    return list(LinkJudge(opened).judge(dated(document)))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("a.md", "Ships [came](https://harbour.example/a) in March.", id="Markdown"),
        pytest.param("a.md", "Ships came: https://harbour.example/a.", id="bare in Markdown"),
        pytest.param(
            "a.txt", "Ships came, see https://harbour.example/a.", id="bare in plain text"
        ),
        pytest.param(
            "a.html", "<p>Ships <a href='https://harbour.example/a'>came</a> in.</p>", id="HTML"
        ),
    ],
)
def test_link_is_found_with_its_place(path: str, text: str) -> None:
    (found,) = judged(text, path)

    assert text[slice(*found.unit.span)] == found.unit.text == "https://harbour.example/a"
    assert found.verdict == "unverifiable"
    assert found.gaps == ("was not opened: that takes --online links",)


def test_bracket_of_the_sentence_is_not_the_address() -> None:
    found = judged(
        "Ships (https://harbour.example/a_(b)) came, https://harbour.example/c, too.", "a.txt"
    )

    assert [one.unit.text for one in found] == [
        "https://harbour.example/a_(b)",
        "https://harbour.example/c",
    ]


def test_malformed_link_is_flagged_offline() -> None:
    (found,) = judged("Ships [came](htps://harbour.example/a) in March.")

    assert found.fault == "link-malformed"


def test_archived_copy_is_named() -> None:
    (found,) = judged(
        "Ships [came](https://web.archive.org/web/20240102/https://harbour.example/)."
    )

    assert found.steps == (
        "leads to a copy of https://harbour.example/ in the Internet Archive, taken on 2024-01-02",
    )


@pytest.mark.parametrize(
    ("page", "sentence", "verdict", "fault"),
    [
        pytest.param(_PAGE, "Eastmouth handled 340 ships in [March]({}).", "supported", "", id="the same"),
        pytest.param(
            _PAGE, "The port of Eastmouth handled 912 ships in [March]({}).", "refuted", "link-says-otherwise",
            id="another figure",
        ),
        pytest.param(_PAGE, "Lamps are dear, says [a report]({}).", "not-enough-evidence", "", id="something else"),
        pytest.param((404, {}, b""), "Read [this]({}).", "unverifiable", "link-dead", id="not found"),
        pytest.param((500, {}, b""), "Read [this]({}).", "unverifiable", "", id="broken today"),
        pytest.param((200, {"Content-Type": "application/pdf"}, b"%PDF"), "Read [this]({}).", "unverifiable", "", id="a PDF"),
        pytest.param((200, {"Content-Type": "text/plain"}, b"\0\1"), "Read [this]({}).", "unverifiable", "", id="bytes"),
        pytest.param((302, {"Location": "http://10.0.0.1/"}, b""), "Read [this]({}).", "unverifiable", "", id="private"),
    ],
)  # fmt: skip
def test_page_is_compared(web: Web, page: Page, sentence: str, verdict: str, fault: str) -> None:
    web.pages["/a"] = page
    (found,) = judged(sentence.format(web.url("/a")), web=web)

    assert (found.verdict, found.fault) == (verdict, fault)


def test_evidence_names_page_day_and_hops(web: Web) -> None:
    web.pages["/old"] = (301, {"Location": "/a"}, b"")
    web.pages["/a"] = _PAGE
    (found,) = judged(f"Eastmouth handled 340 ships in [March]({web.url('/old')}).", web=web)
    (evidence,) = found.evidence

    assert evidence.quote == "The port of Eastmouth handled 340 ships in March."
    assert (evidence.locator, evidence.source_url) == (web.url("/a"), web.url("/old"))
    assert evidence.retrieved == "2026-03-01"


def test_second_run_is_offline_and_the_same(web: Web, tmp_path: Path) -> None:
    web.pages["/a"] = _PAGE
    text = f"Eastmouth handled 340 ships in [March]({web.url('/a')})."
    first = judged(text, web=web, cache=tmp_path)
    asked = len(web.asked)

    assert judged(text, web=web, cache=tmp_path) == first
    assert len(web.asked) == asked


def test_many_links_take_as_much_longer_as_they_are_more() -> None:
    def spent(number: int) -> float:
        paragraph = "Ships [came](https://harbour.example/{0}) in, see https://x.example/{0} too."
        text = "\n\n".join(paragraph.format(index) for index in range(number))
        (document,) = parse(text, "a.md")
        start = time.process_time()
        assert len(list(LinkJudge().judge(dated(document)))) == 2 * number
        return time.process_time() - start

    assert spent(2400) < 30 * spent(300)
