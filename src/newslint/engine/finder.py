"""Where given words stand in a text: Aho and Corasick's automaton, one pass for all words."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.records import NamedTuple
from newslint.text.edges import is_of_word
from newslint.text.folding import folded

if TYPE_CHECKING:
    from ahocorasick_rs import BytesAhoCorasick

SHEET = 1_000_000  # code points read at once: the places of words take more memory than the text
_OF_WORD = frozenset(b"0123456789abcdefghijklmnopqrstuvwxyz")
_CODEC = "utf-8", "surrogatepass"


class Needle(NamedTuple):
    """A word to look for; where `is_edge`, not behind a letter or digit of ASCII, unless it begins with a sign."""

    word: str
    is_edge: bool


class Finder:
    """Looks for the same words in many texts; made ready when the first is read."""

    def __init__(self, needles: Iterable[Needle]) -> None:
        needles = tuple(needles)
        self._words = [needle.word.encode(*_CODEC) for needle in needles]
        self._is_edge = [needle.is_edge and is_of_word(needle.word[0]) for needle in needles]
        self._overlap = max((len(needle.word) for needle in needles), default=1) - 1

    @cached_property
    def _automaton(self) -> "BytesAhoCorasick":
        from ahocorasick_rs import BytesAhoCorasick  # noqa: PLC0415 - only where something is looked for

        return BytesAhoCorasick(self._words)

    def find(self, text: str) -> Iterable[tuple[int, int]]:
        """The number of a needle and where it begins in a text as `folded` writes it, by where it ends."""
        if not self._words:
            return ()
        return self._look(text) if len(text) <= SHEET else self._long(text)

    def _long(self, text: str) -> Iterator[tuple[int, int]]:
        """What `find` does, for a part of the text after another."""
        for first in range(0, len(text), SHEET):
            for number, start in self._look(text[first : first + SHEET + self._overlap]):
                if start < SHEET:  # else it is seen in the next part
                    yield number, first + start

    def _look(self, text: str) -> list[tuple[int, int]]:
        data = folded(text)
        is_ascii = len(data) == len(text)
        is_edge = self._is_edge
        found = []
        point = byte = 0
        for number, start, _ in self._automaton.find_matches_as_indexes(data, overlapping=True):
            if is_edge[number] and start and data[start - 1] in _OF_WORD:
                continue
            if is_ascii:
                found.append((number, start))
                continue
            if start >= byte:
                point += len(data[byte:start].decode(*_CODEC))
            else:
                point -= len(data[start:byte].decode(*_CODEC))
            byte = start
            found.append((number, point))
        return found
