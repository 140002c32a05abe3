"""The rows of the table that a claim may be about."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Protocol

from newslint.facts.offices.names import key
from newslint.facts.offices.term import Term
from newslint.facts.offices.vocabulary import office_of, offices
from newslint.facts.roles.claim import RoleClaim
from newslint.records import NamedTuple

_CACHED = 4096
# Titles that leave open which office of several they mean.
_VAGUE = frozenset({"secretary", "minister"})
_HALVES = frozenset({"majority leader", "minority leader", "majority whip", "minority whip"})
_OF_STATES = frozenset({"senator", "representative"})


class About(Protocol):
    """What is known of a table as a whole."""

    @property
    def snapshot(self) -> str:
        """The newest day of which any row speaks."""
        ...

    @property
    def sha256(self) -> str:
        """Of what the table was made from."""
        ...

    @property
    def licence(self) -> str:
        """Under which its rows may be shown."""
        ...


class Table(Protocol):
    """Who held which office when, as far as the judge asks."""

    def of_office(self, office: str, jurisdiction: str) -> tuple[Term, ...]:
        """All who held a canonical office, the earliest first."""
        ...

    def of_person(self, name: str) -> tuple[Term, ...]:
        """All terms of those whom a full name or a surname can mean."""
        ...

    def status(self) -> About:
        """What the table as a whole is."""
        ...


class Known(NamedTuple):
    """What the table has for a claim: rows of that person in that office, else other rows of the person.

    `by_surname` says that nothing but a surname led to them.
    """

    terms: tuple[Term, ...] = ()
    elsewhere: tuple[Term, ...] = ()
    by_surname: bool = False

    @property
    def persons(self) -> tuple[str, ...]:
        """Who they are, each once."""
        return tuple(dict.fromkeys(term.person for term in self.terms))


class Lookup:
    """A table with the answers that it gave kept."""

    def __init__(self, table: Table) -> None:
        self.of_office = lru_cache(_CACHED)(table.of_office)
        self._of_person = lru_cache(_CACHED)(table.of_person)

    def known(self, claim: RoleClaim) -> Known:
        """The rows for a claim, of the first of its names that has any."""
        elsewhere: tuple[Term, ...] = ()
        for name, by_surname in _names(claim):
            rows = self._of_person(name)
            terms = tuple(term for term in rows if is_about(claim, term))
            if terms:
                return Known(terms, by_surname=by_surname)
            elsewhere = elsewhere or (() if by_surname else rows)
        return Known(elsewhere=elsewhere)

    def holders(self, office: str, jurisdiction: str, *, but: str) -> Iterator[Term]:
        """The others who held an office of which there is only one."""
        found = offices().get(office)
        if found is not None and found.is_single:
            for term in self.of_office(office, jurisdiction):
                if key(term.person) != key(but):
                    yield term


def _names(claim: RoleClaim) -> Iterator[tuple[str, bool]]:
    for name in claim.names:
        yield name, " " not in name
    # In an article about his wife, “President Lind” is not the Lind whom it names in full.
    if claim.name not in claim.names:
        yield claim.name, True


def is_about(claim: RoleClaim, term: Term) -> bool:
    """Whether a row is of the office that a claim speaks of."""
    if claim.jurisdiction and not _is_there(claim, term):
        return False
    if claim.phrase in _VAGUE:
        return claim.phrase in term.title.casefold().split()
    if claim.phrase in _HALVES:
        return term.office.endswith(claim.phrase)
    return office_of(claim.phrase, term.jurisdiction) == term.office


def _is_there(claim: RoleClaim, term: Term) -> bool:
    if claim.is_known or claim.jurisdiction == term.jurisdiction:
        return claim.jurisdiction == term.jurisdiction
    return claim.office in _OF_STATES or claim.jurisdiction in term.title
