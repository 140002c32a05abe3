"""The table as a store: its tables, terms into them, and under which names each term is found."""

import csv
import sqlite3  # noqa: TID253 - imported where a table is opened
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import cast

from newslint.errors import FactsError, Problem
from newslint.facts.offices import shipped
from newslint.facts.offices.names import keys
from newslint.facts.offices.rows import problems_of
from newslint.facts.offices.term import Term
from newslint.facts.stores import StoreKind, fault

_SCHEMA = """
CREATE TABLE term (
    row INTEGER PRIMARY KEY, person TEXT NOT NULL, office TEXT NOT NULL, jurisdiction TEXT NOT NULL,
    start TEXT NOT NULL, end TEXT NOT NULL, snapshot TEXT NOT NULL, source TEXT NOT NULL,
    person_id TEXT NOT NULL, title TEXT NOT NULL, acting INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX term_office ON term (office, jurisdiction, start);
CREATE TABLE name (key TEXT, term INTEGER, PRIMARY KEY (key, term)) WITHOUT ROWID;
"""
# Version 1 told nobody who stood in from those who held an office.
_MIGRATIONS = {1: "ALTER TABLE term ADD COLUMN acting INTEGER NOT NULL DEFAULT 0;"}

KIND = StoreKind("offices", 0x4E4C6F66, 2, _SCHEMA, ("term", "name"), _MIGRATIONS)

_FIELDS = ", ".join(Term._fields[:-1])
_ADD = f"INSERT INTO term ({_FIELDS}) VALUES ({', '.join('?' * 10)})"  # noqa: S608 - our own names
_SELECT = f"SELECT {', '.join(f'term.{name}' for name in Term._fields)} FROM term"  # noqa: S608
OF_OFFICE = f"{_SELECT} WHERE office = ? AND jurisdiction = ? ORDER BY start, row"
OF_NAME = f"{_SELECT} JOIN name ON name.term = term.row WHERE name.key = ? ORDER BY start, row"
ALL = f"{_SELECT} ORDER BY row"


def add(connection: sqlite3.Connection, terms: Iterable[Term]) -> None:
    """Put terms at the end of a store."""
    connection.executemany(_ADD, ((*term[:-2], int(term.acting)) for term in terms))


def name_all(connection: sqlite3.Connection) -> None:
    """Write anew under which names each term is found; one Wikidata item is one person under all names."""
    others = _aliases()
    rows = connection.execute("SELECT row, person, person_id, jurisdiction FROM term").fetchall()
    found: dict[str, set[str]] = {}
    for _, person, item, jurisdiction in rows:
        known = found.setdefault(item or person, set())
        for name in (person, *others.get(person, ())):
            known |= keys(name, jurisdiction)
    connection.execute("DELETE FROM name")
    connection.executemany(
        "INSERT INTO name VALUES (?, ?)",
        ((key, row) for row, person, item, _ in rows for key in sorted(found[item or person])),
    )


def terms(
    connection: sqlite3.Connection, path: Path, query: str = ALL, values: tuple[str, ...] = ()
) -> Iterator[Term]:
    """The terms that a question yields; what a store holds is looked at before anybody trusts it."""
    with told(path):
        for row in connection.execute(query, values):
            yield _term(path, row)


def say(connection: sqlite3.Connection, digest: str, licence: str) -> None:
    """Write what the store was made from."""
    said = {"sha256": digest, "licence": licence}
    connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", said.items())


def digest_of(connection: sqlite3.Connection, path: Path) -> str:
    """SHA-256 of all rows, whatever the file around them looks like."""
    whole = sha256()
    for term in terms(connection, path):
        whole.update("\x1f".join(map(str, term[:-1])).encode())
        whole.update(b"\n")
    return whole.hexdigest()


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Say SQLite's errors as ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise fault(path, f"cannot be read: {error}") from error


def _term(path: Path, row: tuple[object, ...]) -> Term:
    *texts, acting, number = row
    cells = {
        name: value
        for name, value in zip(Term._fields, texts, strict=False)
        if isinstance(value, str)
    }
    problem = next(problems_of(cells), None)
    if len(cells) < len(texts) or not isinstance(number, int):
        problem = "no text where text was wanted"
    if problem:
        raise FactsError((Problem(str(path), 0, 0, f"row {number}: {problem}"),))
    return Term(**cells, acting=acting == 1, row=cast("int", number))


def _aliases() -> Mapping[str, tuple[str, ...]]:
    with shipped.vocabulary_file("people").open(encoding="utf-8", newline="") as file:
        return {row["person"]: tuple(row["aliases"].split("|")) for row in csv.DictReader(file)}
