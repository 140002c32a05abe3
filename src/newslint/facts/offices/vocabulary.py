"""The words for offices and for those that have them: titles, countries, bodies and their other names."""

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, cast

from newslint.facts.offices.shipped import vocabulary_file
from newslint.records import NamedTuple

Body = Literal["country", "organisation", "agency", "central bank"]


class Office(NamedTuple):
    """A canonical office; where not `is_single`, several hold it at once and none excludes another."""

    name: str
    is_single: bool


class Title(NamedTuple):
    """What an English title means: an office, in these jurisdictions or, where there are none, in all.

    `is_alone` says that the title names its jurisdiction itself: “Chancellor of the Exchequer”.
    """

    text: str
    office: str
    jurisdictions: tuple[str, ...]
    is_alone: bool


class Jurisdiction(NamedTuple):
    """A country or a body under its canonical name, with all that news calls it."""

    name: str
    body: Body
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...]


@cache
def offices() -> Mapping[str, Office]:
    """Every office by its canonical name."""
    return MappingProxyType(
        {row["office"]: Office(row["office"], row["holders"] == "one") for row in _rows("offices")}
    )


@cache
def titles() -> Mapping[str, tuple[Title, ...]]:
    """What each title can mean, by the title in lower case; those of certain jurisdictions come first."""
    found: dict[str, list[Title]] = {}
    for row in _rows("titles"):
        title = Title(
            row["title"], row["office"], _several(row["jurisdictions"]), row["alone"] == "yes"
        )
        found.setdefault(title.text, []).append(title)
    return MappingProxyType(
        {
            text: tuple(sorted(meanings, key=lambda title: not title.jurisdictions))
            for text, meanings in found.items()
        }
    )


@cache
def jurisdictions() -> Mapping[str, Jurisdiction]:
    """Every jurisdiction by its canonical name."""
    return MappingProxyType(
        {
            row["jurisdiction"]: Jurisdiction(
                row["jurisdiction"],
                cast("Body", row["kind"]),
                _several(row["names"]),
                _several(row["adjectives"]),
                _several(row["capitals"]),
            )
            for row in _rows("jurisdictions")
        }
    )


@cache
def positions() -> Mapping[str, tuple[str, str]]:
    """The office and the jurisdiction that a Wikidata item of a position stands for."""
    return MappingProxyType(
        {row["position"]: (row["office"], row["jurisdiction"]) for row in _rows("positions")}
    )


def jurisdiction_of(word: str) -> str | None:
    """The country or body that a name, an adjective, an abbreviation or a capital stands for.

    Only short capitals keep their case: “us” and “who” are words.
    """
    return _words().get(_key(word))


def office_of(title: str, jurisdiction: str) -> str | None:
    """The office that a title means in a jurisdiction; case does not matter."""
    for meaning in titles().get(title.casefold(), ()):
        if not meaning.jurisdictions or jurisdiction in meaning.jurisdictions:
            return meaning.office
    return None


@cache
def _words() -> Mapping[str, str]:
    return MappingProxyType(
        {
            _key(word): found.name
            for found in jurisdictions().values()
            for word in (found.name, *found.names, *found.adjectives, *found.capitals)
        }
    )


def _key(word: str) -> str:
    plain = " ".join(word.replace("’", "'").split())
    is_short = len(plain) <= 4 and plain.isupper()
    return plain if is_short else plain.casefold()


def _rows(name: str) -> Iterator[Mapping[str, str]]:
    with vocabulary_file(name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _several(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))
