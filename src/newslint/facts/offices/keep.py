"""Terms into a store of the user's own and out of it; what is imported anew takes the place of what was."""

from collections.abc import Iterable
from pathlib import Path

from newslint.facts.offices import plain, shipped, store
from newslint.facts.offices.offices import Offices
from newslint.facts.offices.term import Term, last_day
from newslint.facts.stores import rewriting
from newslint.records import NamedTuple


class Kept(NamedTuple):
    """What an import did: terms that are new, that say something else than before, and all there are now.

    `older` are those that were not taken, because the store tells the same term as of a later day.
    """

    new: int
    changed: int
    rows: int
    older: int = 0


def import_terms(path: Path, terms: Iterable[Term], *, licence: str = shipped.LICENCE) -> Kept:
    """Put terms into a store, all or none; a new one begins with the shipped table.

    A term is the same as one before where person, office, jurisdiction and start are; the one of
    the later snapshot stays. A killed import leaves the store as it was; a second one waits.
    Raises FactsError.
    """
    given = {_identity(term): term for term in terms}
    is_new = not path.exists()
    with rewriting(path, store.KIND) as connection:
        if is_new:
            with Offices.open() as ours:
                store.add(connection, ours)
        before = {_identity(term): term for term in store.terms(connection, path)}
        differing = [
            key for key in given if key in before and not _is_same(given[key], before[key])
        ]
        changed = [key for key in differing if not _is_older(given[key], before[key])]
        connection.executemany(
            "DELETE FROM term WHERE row = ?", ((before[key].row,) for key in changed)
        )
        new = [key for key in given if key not in before]
        store.add(connection, (given[key] for key in (*changed, *new)))
        store.name_all(connection)
        store.say(connection, store.digest_of(connection, path), licence)
    older = len(differing) - len(changed)
    return Kept(len(new), len(changed), len(before) + len(new), older)


def export_terms(path: Path | None, to: Path) -> int:
    """Write a store as plain CSV, the shipped table where none is named; returns how many terms it has."""
    with Offices.open(path) as offices:
        return plain.export(offices, to)


def _identity(term: Term) -> tuple[str, ...]:
    return (term.person_id or term.person, term.office, term.jurisdiction, term.start)


def _is_older(term: Term, other: Term) -> bool:
    return last_day(term.snapshot) < last_day(other.snapshot)


def _is_same(term: Term, other: Term) -> bool:
    return term._replace(row=0) == other._replace(row=0)
