"""What a row of the table must be, from whatever it was read: all that is wrong with it, in words."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from newslint.errors import FactsError, Problem
from newslint.facts.offices.term import Term, first_day, last_day
from newslint.text.expressions import expression

FIELDS = (
    "person", "office", "jurisdiction", "start", "end",
    "title", "person_id", "source", "snapshot", "acting",
)  # fmt: skip
NEEDED = ("person", "office", "jurisdiction", "source", "snapshot")
_DATES = ("start", "end", "snapshot")
_LONGEST = 500
_DATE = expression(r"(?a)\d{4}(?:-\d\d(?:-\d\d)?)?")
_ITEM = expression(r"(?a)Q[1-9]\d{0,11}")
_ACTING = {"": False, "no": False, "0": False, "false": False, "yes": True, "1": True, "true": True}


def gather(
    path: Path, rows: Iterable[tuple[int, Mapping[str, str]]], left_out: list[Problem] | None = None
) -> Iterator[Term]:
    """The terms of numbered rows; raises FactsError with all their problems before the first of them.

    With a list to put the problems in, the rows that have none are taken and the others left out.
    """
    terms: list[Term] = []
    problems: list[Problem] = [] if left_out is None else left_out
    for line, row in rows:
        found = [Problem(str(path), line, 0, text) for text in problems_of(row)]
        problems += found
        if not found:
            terms.append(term_of(row, line))
    if problems and left_out is None:
        raise FactsError(tuple(problems))
    return iter(terms)


def term_of(row: Mapping[str, str], number: int = 0) -> Term:
    """The term of a row without a problem."""
    values = {name: row.get(name, "").strip() for name in FIELDS}
    acting = _ACTING[values.pop("acting").lower()]
    return Term(**values, acting=acting, row=number)


def problems_of(row: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with a row, one mistake at a time: what was there, what was wanted."""
    for name in FIELDS:
        value = row.get(name, "")
        if len(value) > _LONGEST:
            yield f"{name} of {len(value):,} characters; up to {_LONGEST} are taken"
        elif not value.isprintable() and (bad := next(filter(_is_hidden, value), None)):
            yield f"control character U+{ord(bad):04X} in {name}"
    for name in NEEDED:
        if not row.get(name, "").strip():
            yield f"no {name}"
    yield from _dates(row)
    item = row.get("person_id", "").strip()
    if item and not _ITEM.fullmatch(item):
        yield f"“{_short(item)}” is no Wikidata item; wanted one like Q42"
    source = row.get("source", "").strip()
    if source and not source.startswith(("https://", "http://")):
        yield f"“{_short(source)}” is no address; wanted one that begins with https://"
    acting = row.get("acting", "").strip().lower()
    if acting not in _ACTING:
        yield f"“{_short(acting)}” says nothing of acting; wanted yes, no or nothing"


def _dates(row: Mapping[str, str]) -> Iterator[str]:
    given = {name: row.get(name, "").strip() for name in _DATES}
    wrong = {name for name, text in given.items() if text and not is_date(text)}
    yield from (
        f"{name} “{_short(given[name])}” is no date; wanted YYYY, YYYY-MM or YYYY-MM-DD"
        for name in sorted(wrong)
    )
    start, end, snapshot = given.values()
    if wrong or not start:
        return
    if end and last_day(end) < first_day(start):
        yield f"end {end} lies before start {start}"
    if snapshot and not end and last_day(snapshot) < first_day(start):
        yield f"snapshot {snapshot} lies before start {start}"


@lru_cache(8192)
def is_date(text: str) -> bool:
    """Whether a text is a year, a month or a day of the calendar."""
    if not _DATE.fullmatch(text):
        return False
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _is_hidden(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def _short(text: str) -> str:
    shown = "".join("·" if _is_hidden(char) else char for char in text[:40])
    return f"{shown}…" if len(text) > len(shown) else shown
