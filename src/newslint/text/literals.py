"""Words without which a regular expression cannot match: what a gate looks for before it asks `re`.

Of the sets of literals of which every match holds one, the one that texts hold most seldom is taken.
They are compared as `folded` writes them.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import product
from typing import Any, NamedTuple

from newslint.text.patterns import Pattern
from newslint.text.words import listed

# The one place besides rules/safety.py and text/windows.py that knows how `re` reads a pattern.
_parser = re._parser  # type: ignore[attr-defined]  # noqa: SLF001
_op = re._constants  # type: ignore[attr-defined]  # noqa: SLF001
_SHORTEST = 2  # a letter alone is in every text; a sign alone is not
_SIGNS = frozenset("([]{}<>|%$€£#@&*+=_~^\\/【】〔〕†‡•")
_MOST = 400  # words of one pattern
_ASCII = 128
_MOST_SPELLINGS = 24  # of one stretch, where a class or a choice stands among its letters
_MOST_TIMES = 3  # a part is written out that may stand so often
_LETTERS = 12.0  # one letter in so many is a given one, more or less
# What every text holds, and what one letter more says no more than.
_COMMON = listed("""
    a about after all also an and any are as at be been but by can could day end first for from had
    has have he her here his how i if in into is it its just last like made make many may more most
    my new no not now of on one only or other our out over people said say says she so some than
    that the their them then there they this time to two up us was we were what when which who will
    with would year years you your der die das und von le la les de du el los que por para
    """)
# What `re` takes for another letter when it ignores case, though lower() does not; and the one
# letter that lower() makes two of.
_FOLDS = str.maketrans(
    "\u017f\u0131\u0130\u1c80\u1c81\u1c82\u1c83\u1c84\u1c85\u1c86\u1c87\u1c88",
    "sii\u0432\u0434\u043e\u0441\u0442\u0442\u044a\u0463\ua64b",
)
_ODD = tuple(map(chr, _FOLDS))
# Scripts whose letters have one upper and one lower form; Greek has a second sigma.
_EVEN = re.compile(
    "[\x00-\xb4\xb6-\xde\xe0-\u012f\u0132-\u017e\u0400-\u052f\u2010-\u2027\u3010\u3011]"
)

Literals = frozenset[str]


class _Part(NamedTuple):
    """Part of a pattern: all that it can be, where that is little, and the sets that it needs."""

    spellings: Literals | None
    needs: tuple[Literals, ...] = ()


_EMPTY = _Part(frozenset({""}))
_ANYTHING = _Part(None)


def folded(text: str) -> str:
    """A text of the same length in which the literals of a pattern stand wherever `re` may match."""
    if not text.isascii() and any(letter in text for letter in _ODD):
        text = text.translate(_FOLDS)
    return text.lower()


def literals(pattern: Pattern) -> tuple[str, ...]:
    """Words as `folded` has them, of which a match holds one, none within another.

    Empty where the pattern can match without any.
    """
    return _literals(pattern) if pattern.words is None else pattern.words


@cache
def _literals(pattern: Pattern) -> tuple[str, ...]:
    whole = _sequence(_parser.parse(pattern.source, pattern.flags))
    return tuple(sorted(min(_sets(whole), key=_frequency, default=())))


def _sets(part: _Part) -> list[Literals]:
    """The sets of a part that are worth being looked for."""
    found = part.needs if part.spellings is None else (part.spellings,)
    return [_shorter(words) for words in found if _shortest(words) >= _SHORTEST]


def _shorter(words: Literals) -> Literals:
    """Some words without those in which another one stands."""
    left: list[str] = []
    for word in sorted(words, key=len):
        if not any(short in word for short in left):
            left.append(word)
    return frozenset(left)


def _sequence(parts: Iterable[Any]) -> _Part:
    found: list[Literals] = []
    run = _EMPTY.spellings or frozenset()
    is_all = True
    for operation, value in parts:
        spellings, needs = _part(operation, value)
        if spellings is not None and len(run) * len(spellings) <= _MOST_SPELLINGS:
            run = frozenset(map("".join, product(run, spellings)))
            continue
        is_all = False
        found += (run, *needs)
        run = frozenset({""}) if spellings is None else spellings
    return _Part(run) if is_all else _Part(None, (*found, run))


def _part(operation: Any, value: Any) -> _Part:
    match operation:
        case _op.LITERAL:
            return _letters([value])
        case _op.IN:
            return _class(value)
        case _op.AT | _op.ASSERT | _op.ASSERT_NOT:
            return _EMPTY
        case _op.SUBPATTERN:
            return _sequence(value[3])
        case _op.ATOMIC_GROUP:
            return _sequence(value)
        case _op.BRANCH:
            return _choice([_sequence(branch) for branch in value[1]])
        case _op.MAX_REPEAT | _op.MIN_REPEAT | _op.POSSESSIVE_REPEAT:
            return _repeat(*value)
        case _:
            return _ANYTHING


def _letters(codes: Iterable[int]) -> _Part:
    letters = frozenset(map(chr, codes))
    if len(letters) > _MOST or not all(map(_is_even, letters)):
        return _ANYTHING
    return _Part(frozenset(letter.lower() for letter in letters))


def _class(members: Any) -> _Part:
    """A class of few letters, or one that has none of ASCII's: marks nobody sees, another script."""
    ranges = [item if inner is _op.RANGE else (item, item) for inner, item in members
              if inner in {_op.LITERAL, _op.RANGE}]  # fmt: skip
    if len(ranges) < len(members) or sum(high - low for low, high in ranges) > _MOST:
        return _ANYTHING
    part = _letters(code for low, high in ranges for code in range(low, high + 1))
    if part.spellings is None or len(part.spellings) <= _MOST_SPELLINGS:
        return part
    return _Part(None, (part.spellings,)) if ranges[0][0] >= _ASCII else _ANYTHING


