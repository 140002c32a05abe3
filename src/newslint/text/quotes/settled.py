"""Whether an article can hold a quotation that nobody says: told by its marks and what stands right next to them.

Most cannot, and need no more: the full analysis takes many times as long. Whatever is ruled out
here, the full analysis rules out too.
"""

from collections.abc import Iterator, Sequence

from newslint.model.spans import Span
from newslint.text.expressions import expression
from newslint.text.quotes.carry import BACK
from newslint.text.quotes.english import ENGLISH
from newslint.text.quotes.marks import pairs
from newslint.text.quotes.pair import Pair
from newslint.text.quotes.plain_marks import plain_spans
from newslint.text.quotes.quotation import FEWEST
from newslint.text.quotes.speech import look

SETTLED = 1  # the highest level that this can rule out

_STOPS = ".!?…"
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
    return _may_be_sentence(text, pair) and _may_stand_alone(text, pair)


def open_part(paragraphs: Sequence[str], run: range) -> range:
    """The paragraphs of a run that need the full analysis; an empty range where none does.

    Each whole sentence of speech in the others has more evidence than `SETTLED`, and an analysis
    of these alone misses no orphan that one of the whole run finds.
    """
    if any(not pair.certain for index in run for pair in pairs(paragraphs[index])):
        return run  # where it is doubtful which marks belong together, neighbours tell little
    found = list(_open(paragraphs, run))
    if not found:
        return range(0)
    start = found[0]
    while start > run.start and (start == found[0] or _leans_back(paragraphs, start)):
        start -= 1
    return range(start, found[-1] + 1)


def _leans_back(paragraphs: Sequence[str], index: int) -> bool:
    """Whether the paragraph before may lend a speaker to this one."""
    text, before = paragraphs[index], paragraphs[index - 1]
    first = pairs(text)[0]
    is_bare = _opens(text, first) and _may_stand_alone(text, first)
    return is_bare or not all(pair.closed for pair in pairs(before))


def _open(paragraphs: Sequence[str], run: range) -> Iterator[int]:
    """The paragraphs with a quotation of which their marks do not tell that somebody says it."""
    before = paragraphs[run.start - 1] if run.start else ""
    loose: Pair | None = None  # the last such quotation
    for index in run:
        text = paragraphs[index]
        previous: Pair | None = None
        for pair in pairs(text):
            if (
                _may_stand_alone(text, pair)
                and _may_be_sentence(text, pair)
                and not _follows_speech(before, text, previous, pair, loose)
                and _is_bare(text, pair)
            ):
                loose = pair
                yield index
            previous = pair
        before = text


def _may_stand_alone(text: str, pair: Pair) -> bool:
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


def _may_be_sentence(text: str, pair: Pair) -> bool:
    start, end = pair.span
    return end - start >= _SHORTEST and not text[start].islower()


def _follows_speech(
    before: str, text: str, previous: Pair | None, pair: Pair, loose: Pair | None
) -> bool:
    """Whether the speaker of what stands before the quotation says it too."""
    if previous:
        between = (previous.outer.end, pair.outer.start)
        near = sum(text.count(stop, *between) for stop in _STOPS) < BACK
        return near and previous != loose and _is_said(text, previous)
    if not _opens(text, pair):
        return False
    last = pairs(before)[-1:]
    if not last:
        return before.endswith(":") and "<" not in before
    return last[0] != loose and _is_said(before, last[0])


def _opens(text: str, pair: Pair) -> bool:
    return not text[: pair.outer.start].strip()


def _is_said(text: str, pair: Pair) -> bool:
    """Whether it is speech and somebody says it: in words of its own or, as was seen, of others."""
    seen = look(text, pair, ENGLISH)
    if seen.title or seen.term or seen.work:
        return False
    if seen.words < FEWEST:
        return seen.sentence and seen.words > 2 and not _may_stand_alone(text, pair)
    return not _may_stand_alone(text, pair) or (pair.certain and seen.sentence)


def _is_bare(text: str, pair: Pair) -> bool:
    """Whether it is a whole sentence of speech, even with nobody to say it."""
    if pair.closed and not pair.certain:
        return False
    seen = look(text, pair, ENGLISH)
    return seen.sentence and seen.words >= FEWEST and not (seen.title or seen.term)
