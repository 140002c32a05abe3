"""Whether an article can hold a quotation that nobody says: told by its marks and what stands right next to them.

Most cannot, and need no more: the full analysis takes twenty times as long. Whatever is ruled out
here, the full analysis rules out too.
"""

from collections.abc import Sequence

from newslint.text.quotes.carry import BACK
from newslint.text.quotes.english import ENGLISH
from newslint.text.quotes.marks import pairs
from newslint.text.quotes.pair import Pair
from newslint.text.quotes.quotation import FEWEST
from newslint.text.quotes.speech import look

SETTLED = 1  # the highest level that this can rule out

_STOPS = ".!?…"
_SHORTEST = 2 * FEWEST - 1  # characters of so many words


def is_settled(paragraphs: Sequence[str], run: range) -> bool:
    """Whether there is more evidence than that for each whole sentence of speech in a run of paragraphs.

    If False, only the full analysis can tell.
    """
    before = paragraphs[run.start - 1] if run.start else ""
    for text in paragraphs[run.start : run.stop]:
        previous: Pair | None = None
        for pair in pairs(text):
            if (
                _may_stand_alone(text, pair)
                and _may_be_sentence(text, pair)
                and not _follows_speech(before, text, previous, pair)
                and _is_bare(text, pair)
            ):
                return False
            previous = pair
        before = text
    return True


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


def _follows_speech(before: str, text: str, previous: Pair | None, pair: Pair) -> bool:
    """Whether the speaker of what stands before the quotation says it too."""
    if previous:
        between = (previous.outer.end, pair.outer.start)
        return sum(text.count(stop, *between) for stop in _STOPS) < BACK and _is_said(
            text, previous
        )
    if text[: pair.outer.start].strip():
        return False
    quoted = pairs(before)
    return _is_said(before, quoted[-1]) if quoted else before.endswith(":") and "<" not in before


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
