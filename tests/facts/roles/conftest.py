"""A small table of offices with invented holders."""

from typing import NamedTuple

import pytest

from newslint.facts.offices.names import keys, sought
from newslint.facts.offices.term import Term

SNAPSHOT = "2025-06-30"


class About(NamedTuple):
    """What the table as a whole is."""

    snapshot: str = SNAPSHOT
    sha256: str = "ab12"
    licence: str = "CC0-1.0"


class Table:
    """Terms in memory, found as the store finds them."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self.terms = terms

    def of_office(self, office: str, jurisdiction: str) -> tuple[Term, ...]:
        """All who held an office."""
        return tuple(
            term
            for term in self.terms
            if (term.office, term.jurisdiction) == (office, jurisdiction)
        )

    def of_person(self, name: str) -> tuple[Term, ...]:
        """All terms under the first key that has any."""
        for key in sought(name):
            found = tuple(
                term for term in self.terms if key in keys(term.person, term.jurisdiction)
            )
            if found:
                return found
        return ()

    def status(self) -> About:
        """What the table as a whole is."""
        return About()


def row(number: int, text: str) -> Term:
    """“Ana Ruiz, president, Finland, 2010-03-01, 2014-02-28” as a term."""
    person, office, jurisdiction, start, end = text.split(", ")
    return Term(
        person, office, jurisdiction, start, "" if end == "-" else end, SNAPSHOT,
        f"https://offices.example/{number}", title=office.title(), row=number,
    )  # fmt: skip


ROWS = """
Ana Ruiz, foreign minister, Finland, 2020-03-04, 2024-09-05
Tom Lind, president, Finland, 2012-03-01, 2018-03-01
Eva Holm, president, Finland, 2018-03-01, -
Ida Berg, prime minister, Finland, 2019, 2023
Ida Berg, finance minister, Finland, 2015-05-29, 2019-01-31
Olof Dahl, secretary-general, NATO, 2014-10-01, 2024-10-01
Carl Vass, president, Poland, 2010-08-06, 2015-08-06
Jon Vass, president, Poland, 2015-08-06, 2025-08-06
Mia Sand, foreign minister, United States, 2021-01-26, 2025-01-20
Kai Strand, foreign minister, European Union, 2024-12-01, -
Leo Falk, president, Georgia, 2017-01-20, 2021-01-20
Leo Falk, president, Georgia, 2025-01-20, -
"""


@pytest.fixture
def table() -> Table:
    """The table."""
    lines = ROWS.strip().splitlines()
    return Table(tuple(row(number, line) for number, line in enumerate(lines, 1)))
