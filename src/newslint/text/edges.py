"""Where in a pattern a word begins: whether a letter or a digit can stand right before it."""

import re

from newslint.hints import Any

# With text/literals.py, text/clues.py and rules/safety.py, the only places that know how `re` reads a pattern.
_op = re._constants  # type: ignore[attr-defined]  # noqa: SLF001
_STARTS = frozenset({_op.AT_BOUNDARY, _op.AT_BEGINNING, _op.AT_BEGINNING_STRING})


def is_inside(text: str, at: int) -> bool:
    """Whether letters or digits stand both at `at` and right before it: a word is cut in two there."""
    return at > 0 and is_of_word(text[at - 1]) and is_of_word(text[at])


def is_apart(parts: Any, number: int, *, outer: bool) -> bool:
    """Whether no word reaches into the part of that number; `outer`: none into the first of these parts."""
    for index in range(number - 1, -1, -1):
        operation, value = parts[index]
        match operation:
            case _op.ASSERT | _op.ASSERT_NOT:
                continue
            case _op.AT:
                return value in _STARTS
            case _op.LITERAL:
                return not is_of_word(chr(value))
            case _op.IN:
                return all(_is_sign(*member) for member in value)
            case _op.SUBPATTERN:
                before = is_apart(parts, index, outer=outer)
                return is_apart(value[3], len(value[3]), outer=before)
            case _op.BRANCH:
                before = is_apart(parts, index, outer=outer)
                return all(is_apart(branch, len(branch), outer=before) for branch in value[1])
            case _op.MAX_REPEAT | _op.MIN_REPEAT | _op.POSSESSIVE_REPEAT:
                low, _, body = value
                ends = is_apart(body, len(body), outer=False)
                return ends and (low > 0 or is_apart(parts, index, outer=outer))
            case _:
                return False
    return outer


def _is_sign(operation: Any, value: Any) -> bool:
    if operation is _op.CATEGORY:
        return value is _op.CATEGORY_SPACE
    return operation is _op.LITERAL and not is_of_word(chr(value))


def is_of_word(letter: str) -> bool:
    """Whether it is a letter or a digit."""
    return letter.isalnum()
