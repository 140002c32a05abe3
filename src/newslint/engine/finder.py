"""Where given words stand in a text: Aho and Corasick's automaton, one pass for all words."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from newslint.hints import TYPE_CHECKING
from newslint.text.folding import folded
from newslint.text.heads import WIDTH, likely

if TYPE_CHECKING:
    from ahocorasick_rs import BytesAhoCorasick

# A word to look for; whether it has an edge, so that it is not looked for behind a letter or digit of ASCII,
# unless it begins with a sign; and what is barred behind it.
Word = tuple[str, bool, str]

SHEET = 1_000_000  # code points read at once: the places of words take more memory than the text
_SHORT = 4_000  # code points in which words are found one by one before an automaton is made
_OF_WORD = frozenset(b"0123456789abcdefghijklmnopqrstuvwxyz")
_NONE: frozenset[int] = frozenset()
_OUTSIDE = b"A"  # what is in no word: all are in lower case
_NOWHERE = _OUTSIDE * 2  # what is in no text
_FOREIGN = "iks"  # which `folded` makes of letters beyond ASCII as well
_CODEC = "utf-8", "surrogatepass"


class Finder:
    """Looks for the same words in many texts, for each of them or, where there is more to read, for all at once."""

    def __init__(self, heads: bytes, word: Callable[[int], Word]) -> None:
        """Look for words with these heads (text/heads.py); of one that may be in a text the number is asked for."""
        self._heads = heads
        self._word = word
        self._left = _SHORT

    @cached_property
    def _all(self) -> list[Word]:
        words = map(self._word, range(len(self._heads) // WIDTH))
        return [(word[0], False, "") if is_letter(word[0]) else word for word in words]

    @cached_property
    def _narrowed(self) -> Callable[[str], bytes | None]:
        from newslint.text.narrow import narrowed  # noqa: PLC0415 - only where much is looked for

        return narrowed

    @cached_property
    def _narrow(self) -> "BytesAhoCorasick":
        """For texts that can be narrowed, in which words that cannot be do not stand."""
        return _automaton([self._narrowed(word) or _NOWHERE for word, *_ in self._all])

    @cached_property
    def _wide(self) -> "BytesAhoCorasick":
        """For other texts, in which a letter would stand a thousand times."""
        words = [word for word, *_ in self._all]
        return _automaton([_NOWHERE if is_letter(word) else word.encode(*_CODEC) for word in words])

    @cached_property
    def _letters(self) -> list[tuple[int, str]]:
        return [(number, word) for number, (word, *_) in enumerate(self._all) if is_letter(word)]

    @cached_property
    def _before(self) -> list[frozenset[int]]:
        """What must not stand before each word."""
        return [
            _OF_WORD if is_edge and word[0].isalnum() else _NONE for word, is_edge, _ in self._all
        ]

    @cached_property
    def _barred(self) -> list[str]:
        return [barred for _, _, barred in self._all]

    @cached_property
    def _behind(self) -> list[frozenset[int]]:
        """What must not stand behind each word, in the folded text: letters barred in both cases."""
        folds = {barred: frozenset(_in_both_cases(barred)) for barred in set(self._barred)}
        return [folds[barred] for barred in self._barred]

    @cached_property
    def _lengths(self) -> list[int]:
        return [len(word) for word, *_ in self._all]

    @cached_property
    def _overlap(self) -> int:
        return max(self._lengths) - 1

    def find(self, text: str) -> Iterable[tuple[int, int]]:
        """The number of a word and where it begins in a text as `folded` writes it, by where it ends.

        Of a letter alone, whatever stands beside it, only some place is told, behind those of the words.
        """
        if not self._heads:
            return ()
        if self._left > 0:
            self._left -= len(text)
            if self._left > 0:
                return self._ask(text)
        return self._look(text) if len(text) <= SHEET else self._long(text)

    def _ask(self, text: str) -> Iterator[tuple[int, int]]:
        """What `find` does, without an automaton: making one takes as long as all else that an article needs."""
        data = folded(text)
        low = data.decode(*_CODEC)
        found = []
        for number in likely(self._heads, data):
            word, is_edge, barred = self._word(number)
            if is_letter(word):
                if word in low:
                    found.append((len(low) + 1, low.index(word), number))
                continue
            has_edge = is_edge and word[0].isalnum()
            start = low.find(word)
            while start >= 0:
                end = start + len(word)
                is_cut = has_edge and start and ord(low[start - 1]) in _OF_WORD
                if not (is_cut or set(text[end : end + 1]).intersection(barred)):
                    found.append((end, start, number))
                start = low.find(word, start + 1)
        return ((number, start) for _, start, number in sorted(found))

    def _long(self, text: str) -> Iterator[tuple[int, int]]:
        """What `find` does, for a part of the text after another."""
        for first in range(0, len(text), SHEET):
            for number, start in self._look(text[first : first + SHEET + self._overlap]):
                if start < SHEET:  # else it is seen in the next part
                    yield number, first + start

    def _look(self, text: str) -> list[tuple[int, int]]:
        narrow = self._narrowed(text)
        data = (folded(text) if narrow is None else narrow) + _OUTSIDE
        automaton = self._wide if narrow is None else self._narrow
        before, behind, barred, lengths = self._before, self._behind, self._barred, self._lengths
        found = []
        point = byte = 0
        for number, start, end in automaton.find_matches_as_indexes(data, overlapping=True):
            # Most words that are seen go here; `data[-1]` is outside, too.
            if data[end] in behind[number] or data[start - 1] in before[number]:
                continue
            if narrow is not None:
                point = start
            elif start >= byte:
                point += len(data[byte:start].decode(*_CODEC))
            else:
                point -= len(data[start:byte].decode(*_CODEC))
            byte = start
            after = text[(last := point + lengths[number]) : last + 1]
            if not after or after not in barred[number]:
                found.append((number, point))
        if narrow is None:
            low = data.decode(*_CODEC)
            there = set(low)
            found += [
                (number, low.index(letter)) for number, letter in self._letters if letter in there
            ]
        return found


def is_letter(word: str) -> bool:
    """Whether a word is one letter, of which texts in its script hold more than there is a use for."""
    return len(word) == 1 and word.isalnum()


def _automaton(words: list[bytes]) -> "BytesAhoCorasick":
    from ahocorasick_rs import BytesAhoCorasick  # noqa: PLC0415 - only where much is looked for

    return BytesAhoCorasick(words)


def _in_both_cases(letters: str) -> bytes:
    """Those of some letters of ASCII whose other case is among them, as `folded` writes them."""
    both = (letter for letter in letters if letter.swapcase() in letters)
    return "".join(both).lower().translate(str.maketrans("", "", _FOREIGN)).encode()
