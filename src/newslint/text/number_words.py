"""Numbers in words and figures: “twenty-five”, “a hundred and six”, “1.7 billion”."""

import math
from collections.abc import Mapping, Sequence

from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.numbers import SMALL
from newslint.text.words import listed

_UNITS: Mapping[str, int] = {word: value for value, word in enumerate(SMALL[:20])}
_TENS: Mapping[str, int] = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
_SCALES: Mapping[str, float] = {
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12, "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
_SUFFIXES: Mapping[str, float] = {"k": 1e3, "m": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
_ARTICLES = listed("a an")
_DIGITS = expression(
    r"(?P<whole>[0-9]{1,15}(?:,[0-9]{3}){0,5})(?P<part>\.[0-9]{1,9})?(?P<suffix>k|m|bn|b|tn)?"
)

# Every word that can stand in a number.
NUMBER_WORDS = frozenset({*_UNITS, *_TENS, *_SCALES, "hundred"})
# The source of a pattern for one of them but “hundred”, the longest first; it has no groups.
NUMBER_WORD = "|".join(sorted(NUMBER_WORDS - {"hundred"}, key=lambda word: (-len(word), word)))


class Spelled(NamedTuple):
    """A number that takes up `length` words."""

    value: float
    length: int


def read_spelled(words: Sequence[str], at: int = 0) -> Spelled | None:
    """The longest number that begins with word `at`; the words are in lower case, hyphens undone.

    A year said in two halves (“nineteen eighty”) is two numbers.
    """
    whole = _read_whole(words, at)
    point = at + whole.length if whole else len(words)
    if (
        whole is None
        or list(words[point : point + 1]) != ["point"]
        or _digit(words, point + 1) is None
    ):
        return whole
    part, end = _decimals(words, point + 1)
    scale = _SCALES.get(words[end], 0) if end < len(words) else 0
    return Spelled(round((whole.value + part) * (scale or 1), 6), end + (scale > 0) - at)


def _read_whole(words: Sequence[str], at: int) -> Spelled | None:
    total, group, floor = 0.0, math.nan, math.inf
    is_written = False  # “20 two-seat cars” are no 22
    end = place = at
    while place < len(words):
        word = words[place]
        digits = read_digits(word) if word[:1].isdigit() else None
        if digits is not None and math.isnan(group) and math.isinf(floor):
            group, is_written = digits, True
        elif word in _UNITS and not is_written and _takes(group, 20 if _UNITS[word] < 10 else 100):
            group = _UNITS[word] + (0 if math.isnan(group) else group)
        elif word in _TENS and not is_written and _takes(group, 100):
            group = _TENS[word] + (0 if math.isnan(group) else group)
        elif word == "hundred" and 0 < group < 100:
            group, is_written = group * 100, False
        elif word in _SCALES and group > 0 and _SCALES[word] < floor:
            floor = _SCALES[word]
            total, group, is_written = total + group * floor, math.nan, False
        elif word in _ARTICLES and place == at and _is_large(words, at + 1):
            group = 1
        elif word == "and" and _goes_on(words, place, group, floor):
            place += 1
            continue
        else:
            break
        place += 1
        end = place
    if end == at:
        return None
    return Spelled(round(total + (0 if math.isnan(group) else group), 6), end - at)


def read_digits(word: str) -> float | None:
    """The value of “1,500”, “2.5”, “4bn”; None for anything else."""
    match = _DIGITS.fullmatch(word)
    if match is None:
        return None
    value = float(match["whole"].replace(",", "") + (match["part"] or ""))
    return round(value * _SUFFIXES.get(match["suffix"] or "", 1.0), 6)


def _digit(words: Sequence[str], at: int) -> int | None:
    value = _UNITS.get(words[at], 10) if at < len(words) else 10
    return value if value < 10 else None


def _decimals(words: Sequence[str], at: int) -> tuple[float, int]:
    """“two five” behind “point” is .25; with the place behind it."""
    written = ""
    while len(written) < 9 and (digit := _digit(words, at)) is not None:
        written, at = f"{written}{digit}", at + 1
    return float(f".{written}"), at


def _takes(group: float, below: float) -> bool:
    """Whether a smaller number can follow: a unit behind tens, both behind hundreds."""
    if math.isnan(group):
        return True
    if below == 20:
        return group >= 20 and group % 10 == 0 and group == int(group) and group < 1000
    return group >= 100 and group % 100 == 0 and group < 1000


def _is_large(words: Sequence[str], at: int) -> bool:
    return at < len(words) and (words[at] == "hundred" or words[at] in _SCALES)


def _goes_on(words: Sequence[str], at: int, group: float, floor: float) -> bool:
    """“two hundred and six”, “two thousand and six”, and not “two and six”."""
    if at + 1 >= len(words) or not (words[at + 1] in _UNITS or words[at + 1] in _TENS):
        return False
    return (group >= 100 and group % 100 == 0) if not math.isnan(group) else math.isfinite(floor)
