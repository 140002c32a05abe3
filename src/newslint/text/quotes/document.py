"""Every quotation of an article with its speaker: the one entry, and the rule that flags."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from newslint.model.spans import Span
from newslint.text.quotes import carry
from newslint.text.quotes.frames import Frame
from newslint.text.quotes.languages import known_language
from newslint.text.quotes.marks import Pair
from newslint.text.quotes.names import Names
from newslint.text.quotes.nouns import clause_start, main_subject
from newslint.text.quotes.owners import (
    Attribution,
    final_tag,
    later_cue,
    lead_before,
    noun_before,
    tag_after,
)
from newslint.text.quotes.passages import Owner, Passage, Place, owner, passage
from newslint.text.quotes.speech import Look, is_speech, look

_TURN = re.compile(r"([A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,3}):\s")
_PROSE = frozenset({"paragraph", "quote"})
_MARKS = "\"“”„«»'‘’‚‹"


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: `span` (without the marks) and `outer` (with them) in `paragraph`.

    `level` is the evidence for the speaker: 5 cue and speaker next to it, 4 cue in the sentence,
    3 the same paragraph, a run of paragraphs or a colon, 2 implied, 1 bare behind a sentence
    about somebody, 0 nothing. `certain` is False where the pairing of the marks is doubtful or
    nobody can say, and `prose` where the block is a headline, a caption or the like.
    """

    paragraph: int
    span: Span
    outer: Span
    text: str
    words: int
    style: str
    speech: bool
    sentence: bool
    certain: bool
    closed: bool
    prose: bool
    speaker: str
    speaker_place: Place | None
    resolved: str
    cue: str
    level: int


def quotations(
    paragraphs: Sequence[str], kinds: Sequence[str] | None = None, language: str = "en"
) -> tuple[Quotation, ...]:
    """The outermost quotations of an article, in order; `kinds` are those of its blocks."""
    return _quotations(tuple(paragraphs), None if kinds is None else tuple(kinds), language)


def is_unattributed(quotation: Quotation, level: int = 1) -> bool:
    """Whether a whole sentence of speech stands there without anybody who says it."""
    return (
        quotation.prose
        and quotation.speech
        and quotation.sentence
        and quotation.certain
        and quotation.words >= 5
        and quotation.level <= level
    )


@lru_cache(maxsize=8)
def _quotations(
    paragraphs: tuple[str, ...], kinds: tuple[str, ...] | None, language: str
) -> tuple[Quotation, ...]:
    spoken = known_language(paragraphs, language)
    if kinds is None:
        return tuple(_elsewhere(_in_order(paragraphs, spoken, prose=bool(spoken))))
    prose = [index for index, kind in enumerate(kinds) if kind in _PROSE]
    found = [
        _moved(quote, prose)
        for quote in _in_order([paragraphs[index] for index in prose], spoken, prose=bool(spoken))
    ]
    for index, kind in enumerate(kinds):
        if kind not in _PROSE:
            apart = _in_order([paragraphs[index]], spoken, prose=False)
            found.extend(_moved(quote, [index]) for quote in apart)
    return tuple(_elsewhere(sorted(found, key=lambda quote: (quote.paragraph, quote.span))))


def _moved(quote: Quotation, indexes: Sequence[int]) -> Quotation:
    """The quotation with its paragraphs counted among all blocks."""
    place = quote.speaker_place
    return replace(
        quote,
        paragraph=indexes[quote.paragraph],
        speaker_place=place and Place(indexes[place.paragraph], place.span),
    )


def _in_order(paragraphs: Sequence[str], language: str, *, prose: bool) -> list[Quotation]:
    """The quotations of paragraphs that follow one another."""
    names: Names | None = None
    found: list[Quotation] = []
    for index, text in enumerate(paragraphs):
        if not any(mark in text for mark in _MARKS):
            continue
        here = passage(text, language)
        if here.pairs:
            names = names or Names(paragraphs, here.words)
            found += _of_passage(paragraphs, index, here, found, names, language, prose=prose)
    return found


