"""Pairs of marks in the usual paragraph: one style, opening and closing by turns, nothing doubtful."""

from newslint.model.spans import Span
from newslint.text.quotes.pair import BEFORE_OPENER, Pair

# Whatever else may be a mark, or part of a tag.
_ASCII_OTHERS = "<`"
_OTHERS = f"{_ASCII_OTHERS}‘«»„‹›‚‟‛＂"


def plain_pairs(text: str) -> tuple[Pair, ...] | None:
    """The pairs of a paragraph whose marks leave no choice; None where they do."""
    found = plain_spans(text)
    if found is None:
        return None
    style, spans = found
    width = len(style)
    return tuple([
        Pair(Span(start, end), Span(start - width, end + width), style, closed=True, certain=True)
        for start, end in spans
    ])  # fmt: skip


def plain_spans(text: str) -> tuple[str, list[tuple[int, int]]] | None:
    """What `plain_pairs` finds, with no more said than the opening mark of all and what stands within."""
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
    return _by_turns(text, sign, sign) if is_double or is_straight else (sign, [])


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


def _by_turns(text: str, opening: str, closing: str) -> tuple[str, list[tuple[int, int]]] | None:
    found: list[tuple[int, int]] = []
    width = len(opening)
    behind = 0
    while (at := text.find(opening, behind)) >= 0:
        start = at + width
        end = text.find(closing, start)
        if end <= start or not _is_plain(text, start, end, width):
            return None
        # Not counted in all of the text: to count steps through it, to find leaps.
        if opening != closing and (
            text.find(closing, behind, at) >= 0 or text.find(opening, start, end) >= 0
        ):
            return None
        found.append((start, end))
        behind = end + width
    if opening != closing and text.find(closing, behind) >= 0:
        return None
    return opening, found


def _is_plain(text: str, start: int, end: int, width: int) -> bool:
    """Whether the marks around these words can be nothing but a pair."""
    last = text[end - 1]
    if text[start].isspace() or last.isspace() or last.isnumeric():  # 6’2” ends in an inch
        return False
    if text[start - 1] == "“":
        return True
    outer = start - width
    before = text[outer - 1] if outer else " "
    after = text[end + width : end + width + 1]
    return (before.isspace() or before in BEFORE_OPENER) and not after.isalnum()
