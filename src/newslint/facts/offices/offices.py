"""The table of offices, open for questions: who held an office, and which offices somebody held."""

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

from newslint.errors import FactsError, Problem
from newslint.facts.offices import store
from newslint.facts.offices.names import sought
from newslint.facts.offices.rows import problems_of
from newslint.facts.offices.shipped_store import shipped_store
from newslint.facts.offices.term import Term

if TYPE_CHECKING:
    from sqlite3 import Connection

_FIELDS = ", ".join(f"term.{name}" for name in Term._fields)
_SELECT = f"SELECT {_FIELDS} FROM term"  # noqa: S608 - our own field names
_TERMS_OF_OFFICE = f"{_SELECT} WHERE office = ? AND jurisdiction = ? ORDER BY start, row"
_TERMS_OF_NAME = (
    f"{_SELECT} JOIN name ON name.term = term.row WHERE name.key = ? ORDER BY start, row"
)
_ALL_TERMS = f"{_SELECT} ORDER BY row"


class Status(NamedTuple):
    """What a store is: `snapshot` is the newest day of which any of its rows speaks, `size` its bytes."""

    path: str
    rows: int
    snapshot: str
    sha256: str
    licence: str
    size: int
    version: int


class Offices:
    """An open table; questions go to its file, so that opening it costs no reading of it."""

    def __init__(self, path: Path, connection: "Connection") -> None:
        self._path = path
        self._connection = connection

    @classmethod
    def open(cls, path: Path | None = None) -> Self:
        """Open a store, the shipped table where none is named; raises FactsError for what is no store."""
        if path:
            return cls(path, store.connect(path))
        return cls(*shipped_store())

    def of_office(self, office: str, jurisdiction: str) -> tuple[Term, ...]:
        """All who held a canonical office in a jurisdiction, the earliest first."""
        return tuple(self._terms(_TERMS_OF_OFFICE, (office, jurisdiction)))

    def of_person(self, name: str) -> tuple[Term, ...]:
        """All terms of those whom a full name or a surname can mean, the earliest first.

        Spellings are one: “Zelensky” finds Zelenskyy, “Erdogan” Erdoğan, “Mueller” Müller.
        """
        for key in sought(name):
            found = tuple(self._terms(_TERMS_OF_NAME, (key,)))
            if found:
                return found
        return ()

    def __iter__(self) -> Iterator[Term]:
        """All terms in the order of their rows."""
        return self._terms(_ALL_TERMS, ())

    @property
    def status(self) -> Status:
        """What this store is, its SHA-256 that of what it was made from."""
        with store.told(self._path):
            about = store.about(self._connection)
            (rows, snapshot) = self._connection.execute(
                "SELECT count(*), coalesce(max(snapshot), '') FROM term"
            ).fetchone()
        return Status(
            str(self._path), rows, snapshot, about.get("sha256", ""), about.get("licence", ""),
            self._path.stat().st_size if self._path.is_file() else 0, store.VERSION,
        )  # fmt: skip

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

    def _terms(self, query: str, values: tuple[str, ...]) -> Iterator[Term]:
        with store.told(self._path):
            for row in self._connection.execute(query, values):
                yield _term(self._path, row)


def _term(path: Path, row: tuple[object, ...]) -> Term:
    """A row as a term; a store comes from outside, so what stands in it is looked at first."""
    cells = dict(zip(Term._fields, row, strict=True))
    number = int(str(cells.pop("row")))
    acting = bool(cells.pop("acting"))
    texts = {name: str(value) for name, value in cells.items()}
    if problem := next(problems_of(texts), None):
        raise FactsError((Problem(str(path), 0, 0, f"row {number}: {problem}"),))
    return Term(**texts, acting=acting, row=number)
