"""The members of the Congress and the executive as the unitedstates project keeps them, in YAML."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import yaml

from newslint.errors import Problem
from newslint.facts.offices.delimited import read_text, wrong
from newslint.facts.offices.rows import gather
from newslint.facts.offices.term import Term

_OFFICES = {
    "prez": ("president", "President of the United States"),
    "viceprez": ("vice president", "Vice President of the United States"),
    "sen": ("senator", "Senator"),
    "rep": ("representative", "Representative"),
}
_LEADERS = {
    "Senate Majority Leader": "senate majority leader",
    "Senate Minority Leader": "senate minority leader",
    "House Majority Leader": "house majority leader",
    "House Minority Leader": "house minority leader",
    "Speaker of the House": "speaker",
}
_ITEM = "https://www.wikidata.org/wiki/"
_PERSON = "https://bioguide.congress.gov/search/bio/"
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_congress_yaml(
    path: Path, snapshot: date, left_out: list[Problem] | None = None
) -> Iterator[Term]:
    """The terms of a file that was made on the day of `snapshot`; for its problems see `gather`.

    A term that ends after that day is open: what has not been is not known. Terms that follow
    each other, as the two years of the House do, are one.
    """
    try:
        people = yaml.load(read_text(path), Loader=_Loader)  # noqa: S506 - a safe loader
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 0
        raise wrong(path, line, f"no YAML: {getattr(error, 'problem', None) or error}") from error
    except RecursionError as error:
        raise wrong(path, 0, "no list of people: nested too deeply") from error
    if not isinstance(people, list):
        raise wrong(path, 1, "no list of people")
    numbered = (
        (number, row)
        for number, person in enumerate(people, 1)
        for row in _rows(person, snapshot.isoformat())
    )
    return gather(path, numbered, left_out)


def _rows(person: object, snapshot: str) -> Iterator[dict[str, str]]:
    """The rows of one person; one without a name or an address has them empty, and is told of."""
    whole = person if isinstance(person, Mapping) else {}
    names, ids = _part(whole, "name"), _part(whole, "id")
    item = _text(ids, "wikidata")
    first = _text(names, "nickname") or _text(names, "first")
    short = f"{first} {_text(names, 'last')} {_text(names, 'suffix')}".strip()
    common = {
        "person": _text(ids, "wikipedia").split(" (")[0] or short,
        "person_id": item,
        "jurisdiction": "United States",
        "snapshot": snapshot,
        "source": f"{_ITEM}{item}" if item else f"{_PERSON}{_text(ids, 'bioguide')}",
    }
    for office, title, start, end in _merged(_terms(whole)):
        open_end = "" if end >= snapshot else end
        yield common | {"office": office, "title": title, "start": start, "end": open_end}


def _terms(person: Mapping[str, object]) -> Iterator[tuple[str, str, str, str]]:
    for term in _list(person, "terms"):
        office, title = _OFFICES.get(_text(term, "type"), ("", ""))
        yield office, title, _text(term, "start"), _text(term, "end")
    for role in _list(person, "leadership_roles"):
        title = _text(role, "title")
        if led := _LEADERS.get(title):
            yield led, title, _text(role, "start"), _text(role, "end") or "9999"


def _merged(terms: Iterator[tuple[str, str, str, str]]) -> list[tuple[str, str, str, str]]:
    found: list[tuple[str, str, str, str]] = []
    for office, title, start, end in terms:
        if found and found[-1][0] == office and found[-1][3][:7] == start[:7]:
            found[-1] = (office, title, found[-1][2], end)
        else:
            found.append((office, title, start, end))
    return found


def _part(whole: Mapping[str, object], name: str) -> Mapping[str, object]:
    part = whole.get(name)
    return part if isinstance(part, Mapping) else {}


def _list(whole: Mapping[str, object], name: str) -> Iterator[Mapping[str, object]]:
    parts = whole.get(name)
    for part in parts if isinstance(parts, list) else ():
        yield part if isinstance(part, Mapping) else {}


def _text(whole: Mapping[str, object], name: str) -> str:
    value = whole.get(name)
    return str(value) if isinstance(value, str | int | date) else ""
