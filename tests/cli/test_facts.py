"""`newslint facts`: stores filled, shown, renewed and written out."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from command import Ran
from web_server import running

Run = Callable[..., Ran]

_TERMS = """person,office,jurisdiction,start,end,source,snapshot
Ada Quist,president,Eastmouth,2020-01-01,2024-01-01,https://people.example/quist,2026-01-01
"""


def review(claim: str, number: int = 1) -> dict[str, Any]:
    return {
        "@type": "ClaimReview",
        "claimReviewed": claim,
        "url": f"https://checks.example/{number}",
        "datePublished": "2024-03-02",
        "author": {"name": "Harbour Checks"},
        "reviewRating": {"alternateName": "Not so"},
    }


@pytest.fixture(autouse=True)
def store(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSLINT_FACTS_DIR", str(folder / "facts"))
    (folder / "reviews.json").write_text(json.dumps([review("The ferry to Eastmouth sank twice.")]))
    (folder / "terms.csv").write_text(_TERMS)
    return folder / "facts" / "claims.sqlite"


def test_import_says_what_it_did(run: Run, store: Path) -> None:
    ran = run("facts", "import", "claimreview", "reviews.json")

    assert (ran.code, ran.out) == (0, "facts/claims.sqlite: 1 claim, 1 new, 0 changed\n")
    assert store.is_file()


def test_import_goes_on_past_a_broken_file_and_fails(run: Run, folder: Path) -> None:
    (folder / "broken.json").write_text('{"a": 1,\n')
    ran = run("facts", "import", "claimreview", "broken.json", "none.json", "reviews.json")

    assert ran.code == 2
    assert ran.out == "facts/claims.sqlite: 1 claim, 1 new, 0 changed\n"
    assert "newslint: broken.json:2:1: is no JSON" in ran.err
    assert "newslint: none.json: cannot be read: No such file" in ran.err


def test_import_goes_on_past_a_review_without_a_claim(run: Run, folder: Path) -> None:
    reviews = [review(""), review("Bees sleep.", 2)]
    (folder / "two.json").write_text(json.dumps(reviews))
    ran = run("facts", "import", "claimreview", "two.json")

    assert (ran.code, ran.out) == (0, "facts/claims.sqlite: 1 claim, 1 new, 0 changed\n")
    assert (
        ran.err
        == "newslint: two.json: /0/claimReviewed: a review without a claim: no `claimReviewed`\n"
    )


def test_problems_of_a_file_are_told_up_to_a_number(run: Run, folder: Path) -> None:
    (folder / "many.json").write_text(json.dumps([review("")] * 50))
    ran = run("facts", "import", "claimreview", "many.json")

    assert ran.code == 2
    assert ran.err.splitlines()[-2:] == [
        "newslint: many.json: 30 more of these",
        "newslint: nothing was imported",
    ]


def test_status_of_claims(run: Run, store: Path) -> None:
    run(
        "facts",
        "import",
        "claimreview",
        "reviews.json",
        "--today",
        "2026-03-01",
        "--licence",
        "CC-BY",
    )
    ran = run("facts", "status", "claims")
    words = dict(line.split(maxsplit=1) for line in ran.out.splitlines()[1:])

    assert words == {
        "store": str(store),
        "rows": "1",
        "publishers": "1",
        "snapshot": "2026-03-01",
        "sha256": words["sha256"],
        "licence": "CC-BY",
        "size": f"{store.stat().st_size:,}",
        "schema": "1",
    }
    assert len(words["sha256"]) == 64


def test_status_as_json_has_all_stores(run: Run) -> None:
    shown = json.loads(run("facts", "status", "--output-format", "json").out)

    assert shown["version"] == 1
    assert shown["stores"]["claims"]["rows"] == 0
    assert shown["stores"]["offices"]["rows"] >= 1_500


def test_status_of_a_broken_store_fails_and_shows_the_others(run: Run, store: Path) -> None:
    store.parent.mkdir()
    store.write_bytes(b"no store")
    ran = run("facts", "status")

    assert ran.code == 2
    assert "claims.sqlite: cannot be read as a store" in ran.err
    assert ran.out.startswith("offices\n")


def test_export_of_claims_is_imported_again(run: Run, folder: Path) -> None:
    run("facts", "import", "claimreview", "reviews.json")
    (folder / "out.jsonl").write_text(run("facts", "export", "claims").out)
    ran = run("facts", "import", "claimreview", "out.jsonl")

    assert ran.out == "facts/claims.sqlite: 1 claim, 0 new, 0 changed\n"


def test_export_goes_to_a_file(run: Run, folder: Path) -> None:
    run("facts", "import", "claimreview", "reviews.json")
    run("facts", "export", "claims", "out.jsonl")

    assert (
        json.loads((folder / "out.jsonl").read_text())["claimReviewed"]
        == "The ferry to Eastmouth sank twice."
    )


def test_offices_are_imported_beside_the_shipped_ones(run: Run) -> None:
    before = json.loads(run("facts", "status", "offices", "--output-format", "json").out)
    ran = run("facts", "import", "offices", "terms.csv")
    after = json.loads(run("facts", "status", "offices", "--output-format", "json").out)

    assert ran.code == 0
    assert ran.out.endswith(", 1 new, 0 changed\n")
    assert after["stores"]["offices"]["rows"] == before["stores"]["offices"]["rows"] + 1
    assert "Ada Quist,president,Eastmouth" in run("facts", "export", "offices").out


def test_offices_that_cannot_be_read_fail(run: Run, folder: Path) -> None:
    (folder / "terms.json").write_text("<html>")
    ran = run("facts", "import", "offices", "terms.json", "terms.csv")

    assert ran.code == 2
    assert "terms.json" in ran.err
    assert ", 1 new, 0 changed" in ran.out


def test_refresh_asks_a_service_that_speaks_sparql(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    cells = {
        "person": "http://www.wikidata.org/entity/Q999999999",
        "personLabel": "Ada Quist",
        "position": "http://www.wikidata.org/entity/Q888888888",
        "positionLabel": "President of Eastmouth",
        "jurisdictionLabel": "Eastmouth",
        "start": "2020-01-01T00:00:00Z",
        "startPrecision": "11",
    }
    binding = {name: {"type": "literal", "value": value} for name, value in cells.items()}
    answer = json.dumps({"results": {"bindings": [binding]}}).encode()
    with running() as web:
        web.pages["/sparql"] = (200, {"Content-Type": "application/sparql-results+json"}, answer)
        monkeypatch.setenv("NEWSLINT_WIKIDATA_SERVICE", web.url("/sparql"))
        ran = run("facts", "refresh", "offices", "--online", "--today", "2026-03-01")

    assert (ran.code, ran.err) == (0, "")
    assert ", 1 new, 0 changed" in ran.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(
            ("import",), "needs a word more: claimreview or offices", id="import of nothing"
        ),
        pytest.param(
            ("import", "claimreviews", "a"), "did you mean `claimreview`?", id="a wrong word"
        ),
        pytest.param(("import", "claimreview"), "no files were given", id="no files"),
        pytest.param(("refresh", "claims"), "is not offices", id="what cannot be renewed"),
        pytest.param(("refresh", "offices"), "give --online", id="network without leave"),
        pytest.param(("export", "claims"), "no such store", id="export of no store"),
        pytest.param(("export", "claims", "a", "b"), "writes one file", id="two files to write"),
        pytest.param(("status", "--store", "a"), "needs a word more", id="store of no kind"),
        pytest.param(
            ("status", "claims", "--store", "a"), "no such store", id="store that is not there"
        ),
        pytest.param(("imprt", "claims"), "Invalid value", id="a wrong action"),
    ],
)
def test_wrong_words_are_told(run: Run, words: tuple[str, ...], said: str) -> None:
    ran = run("facts", *words)

    assert ran.code == 2
    assert said in ran.err


_WATCHED = """
import sys

