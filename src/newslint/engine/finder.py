"""Where given words stand in the texts of a document: Aho and Corasick's automaton, one pass for all words."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from newslint.text.folding import folded

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_SHEET = 1_000_000  # code points read at once: the places of words take more memory than the text
_BETWEEN = "\n\n"  # texts, so that no word reaches from one into the next

Sighting = tuple[int, int, int]  # the number of a word, of a text, and where in it the word begins


class Finder:
    """Looks for the same words in many texts; made ready when the first is read."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(words)
        self._overlap = max(map(len, self._words), default=1) - 1

    @cached_property
    def _automaton(self) -> "AhoCorasick":
        from ahocorasick_rs import AhoCorasick  # noqa: PLC0415 - only where something is looked for

        return AhoCorasick(self._words, store_patterns=False)

    def find(self, texts: Sequence[str]) -> Iterator[Sighting]:
        """Where words stand in texts as `folded` writes them, by where they end.

        What stands where a long text is cut may be seen twice.
        """
        if not self._words:
            return
        if sum(map(len, texts)) > _SHEET:
            for number, text in enumerate(texts):
                yield from self._long(number, text)
        elif seen := self._look(_BETWEEN.join(texts)):
            starts = list(accumulate([len(text) + len(_BETWEEN) for text in texts], initial=0))
            for word, start, _ in seen:
                number = bisect_right(starts, start) - 1
                yield word, number, start - starts[number]

    def _long(self, number: int, text: str) -> Iterator[Sighting]:
        """What `find` does for one text, a part of it after another."""
        for first in range(0, len(text), _SHEET):
            for word, start, _ in self._look(text[first : first + _SHEET + self._overlap]):
                yield word, number, first + start

    def _look(self, text: str) -> list[tuple[int, int, int]]:
        return self._automaton.find_matches_as_indexes(folded(text), overlapping=True)
