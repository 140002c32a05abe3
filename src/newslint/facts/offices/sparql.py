"""Answers of Wikidata's query service: the question about offices, and its answer in SPARQL's JSON."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from newslint.errors import FactsError, Problem
from newslint.facts.offices.delimited import read_text, wrong
from newslint.facts.offices.rows import gather
from newslint.facts.offices.term import Term
from newslint.facts.offices.vocabulary import positions
from newslint.facts.offices.wikidata import canonical

_ENTITY = "http://www.wikidata.org/entity/"
_WANTED = ("person", "personLabel", "positionLabel", "jurisdictionLabel")
# How much of a date Wikidata means by its numbers: year, month, day; of less (“the 1990s”) nothing.
_KEPT = {"9": 4, "10": 7, "11": 10, "": 10}


def query(items: Sequence[str]) -> str:
    """The question who held any of some positions, which are items like Q11696."""
    values = " ".join(f"wd:{item}" for item in items)
    return select(f"VALUES ?position {{ {values} }}\n  ?person p:P39 ?held .")


def select(held: str, end: str = "") -> str:
    """A question about terms of office, given what says which `?held` are meant and what ends it."""
    return f"""SELECT ?person ?personLabel ?position ?positionLabel ?jurisdictionLabel
       ?start ?startPrecision ?end ?endPrecision WHERE {{
  {held}
  ?held ps:P39 ?position .
  MINUS {{ ?held wikibase:rank wikibase:DeprecatedRank . }}
  ?position wdt:P1001|wdt:P17 ?jurisdiction .
  OPTIONAL {{ ?held pqv:P580 [ wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision ] . }}
  OPTIONAL {{ ?held pqv:P582 [ wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision ] . }}
  SERVICE wikibase:label {{ bd:serviceParam wikibase:language "en" . }}
}}
ORDER BY ?positionLabel ?start ?person{end}"""


def read_sparql_json(
    path: Path, snapshot: date, left_out: list[Problem] | None = None
) -> Iterator[Term]:
    """The terms of a kept answer that was given on the day of `snapshot`; for its problems see `gather`."""
    return terms_of(read_text(path), path, snapshot, left_out)


def terms_of(
    text: str, path: Path, snapshot: date, left_out: list[Problem] | None = None
) -> Iterator[Term]:
    """The terms of an answer; `path` is what its problems are told of, their lines count its bindings."""
    bindings = _bindings(text, path)
    rows = ((number, _row(found, snapshot)) for number, found in enumerate(bindings, 1))
    return gather(path, rows, left_out)


def _bindings(text: str, path: Path) -> Sequence[object]:
    if text.lstrip()[:1] == "<":
        raise wrong(path, 1, "HTML or XML where SPARQL's JSON was wanted")
    try:
        answer = json.loads(text)
    except json.JSONDecodeError as error:
        raise wrong(path, error.lineno, f"no JSON: {error.msg}") from error
    except RecursionError as error:
        raise wrong(path, 0, "no SPARQL answer: nested too deeply") from error
    results = answer.get("results") if isinstance(answer, dict) else None
    bindings = results.get("bindings") if isinstance(results, dict) else None
    if not isinstance(bindings, list):
        raise wrong(path, 1, "no SPARQL answer: no list under “results.bindings”")
    missing = [name for name in _WANTED if not any(_value(found, name) for found in bindings)]
    if bindings and missing:
        told = ", ".join(f"?{name}" for name in missing)
        raise FactsError((Problem(str(path), 0, 0, f"no binding has {told}"),))
    return bindings


def _row(binding: object, snapshot: date) -> Mapping[str, str]:
    item = _item(binding, "person")
    label = _value(binding, "personLabel")
    cells = {
        "person": "" if label == item else label,  # nobody has named it in English
        "office": _value(binding, "positionLabel"),
        "jurisdiction": _value(binding, "jurisdictionLabel"),
        "start": _date(binding, "start"),
        "end": _date(binding, "end"),
        "snapshot": snapshot.isoformat(),
    }
    row = canonical(item, cells)
    office, jurisdiction = positions().get(
        _item(binding, "position"), (row["office"], row["jurisdiction"])
    )
    return row | {"office": office, "jurisdiction": jurisdiction}


def _item(binding: object, name: str) -> str:
    return _value(binding, name).removeprefix(_ENTITY)


def _date(binding: object, name: str) -> str:
    value = _value(binding, name).removeprefix("+")
    return value[: _KEPT.get(_value(binding, f"{name}Precision"), 0)]


def _value(binding: object, name: str) -> str:
    cell = binding.get(name) if isinstance(binding, dict) else None
    value = cell.get("value") if isinstance(cell, dict) else None
    return value if isinstance(value, str) else ""
