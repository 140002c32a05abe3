"""Pairs of marks in the usual paragraph: one style, opening and closing by turns, nothing doubtful."""

from newslint.model.spans import Span
from newslint.text.quotes.pair import BEFORE_OPENER, Pair

# Whatever else may be a mark, or part of a tag.
_ASCII_OTHERS = "<`"
_OTHERS = f"{_ASCII_OTHERS}‘«»„‹›‚‟‛＂"


def plain_pairs(text: str) -> tuple[Pair, ...] | None:
    """The pairs of a paragraph whose marks leave no choice; None where they do."""
    for sign in _ASCII_OTHERS if text.isascii() else _OTHERS:
        if sign in text:
            return None
    # Two signs are looked for many times as long as one, which few paragraphs have.
    is_double = False
    if "'" in text:
        if "'''" in text or _may_open(text):
            return None
        is_double = "''" in text
    if "’" in text and "’’" in text:
        return None
    is_curly = "“" in text or "”" in text
    is_straight = '"' in text
    if is_curly + is_double + is_straight > 1:
        return None
    if is_curly:
        return _by_turns(text, "“", "”")
    sign = "''" if is_double else '"'
    return _by_turns(text, sign, sign) if is_double or is_straight else ()


def _may_open(text: str) -> bool:
    """Whether a single apostrophe stands anywhere but behind a letter."""
    at = text.find("'")
    while at >= 0:
        if text.startswith("'", at + 1):
            at += 1
        elif at == 0 or not text[at - 1].isalnum():
            return True
        at = text.find("'", at + 1)
    return False


def _by_turns(text: str, opening: str, closing: str) -> tuple[Pair, ...] | None:
    found: list[Pair] = []
    width = len(opening)
    end = -width
    while (at := text.find(opening, end + width)) >= 0:
        inside = Span(at + width, end := text.find(closing, at + width))
        outer = Span(at, end + width)
        if not _is_plain(text, inside, outer):
            return None
        found.append(Pair(inside, outer, opening, closed=True, certain=True))
    marks = text.count(opening) + (text.count(closing) if closing != opening else 0)
    return tuple(found) if marks == 2 * len(found) else None


def _is_plain(text: str, inside: Span, outer: Span) -> bool:
    """Whether the marks around these words can be nothing but a pair."""
    if inside.end <= inside.start or text[inside.start].isspace():
        return False
    last = text[inside.end - 1]
    if last.isspace() or last.isnumeric():  # 6’2” ends in an inch
        return False
    if text[outer.start] == "“":
        return True
    before = text[outer.start - 1] if outer.start else " "
    after = text[outer.end : outer.end + 1]
    return (before.isspace() or before in BEFORE_OPENER) and not after.isalnum()
