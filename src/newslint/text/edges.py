"""Where in a pattern a word begins: whether a letter or a digit can stand right before it."""

from newslint.hints import Any
from newslint.text.syntax import op

_STARTS = frozenset({op.AT_BOUNDARY, op.AT_BEGINNING, op.AT_BEGINNING_STRING})


def is_inside(text: str, at: int) -> bool:
    """Whether letters or digits stand both at `at` and right before it: a word is cut in two there."""
    return at > 0 and is_of_word(text[at - 1]) and is_of_word(text[at])


def is_apart(parts: Any, number: int, *, outer: bool) -> bool:
    """Whether no word reaches into the part of that number; `outer`: none into the first of these parts."""
    for index in range(number - 1, -1, -1):
        operation, value = parts[index]
        match operation:
            case op.ASSERT | op.ASSERT_NOT:
                continue
            case op.AT:
                return value in _STARTS
            case op.LITERAL:
                return not is_of_word(chr(value))
            case op.IN:
                return all(_is_sign(*member) for member in value)
            case op.SUBPATTERN:
                before = is_apart(parts, index, outer=outer)
                return is_apart(value[3], len(value[3]), outer=before)
            case op.BRANCH:
                before = is_apart(parts, index, outer=outer)
                return all(is_apart(branch, len(branch), outer=before) for branch in value[1])
            case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
                low, _, body = value
                ends = is_apart(body, len(body), outer=False)
                return ends and (low > 0 or is_apart(parts, index, outer=outer))
            case _:
                return False
    return outer


def _is_sign(operation: Any, value: Any) -> bool:
    if operation is op.CATEGORY:
        return value is op.CATEGORY_SPACE
    return operation is op.LITERAL and not is_of_word(chr(value))


def is_of_word(letter: str) -> bool:
    """Whether it is a letter or a digit."""
    return letter.isalnum()
