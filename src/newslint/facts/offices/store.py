"""The table as an SQLite file: its schema, opened for reading alone, and what makes it no store of ours.

A store is an input from outside. It is opened read-only, and only where every object in it is one
that we made: no view, no trigger, no other table gets to run.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from newslint.errors import FactsError, Problem
from newslint.facts.offices.names import keys
from newslint.facts.offices.term import Term

if TYPE_CHECKING:
    from sqlite3 import Connection

APPLICATION = 0x4E4C6F66
VERSION = 2
_WAIT = 5.0  # seconds for somebody who writes
_TERMS = """CREATE TABLE term (
    row INTEGER PRIMARY KEY, person TEXT NOT NULL, office TEXT NOT NULL, jurisdiction TEXT NOT NULL,
    start TEXT NOT NULL, end TEXT NOT NULL, snapshot TEXT NOT NULL, source TEXT NOT NULL,
    person_id TEXT NOT NULL, title TEXT NOT NULL, acting INTEGER NOT NULL
) STRICT"""
_ORDER = "CREATE INDEX term_office ON term (office, jurisdiction, start)"
_NAMES = "CREATE TABLE name (key TEXT, term INTEGER, PRIMARY KEY (key, term)) STRICT, WITHOUT ROWID"
_ABOUT = "CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"
# Version 1 found people by reading all rows.
_SCHEMAS: Mapping[int, tuple[str, ...]] = {
    1: (_TERMS, _ORDER, _ABOUT),
    2: (_TERMS, _ORDER, _ABOUT, _NAMES),
}
_NONE: Mapping[str, Sequence[str]] = MappingProxyType({})
_LARGEST = 1_000_000  # bytes of one value
Aliases = Mapping[str, Sequence[str]]


def create(connection: "Connection") -> None:
    """Make an empty store of the newest version."""
    for statement in _SCHEMAS[VERSION]:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def add(connection: "Connection", terms: Iterable[Term]) -> None:
    """Put terms at the end of an open store."""
    fields = ", ".join(Term._fields[:-1])
    places = ", ".join(["?"] * (len(Term._fields) - 1))
    connection.executemany(
        f"INSERT INTO term ({fields}) VALUES ({places})",  # noqa: S608 - our own field names
        ((*term[:-2], int(term.acting)) for term in terms),
    )


def name_all(connection: "Connection", aliases: Aliases = _NONE) -> None:
    """Write anew under which names each term is found; one Wikidata item is one person under all names."""
    rows = connection.execute("SELECT row, person, person_id, jurisdiction FROM term").fetchall()
    found: dict[str, set[str]] = {}
    for _, person, item, jurisdiction in rows:
        known = found.setdefault(item or person, set())
        for name in (person, *aliases.get(person, ())):
            known |= keys(name, jurisdiction)
    connection.execute("DELETE FROM name")
    connection.executemany(
        "INSERT INTO name VALUES (?, ?)",
        ((key, row) for row, person, item, _ in rows for key in sorted(found[item or person])),
    )


def set_about(connection: "Connection", about: Mapping[str, str]) -> None:
    """Say what the store was made from."""
    connection.executemany("INSERT OR REPLACE INTO about VALUES (?, ?)", about.items())


def about(connection: "Connection") -> dict[str, str]:
    """What the store says it was made from."""
    return dict(connection.execute("SELECT key, value FROM about"))


def connect(path: Path) -> "Connection":
    """Open a store for reading; an older one is brought up to date in memory, its file left alone.

    Raises FactsError where the file is damaged, newer than we are, or no store of ours.
    """
    import sqlite3

    if not path.is_file():
        raise _wrong(path, "no such store")
    with told(path):
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=_WAIT)
        try:
            harden(connection)
            version = examine(path, connection)
            if version < VERSION:
                connection = _renewed(connection)
            connection.execute("PRAGMA query_only = ON")
        except BaseException:
            connection.close()
            raise
    return connection


def harden(connection: "Connection") -> None:
    """Let nothing in a file run, and nothing in it be huge."""
    import sqlite3

    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")


def examine(path: Path, connection: "Connection") -> int:
    """The version of a store that is one of ours in every object."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        raise _wrong(path, "no store of offices")
    if version > VERSION:
        raise _wrong(path, f"made by a newer newslint: version {version}, wanted up to {VERSION}")
    if version not in _SCHEMAS:
        raise _wrong(path, f"version {version} of the store was never made")
    objects = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    if sorted(sql for (sql,) in objects) != sorted(_SCHEMAS[version]):
        raise _wrong(path, "holds tables, views or triggers that newslint never makes")
    return int(version)


def renew(connection: "Connection") -> None:
    """Bring an older store up to date."""
    connection.execute(_NAMES)
    name_all(connection)
    connection.execute(f"PRAGMA user_version = {VERSION}")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Say SQLite's errors as ours."""
    import sqlite3

    try:
        yield
    except sqlite3.OperationalError as error:
        raise _wrong(path, f"cannot be used: {error}") from error
    except (sqlite3.DatabaseError, OverflowError, UnicodeDecodeError) as error:
        raise _wrong(path, f"is damaged: {error}") from error


def _renewed(connection: "Connection") -> "Connection":
    import sqlite3

    with closing(connection):
        copy = sqlite3.connect(":memory:")
        connection.backup(copy)
    harden(copy)
    renew(copy)
    return copy


def _wrong(path: Path, text: str) -> FactsError:
    return FactsError((Problem(str(path), 0, 0, text),))
