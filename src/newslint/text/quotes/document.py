"""Every quotation of an article with its speaker: the one entry."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from newslint.model.spans import Span
from newslint.text.quotes import carry
from newslint.text.quotes.choice import Seat, is_direct, own_attribution
from newslint.text.quotes.frames import Frame
from newslint.text.quotes.languages import known_language
from newslint.text.quotes.marks import Pair, pairs
from newslint.text.quotes.names import Names
from newslint.text.quotes.owners import Attribution
from newslint.text.quotes.passages import Owner, Passage, Place, owner, passage
from newslint.text.quotes.quotation import Quotation, is_unattributed
from newslint.text.quotes.speech import Look, is_speech, look

_RUNNING = frozenset({"paragraph", "quote", "list"})  # what a reader reads as one text
_PROSE = frozenset({"paragraph", "quote"})
_TURN = re.compile(r"([A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,3}):\s")
_FIRST = 60  # tokens in which a sentence shows whether it has words of its own
_LATEST = 8  # quotations looked back over for one that is speech
_PULLED = 20  # orphans for which the same words are looked for elsewhere


class _Article(NamedTuple):
    """Paragraphs that follow one another, and the people in them."""

    paragraphs: Sequence[str]
    language: str
    names: Names


def quotations(
    paragraphs: Sequence[str], kinds: Sequence[str] | None = None, language: str = "en"
) -> tuple[Quotation, ...]:
    """The outermost quotations of an article, in order; `kinds` are those of its blocks."""
    return _quotations(tuple(paragraphs), None if kinds is None else tuple(kinds), language)


@lru_cache(maxsize=8)
def _quotations(
    paragraphs: tuple[str, ...], kinds: tuple[str, ...] | None, language: str
) -> tuple[Quotation, ...]:
    if not any(pairs(text) for text in paragraphs):
        return ()
    spoken = known_language(paragraphs, language)
    kinds = kinds or ("paragraph",) * len(paragraphs)
    running = [index for index, kind in enumerate(kinds) if kind in _RUNNING]
    groups = [running, *([index] for index, kind in enumerate(kinds) if kind not in _RUNNING)]
    found: list[Quotation] = []
    for group in groups:
        for quote in _in_order([paragraphs[index] for index in group], spoken):
            prose = bool(spoken) and kinds[group[quote.paragraph]] in _PROSE
            found.append(_moved(quote, group, prose=prose))
    return tuple(_elsewhere(sorted(found, key=lambda quote: (quote.paragraph, quote.span))))


def _moved(quote: Quotation, indexes: Sequence[int], *, prose: bool) -> Quotation:
    """The quotation with its paragraphs counted among all blocks."""
    if prose and indexes[-1] == len(indexes) - 1:
        return quote
    place = quote.speaker_place
    return replace(
        quote,
        prose=prose,
        paragraph=indexes[quote.paragraph],
        speaker_place=place and Place(indexes[place.paragraph], place.span),
    )


def _elsewhere(found: Sequence[Quotation]) -> Iterator[Quotation]:
    """A pull quote has the speaker of the same words elsewhere in the article."""
    orphans = [index for index, quote in enumerate(found) if is_unattributed(quote)][:_PULLED]
    known = [(_plain(other.text), other) for other in found if other.level >= 2] if orphans else []
    for index, quote in enumerate(found):
        words = _plain(quote.text) if index in orphans else ""
        source = next((other for text, other in known if words and words in text), None)
        yield quote if source is None else replace(
            quote, speaker=source.speaker, speaker_place=source.speaker_place,
            resolved=source.resolved, cue=source.cue, level=2,
        )  # fmt: skip


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _in_order(paragraphs: Sequence[str], language: str) -> list[Quotation]:
    """The quotations of paragraphs that follow one another."""
    article: _Article | None = None
    found: list[Quotation] = []
    for index, text in enumerate(paragraphs):
        if not pairs(text):
            continue
        here = passage(text, language)
        names = article.names if article else Names(paragraphs, here.words)
        article = _Article(paragraphs, language, names)
        found += _of_passage(article, index, here, found[-_LATEST:])
    return found


def _of_passage(
    article: _Article, index: int, here: Passage, latest: Sequence[Quotation]
) -> Iterator[Quotation]:
    """The quotations of one paragraph; `latest` are those before them in the article."""
    owners: list[Owner] = []
    lately = latest[-1].resolved if latest else ""
    near = [quote for quote in latest if quote.speech and quote.paragraph == index - 1]
    neighbour = near[-1] if near else None
    for number, frame in enumerate(here.frames):
        inherited: Attribution | None = None
        previous = frame.start
        for at in range(frame.start, frame.end):
            if here.tokens[at].kind != "quote":
                continue
            pair = here.pairs[here.tokens[at].quote]
            seen = look(here.text, pair, here.words)
            own = own_attribution(here, Seat(at, frame.start, frame.end, previous), seen, inherited)
            known = _turn_inside(here, index, pair)
            if known is None and own:
                known = owner(here, index, own, own.level)
            if known is None:
                known = _around(article, index, here, number, owners, neighbour)
            inherited, previous = own or inherited, at + 1
            owners.append(known)
            quote = _quotation(
                article, index, here, pair, seen, known,
                lately=lately, direct=own is not None and is_direct(here, own, at),
            )  # fmt: skip
            lately = quote.resolved or lately
            yield quote


def _turn_inside(here: Passage, index: int, pair: Pair) -> Owner | None:
    """““OKAFOR: We …””: a transcript that names its speakers within the marks."""
    found = _TURN.match(here.text, pair.span.start, min(pair.span.end, pair.span.start + 40))
    if not found:
        return None
    return Owner(found.group(1), Place(index, Span(*found.span(1))), "", 5)


def _around(
    article: _Article, index: int, here: Passage, number: int,
    owners: Sequence[Owner], neighbour: Quotation | None,
) -> Owner:  # fmt: skip
    """The owner of a quotation that has none in its sentence, from what stands around it."""
    last = _owner_of(neighbour) if neighbour else None
    if neighbour and last and not owners and not neighbour.closed and neighbour.certain:
        return last._replace(level=min(3, last.level))
    found = carry.within(here, index, number, owners)
    if not found.level and number <= 1:
        found = carry.before(article.paragraphs, index, last, article.language)
    if not found.level and number >= len(here.frames) - 2:
        found = carry.after(article.paragraphs, index, article.language)
    if not found.level:
        found = carry.bare(here, index, number)
    if found.level < 2 and _stands_in_words(here, here.frames[number]):
        found = found._replace(level=2)
    return found


def _owner_of(quote: Quotation) -> Owner:
    return Owner(quote.speaker, quote.speaker_place, quote.cue, quote.level, quote.resolved)


def _stands_in_words(here: Passage, frame: Frame) -> bool:
    """Whether its sentence has words of its own, so that somebody introduces the quotation."""
    top = min(frame.end, frame.start + _FIRST)
    return any(token.kind in ("word", "name") for token in here.tokens[frame.start : top])


def _quotation(
    article: _Article, index: int, here: Passage, pair: Pair, seen: Look, known: Owner,
    *, lately: str, direct: bool,
) -> Quotation:  # fmt: skip
    return Quotation(
        paragraph=index,
        span=pair.span,
        outer=pair.outer,
        text=here.text[slice(*pair.span)],
        words=seen.words,
        style=pair.style,
        speech=is_speech(seen, known.level, direct=direct),
        sentence=seen.sentence,
        certain=pair.certain or _runs_on(article.paragraphs, index, pair),
        closed=pair.closed,
        speaker=known.speaker,
        speaker_place=known.place,
        resolved=_resolved(article.names, known, lately),
        cue=known.cue,
        level=known.level,
    )


def _resolved(names: Names, known: Owner, lately: str) -> str:
    if known.name or known.place is None:
        return known.name or known.speaker
    place = known.place
    return names.resolve(known.speaker, place.paragraph, place.span.start, lately)


def _runs_on(paragraphs: Sequence[str], index: int, pair: Pair) -> bool:
    """Whether an unclosed quotation goes on in the next paragraph with a new opening mark."""
    if pair.closed or index + 1 >= len(paragraphs):
        return False
    return paragraphs[index + 1].lstrip().startswith(pair.style)
