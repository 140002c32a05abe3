"""The table of offices, open for questions: who held an office, and which offices somebody held."""

import sqlite3  # noqa: TID253 - imported where a table is opened
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Self

from newslint.facts.offices import store
from newslint.facts.offices.names import sought
from newslint.facts.offices.shipped_store import shipped_store
from newslint.facts.offices.term import Term
from newslint.facts.stores import open_store, said_by
from newslint.records import NamedTuple

_KNOWN = 4096  # answers kept


class Status(NamedTuple):
    """A store in figures: `snapshot` is the newest day of which a row speaks, `size` the bytes of the file."""

    path: Path
    rows: int
    snapshot: str
    sha256: str
    licence: str
    size: int
    version: int


class Offices:
    """An open table; questions go to its file, so that opening it costs no reading of it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection
        # An article asks for the same office again and again.
        self._known = lru_cache(_KNOWN)(self._found)

    @classmethod
    def open(cls, path: Path | None = None) -> Self:
        """Open a store, the shipped table where none is named; raises FactsError for what is no store."""
        return cls(path, open_store(path, store.KIND)) if path else cls(*shipped_store())

    def of_office(self, office: str, jurisdiction: str) -> tuple[Term, ...]:
        """All who held a canonical office in a jurisdiction, the earliest first."""
        return self._known(store.OF_OFFICE, office, jurisdiction)

    def of_person(self, name: str) -> tuple[Term, ...]:
        """All terms of those whom a full name or a surname can mean, the earliest first.

        Spellings are one: “Zelensky” finds Zelenskyy, “Erdogan” Erdoğan, “Mueller” Müller.
        """
        for key in sought(name):
            if found := self._known(store.OF_NAME, key):
                return found
        return ()

    def __iter__(self) -> Iterator[Term]:
        """All terms in the order of their rows."""
        return store.terms(self._connection, self._path)

    def status(self) -> Status:
        """This store in figures; its SHA-256 is that of what it was made from."""
        with store.told(self._path):
            said = said_by(self._connection)
            (rows, snapshot) = self._connection.execute(
                "SELECT count(*), coalesce(max(snapshot), '') FROM term"
            ).fetchone()
        size = self._path.stat().st_size if self._path.is_file() else 0
        digest, licence = said.get("sha256", ""), said.get("licence", "")
        return Status(self._path, rows, snapshot, digest, licence, size, store.KIND.version)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _found(self, query: str, *values: str) -> tuple[Term, ...]:
        return tuple(store.terms(self._connection, self._path, query, values))


def status(path: Path | None = None) -> Status:
    """A store in figures, the shipped table where none is named."""
    with Offices.open(path) as offices:
        return offices.status()
