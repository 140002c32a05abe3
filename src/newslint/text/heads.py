"""The first bytes of words, as numbers: they tell most words that are not in a text, for a few instructions each."""

import sys
from collections.abc import Iterable, Iterator

from newslint.hints import Literal

WIDTH = 8  # bytes of a number
# A word is told by as many bytes as the longest of these takes that it fills.
_FORMATS: dict[int, Literal["Q", "I", "H", "B"]] = {8: "Q", 4: "I", 2: "H", 1: "B"}
_AT_ONCE = 64
_IS_BIG = sys.byteorder == "big"


def heads(words: Iterable[str]) -> bytes:
    """The first bytes of each word, in lower case; the same on every machine."""
    return b"".join([_head(word.encode("utf-8", "surrogatepass")) for word in words])


def _head(word: bytes) -> bytes:
    size = next(size for size in _FORMATS if size <= len(word))
    return word[:size].ljust(WIDTH, b"\0")


def likely(some: bytes, text: bytes) -> Iterator[int]:
    """The numbers of words that may be in a text, of which `some` are the heads; all others are not in it."""
    there: set[int] = set()
    for size in _FORMATS:
        there |= _numbers(text, size)
    numbers = memoryview(some).cast("Q").tolist()
    for start in range(0, len(numbers), _AT_ONCE):
        part = numbers[start : start + _AT_ONCE]
        if not there.isdisjoint(part):  # hardly any is: one call in place of one for each number
            yield from (start + place for place, number in enumerate(part) if number in there)


def _numbers(text: bytes, size: int) -> set[int]:
    """What the head of a word in the text can be that is told by so many bytes."""
    numbers: set[int] = set()
    for start in range(min(size, len(text))):
        length = (len(text) - start) // size * size
        part = memoryview(text)[start : start + length]
        numbers.update(part.cast(_FORMATS[size]).tolist())
    if _IS_BIG:  # where the bytes that are not there are those that count least
        return {number << 8 * (WIDTH - size) for number in numbers}
    return numbers
