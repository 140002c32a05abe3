"""Verbs of saying in one sentence, and the subject of each."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.text.quotes.lexicon import Lexicon
from newslint.text.quotes.nouns import (
    Phrase,
    is_adverb,
    is_between,
    main_subject,
    phrase_starting,
    subject_before,
)
from newslint.text.quotes.tokens import Token

_BE = frozenset("is are was were be been being get got gets".split())
_WINDOW = 90
_TAG_LENGTH = 45


class Attribution(NamedTuple):
    """Who said it: the tokens that name the speaker, the index of the cue, the evidence."""

    speaker: Phrase | None
    cue: int
    level: int


def is_cue(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether the token at `at` is a verb that introduces speech."""
    token = tokens[at]
    if token.kind not in ("word", "name"):
        return False
    low = token.low
    if low not in words.cues and low not in words.opinions:
        return False
    if token.kind == "name" and at and tokens[at - 1].kind != "sign":
        return False
    return low not in words.nounlike or _introduces(tokens, at) or _has_subject(tokens, at, words)


def _introduces(tokens: Sequence[Token], at: int) -> bool:
    """“A banner outside the hall read “…””: a verb by its place, whatever stands before it."""
    after = at + 1
    while after < len(tokens) and tokens[after].text in ("that", ":", ","):
        after += 1
    if after >= len(tokens) or tokens[after].kind != "quote" or at == 0:
        return False
    before = tokens[at - 1]
    return (
        tokens[at].low in _READS
        and before.kind in ("word", "name")
        and not before.low.endswith("'s")
    )


_READS = frozenset("read reads states reports notes claims warns answers replies asks".split())


