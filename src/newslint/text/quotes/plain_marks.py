"""Pairs of marks in the usual paragraph: one style, opening and closing by turns, nothing doubtful."""

from newslint.model.spans import Span
from newslint.text.quotes.pair import BEFORE_OPENER, Pair

# Whatever else may be a mark, or part of a tag; '' and ’’ are one mark of two characters.
_OTHERS = ("<", "''", "`", "‘", "’’", "«", "»", "„", "‹", "›", "‚", "‟", "‛", "＂")


def plain_pairs(text: str) -> tuple[Pair, ...] | None:
    """The pairs of a paragraph whose marks leave no choice; None where they do."""
    for sign in _OTHERS:
        if sign in text:
            return None
    is_curly = "“" in text or "”" in text
    is_straight = '"' in text
    if (is_curly and is_straight) or ("'" in text and _may_open(text)):
        return None
    if is_curly:
        return _by_turns(text, "“", "”")
    return _by_turns(text, '"', '"') if is_straight else ()


def _may_open(text: str) -> bool:
    """Whether an apostrophe stands anywhere but behind a letter."""
    at = text.find("'")
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            return True
        at = text.find("'", at + 1)
    return False


def _by_turns(text: str, opening: str, closing: str) -> tuple[Pair, ...] | None:
    found: list[Pair] = []
    end = -1
    while (at := text.find(opening, end + 1)) >= 0:
        end = text.find(closing, at + 1)
        if not _is_plain(text, at, end):
            return None
        found.append(Pair(Span(at + 1, end), Span(at, end + 1), opening, closed=True, certain=True))
    marks = text.count(opening) + (text.count(closing) if closing != opening else 0)
    return tuple(found) if marks == 2 * len(found) else None


def _is_plain(text: str, start: int, end: int) -> bool:
    """Whether marks at `start` and `end` can be nothing but a pair."""
    if end < start + 2 or text[start + 1].isspace():
        return False
    last = text[end - 1]
    if last.isspace() or last.isnumeric():  # 6’2” ends in an inch
        return False
    if text[start] != '"':
        return True
    is_free = start == 0 or text[start - 1].isspace() or text[start - 1] in BEFORE_OPENER
    return is_free and (end + 1 == len(text) or not text[end + 1].isalnum())