def _choice(branches: list[_Part]) -> _Part:
    """One set of all words, if every branch has some."""
    every = [part.spellings for part in branches]
    spellings = frozenset().union(*(some for some in every if some is not None))
    if None not in every and len(spellings) <= _MOST_SPELLINGS:
        return _Part(spellings)
    words: set[str] = set()
    for part in branches:
        best = min(_sets(part), key=_frequency, default=None)
        if best is None:
            return _ANYTHING
        words |= best
    return _Part(None, (frozenset(words),)) if len(words) <= _MOST else _ANYTHING


def _repeat(low: int, high: int, body: Any) -> _Part:
    once = _sequence(body)
    if once.spellings is not None and high <= _MOST_TIMES:
        spellings = _powers(once.spellings, low, high)
        if len(spellings) <= _MOST_SPELLINGS:
            return _Part(spellings)
    if low == 0:
        return _ANYTHING
    return _Part(None, tuple(_sets(_sequence(list(body) * min(low, _SHORTEST)))))


def _powers(words: Literals, low: int, high: int) -> Literals:
    return frozenset(
        "".join(choice) for times in range(low, high + 1) for choice in product(words, repeat=times)
    )


def _is_even(letter: str) -> bool:
    """Whether a letter has one lower form at most, which has no other upper one."""
    return letter.lower() == letter.upper() or _EVEN.match(letter) is not None


def _frequency(words: Literals) -> float:
    """How often a text may hold one of some words, as far as their letters tell."""
    return sum(_LETTERS ** -_length(word) for word in words)


def _length(word: str) -> float:
    """The letters of a word that say something; a sign or letter that is no common one counts for two."""
    return sum(
        1 if part in _COMMON else sum(2 if _is_rare(letter) else 1 for letter in part)
        for part in word.split()
    )


def _shortest(words: Literals) -> int:
    return min(
        max(len(word), *(2 if _is_rare(letter) else 0 for letter in word), 0) if word else 0
        for word in words
    )


def _is_rare(letter: str) -> bool:
    return letter in _SIGNS or not letter.isascii()
