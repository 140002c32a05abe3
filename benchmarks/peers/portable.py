"""Patterns that every engine reads in the same way, written as each wants them."""

import re
import sys
from collections.abc import Callable, Iterable
from re import _constants as op  # type: ignore[attr-defined]  # only the parser knows what a pattern is made of
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_CLASSES = {op.CATEGORY_DIGIT: r"\d", op.CATEGORY_SPACE: r"\s", op.CATEGORY_WORD: r"\w"}
_CLASSES |= {op.CATEGORY_NOT_DIGIT: r"\D", op.CATEGORY_NOT_SPACE: r"\S", op.CATEGORY_NOT_WORD: r"\W"}  # fmt: skip


class NotPortableError(Exception):
    """A pattern looks around, refers back, is anchored, or asks for what an engine has not."""


def portable(source: str, *, spell_cases: bool = False) -> str:
    """A pattern without names of groups; with `spell_cases`, without `(?i:…)` too, which JavaScript may not know.

    Raises NotPortableError.
    """
    tree = parser.parse(source)
    return _sequence(tree, bool(tree.state.flags & re.IGNORECASE), spell_cases)


def is_portable(source: str) -> bool:
    """Whether all engines can express a pattern."""
    try:
        portable(source)
    except NotPortableError:
        return False
    return True


def is_phrase(source: str) -> bool:
    """Whether a pattern is a list of words: nothing in it is open-ended."""
    return is_portable(source) and _is_phrase(parser.parse(source))


def _is_phrase(tree: Iterable[tuple[Any, Any]]) -> bool:
    for kind, value in tree:
        inner: list[Any]
        match kind:
            case op.LITERAL | op.AT:
                inner = []
            case op.IN if all(part is op.LITERAL for part, _ in value):
                inner = []
            case op.BRANCH:
                inner = value[1]
            case op.SUBPATTERN:
                inner = [value[-1]]
            case op.MAX_REPEAT if tuple(value[:2]) == (0, 1):
                inner = [value[2]]
            case _:
                return False
        if not all(map(_is_phrase, inner)):
            return False
    return True


def _sequence(tree: Iterable[tuple[Any, Any]], ignores: bool, spell: bool) -> str:  # noqa: FBT001
    return "".join(_item(kind, value, ignores, spell) for kind, value in tree)


def _item(kind: Any, value: Any, ignores: bool, spell: bool) -> str:  # noqa: FBT001
    def inner(tree: Any, *, here: bool = ignores) -> str:
        return _sequence(tree, here, spell)

    makers: dict[Any, Callable[[], str]] = {
        op.LITERAL: lambda: _letter(chr(value), ignores=ignores, spell=spell),
        op.NOT_LITERAL: lambda: f"[^{_in_class(chr(value))}]",
        op.ANY: lambda: ".",
        op.IN: lambda: _class(value, ignores=ignores, spell=spell),
        op.BRANCH: lambda: f"(?:{'|'.join(map(inner, value[1]))})",
        op.MAX_REPEAT: lambda: f"(?:{inner(value[2])}){_times(*value[:2])}",
        op.MIN_REPEAT: lambda: f"(?:{inner(value[2])}){_times(*value[:2])}?",
    }
    if kind is op.AT and value is op.AT_BOUNDARY:
        return r"\b"
    if kind is op.SUBPATTERN:
        _, added, removed, body = value
        here = (ignores or bool(added & re.IGNORECASE)) and not removed & re.IGNORECASE
        opened = "(?i:" if here and not ignores and not spell else "(?:"
        return f"{opened}{inner(body, here=here)})"
    if kind not in makers:
        raise NotPortableError(str(kind))
    return makers[kind]()


def _letter(letter: str, *, ignores: bool, spell: bool) -> str:
    if ignores and spell and letter.lower() != letter.upper():
        return f"[{letter.lower()}{letter.upper()}]"
    return f"\\{letter}" if letter in r".^$*+?{}[]\|()/" else _escaped(letter)


def _escaped(letter: str) -> str:
    return {"\n": r"\n", "\t": r"\t", "\r": r"\r"}.get(letter, letter)


def _class(parts: Any, *, ignores: bool, spell: bool) -> str:
    found = ""
    for kind, value in parts:
        if kind is op.NEGATE:
            found += "^"
        elif kind is op.LITERAL:
            letter = chr(value)
            both = ignores and spell and letter.lower() != letter.upper()
            found += letter.lower() + letter.upper() if both else _in_class(letter)
        elif kind is op.RANGE:
            low, high = map(chr, value)
            found += f"{_in_class(low)}-{_in_class(high)}"
            if ignores and spell and low.isalpha():
                found += f"{low.swapcase()}-{high.swapcase()}"
        elif kind is op.CATEGORY and value in _CLASSES:
            found += _CLASSES[value]
        else:
            raise NotPortableError(str(kind))
    return f"[{found}]"


def _in_class(letter: str) -> str:
    return f"\\{letter}" if letter in r"\]^-[/" else _escaped(letter)


def _times(least: int, most: Any) -> str:
    most_of_all = most is op.MAXREPEAT or most >= sys.maxsize
    if most_of_all:
        return {0: "*", 1: "+"}.get(least, f"{{{least},}}")
    return "?" if (least, most) == (0, 1) else f"{{{least},{most}}}"
