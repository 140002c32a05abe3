"""Wikidata asked anew, against a server on this machine that says what a test wants."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from newslint.errors import FactsError
from newslint.facts.offices.offices import Offices
from newslint.facts.offices.refresh import refresh
from newslint.facts.offices.vocabulary import positions
from newslint.facts.online.bounds import Bounds
from web_server import Page, Web, html, running

DAY = date(2026, 3, 1)
QUICK = Bounds(seconds=5.0, largest=100_000, pause=0.0, patience=1.0, a_host=50)
ENTITY = "http://www.wikidata.org/entity/"


@pytest.fixture
def web() -> Iterator[Web]:
    with running() as server:
        yield server


def answer(*rows: tuple[str, str, str, str]) -> Page:
    bindings = [
        {
            name: {"type": "literal", "value": value}
            for name, value in {
                "person": f"{ENTITY}{item}",
                "personLabel": person,
                "position": f"{ENTITY}{position}",
                "positionLabel": "position",
                "jurisdictionLabel": "place",
                "start": f"{start}T00:00:00Z",
                "startPrecision": "11",
            }.items()
        }
        for item, person, position, start in rows
    ]
    body = json.dumps({"head": {}, "results": {"bindings": bindings}}).encode()
    return 200, {"Content-Type": "application/sparql-results+json"}, body


def test_answers_are_imported_under_canonical_offices(web: Web, store: Path) -> None:
    web.pages["/sparql"] = answer(("Q77", "Ada Brook", "Q11696", "2025-01-20"))
    done = refresh(store, DAY, service=web.url("/sparql"), bounds=QUICK)

    assert (done.kept.new, done.left_out) == (1, ())
    with Offices.open(store) as offices:
        (term,) = offices.of_office("president", "United States")
    assert (term.person, term.start, term.snapshot) == ("Ada Brook", "2025-01-20", "2026-03-01")


def test_each_known_position_is_asked_for_once(web: Web, store: Path) -> None:
    web.pages["/sparql"] = answer()
    refresh(store, DAY, service=web.url("/sparql"), bounds=QUICK)
    asked = " ".join(parse_qs(urlsplit(path).query)["query"][0] for path in web.asked)

    assert all(asked.count(f"wd:{item} ") == 1 for item in positions())


def test_row_that_is_wrong_is_left_out_and_told(web: Web, store: Path) -> None:
    web.pages["/sparql"] = answer(
        ("Q77", "Ada Brook", "Q11696", "2025-01-20"), ("Q78", "Q78", "Q11696", "2021-01-20")
    )
    done = refresh(store, DAY, service=web.url("/sparql"), bounds=QUICK)

    assert done.kept.new == 1
    assert {problem.text for problem in done.left_out} == {"no person"}


@pytest.mark.parametrize(
    ("page", "said"),
    [
        pytest.param(html("<h1>Sorry"), "HTML or XML where SPARQL's JSON was wanted", id="html"),
        pytest.param((429, {"Retry-After": "120"}, b""), "answers 429", id="too many"),
        pytest.param((500, {}, b"timeout"), "answers 500", id="server error"),
        pytest.param((302, {"Location": "http://127.0.0.1:1/"}, b""), "leads elsewhere", id="redirect"),
        pytest.param((200, {}, b"[" + b" " * 200_000), "larger than 100,000 bytes", id="giant"),
        pytest.param((200, {"Content-Length": "999"}, b"{}"), "broke off|promised|answer", id="lies about its length"),
        pytest.param((200, {}, b'{"results": {"bindings": ['), "no JSON", id="cut off"),
    ],
)  # fmt: skip
def test_server_that_fails_leaves_the_store(web: Web, store: Path, page: Page, said: str) -> None:
    web.pages["/sparql"] = page
    before = store.read_bytes()
    with pytest.raises(FactsError, match=said):
        refresh(store, DAY, service=web.url("/sparql"), bounds=QUICK._replace(seconds=1.0))

    assert store.read_bytes() == before


def test_busy_server_is_asked_again_when_it_says(web: Web, store: Path) -> None:
    first = [True]

    def busy_once(handler: object) -> None:
        status, headers, body = (429, {"Retry-After": "0"}, b"") if first.pop() else answer()
        first.append(False)
        handler.send_response(status)  # type: ignore[attr-defined]  # a request handler
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            handler.send_header(name, value)  # type: ignore[attr-defined]  # the same
        handler.end_headers()  # type: ignore[attr-defined]  # the same
        handler.wfile.write(body)  # type: ignore[attr-defined]  # the same

    web.pages["/sparql"] = busy_once

    assert refresh(store, DAY, service=web.url("/sparql"), bounds=QUICK).kept.new == 0
