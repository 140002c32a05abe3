"""Every quotation of an article with its speaker, and those that nobody says."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from newslint.text.quotes.interviews import answered
from newslint.text.quotes.languages import known_language, lexicon
from newslint.text.quotes.marks import pairs
from newslint.text.quotes.names import Names
from newslint.text.quotes.passages import Place
from newslint.text.quotes.pronouns import Spoken
from newslint.text.quotes.pulled import pulled
from newslint.text.quotes.quotation import Quotation, is_unattributed
from newslint.text.quotes.runs import of_run, runs
from newslint.text.quotes.settled import RUNNING, SETTLED
from newslint.text.quotes.unsettled import open_part

_PROSE = frozenset({"paragraph", "quote"})


def quotations(
    paragraphs: Sequence[str], kinds: Sequence[str] | None = None, language: str = "en"
) -> tuple[Quotation, ...]:
    """The outermost quotations of an article, in order; `kinds` are those of its blocks."""
    return _quotations(tuple(paragraphs), None if kinds is None else tuple(kinds), language)


def orphans(
    paragraphs: Sequence[str], kinds: Sequence[str], language: str = "en", level: int = 1
) -> tuple[Quotation, ...]:
    """Those of the quotations that nobody says, on evidence of no more than `level`.

    Most articles hold none, which shows without a look at every quotation.
    """
    if level <= SETTLED and not _may_hold_orphans(paragraphs, kinds, language, level):
        return ()
    found = quotations(paragraphs, kinds, language)
    return tuple(quote for quote in found if is_unattributed(quote, level))


def _may_hold_orphans(
    paragraphs: Sequence[str], kinds: Sequence[str], language: str, level: int
) -> bool:
    running = [text for text, kind in zip(paragraphs, kinds, strict=True) if kind in RUNNING]
    parts = [part for run in runs(running) if (part := open_part(running, run))]
    spoken = known_language(paragraphs, language) if parts else ""
    return bool(spoken) and any(
        is_unattributed(quote, level) for part in parts for quote in of_run(running, part, spoken)
    )


@lru_cache(maxsize=8)
def _quotations(
    paragraphs: tuple[str, ...], kinds: tuple[str, ...] | None, language: str
) -> tuple[Quotation, ...]:
    if not any(pairs(text) for text in paragraphs):
        return ()
    spoken = known_language(paragraphs, language)
    kinds = kinds or ("paragraph",) * len(paragraphs)
    running = [index for index, kind in enumerate(kinds) if kind in RUNNING]
    groups = [running, *([index] for index, kind in enumerate(kinds) if kind not in RUNNING)]
    found: list[Quotation] = []
    for group in groups:
        for quote in _in_order([paragraphs[index] for index in group], spoken):
            prose = bool(spoken) and kinds[group[quote.paragraph]] in _PROSE
            found.append(_moved(quote, group, prose=prose))
    in_order = sorted(found, key=lambda quote: (quote.paragraph, quote.span))
    return tuple(answered(pulled(in_order, paragraphs, kinds), paragraphs))


def _moved(quote: Quotation, indexes: Sequence[int], *, prose: bool) -> Quotation:
    """The quotation with its paragraphs counted among all blocks."""
    if prose and indexes[-1] == len(indexes) - 1:
        return quote
    place = quote.speaker_place
    return quote._replace(
        prose=prose,
        paragraph=indexes[quote.paragraph],
        speaker_place=place and Place(indexes[place.paragraph], place.span),
    )


def _in_order(paragraphs: Sequence[str], language: str) -> list[Quotation]:
    """The quotations of paragraphs that follow one another, with the full names of their speakers."""
    found = [quote for run in runs(paragraphs) for quote in of_run(paragraphs, run, language)]
    return list(_named(found, Names(paragraphs, lexicon(language)))) if found else []


def _named(found: Sequence[Quotation], names: Names) -> Iterator[Quotation]:
    """Whom a pronoun stands for depends on who spoke last; another paragraph inherits the answer."""
    known: dict[Place, str] = {}
    spoken: Spoken | None = None
    for quote in found:
        place = quote.speaker_place
        name = quote.resolved or quote.speaker
        if place and not quote.resolved:
            name = known.get(place) or names.resolve(quote.speaker, place, spoken)
        if place:
            known[place] = name
            spoken = Spoken(name, place)
        yield quote._replace(resolved=name)
