"""Whether an article can hold a quotation that nobody says: told by its marks and what stands right next to them.

Most cannot, and need no more: the full analysis takes fifty times as long. What is said here of a
quotation without its speaker must hold of the one that `document` finds.
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


def is_settled(paragraphs: Sequence[str]) -> bool:
    """Whether every whole sentence of speech in paragraphs that follow one another has evidence of level 2.

    If False, only the full analysis can tell.
    """
    before = ""
    for text in paragraphs:
        found = pairs(text)
        for number, pair in enumerate(found):
            if _may_be_bare(text, pair) and not (
                _goes_on(text, found[number - 1], pair)
                if number
                else _opens(text, pair) and _ends_in_speech(before)
            ):
                return False
        before = text
    return True


def _may_be_bare(text: str, pair: Pair) -> bool:
    """Whether the quotation may be a whole sentence of speech without other words around it."""
    if (pair.closed and not pair.certain) or not _may_stand_alone(text, pair):
        return False
    start, end = pair.span
    if end - start < _SHORTEST or text[start].islower():
        return False
    seen = look(text, pair, ENGLISH)
    return seen.sentence and seen.words >= FEWEST and not (seen.title or seen.term)


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


def _goes_on(text: str, previous: Pair, pair: Pair) -> bool:
    """Whether a quotation follows another one of its paragraph which somebody says."""
    between = (previous.outer.end, pair.outer.start)
    return sum(text.count(stop, *between) for stop in _STOPS) < BACK and _is_said(text, previous)


def _opens(text: str, pair: Pair) -> bool:
    return not text[: pair.outer.start].strip()


def _ends_in_speech(text: str) -> bool:
    """Whether somebody says the last quotation of a paragraph."""
    found = pairs(text)
    return bool(found) and _is_said(text, found[-1])


def _is_said(text: str, pair: Pair) -> bool:
    """Whether it is speech and has evidence: words of its own or, as it was seen before, of others."""
    seen = look(text, pair, ENGLISH)
    if seen.words < FEWEST or seen.title or seen.term or seen.work:
        return False
    return not _may_stand_alone(text, pair) or (pair.certain and seen.sentence)
