"""Noun phrases without a parser: who stands before a verb, behind it, or at the head of a clause."""

from collections.abc import Sequence

from newslint.records import NamedTuple
from newslint.text.quotes.asides import opens_aside, past_asides
from newslint.text.quotes.lexicon import Lexicon, is_adverb, is_opening
from newslint.text.quotes.tokens import COMMAS, Token

_LONGEST = 24
_WINDOW = 60
_RELATIVE = 12  # tokens from “who” to the object of its verb
_BRACKET = 12  # tokens within brackets
_NICKNAME = 18  # characters of one with its marks
_NAMES = ("will", "may")  # also auxiliaries
_TIMELY = frozenset(
    ["last", "next", "this", "late", "early", "on", "every", "each", "by", "new", "good"]
)
_BREAKS = frozenset(["and", "but", "while", "so", "yet", "und", "aber", "et", "mais", "y", "pero"])


class Phrase(NamedTuple):
    """Tokens `[start:end]` that name somebody or something."""

    start: int
    end: int


def is_nounlike(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether the token at `at` may stand inside a noun phrase."""
    token = tokens[at]
    if token.kind == "number":
        return True
    if token.kind not in ("name", "word"):
        return token.text in "-’'&" and token.kind == "sign"
    if _is_function_word(token, words) or (
        is_adverb(token, words) and not _is_attribute(tokens, at, words)
    ):
        return False
    return token.kind == "name" or not _is_verb(tokens, at, words)


def _is_attribute(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether an adverb by its look is none: “the first keeper”, “Lund's only clerk”."""
    return at > 0 and (
        is_opening(tokens[at - 1], words) or tokens[at - 1].low.endswith(("'s", "s'"))
    )


def _is_function_word(token: Token, words: Lexicon) -> bool:
    low = token.low
    if low in _NAMES and token.kind == "name":
        return False
    return (
        low in words.prepositions
        or low in words.conjunctions
        or low in words.subordinators
        or low in words.auxiliaries
        or low in words.pronouns
        or low in words.relatives
    )


def _is_verb(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    low = tokens[at].low
    if low in words.verbs:
        return True
    if not low.endswith("ed") or len(low) < 5:
        return low in words.cues and low not in words.nounlike
    # “a retired teacher” has an adjective, “the teacher retired” a verb.
    before = tokens[at - 1] if at else None
    return before is not None and not (
        is_opening(before, words) or before.low in words.prepositions
    )


def subject_before(tokens: Sequence[Token], verb: int, low: int, words: Lexicon) -> Phrase | None:
    """The subject of the verb at index `verb`, no farther left than `low`."""
    low = max(low, verb - _WINDOW)
    at = _over_auxiliaries(tokens, verb - 1, low, words)
    if at < low:
        return None
    at = _over_bracket(tokens, at, low)
    token = tokens[at]
    if token.text in (*COMMAS, ")"):
        return _before_apposition(tokens, at, low, words)
    if token.low in words.relatives:
        at -= 2 if at > low and tokens[at - 1].text == "," else 1
        return phrase_ending(tokens, at, low, words)
    start = clause_start(tokens, low, at)
    if token.low in words.conjunctions or token.kind in ("sign", "quote"):
        return main_subject(tokens, start, at, words)
    found = phrase_ending(tokens, at, low, words)
    if found is None or _is_introduced(tokens, found, low, words):
        return main_subject(tokens, start, at, words) or found
    return _of_relative(tokens, found, low, words) or found


def _of_relative(tokens: Sequence[Token], found: Phrase, low: int, words: Lexicon) -> Phrase | None:
    """“Those who back the plan said”: whom a relative clause is about that ends with `found`."""
    for at in range(found.start - 1, max(low, found.start - _RELATIVE), -1):
        if tokens[at].kind in ("sign", "quote"):
            return None
        if tokens[at].low == "who" and at + 1 < found.start:
            return phrase_ending(tokens, at - 1, low, words)
    return None


def _over_auxiliaries(tokens: Sequence[Token], at: int, low: int, words: Lexicon) -> int:
    """The first token left of `at` that is no auxiliary, adverb or “went on to”."""
    while at >= low and is_between(tokens[at], words):
        infinitive = tokens[at].low == "to"
        timed = tokens[at].low in words.times
        at -= 1
        if (
            timed
            and at > low
            and (tokens[at].low in words.prepositions or tokens[at].low == "last")
        ):
            at -= 1
        if (
            infinitive
            and at > low
            and tokens[at].kind == "word"
            and not is_between(tokens[at], words)
        ):
            at -= 1
    return at


def _over_bracket(tokens: Sequence[Token], at: int, low: int) -> int:
    """The token before “(D-Lund)” or “(D-Lund),” that ends at `at`, where a name stands there."""
    end = at - 1 if tokens[at].text == "," and at > low else at
    if tokens[end].text != ")":
        return at
    for start in range(end - 1, max(low, end - _BRACKET), -1):
        if tokens[start].text == "(":
            return start - 1 if tokens[start - 1].kind == "name" else at
    return at


def is_between(token: Token, words: Lexicon) -> bool:
    """Whether a token may stand between a subject and its verb."""
    if token.kind not in ("word", "name"):
        return False
    return (
        token.low in words.auxiliaries or token.low in words.times or is_adverb(token, words)
    ) and not (token.low in _NAMES and token.kind == "name")


def clause_start(tokens: Sequence[Token], low: int, high: int) -> int:
    """Where the last clause before `high` starts: behind “, and”, “, but” or a semicolon."""
    for at in range(high - 1, max(low, high - _WINDOW), -1):
        if tokens[at].text == ";":
            return at + 1
        if tokens[at].low in _BREAKS and tokens[at - 1].text in COMMAS:
            return at + 1
    return low


def _before_apposition(
    tokens: Sequence[Token], comma: int, low: int, words: Lexicon
) -> Phrase | None:
    """“Lind, 45, a nurse, said”: the phrase before the first comma that has one."""
    start = clause_start(tokens, low, comma)
    bottom = past_asides(tokens, start, comma, words)[0]
    for at in range(bottom + 1, comma):
        if tokens[at].text not in (*COMMAS, "("):
            continue
        if tokens[at - 1].low == "who" and at - 2 > low:
            return phrase_ending(tokens, at - 2 - (tokens[at - 2].text == ","), low, words)
        found = phrase_ending(tokens, at - 1, bottom, words)
        if (
            found
            and not _is_introduced(tokens, found, low, words)
            and not _is_aside(tokens, found, words)
        ):
            return _of_relative(tokens, found, bottom, words) or found
    return main_subject(tokens, bottom, comma, words)


def _is_introduced(tokens: Sequence[Token], found: Phrase, low: int, words: Lexicon) -> bool:
    if found.start <= low:
        return False
    before = tokens[found.start - 1].low
    return before in words.prepositions and before not in words.subordinators


def _is_aside(tokens: Sequence[Token], found: Phrase, words: Lexicon) -> bool:
    """“Speaking in Lund,”, “Two years later,”: a phrase that is no subject."""
    first, last = tokens[found.start], tokens[found.end - 1]
    # Theresa May and Michael Day are no times.
    is_named = first.kind == last.kind == "name" and found.end - found.start > 1
    is_time = last.low in words.times and not (is_named and first.low not in _TIMELY)
    return opens_aside(first) or is_time


def phrase_ending(tokens: Sequence[Token], last: int, low: int, words: Lexicon) -> Phrase | None:
    """The noun phrase whose last token is at `last`; its head is at the left."""
    if last < low:
        return None
    token = tokens[last]
    alone = token.low in words.determiners and not _linked(tokens, last - 1, low, words)
    if alone or token.low in words.pronouns:
        return Phrase(last, last + 1)
    if token.low in words.links:
        return None
    at, start = last, last + 1
    bottom = max(low, last - _LONGEST)
    while at >= bottom:
        if is_opening(tokens[at], words):
            start = at
            if not _linked(tokens, at - 1, bottom, words):
                break
            at -= 1
        elif is_nounlike(tokens, at, words):
            start = at
        elif not _linked(tokens, at, bottom, words):
            break
        at -= 1
    return Phrase(start, last + 1) if start <= last else None


def _linked(tokens: Sequence[Token], at: int, bottom: int, words: Lexicon) -> bool:
    """Whether a preposition or “and” at `at` ties a noun phrase to the one before it."""
    if at - 1 < bottom:
        return False
    link = tokens[at].low
    if link == "of" and tokens[at - 1].low in words.determiners:
        return True
    if not is_nounlike(tokens, at - 1, words):
        return False
    if link in ("and", "&", "und", "et", "y"):
        return tokens[at - 1].kind == "name" and tokens[at + 1].kind == "name"
    return link in words.links


def phrase_starting(
    tokens: Sequence[Token], first: int, high: int, words: Lexicon
) -> Phrase | None:
    """The noun phrase that starts at `first` and ends before `high`."""
    if first >= high:
        return None
    if tokens[first].low in words.pronouns and not _opens_phrase(tokens, first, high, words):
        return Phrase(first, first + 1)
    at = first
    top = min(high, first + _LONGEST)
    while at < top:
        adjective = at == first and tokens[at].low.endswith("ed")
        inside = adjective or is_opening(tokens[at], words) or is_nounlike(tokens, at, words)
        inside = inside or (at > first and _is_nickname(tokens, at, high))
        if not inside and not (at > first and at + 1 < top and _goes_on(tokens, at, words)):
            break
        at += 1
    if at - 1 > first and tokens[at - 1].low in words.relatives:
        at -= 1  # “The warning of Lind that …”
    return Phrase(first, at) if at > first else None


def _is_nickname(tokens: Sequence[Token], at: int, high: int) -> bool:
    """A word in marks within a name: Ana “Nan” Ruiz."""
    return (
        tokens[at].kind == "quote"
        and at + 1 < high
        and tokens[at - 1].kind == tokens[at + 1].kind == "name"
        and tokens[at].end - tokens[at].start <= _NICKNAME
    )


def _opens_phrase(tokens: Sequence[Token], at: int, high: int, words: Lexicon) -> bool:
    """“one official”, “one of the jurors”: a pronoun that stands before more of its phrase."""
    if not is_opening(tokens[at], words) or at + 1 >= high:
        return False
    return tokens[at + 1].low == "of" or (
        tokens[at + 1].kind in ("word", "name") and is_nounlike(tokens, at + 1, words)
    )


def _goes_on(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    link, after = tokens[at].low, tokens[at + 1]
    if link in ("and", "&", "und", "et", "y"):
        # “Ana Ruiz and Tomas Lind”; “oil and gas worker Mike Roe”
        return tokens[at - 1].kind == after.kind and is_nounlike(tokens, at + 1, words)
    if link not in words.links or link in ("in", "on", "to", "with", "by"):
        return False
    return is_opening(after, words) or is_nounlike(tokens, at + 1, words)


def main_subject(tokens: Sequence[Token], low: int, high: int, words: Lexicon) -> Phrase | None:
    """The first noun phrase of a clause that no preposition introduces."""
    high = min(high, low + 2 * _WINDOW)
    start, is_open = past_asides(tokens, low, high, words)
    find = _any_name if is_open else phrase_starting
    return find(tokens, start, high, words)


def _any_name(tokens: Sequence[Token], low: int, high: int, words: Lexicon) -> Phrase | None:
    for at in range(low + 1, high):
        token = tokens[at]
        if token.kind != "name" and token.low not in words.pronouns:
            continue
        if tokens[at - 1].low in words.prepositions or is_opening(tokens[at - 1], words):
            continue
        found = phrase_starting(tokens, at, high, words)
        if found:
            return found
    return None
