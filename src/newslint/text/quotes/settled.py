"""Whether an article can hold a quotation that nobody says: told by its marks and what stands right next to them.

Most cannot, and need no more: the full analysis takes many times as long. Whatever is ruled out
here, the full analysis rules out too.
"""

from collections.abc import Sequence

from newslint.model.spans import Span
from newslint.text.expressions import expression
from newslint.text.quotes.pair import Pair
from newslint.text.quotes.plain_marks import plain_spans

RUNNING = frozenset({"paragraph", "quote", "list"})  # what a reader reads as one text
SETTLED = 1  # the highest level that this can rule out
FEWEST = 5  # words of speech that need a speaker

_SHORTEST = 2 * FEWEST - 1  # characters of so many words
_BREAK = "\1"  # rather than NUL, which is looked for sign by sign
_BETWEEN = f"\n{_BREAK}\n"  # paragraphs: nothing that stands next to a quotation
_AT_ONCE = 1_000  # of them; all of a large file are not to be in memory twice
# How most quotations end, from the sign before the mark on: “We are late,” Ann Example said.
_GOES_ON = expression(r"""[,:;)\]](?:”|"|'')[ \u00a0]{0,2}[A-Za-z]""")


def is_settled(paragraphs: Sequence[str]) -> bool:
    """Whether one look at all paragraphs shows that none is open: most articles leave no doubt."""
    parts = range(0, len(paragraphs), _AT_ONCE)
    return all(_is_settled(paragraphs[first : first + _AT_ONCE]) for first in parts)


def _is_settled(paragraphs: Sequence[str]) -> bool:
    text = _BETWEEN.join(paragraphs)
    found = plain_spans(text)
    if found is None:
        return False
    style, spans = found
    for start, end in spans:
        if text.find(_BREAK, start, end) >= 0:
            return False
        if not _GOES_ON.match(text, end - 1) and _may_be_open(text, start, end, len(style)):
            return False
    return True


def _may_be_open(text: str, start: int, end: int, width: int) -> bool:
    outer = Span(start - width, end + width)
    pair = Pair(Span(start, end), outer, text[outer.start : start], closed=True, certain=True)
    return may_be_sentence(text, pair) and may_stand_alone(text, pair)


def may_stand_alone(text: str, pair: Pair) -> bool:
    """Whether no word stands next to the quotation in its sentence."""
    start, end = pair.outer
    if text[max(0, start - 3) : start].rstrip(" \u00a0,:")[-1:].isalpha():
        return False
    after = text[end : end + 3].lstrip(" \u00a0")
    if after[:1] == ",":
        return not after[1:].lstrip()[:1].isalpha()
    last = text[pair.span.end - 1]
    ends = not last.isalnum() and last not in ",:;)]"
    return not after[:1].isalpha() or (ends and not after[0].islower())


def may_be_sentence(text: str, pair: Pair) -> bool:
    """Whether the quotation is long enough for a sentence of speech, and begins as one."""
    start, end = pair.span
    return end - start >= _SHORTEST and not text[start].islower()
