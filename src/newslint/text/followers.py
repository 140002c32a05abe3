"""Where in a pattern a word ends: which letters of ASCII can stand right behind it."""

import re
from collections.abc import Iterable

from newslint.hints import Any
from newslint.records import NamedTuple
from newslint.text.syntax import op

Letters = frozenset[str]

ALL: Letters = frozenset(map(chr, range(128)))
_NONE: Letters = frozenset()
_OF_WORD: Letters = frozenset(filter(str.isalnum, ALL)) | {"_"}
_DIGITS: Letters = frozenset(filter(str.isdecimal, ALL))
_SPACES: Letters = frozenset(filter(str.isspace, ALL))
_CATEGORIES: dict[Any, Letters] = {
    op.CATEGORY_DIGIT: _DIGITS,
    op.CATEGORY_NOT_DIGIT: ALL - _DIGITS,
    op.CATEGORY_SPACE: _SPACES,
    op.CATEGORY_NOT_SPACE: ALL - _SPACES,
    op.CATEGORY_WORD: _OF_WORD,
    op.CATEGORY_NOT_WORD: ALL - _OF_WORD,
}
_BREAK: Letters = frozenset("\n")  # which the end of a text counts as, too
_FOREIGN: Letters = frozenset("iIkKsS")  # what letters beyond ASCII can match where case is ignored
_ENDS = frozenset({op.AT_END, op.AT_END_STRING})
_EMPTY = frozenset({op.AT, op.ASSERT, op.ASSERT_NOT})
_SINGLE = frozenset({op.LITERAL, op.NOT_LITERAL, op.IN, op.ANY})
_AHEAD = 1  # the direction of an assertion


class Behind(NamedTuple):
    """What can stand behind a letter, digit or underscore of ASCII, and what behind all else."""

    letter: Letters = ALL
    sign: Letters = ALL

    def of(self, words: Iterable[str]) -> Letters:
        """What can stand behind one of some words."""
        return self.letter if _OF_WORD.issuperset(word[-1:] for word in words) else self.sign


def behind(parts: Any, number: int, outer: Behind) -> Behind:
    """What can stand where the part of that number ends; `outer`: where all of these parts end."""
    first = number + 1
    while first and parts[first - 1][0] in _EMPTY:
        first -= 1
    rest = parts[first:]
    return Behind(
        _able(rest, outer.letter, is_letter=True), _able(rest, outer.sign, is_letter=False)
    )


def _able(parts: Any, then: Letters, *, is_letter: bool) -> Letters:
    """What can stand where some parts begin, behind a letter or not; `then`: what can where they end."""
    single = (number for number, (operation, _) in enumerate(parts) if operation in _SINGLE)
    for operation, value in reversed(parts[: next(single, len(parts)) + 1]):
        then = _first(operation, value, then, is_letter=is_letter)
    return then


def _first(operation: Any, value: Any, then: Letters, *, is_letter: bool) -> Letters:
    """What can stand where one part begins."""
    match operation:
        case op.LITERAL | op.NOT_LITERAL | op.IN | op.ANY:
            return _single(operation, value)
        case op.AT | op.ASSERT | op.ASSERT_NOT:
            return then & _unread(operation, value, is_letter=is_letter)
        case op.SUBPATTERN if not value[1] & re.ASCII:
            return _able(value[3], then, is_letter=is_letter)
        case op.ATOMIC_GROUP:
            return _able(value, then, is_letter=is_letter)
        case op.BRANCH:
            return _NONE.union(*(_able(part, then, is_letter=is_letter) for part in value[1]))
        case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
            low, _, body = value
            able = _able(body, then, is_letter=is_letter)
            return able if low else able | then
        case _:
            return ALL


def _unread(operation: Any, value: Any, *, is_letter: bool) -> Letters:
    """What can stand at an edge or where a pattern looks ahead."""
    if operation is op.AT:
        if value in _ENDS:
            return _BREAK
        return ALL - _OF_WORD if value is op.AT_BOUNDARY and is_letter else ALL
    direction, body = value
    if direction != _AHEAD:
        return ALL
    return (
        _able(body, ALL, is_letter=is_letter) if operation is op.ASSERT else ALL - _excluded(body)
    )


def _single(operation: Any, value: Any) -> Letters:
    """What a class or letter can match, whether case is ignored or not."""
    match operation:
        case op.ANY:
            return ALL
        case op.NOT_LITERAL:
            return ALL - {chr(value)}
        case op.IN if value[0][0] is op.NEGATE:
            return ALL - _members(value[1:])
    members = value if operation is op.IN else [(operation, value)]
    letters = _members(members)
    codes = (code[1] if kind is op.RANGE else code for kind, code in members)
    letters |= frozenset("".join(letters).swapcase())
    return letters | _FOREIGN if any(code >= len(ALL) for code in codes) else letters


def _excluded(parts: Any) -> Letters:
    """What cannot stand where a pattern wants some parts not to be: known where one letter is all of them."""
    if len(parts) != 1:
        return _NONE
    operation, value = parts[0]
    if operation is op.LITERAL:
        value = [(operation, value)]
    elif operation is not op.IN or value[0][0] is op.NEGATE:
        return _NONE
    return _members(value) - _BREAK


def _members(members: Any) -> Letters:
    """The letters of ASCII that a class names."""
    found: set[str] = set()
    for operation, value in members:
        if operation is op.CATEGORY:
            found |= _CATEGORIES[value]
        elif operation is op.RANGE:
            found |= {letter for letter in ALL if value[0] <= ord(letter) <= value[1]}
        else:
            found.add(chr(value))
    return ALL & found
