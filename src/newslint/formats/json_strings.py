"""A string of JSON as text, and the way of its characters back through the escapes."""

from bisect import bisect_left, bisect_right
from functools import lru_cache, partial
from itertools import accumulate

from newslint.formats.json_positions import ESCAPE
from newslint.formats.records import Text
from newslint.model.spans import Piece, Span
from newslint.text.surrogates import without_halves

_new = tuple.__new__  # twice as quick as by their names


def string_text(source: str, pointer: str, key: str, value: str, start: int, end: int) -> Text:
    """The string whose literal, with its quotes, is `source[start:end]`.

    Half a surrogate pair becomes U+FFFD: nothing could print it.
    """
    has_escapes = end - start > len(value) + 2
    # Only an escape makes half a pair, and most strings have none but those of line ends.
    if has_escapes and not value.isascii() and source.find("\\u", start, end) >= 0:
        value = without_halves(value)
    inside = _new(Span, (start + 1, end - 1))
    return _new(Text, (pointer, key, value, inside, partial(_pieces, source, inside)))


def _pieces(source: str, inside: Span, start: int, end: int) -> tuple[Piece, ...]:
    """The map of `[start:end]` of the string that stands at `inside`: every escape is one character."""
    if start >= end:
        return ()
    texts, sources = _stretches(source, inside)
    first, last = bisect_right(texts, start) - 1, bisect_left(texts, end)
    lows, source_lows = texts[first:last], sources[first:last]
    highs, source_highs = texts[first + 1 : last + 1], sources[first + 1 : last + 1]
    # Only an even stretch can begin before the start or end behind the end.
    source_lows[0] += start - lows[0]
    source_highs[-1] -= highs[-1] - end
    lows[0], highs[-1] = start, end
    return tuple(
        [
            _new(Piece, (_new(Span, (low - start, high - start)), _new(Span, (begin, stop))))
            for low, high, begin, stop in zip(lows, highs, source_lows, source_highs, strict=True)
            if low < high
        ]
    )


@lru_cache(maxsize=2)  # one string may have thousands of blocks
def _stretches(source: str, inside: Span) -> tuple[list[int], list[int]]:
    """Where even stretches and escapes, in turns, begin in a string and in its source; last, where both end."""
    lengths = list(map(len, ESCAPE.split(source[slice(*inside)])))
    in_source = list(accumulate(lengths, initial=inside.start))
    lengths[1::2] = [1] * (len(lengths) // 2)
    return list(accumulate(lengths, initial=0)), in_source
