"""Every quotation of an article with its speaker: the one entry, and the rule that flags."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from newslint.model.spans import Span
from newslint.text.quotes.cues import Attribution, is_cue, lead_before, subject, tag_after
from newslint.text.quotes.frames import Frame, frames
from newslint.text.quotes.lexicon import ENGLISH, Lexicon
from newslint.text.quotes.marks import Pair, pairs
from newslint.text.quotes.names import Names
from newslint.text.quotes.nouns import Phrase, main_subject
from newslint.text.quotes.speech import is_sentence, is_term, is_title, word_count
from newslint.text.quotes.tokens import Token, tokens

_PROSE = frozenset({"paragraph", "quote", "list"})


class Place(NamedTuple):
    """Characters of one paragraph."""

    paragraph: int
    span: Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: `span` (without the marks) and `outer` (with them) in `paragraph`.

    `level` is the evidence for the speaker: 5 cue and speaker next to it, 4 cue in the sentence,
    3 the same paragraph, a run of paragraphs or a colon, 2 implied, 1 bare behind a sentence
    about somebody, 0 nothing.
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
    prose: bool = True
    speaker: str = ""
    speaker_place: Place | None = None
    resolved: str = ""
    cue: str = ""
    level: int = 0


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


@dataclass(slots=True)
class _Paragraph:
    text: str
    pairs: tuple[Pair, ...]
    tokens: tuple[Token, ...]
    frames: tuple[Frame, ...]


@lru_cache(maxsize=8)
def _quotations(
    paragraphs: tuple[str, ...], kinds: tuple[str, ...] | None, language: str
) -> tuple[Quotation, ...]:
    words = ENGLISH
    found: list[Quotation] = []
    previous: _Paragraph | None = None
    names: Names | None = None
    analysed = [_analyse(text, words) if _may_quote(text) else None for text in paragraphs]
    for index, text in enumerate(paragraphs):
        paragraph = analysed[index]
        if paragraph is None or not paragraph.pairs:
            continue
        if names is None:
            names = Names(paragraphs, words)
        prose = kinds is None or kinds[index] in _PROSE
        found.extend(_of_paragraph(paragraphs, index, paragraph, found, prose, names, words))
    return tuple(found)


def _may_quote(text: str) -> bool:
    return any(mark in text for mark in "\"“”„«»'‘’‚‹")


def _analyse(text: str, words: Lexicon) -> _Paragraph:
    quoted = pairs(text)
    toks = tokens(text, quoted)
    return _Paragraph(text, quoted, toks, frames(text, toks, words))


def _of_paragraph(
    paragraphs: Sequence[str],
    index: int,
    paragraph: _Paragraph,
    earlier: Sequence[Quotation],
    prose: bool,
    names: Names,
    words: Lexicon,
) -> list[Quotation]:
    text = paragraph.text
    toks = paragraph.tokens
    result: list[Quotation] = []
    for number, frame in enumerate(paragraph.frames):
        for at in range(frame.start, frame.end):
            token = toks[at]
            if token.kind != "quote":
                continue
            pair = paragraph.pairs[token.quote]
            inside = text[pair.span.start : pair.span.end]
            before = text[: pair.outer.start]
            count = word_count(inside)
            sentence = is_sentence(text, pair, before)
            found = _own(text, toks, at, frame, sentence, words)
            title = is_title(inside, before)
            term = is_term(before)
            run = _continues(earlier, index, pair)
            certain = pair.certain or _runs_on(paragraphs, index, pair)
            base = Quotation(
                index, pair.span, pair.outer, inside, count, pair.style,
                speech=True, sentence=sentence, certain=certain, closed=pair.closed, prose=prose,
            )  # fmt: skip
            if found and found.speaker:
                who = _words(text, toks, found.speaker)
                base = replace(
                    base, speaker=who[0], speaker_place=Place(index, who[1]),
                    resolved=names.resolve(who[0], words), cue=toks[found.cue].text if found.cue >= 0 else "",
                    level=found.level,
                )  # fmt: skip
            elif run:
                base = _carried(base, earlier[-1], 3)
            else:
                base = _floating(
                    base, paragraphs, index, paragraph, number, earlier, result, names, words
                )
            speech = _is_speech(
                base, title=title, term=term, strong=found is not None and found.level >= 3
            )
            result.append(replace(base, speech=speech))
    return result


def _is_speech(quotation: Quotation, *, title: bool, term: bool, strong: bool) -> bool:
    if term or (title and quotation.level < 5):
        return False
    if title and not quotation.sentence:
        return False
    if quotation.words <= 4 and not quotation.sentence:
        return strong
    return quotation.sentence or strong or quotation.level >= 2


def _own(
    text: str, toks: Sequence[Token], at: int, frame: Frame, sentence: bool, words: Lexicon
) -> Attribution | None:
    """The attribution in the sentence of the quotation itself."""
    tag = tag_after(toks, at, frame.end, words)
    lead = lead_before(toks, frame.start, at, words)
    first = not any(token.kind != "sign" for token in toks[max(frame.start, at - 3) : at])
    if tag and (first or sentence or lead is None):
        return tag
    if lead:
        return lead
    if tag:
        return tag
    if at > frame.start and toks[at - 1].text == ":":
        who = main_subject(toks, frame.start, at, words)
        if who:
            return Attribution(who, -1, 3)
    for later in range(at + 1, min(frame.end, at + 60)):
        if is_cue(toks, later, words):
            who = subject(toks, later, at + 1, words)
            if who:
                return Attribution(who, later, 4)
    if not sentence:
        who = main_subject(toks, frame.start, at, words)
        if who:
            return Attribution(who, -1, 2)
    return None


def _words(text: str, toks: Sequence[Token], phrase: Phrase) -> tuple[str, Span]:
    span = Span(toks[phrase.start].start, toks[phrase.end - 1].end)
    return text[span.start : span.end], span


def _continues(earlier: Sequence[Quotation], index: int, pair: Pair) -> bool:
    if not earlier:
        return False
    last = earlier[-1]
    return last.paragraph == index - 1 and not last.closed and last.certain


def _runs_on(paragraphs: Sequence[str], index: int, pair: Pair) -> bool:
    """Whether an unclosed quotation goes on in the next paragraph with a new opening mark."""
    if pair.closed or index + 1 >= len(paragraphs):
        return False
    return paragraphs[index + 1].lstrip().startswith(pair.style)


def _carried(quotation: Quotation, source: Quotation, level: int) -> Quotation:
    return replace(
        quotation, speaker=source.speaker, speaker_place=source.speaker_place,
        resolved=source.resolved, cue=source.cue, level=min(level, source.level),
    )  # fmt: skip


def _floating(
    quotation: Quotation,
    paragraphs: Sequence[str],
    index: int,
    paragraph: _Paragraph,
    number: int,
    earlier: Sequence[Quotation],
    here: Sequence[Quotation],
    names: Names,
    words: Lexicon,
) -> Quotation:
    """A quotation without a speaker in its own sentence takes one from around it."""
    for other in reversed(here):
        if other.level >= 3:
            return _carried(quotation, other, 3)
    text, toks = paragraph.text, paragraph.tokens
    for frame in reversed(paragraph.frames[:number]):
        who = _reported(toks, frame, words)
        if who:
            return _given(quotation, text, toks, who, index, 3, names, words)
    for frame in paragraph.frames[number + 1 :]:
        if any(token.kind == "quote" for token in toks[frame.start : frame.end]):
            at = next(i for i in range(frame.start, frame.end) if toks[i].kind == "quote")
            tag = tag_after(toks, at, frame.end, words)
            if tag and tag.speaker:
                return _given(quotation, text, toks, tag, index, 3, names, words)
        else:
            break
    if index:
        before = earlier[-1] if earlier and earlier[-1].paragraph == index - 1 else None
        if before and before.level >= 3:
            return _carried(quotation, before, 2)
        near = _analyse(paragraphs[index - 1], words)
        for frame in reversed(near.frames):
            who = _reported(near.tokens, frame, words)
            if who:
                return _given(quotation, near.text, near.tokens, who, index - 1, 2, names, words)
    if index + 1 < len(paragraphs):
        other = _analyse(paragraphs[index + 1], words)
        if other.tokens and other.tokens[0].text in ("—", "–", "-"):
            who = main_subject(other.tokens, 1, len(other.tokens), words)
            if who:
                return _given(
                    quotation,
                    other.text,
                    other.tokens,
                    Attribution(who, -1, 2),
                    index + 1,
                    2,
                    names,
                    words,
                )
    return quotation


def _reported(toks: Sequence[Token], frame: Frame, words: Lexicon) -> Attribution | None:
    """The speaker of a sentence that reports speech without quoting it."""
    for at in range(frame.start, frame.end):
        if is_cue(toks, at, words):
            who = subject(toks, at, frame.start, words)
            if who:
                return Attribution(who, at, 3)
    return None


def _given(
    quotation: Quotation, text: str, toks: Sequence[Token], found: Attribution, index: int,
    level: int, names: Names, words: Lexicon,
) -> Quotation:  # fmt: skip
    assert found.speaker is not None
    who, span = _words(text, toks, found.speaker)
    return replace(
        quotation, speaker=who, speaker_place=Place(index, span), resolved=names.resolve(who, words),
        cue=toks[found.cue].text if found.cue >= 0 else "", level=level,
    )  # fmt: skip
