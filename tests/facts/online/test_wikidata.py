"""Wikidata asked for people whom the table lacks, at a server on this machine that speaks SPARQL's JSON."""

import json
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from newslint.facts.offices.offices import Offices
from newslint.facts.online.bounds import Bounds
from newslint.facts.online.client import Client
from newslint.facts.online.wikidata import Wikidata
from web_server import Page, Web

_CELLS = {
    "person": "http://www.wikidata.org/entity/Q999999999",
    "personLabel": "Ada Quist",
    "position": "http://www.wikidata.org/entity/Q888888888",
    "positionLabel": "President of Eastmouth",
    "jurisdictionLabel": "Eastmouth",
    "start": "2020-01-01T00:00:00Z",
    "startPrecision": "11",
}


def answer(*rows: dict[str, str]) -> Page:
    bindings = [
        {name: {"type": "literal", "value": value} for name, value in row.items()} for row in rows
    ]
    body = json.dumps({"results": {"bindings": bindings}}).encode()
    return 200, {"Content-Type": "application/sparql-results+json"}, body


def table(
    web: Web, said: list[str], cache: Path | None = None, day: date = date(2026, 3, 1)
) -> Wikidata:
    client = Client(cache, day, Bounds(allowed=frozenset({web.server})), lambda _: None)
    return Wikidata(Offices.open(), client, said.append, web.url("/sparql"))


def test_unknown_person_is_asked_for_by_name(web: Web) -> None:
    web.pages["/sparql"] = answer(_CELLS)
    (term,) = table(web, []).of_person("Ada Quist")
    (asked,) = parse_qs(urlsplit(web.asked[0]).query)["query"]

    assert (term.person, term.jurisdiction, term.start, term.snapshot) == (
        "Ada Quist", "Eastmouth", "2020-01-01", "2026-03-01",
    )  # fmt: skip
    assert term.source == "https://www.wikidata.org/wiki/Q999999999"
    assert '"Ada Quist"@en' in asked


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Angela Merkel", id="of the table"),
        pytest.param("Quist", id="a surname alone"),
        pytest.param('Ada "} DROP', id="what would end the string"),
        pytest.param("Ada\\ Quist", id="a backslash"),
        pytest.param("Ada\nQuist", id="a line break"),
    ],
)
def test_nobody_is_asked(web: Web, name: str) -> None:
    table(web, []).of_person(name)

    assert web.asked == []


def test_nobody_of_that_name_is_no_trouble(web: Web) -> None:
    web.pages["/sparql"] = answer()
    said: list[str] = []

    assert table(web, said).of_person("Ada Quist") == ()
    assert said == []


@pytest.mark.parametrize(
    "page",
    [
        pytest.param((500, {}, b""), id="down"),
        pytest.param((200, {"Content-Type": "text/html"}, b"<p>Sign in"), id="HTML"),
        pytest.param((200, {}, b"[1]"), id="another shape"),
        pytest.param((429, {"Retry-After": "900"}, b""), id="busy"),
    ],
)
def test_what_is_no_answer_is_told_once(web: Web, page: Page) -> None:
    web.pages["/sparql"] = page
    said: list[str] = []
    asking = table(web, said)

    assert (asking.of_person("Ada Quist"), asking.of_person("Ida Lind")) == ((), ())
    assert len(said) == 1


def test_second_run_asks_nobody_and_keeps_the_day(web: Web, tmp_path: Path) -> None:
    web.pages["/sparql"] = answer(_CELLS)
    first = table(web, [], tmp_path).of_person("Ada Quist")

    assert table(web, [], tmp_path, date(2027, 1, 1)).of_person("Ada Quist") == first
    assert len(web.asked) == 1