def hook(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.bind"}:
        print("SOCKET", event, arguments[1:], file=sys.stderr)

sys.addaudithook(hook)
from newslint.cli.main import main
sys.exit(main(sys.argv[1:]))
"""
_ARTICLE = """# Harbour

The [ferry](http://127.0.0.1:9/report) to Eastmouth sank twice in 2023, President Barack Obama said on 3 May 2024.

“We have never seen such a spring,” said harbour master Ada Quist. Some 30 per cent of 200 ships are 60 ships.
"""


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("factcheck", "a.md", "--claims", "c.sqlite"), id="factcheck"),
        pytest.param(("factcheck", "a.md", "--evidence", "a.md"), id="factcheck with evidence"),
        pytest.param(("facts", "status"), id="status"),
        pytest.param(("facts", "import", "claimreview", "reviews.json"), id="import"),
        pytest.param(("facts", "refresh", "offices"), id="refresh without leave"),
        pytest.param(("check", "a.md"), id="check"),
    ],
)
def test_no_socket_is_opened_without_online(run: Run, folder: Path, words: tuple[str, ...]) -> None:
    (folder / "a.md").write_text(_ARTICLE)
    run("facts", "import", "claimreview", "reviews.json", "--store", "c.sqlite")
    environment = {
        "PATH": "/usr/bin:/bin",
        "PYTHONUTF8": "1",
        "NEWSLINT_FACTS_DIR": "facts",
        "NEWSLINT_CACHE_DIR": "cache",
    }
    ran = subprocess.run(
        [sys.executable, "-c", _WATCHED, *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert "SOCKET" not in ran.stderr
    assert "Traceback" not in ran.stderr


def test_watch_for_sockets_sees_one(folder: Path) -> None:
    code = _WATCHED.replace(
        "from newslint",
        "import socket\ntry: socket.create_connection(('127.0.0.1', 9), 1)\nexcept OSError: pass\nfrom newslint",
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, "version"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )

    assert "SOCKET socket.connect" in ran.stderr