def _elsewhere(found: Sequence[Quotation]) -> Iterator[Quotation]:
    """A pull quote has the speaker of the same words elsewhere in the article."""
    known: list[tuple[str, Quotation]] | None = None
    for quote in found:
        if not is_unattributed(quote):
            yield quote
            continue
        if known is None:
            known = [(_plain(other.text), other) for other in found if other.level >= 2]
        words = _plain(quote.text)
        source = next((other for text, other in known if words in text), None)
        yield quote if source is None else replace(
            quote, speaker=source.speaker, speaker_place=source.speaker_place,
            resolved=source.resolved, cue=source.cue, level=2,
        )  # fmt: skip


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _of_passage(
    paragraphs: Sequence[str],
    index: int,
    here: Passage,
    earlier: Sequence[Quotation],
    names: Names,
    language: str,
    *,
    prose: bool,
) -> list[Quotation]:
    owners: list[Owner] = []
    result: list[Quotation] = []
    last = earlier[-1] if earlier and earlier[-1].paragraph == index - 1 else None
    for number, frame in enumerate(here.frames):
        inherited: Attribution | None = None
        previous = frame.start
        for at in range(frame.start, frame.end):
            if here.tokens[at].kind != "quote":
                continue
            pair = here.pairs[here.tokens[at].quote]
            seen = look(here.text, pair, here.words)
            own = _own(here, at, frame.start, previous, frame.end, inherited, seen)
            turn = _turn_inside(here, index, pair)
            if turn:
                known = turn
            elif own:
                inherited = own
                known = owner(here, index, own, own.level)
            elif last and not last.closed and last.certain and not owners:
                known = _owner_of(last)._replace(level=min(3, last.level))
            else:
                known = _around(paragraphs, index, here, number, owners, last, language)
                if known.level < 2 and _stands_in_words(here, frame):
                    known = known._replace(level=2)
            owners.append(known)
            previous = at + 1
            lately = next(
                (
                    other.resolved
                    for other in (*reversed(result), *reversed(earlier[-1:]))
                    if other.level >= 2
                ),
                "",
            )
            direct = own is not None and _is_direct(here, own, at)
            result.append(
                _quotation(
                    paragraphs,
                    index,
                    here,
                    pair,
                    seen,
                    known,
                    names,
                    lately=lately,
                    direct=direct,
                    prose=prose,
                )
            )
    return result


def _own(
    here: Passage, at: int, low: int, previous: int, high: int,
    inherited: Attribution | None, seen: Look,
) -> Attribution | None:  # fmt: skip
    """The attribution in the sentence of the quotation itself."""
    toks, words = here.tokens, here.words
    lead = lead_before(toks, low, previous, at, words)
    tag = tag_after(toks, at, high, words)
    adjacent = toks[at - 1].text in (":", ",") if at > low else True
    led = lead is not None and lead.level == 5 and adjacent and at > previous
    if tag and not (led and seen.last != ","):
        return tag
    if not (seen.sentence and lead and adjacent):
        outer = final_tag(toks, at, high, words)
        if outer:
            return outer
    if lead:
        return lead
    if at > low and toks[at - 1].text == ":":
        who = main_subject(toks, clause_start(toks, low, at), at, words)
        if who:
            return Attribution(who, -1, 3)
    noun = noun_before(toks, low, at, words)
    if noun:
        return noun
    if inherited:
        return inherited._replace(level=min(inherited.level, 4))
    later = later_cue(toks, at, high, words)
    if later:
        return later
    if not seen.sentence:
        who = main_subject(toks, clause_start(toks, low, at), at, words)
        if who:
            return Attribution(who, -1, 2)
    return None


def _stands_in_words(here: Passage, frame: Frame) -> bool:
    """Whether its sentence has words of its own, so that somebody introduces the quotation."""
    return any(token.kind in ("word", "name") for token in here.tokens[frame.start : frame.end])


def _owner_of(quote: Quotation) -> Owner:
    return Owner(quote.speaker, quote.speaker_place, quote.cue, quote.level, quote.resolved)


def _turn_inside(here: Passage, index: int, pair: Pair) -> Owner | None:
    """““OKAFOR: We …””: a transcript that names its speakers within the marks."""
    found = _TURN.match(here.text, pair.span.start, min(pair.span.end, pair.span.start + 40))
    if not found:
        return None
    return Owner(found.group(1), Place(index, Span(*found.span(1))), "", 5)


def _is_direct(here: Passage, own: Attribution, at: int) -> bool:
    """Whether nothing but an object stands between the cue and the quotation."""
    if own.cue < 0:
        return own.level >= 3
    if own.cue > at:
        return own.cue - at <= 8
    between = here.tokens[own.cue + 1 : at]
    return len(between) <= 6 and not any(
        token.low in here.words.prepositions and token.low not in ("as", "like", "to", "of")
        for token in between
    )


def _around(
    paragraphs: Sequence[str], index: int, here: Passage, number: int,
    owners: Sequence[Owner], last: Quotation | None, language: str,
) -> Owner:  # fmt: skip
    found = carry.within(here, index, number, owners)
    if found.level:
        return found
    known = _owner_of(last) if last else None
    found = carry.before(paragraphs, index, known, language)
    return found if found.level else carry.after(paragraphs, index, language)


def _quotation(
    paragraphs: Sequence[str], index: int, here: Passage, pair: Pair, seen: Look,
    known: Owner, names: Names, *, lately: str, direct: bool, prose: bool,
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
        certain=pair.certain or _runs_on(paragraphs, index, pair),
        closed=pair.closed,
        prose=prose,
        speaker=known.speaker,
        speaker_place=known.place,
        resolved=_resolved(names, known, lately),
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
