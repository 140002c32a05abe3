"""The paragraphs of an article that need the full analysis of quotations: those with one that nobody may say."""

from collections.abc import Iterator, Sequence

from newslint.text.quotes.carry import BACK
from newslint.text.quotes.english import ENGLISH
from newslint.text.quotes.marks import pairs
from newslint.text.quotes.pair import Pair
from newslint.text.quotes.settled import FEWEST, may_be_sentence, may_stand_alone
from newslint.text.quotes.speech import look

_STOPS = ".!?…"


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
    is_bare = _opens(text, first) and may_stand_alone(text, first)
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
                may_stand_alone(text, pair)
                and may_be_sentence(text, pair)
                and not _follows_speech(before, text, previous, pair, loose)
                and _is_bare(text, pair)
            ):
                loose = pair
                yield index
            previous = pair
        before = text


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
        return seen.sentence and seen.words > 2 and not may_stand_alone(text, pair)
    return not may_stand_alone(text, pair) or (pair.certain and seen.sentence)


def _is_bare(text: str, pair: Pair) -> bool:
    """Whether it is a whole sentence of speech, even with nobody to say it."""
    if pair.closed and not pair.certain:
        return False
    seen = look(text, pair, ENGLISH)
    return seen.sentence and seen.words >= FEWEST and not (seen.title or seen.term)
