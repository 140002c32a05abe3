"""Terms into a store of the user's own and out of it; what is imported anew takes the place of what was."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from newslint.facts.offices import plain, shipped, store
from newslint.facts.offices.offices import Offices
from newslint.facts.offices.term import Term
from newslint.facts.stores import rewriting


class Kept(NamedTuple):
    """What an import did: terms that are new, that say something else than before, and all there are now."""

    new: int
    changed: int
    rows: int


def import_terms(path: Path, terms: Iterable[Term], *, licence: str = shipped.LICENCE) -> Kept:
    """Put terms into a store, all or none; a new one begins with the shipped table.

    A term is the same as one before where person, office, jurisdiction and start are. A killed
    import leaves the store as it was; a second one waits. Raises FactsError.
    """
    given = {_identity(term): term for term in terms}
    is_new = not path.exists()
    with rewriting(path, store.KIND) as connection:
        if is_new:
            with Offices.open() as ours:
                store.add(connection, ours)
        before = {_identity(term): term for term in store.terms(connection, path)}
        changed = [key for key in given if key in before and not _is_same(given[key], before[key])]
        connection.executemany(
            "DELETE FROM term WHERE row = ?", ((before[key].row,) for key in changed)
        )
        new = [key for key in given if key not in before]
        store.add(connection, (given[key] for key in (*changed, *new)))
        store.name_all(connection)
        store.say(connection, store.digest_of(connection, path), licence)
    return Kept(len(new), len(changed), len(before) + len(new))


def export_terms(path: Path | None, to: Path) -> int:
    """Write a store as plain CSV, the shipped table where none is named; returns how many terms it has."""
    with Offices.open(path) as offices:
        return plain.export(offices, to)


def _identity(term: Term) -> tuple[str, ...]:
    return (term.person_id or term.person, term.office, term.jurisdiction, term.start)


def _is_same(term: Term, other: Term) -> bool:
    return term._replace(row=0) == other._replace(row=0)
