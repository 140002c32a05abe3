"""The store of claims, searched: the reviews that share the rarest words with a sentence, best first."""

import math
import sqlite3  # noqa: TID253 - imported where claims are asked for
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newslint.facts.claims.query import expression, terms
from newslint.facts.claims.review import Review, cleaned
from newslint.facts.claims.schema import KIND
from newslint.facts.stores import fault, open_store, said_by
from newslint.records import NamedTuple

WEIGHTS = "1.0, 1.0, 1.0"  # of title, claim and note

# Ranked before anything else is read: a join here would read every review that shares a word.
_SEARCH = f"""
SELECT rowid, bm25(words, {WEIGHTS}) AS weight FROM words WHERE words MATCH ? ORDER BY weight, rowid LIMIT ?
"""  # noqa: S608 - the weights are ours


class Hit(NamedTuple):
    """A review, how well it matches (more is better), and its row in the store.

    Where a model was asked, `cosine` is how near it is in meaning, and part of the strength.
    """

    review: Review
    strength: float
    row: int
    cosine: float | None = None


class Claims:
    """A store of fact-checked claims, opened for reading."""

    def __init__(self, file: Path, connection: sqlite3.Connection) -> None:
        self._file = file
        self._connection = connection
        said = said_by(connection)
        self.name = file.name
        self.snapshot = said.get("snapshot", "")
        self.digest = said.get("digest", "")
        (self.size,) = connection.execute("SELECT count(*) FROM review").fetchone()
        self._frequencies: dict[str, int] = {}
        weakref.finalize(self, connection.close)

    @classmethod
    def open(cls, file: Path) -> "Claims":
        """Raises FactsError where the file is no store of claims that can be read."""
        connection = open_store(file, KIND)
        try:
            return cls(file, connection)
        except sqlite3.Error as error:
            connection.close()
            raise fault(file, f"cannot be read as a store: {error}") from error

    def search(self, text: str, most: int = 10) -> list[Hit]:
        """The reviews nearest to a text, the best first; equal ones in the order of their import.

        Raises FactsError for a store that breaks midway.
        """
        words = terms(text)
        if not words:
            return []
        with self._told():
            rows = self._connection.execute(_SEARCH, (expression(words), most)).fetchall()
            return [Hit(self._review(row), -weight, row) for row, weight in rows]

    def shared(self, text: str, hit: Hit) -> tuple[str, ...]:
        """The words of a text that a review has, in whatever form."""
        asked = "SELECT 1 FROM words WHERE words MATCH ? AND rowid = ?"
        with self._told():
            return tuple(
                word
                for word in terms(text)
                if self._connection.execute(asked, (f'"{word}"', hit.row)).fetchone()
            )

    def rarity(self, word: str) -> float:
        """How much a word tells, as bm25 has it: 1 for one that stands in a single review, 0 for one in half of them."""
        if word not in self._frequencies:
            with self._told():
                (found,) = self._connection.execute(
                    "SELECT count(*) FROM words WHERE words MATCH ?", (f'"{word}"',)
                ).fetchone()
            self._frequencies[word] = found
        found = self._frequencies[word]
        weight = math.log((self.size - found + 0.5) / (found + 0.5))
        return max(0.0, weight / math.log(max(self.size, 2)))

    def _review(self, row: int) -> Review:
        columns = ", ".join(Review._fields)
        found = self._connection.execute(
            f"SELECT {columns} FROM review WHERE id = ?",  # noqa: S608 - the names are ours
            (row,),
        ).fetchone()
        return cleaned(Review(*found))

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise fault(self._file, f"cannot be searched: {error}") from error
