"""How near in meaning a sentence is to claims; what a model makes of a claim is kept in the cache."""

import sqlite3  # noqa: TID253 - imported where a model is used
import weakref
from array import array
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from operator import mul
from pathlib import Path

from newslint.facts.claims.meaning import Meaning, Vector
from newslint.facts.claims.query import plain
from newslint.facts.claims.search import Claims, Hit

POOL = 40  # reviews that share words, of which a model finds the nearest
_WORDS = 0.3  # of the strength is that of the words: benchmarks/claims.py
_DIGITS = 4  # of a cosine; processors differ in the seventh
_PATIENCE = 5.0  # seconds for another run that writes
_TABLE = (
    "CREATE TABLE IF NOT EXISTS vector (text BLOB PRIMARY KEY, numbers BLOB NOT NULL) WITHOUT ROWID"
)
_PUT = "INSERT OR REPLACE INTO vector VALUES (?, ?)"


class Nearness:
    """A model and, in a folder, the vectors it gave. A cache that cannot be used is done without.

    Vectors are kept by the model's digest and the text, so they outlive an import into the store.
    """

    def __init__(self, meaning: Meaning, folder: Path | None) -> None:
        self.name = meaning.name
        self._meaning = meaning
        self._kept = _opened(folder / f"meaning-{meaning.digest[:32]}.sqlite") if folder else None
        if self._kept:
            weakref.finalize(self, self._kept.close)

    def search(self, text: str, store: Claims) -> list[Hit]:
        """The reviews nearest in words and meaning, the best first; raises FactsError."""
        return self.ranked(text, store.search(text, POOL))

    def ranked(self, text: str, hits: Sequence[Hit]) -> list[Hit]:
        """Hits of a search by words, in the order of words and meaning; raises FactsError."""
        if not hits:
            return []
        texts = [[each for each in (hit.review.claim, hit.review.title) if each] for hit in hits]
        cosines = iter(self.cosines(plain(text), [each for pair in texts for each in pair]))
        near = [max((next(cosines) for _ in pair), default=0.0) for pair in texts]
        ranked = [
            hit._replace(
                strength=_WORDS * hit.strength / hits[0].strength + (1 - _WORDS) * cosine,
                cosine=cosine,
            )
            for hit, cosine in zip(hits, near, strict=True)
        ]
        return sorted(ranked, key=lambda hit: -hit.strength)

    def cosines(self, text: str, claims: Sequence[str]) -> list[float]:
        """1 for the same, about 0 for what has nothing in common; raises FactsError."""
        mine = self._meaning.vector(text)
        return [round(sum(map(mul, mine, other)), _DIGITS) for other in self._vectors(claims)]

    def _vectors(self, claims: Sequence[str]) -> list[Vector]:
        keys = {claim: _key(claim) for claim in claims}
        known = self._known([*keys.values()])
        new = {key: self._meaning.vector(claim) for claim, key in keys.items() if key not in known}
        if self._kept and new:
            with suppress(sqlite3.Error), self._kept:  # all of them or none
                self._kept.executemany(_PUT, ((key, made.tobytes()) for key, made in new.items()))
        return [new.get(key) or known[key] for key in map(keys.__getitem__, claims)]

    def _known(self, keys: Sequence[bytes]) -> dict[bytes, Vector]:
        """What was kept, and is as we wrote it."""
        if not self._kept:
            return {}
        asked = f"SELECT text, numbers FROM vector WHERE text IN ({', '.join('?' * len(keys))})"  # noqa: S608
        try:
            rows = self._kept.execute(asked, keys).fetchall()
        except sqlite3.Error:  # broken, or held by another run: it would be so for each sentence
            self._kept = None
            return {}
        length = self._meaning.width * array("f").itemsize
        return {
            key: array("f", numbers)
            for key, numbers in rows
            if isinstance(numbers, bytes) and len(numbers) == length
        }


def _opened(file: Path) -> sqlite3.Connection | None:
    with suppress(OSError, sqlite3.Error):
        file.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(file, timeout=_PATIENCE)
        try:
            connection.execute(_TABLE)
        except sqlite3.Error:
            connection.close()
            raise
        return connection
    return None


def _key(text: str) -> bytes:
    return sha256(text.encode("utf-8", "surrogatepass")).digest()