def _has_subject(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether a subject, and no article or adjective, stands right before the word."""
    before = at - 1
    while before >= 0 and before > at - 5 and is_between(tokens[before], words):
        if tokens[before].low in ("to", "will", "would", "has", "have", "had", "did", "could"):
            return True
        before -= 1
    if before < 0 or before <= at - 5:
        return False
    token = tokens[before]
    if token.low.endswith(("'s", "s'")) or token.low in words.possessives:
        return False
    if token.low in words.pronouns or token.low in words.relatives or token.low in ("and", ","):
        return True
    return token.kind == "name" or token.low in words.roles


def cues_in(tokens: Sequence[Token], low: int, high: int, words: Lexicon) -> Iterator[int]:
    """The indexes of the verbs of saying between two tokens."""
    return (at for at in range(low, high) if is_cue(tokens, at, words))


def is_passive(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether somebody else is the speaker: “was told”, “is known as”."""
    if tokens[at].low.endswith("ing"):
        return False
    before = at - 1
    while before >= 0 and before > at - 4 and is_adverb(tokens[before], words):
        before -= 1
    return before >= 0 and tokens[before].low in _BE


def subject(tokens: Sequence[Token], at: int, low: int, words: Lexicon) -> Phrase | None:
    """Who does the saying of the verb at `at`."""
    low = max(low, at - _WINDOW)
    if is_passive(tokens, at, words):
        return _agent(tokens, at, words)
    if tokens[at].low.endswith("ing") and not _is_progressive(tokens, at):
        return main_subject(tokens, low, at, words)
    return subject_before(tokens, at, low, words)


def _is_progressive(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].low in _BE


def _agent(tokens: Sequence[Token], at: int, words: Lexicon) -> Phrase | None:
    high = min(len(tokens), at + 12)
    for index in range(at + 1, high):
        if tokens[index].low == "by":
            return phrase_starting(tokens, index + 1, min(len(tokens), index + 20), words)
        if tokens[index].text in (".", ";"):
            return None
    return None


def tag_after(tokens: Sequence[Token], quote: int, high: int, words: Lexicon) -> Attribution | None:
    """An attribution that follows the quotation directly: “, said Lind”, “, Lind said”."""
    at = quote + 1
    while at < high and tokens[at].text in (",", "—", "–", "-"):
        at += 1
    while at < high and tokens[at].kind == "word" and is_adverb(tokens[at], words):
        at += 1
    if at >= high:
        return None
    according = _according(tokens, at, high, words)
    if according:
        return according
    if (
        tokens[at].low in ("a", "ont", "ha", "han", "hat")
        and at + 1 < high
        and is_cue(tokens, at + 1, words)
    ):
        at += 1
    if is_cue(tokens, at, words) and not tokens[at].low.endswith("ing"):
        speaker = phrase_starting(tokens, at + 1, min(high, at + 30), words)
        return Attribution(speaker, at, 5) if speaker else None
    opening = phrase_starting(tokens, at, high, words)
    if opening is None:
        return None
    if _is_credit(tokens, quote, opening, high):
        return Attribution(opening, -1, 5)
    return _subject_first(tokens, opening, high, words)


def _is_credit(tokens: Sequence[Token], quote: int, opening: Phrase, high: int) -> bool:
    """“…” — Maria Costa, nurse: a dash, a name and nothing that goes on."""
    if tokens[quote + 1].text not in ("—", "–", "-") or tokens[opening.start].kind != "name":
        return False
    return opening.end >= high or tokens[opening.end].text in (",", ".", "(")


def _according(tokens: Sequence[Token], at: int, high: int, words: Lexicon) -> Attribution | None:
    for first in (at, at + 1, at + 2):
        if first + 2 >= high:
            return None
        if (tokens[first].low, tokens[first + 1].low) in words.according:
            speaker = phrase_starting(tokens, first + 2, high, words)
            return Attribution(speaker, first, 5) if speaker else None
    return None


def _subject_first(
    tokens: Sequence[Token], opening: Phrase, high: int, words: Lexicon
) -> Attribution | None:
    for at in range(opening.end, min(high, opening.start + _TAG_LENGTH)):
        token = tokens[at]
        if token.kind == "quote" or token.text in (";", "."):
            return None
        if is_cue(tokens, at, words) and not token.low.endswith("ing"):
            speaker = subject_before(tokens, at, opening.start, words)
            if speaker and speaker.start <= opening.start + 1 and not is_passive(tokens, at, words):
                return Attribution(speaker, at, 5)
            return None
    return None


def lead_before(
    tokens: Sequence[Token], low: int, quote: int, words: Lexicon
) -> Attribution | None:
    """The outermost attribution between `low` and the quotation: “Lind said that when he …”"""
    current: Attribution | None = None
    for at in cues_in(tokens, max(low, quote - _WINDOW), quote, words):
        found = subject(tokens, at, low, words)
        if found is None:
            if current is None and _is_close(tokens, at, quote):
                current = _participle(tokens, at, quote, words)
            continue
        if current is None or _is_new_chain(tokens, current, found, low, words):
            current = Attribution(found, at, 5 if _is_close(tokens, at, quote) else 4)
        elif _is_close(tokens, at, quote):
            current = current._replace(level=5)
    return current or _according_before(tokens, low, quote, words)


def _participle(tokens: Sequence[Token], at: int, quote: int, words: Lexicon) -> Attribution | None:
    """“Adding “…” she left”: the speaker stands behind the quotation."""
    if not tokens[at].low.endswith("ing"):
        return None
    after = quote + 1
    while after < len(tokens) and tokens[after].text == ",":
        after += 1
    speaker = phrase_starting(tokens, after, min(len(tokens), after + 20), words)
    return Attribution(speaker, at, 4) if speaker else None


def _according_before(
    tokens: Sequence[Token], low: int, quote: int, words: Lexicon
) -> Attribution | None:
    for at in range(max(low, quote - _WINDOW), quote - 2):
        if (tokens[at].low, tokens[at + 1].low) in words.according:
            speaker = phrase_starting(tokens, at + 2, quote, words)
            if speaker:
                return Attribution(speaker, at, 5)
    return None


def _is_close(tokens: Sequence[Token], cue: int, quote: int) -> bool:
    return quote - cue <= 12 or tokens[quote - 1].text == ":"


def _is_new_chain(
    tokens: Sequence[Token], current: Attribution, found: Phrase, low: int, words: Lexicon
) -> bool:
    """Whether the next cue starts a statement of its own, and is not part of the one before."""
    if found.start <= current.cue:
        return False
    before = tokens[found.start - 1]
    if before.text in (";", ":", "—", "–") or before.low in ("and", "but", "while"):
        return True
    opener = tokens[low]
    return before.text == "," and (
        opener.low in words.subordinators or opener.low in words.prepositions
    )
