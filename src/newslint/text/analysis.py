"""What a regular expression tells before it is asked: its words, and how far it can reach."""

import re
from collections.abc import Iterable

from newslint.hints import Any
from newslint.text.followers import ALL
from newslint.text.literals import need, widest
from newslint.text.patterns import Clue, Pattern
from newslint.text.syntax import op, parse

_FARTHEST = 4_000  # code points; for a pattern that reaches farther, windows do not pay
_EDGE = 2  # code points behind a match that `$` and `\b` look at


def found_clue(pattern: Pattern) -> Clue:
    """Where to look for a pattern; without words where it can match without any."""
    tree = parse(pattern.source, pattern.flags)
    found = need(tree)
    if found is None:
        return Clue()
    far = widest(tree) + _look_ahead(tree) + _EDGE
    words = tuple(sorted(found.words))
    is_ascii = bool(tree.state.flags & re.ASCII)  # which knows other words and spaces
    is_edge = found.is_edge and not is_ascii
    barred = "" if is_ascii else "".join(sorted(ALL - found.after))
    lead, far = (found.lead, far) if far <= _FARTHEST else (-1, -1)
    return Clue(words, lead, far, is_edge, found.is_first, barred)


def _look_ahead(parts: Iterable[Any]) -> int:
    """How far behind its end a part may look."""
    return max((_part_look_ahead(*part) for part in parts), default=0)


def _part_look_ahead(operation: Any, value: Any) -> int:
    match operation:
        case op.ASSERT | op.ASSERT_NOT:
            return widest(value[1]) + _look_ahead(value[1])
        case op.SUBPATTERN:
            return _look_ahead(value[3])
        case op.ATOMIC_GROUP:
            return _look_ahead(value)
        case op.BRANCH:
            return max(map(_look_ahead, value[1]), default=0)
        case op.GROUPREF_EXISTS:
            return max(_look_ahead(branch or ()) for branch in value[1:])
        case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
            return _look_ahead(value[2])
        case _:
            return 0
