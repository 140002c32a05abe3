"""Noun phrases without a parser: who stands before a verb, behind it, or at the head of a sentence."""

from collections.abc import Sequence
from typing import NamedTuple

from newslint.text.quotes.lexicon import Lexicon
from newslint.text.quotes.tokens import Token

_LONGEST = 24
_LINKS = frozenset(
    "of for from at in on with to by near behind under de der des du von van".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


class Phrase(NamedTuple):
    """Tokens `[start:end]` that name somebody or something."""

    start: int
    end: int


def is_nounlike(token: Token, words: Lexicon) -> bool:
    """Whether a token may stand inside a noun phrase."""
    if token.kind in ("name", "number"):
        return not (token.kind == "name" and _is_function_word(token.low, words))
    if token.kind != "word":
        return token.text in "-’'&"
    return not _is_function_word(token.low, words) and not _is_verb(token.low, words)


def _is_function_word(low: str, words: Lexicon) -> bool:
    return (
        low in words.prepositions
        or low in words.conjunctions
        or low in words.subordinators
        or low in words.auxiliaries
        or low in words.pronouns
        or low in words.relatives
    )


def _is_verb(low: str, words: Lexicon) -> bool:
    return low in words.cues and low not in words.nounlike


def subject_before(tokens: Sequence[Token], verb: int, low: int, words: Lexicon) -> Phrase | None:
    """The subject of the verb at index `verb`, no farther left than `low`."""
    at = verb - 1
    while at >= low and is_between(tokens[at], words):
        at -= 1
    if at < low:
        return None
    token = tokens[at]
    if token.text in (",", "—", "–", ")"):
        return _before_apposition(tokens, at, low, words)
    if token.low in words.relatives:
        at -= 1
        if at >= low and tokens[at].text == ",":
            at -= 1
        return phrase_ending(tokens, at, low, words)
    if token.low in words.conjunctions or token.kind in ("sign", "quote"):
        return main_subject(tokens, low, at, words)
    return phrase_ending(tokens, at, low, words) or main_subject(tokens, low, at, words)


def is_between(token: Token, words: Lexicon) -> bool:
    """Whether a token may stand between a subject and its verb."""
    if token.kind == "name":
        return token.low in _DAYS
    if token.kind != "word":
        return False
    return token.low in words.auxiliaries or token.low in words.adverbs or token.low.endswith("ly")


def _before_apposition(
    tokens: Sequence[Token], comma: int, low: int, words: Lexicon
) -> Phrase | None:
    """“Lind, 45, a nurse, said”: what stands before the first comma that has a subject before it."""
    bottom = max(low, comma - 60)
    for at in range(bottom, comma):
        if tokens[at].text in (",", "—", "–", "(") and at > bottom:
            found = phrase_ending(tokens, at - 1, bottom, words)
            if found and not _introduced(tokens, found.start, low, words):
                return found
    return main_subject(tokens, low, comma, words)


def _introduced(tokens: Sequence[Token], start: int, low: int, words: Lexicon) -> bool:
    return start > low and tokens[start - 1].low in words.prepositions


def phrase_ending(tokens: Sequence[Token], last: int, low: int, words: Lexicon) -> Phrase | None:
    """The noun phrase whose last token is at `last`; its head is at the left."""
    if last < low:
        return None
    token = tokens[last]
    if token.low in words.pronouns or token.low in words.determiners:
        return Phrase(last, last + 1)
    at, start = last, last + 1
    bottom = max(low, last - _LONGEST)
    while at >= bottom:
        token = tokens[at]
        if token.low in words.determiners or token.low in words.possessives:
            start = at
            if not _linked(tokens, at - 1, bottom, words):
                break
            at -= 1
        elif is_nounlike(token, words):
            start = at
        elif not _linked(tokens, at, bottom, words):
            break
        at -= 1
    return Phrase(start, last + 1) if start <= last else None


def _linked(tokens: Sequence[Token], at: int, bottom: int, words: Lexicon) -> bool:
    """Whether a preposition or “and” at `at` ties a noun phrase to the one before it."""
    if at - 1 < bottom:
        return False
    link, before = tokens[at].low, tokens[at - 1]
    if link in ("and", "&"):
        return (
            before.kind == "name" and tokens[at + 1].kind == "name" and is_nounlike(before, words)
        )
    return link in _LINKS and is_nounlike(before, words)


def phrase_starting(
    tokens: Sequence[Token], first: int, high: int, words: Lexicon
) -> Phrase | None:
    """The noun phrase that starts at `first` and ends before `high`."""
    if first >= high:
        return None
    token = tokens[first]
    if token.low in words.pronouns:
        return Phrase(first, first + 1)
    at = first
    while at < min(high, first + _LONGEST):
        token = tokens[at]
        opening = token.low in words.determiners or token.low in words.possessives
        if opening or (is_nounlike(token, words) and not is_adverb(token, words)):
            at += 1
        elif at > first and token.low in ("of", "for", "at", "from", "and", "&") and at + 1 < high:
            if token.low in ("and", "&") and tokens[at + 1].kind != "name":
                break
            at += 1
        else:
            break
    while at > first and tokens[at - 1].low in _LINKS:
        at -= 1
    return Phrase(first, at) if at > first else None


def is_adverb(token: Token, words: Lexicon) -> bool:
    """Whether a token says when or how, not who."""
    if token.kind == "name":
        return token.low in _DAYS
    return token.low in words.adverbs or (token.kind == "word" and token.low.endswith("ly"))


def main_subject(tokens: Sequence[Token], low: int, high: int, words: Lexicon) -> Phrase | None:
    """The first noun phrase of a clause that no preposition introduces."""
    at = low
    while at < high:
        token = tokens[at]
        if (
            token.low in words.conjunctions
            or token.kind in ("sign", "quote")
            or is_adverb(token, words)
        ):
            at += 1
        elif (
            token.low in words.prepositions
            or token.low in words.subordinators
            or _opens_aside(token)
        ):
            comma = _next_comma(tokens, at, high)
            if comma is None:
                return _any_name(tokens, at, high, words)
            at = comma + 1
        else:
            break
    if at >= high:
        return None
    return phrase_starting(tokens, at, high, words)


def _opens_aside(token: Token) -> bool:
    """“Speaking in Lund, …”, “Asked about the dam, …”"""
    return token.low.endswith("ing") and len(token.low) > 5 or token.low in ("asked", "pressed")


def _next_comma(tokens: Sequence[Token], start: int, high: int) -> int | None:
    for at in range(start, high):
        if tokens[at].text == ",":
            return at
    return None


def _any_name(tokens: Sequence[Token], low: int, high: int, words: Lexicon) -> Phrase | None:
    for at in range(low, high):
        if tokens[at].kind == "name" or tokens[at].low in words.pronouns:
            if at > low and tokens[at - 1].low in words.prepositions:
                continue
            found = phrase_starting(tokens, at, high, words)
            if found:
                return found
    return None
