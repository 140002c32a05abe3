"""Words without which a regular expression cannot match: what a gate looks for before it asks `re`.

For each pattern sets of literals are found such that every match holds at least one of each.
They are compared in lower case; see `can_be_gated` for the few texts in which that could err.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from newslint.text.patterns import Pattern

# The one place besides rules/safety.py that knows how `re` reads a pattern.
_parser = re._parser  # type: ignore[attr-defined]  # noqa: SLF001
_op = re._constants  # type: ignore[attr-defined]  # noqa: SLF001
_SHORTEST = 2  # a letter alone is in every text; a sign alone is not
_SIGNS = frozenset("([]{}<>|%$€£#@&*+=_~^\\/【】〔〕†‡•")
_MOST = 400  # words of one pattern
_ASCII = 128
_SETS = 4  # of one pattern; more would be looked for in vain
_MOST_SPELLINGS = 12  # of one stretch, where a class stands among its letters
# Letters that `re` takes for another one when it ignores case, though lower() does not (and the one
# that lower() makes two of): a text with any of them is not gated.
_ODD = frozenset("\u017f\u0131\u0130\u212a\u212b" + "".join(map(chr, range(0x1C80, 0x1C89))))
# Scripts whose letters have one upper and one lower form; Greek has a second sigma.
_EVEN = re.compile(
    "[\x00-\xb4\xb6-\xde\xe0-\u0130\u0132-\u017e\u0400-\u052f\u2010-\u2027\u3010\u3011]"
)

Literals = frozenset[str]
Needs = tuple[Literals, ...]


def can_be_gated(text: str) -> bool:
    """Whether looking for literals in `text.lower()` finds what `re` finds, at the same offsets."""
    return text.isascii() or _ODD.isdisjoint(text)


def literals(pattern: Pattern) -> Needs:
    """Sets of words in lower case, the most telling first: a match holds one word of each.

    Empty where the pattern can match without any.
    """
    return _literals(pattern) if pattern.words is None else tuple(map(frozenset, pattern.words))


@cache
def _literals(pattern: Pattern) -> Needs:
    tree = _parser.parse(pattern.source, pattern.flags)
    found = sorted(dict.fromkeys(_sequence(tree)), key=_worth, reverse=True)
    return tuple(found[:_SETS])


def _sequence(parts: Iterable[Any]) -> list[Literals]:
    """The sets that any match of a sequence needs."""
    found: list[Literals] = []
    run = frozenset({""})
    for operation, value in parts:
        spellings = _letters(operation, value)
        if spellings is not None and len(run) * len(spellings) <= _MOST_SPELLINGS:
            run = frozenset(before + letter for before in run for letter in spellings)
            continue
        found.append(run)
        run = spellings if spellings is not None else frozenset({""})
        if spellings is None:
            found += _inside(operation, value)
            found += _rare(operation, value)
    return [words for words in (*found, run) if _shortest(words) >= _SHORTEST]


def _letters(operation: Any, value: Any) -> Literals | None:
    """The spellings of a part that is one character, if they are few."""
    if operation is _op.LITERAL:
        found = frozenset({chr(value).lower()})
    elif operation is _op.IN and all(inner is _op.LITERAL for inner, _ in value):
        found = frozenset(chr(letter).lower() for _, letter in value)
    else:
        return None
    return found if len(found) <= _MOST_SPELLINGS and all(map(_is_even, found)) else None


def _rare(operation: Any, value: Any) -> list[Literals]:
    """The letters of a class that has none of ASCII's: marks nobody sees, another script."""
    if operation is not _op.IN:
        return []
    letters: set[str] = set()
    for inner, item in value:
        low, high = item if inner is _op.RANGE else (item, item)
        if inner not in {_op.LITERAL, _op.RANGE} or low < _ASCII or high - low > _MOST:
            return []
        letters.update(map(chr, range(low, high + 1)))
    if len(letters) > _MOST or not all(map(_is_even, letters)):
        return []
    return [frozenset(letter.lower() for letter in letters)]


def _is_even(letter: str) -> bool:
    """Whether a letter has one lower form at most, which has no other upper one."""
    return letter.lower() == letter.upper() or _EVEN.match(letter) is not None


def _inside(operation: Any, value: Any) -> list[Literals]:
    """The sets that a part which is more than a character needs."""
    match operation:
        case _op.SUBPATTERN:
            return _sequence(value[3])
        case _op.ATOMIC_GROUP:
            return _sequence(value)
        case _op.BRANCH:
            return _union([max(_sequence(branch), key=_worth, default=None) for branch in value[1]])
        case _op.MAX_REPEAT | _op.MIN_REPEAT | _op.POSSESSIVE_REPEAT if value[0] > 0:
            return _sequence(list(value[2]) * min(value[0], _SHORTEST))
        case _:
            return []


def _union(found: list[Literals | None]) -> list[Literals]:
    """One set of all words, if every branch has some."""
    words: set[str] = set()
    for some in found:
        if some is None:
            return []
        words |= some
    return [frozenset(words)] if len(words) <= _MOST else []


def _worth(words: Literals) -> tuple[int, int]:
    """How seldom a text holds one of some words, as far as their length and number tell."""
    return min(_shortest(words), 5), -len(words)


def _shortest(words: Literals) -> int:
    """The length of the shortest word; a sign or letter that is no common one counts for two."""
    return min(
        max(_SHORTEST, len(word)) if word in _SIGNS or not word.isascii() else len(word)
        for word in words
    )
