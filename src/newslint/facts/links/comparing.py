"""A sentence beside the page that it cites: the same, another figure, or not enough to say."""

from collections.abc import Iterator
from typing import Literal

from newslint.facts.links.stated import Figure, Stated, plain, stated
from newslint.model.document import Document
from newslint.records import NamedTuple
from newslint.text.sentences import sentences

_HALF = 0.5  # of the words of a sentence, for the page to say the same
_MOST = 0.6  # of them, for the page to say it with another figure
_FEWEST = 4  # words shared, in either case


class Compared(NamedTuple):
    """What the page says, in its own sentence, and how that was found out."""

    verdict: Literal["supported", "refuted", "not-enough-evidence"]
    sentence: str
    steps: tuple[str, ...]


def compare(sentence: str, page: Document) -> Compared:
    """Look a sentence up on a page. `refuted` is said of a figure alone, and only where all else agrees."""
    said = stated(sentence)
    on_page = [*_sentences(page)]
    best = max(range(len(on_page)), key=lambda at: _shared(said, on_page[at]), default=None)
    if best is None:
        return Compared("not-enough-evidence", "", ("the page has no text of its own",))
    shown = on_page[best]
    shared = sorted(said.words & stated(shown).words)
    step = f"the nearest sentence of the page shares {len(shared)} of {len(said.words)} words"
    steps = [f"{step}: {', '.join(shared)}" if shared else step]
    whole = f" {plain(' '.join(on_page))} "
    window = " ".join(on_page[max(0, best - 1) : best + 2])
    missing = [*_missing(said, window, whole)]
    if _agree(said, window, _HALF) and not missing and (said.figures or said.names or said.quotes):
        told = _told(said)
        return Compared("supported", shown, (*steps, f"it has all of {told}"))
    if other := _other_figure(said, shown, on_page):
        mine, theirs = other
        steps.append(f"the article says {mine.value} {mine.unit}, the page {theirs.value}")
        return Compared("refuted", shown, tuple(steps))
    if missing:
        steps.append(f"not found near it: {', '.join(missing)}")
    return Compared("not-enough-evidence", shown if shared else "", tuple(steps))


def _sentences(page: Document) -> Iterator[str]:
    for block in page.blocks:
        if block.kind != "boilerplate":
            for span in sentences(block.text):
                yield block.text[slice(*span)]


def _shared(said: Stated, sentence: str) -> tuple[int, int]:
    """How near a sentence is: by its words, then its figures."""
    other = stated(sentence)
    values = {figure.value for figure in other.figures}
    return len(said.words & other.words), sum(figure.value in values for figure in said.figures)


def _agree(said: Stated, text: str, share: float) -> bool:
    shared = len(said.words & stated(text).words)
    return shared >= max(min(_FEWEST, len(said.words)), share * len(said.words))


def _missing(said: Stated, window: str, whole: str) -> Iterator[str]:
    """What the page does not have: figures and names near the sentence, quoted words anywhere."""
    near, values = f" {plain(window)} ", {figure.value for figure in stated(window).figures}
    yield from (figure.value for figure in said.figures if figure.value not in values)
    yield from (name for name in said.names if f" {name} " not in near)
    yield from (f"“{quote}”" for quote in said.quotes if f" {quote} " not in whole)


def _other_figure(said: Stated, sentence: str, on_page: list[str]) -> tuple[Figure, Figure] | None:
    """The one figure in which two sentences differ that agree in everything else."""
    other = stated(sentence)
    if len(said.figures) != 1 or not said.figures[0].unit or not _agree(said, sentence, _MOST):
        return None
    (mine,) = said.figures
    theirs = [figure for figure in other.figures if figure.unit == mine.unit]
    near = f" {plain(sentence)} "
    if said.is_denied != other.is_denied or len(theirs) != 1:
        return None
    if any(f" {name} " not in near for name in said.names):
        return None
    everywhere = {figure for text in on_page for figure in stated(text).figures}
    if any(figure.value == mine.value for figure in everywhere):
        return None
    return mine, theirs[0]


def _told(said: Stated) -> str:
    parts = (*(figure.value for figure in said.figures), *said.names, *said.quotes)
    return ", ".join(f"“{part}”" for part in parts)
