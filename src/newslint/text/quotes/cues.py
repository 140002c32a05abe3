"""Verbs of saying in one sentence, and the subject of each."""

from collections.abc import Iterator, Sequence

from newslint.text.quotes.lexicon import Lexicon, is_adverb, is_opening
from newslint.text.quotes.nouns import (
    Phrase,
    clause_start,
    is_between,
    main_subject,
    phrase_ending,
    phrase_starting,
    subject_before,
)
from newslint.text.quotes.tokens import COMMAS, Token
from newslint.text.quotes.verb_second import behind_verb
from newslint.text.words import listed

# “Lind, asked about the dam, said”: behind a comma these are passive.
_ASKED = listed("asked pressed questioned quoted told challenged")
_OF_ASIDE = listed("about whether if by how why when in what on at for")
_ASIDE = 30  # tokens
# They have no hearer right behind them: “Lind, the clerk, told Ruiz: “…””.
_TO_NOBODY = listed("say says said")
# How those end that “by” may follow.
_PARTICIPLES = ("ed", "seen", "cited", "written", "é", "ée", "és", "ées", "ado", "ada")
_HOURS = listed("early late morning afternoon evening night")
# What may stand behind a verb, and behind no participle that describes a noun.
_OBJECTS = listed("it him her them this that these those the a an for to on as")
_CLOSING = 10  # tokens behind “wollte” in which “wissen” ends it
_READS = listed(
    "read reads states reports notes claims warns answers replies asks says saying sagt lit reza"
)


def is_cue(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether the token at `at` is a verb that introduces speech."""
    token = tokens[at]
    low = token.low
    if low not in words.cues and low not in words.opinions:
        return False
    if token.kind == "name" and at and tokens[at - 1].kind not in ("sign", "quote"):
        return False
    if low in words.participles and not _has_auxiliary(tokens, at, words):
        return False
    before = tokens[at - 1] if at else None
    if low.endswith("ed") and before and (_opens_noun(before, words) or _is_owned(tokens, at)):
        return False
    if (
        low not in words.opinions
        and _has_agent(tokens, at, words)
        and not is_passive(tokens, at, words)
    ):
        return False
    if before and before.text == "," and _is_aside(tokens, at):
        return False
    if low in words.particles:
        return at + 1 < len(tokens) and tokens[at + 1].low == words.particles[low]
    if low in words.closed_by:
        closers = words.closed_by[low].split()
        return any(token.low in closers for token in tokens[at + 1 : at + _CLOSING])
    if low not in words.nounlike or _introduces(tokens, at):
        return True
    # “The Lind report said”: a noun, as a verb follows.
    is_noun = at + 1 < len(tokens) and tokens[at + 1].low in _TO_NOBODY
    return not is_noun and _has_subject(tokens, at, words)


def _has_auxiliary(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    return any(token.low in words.auxiliaries for token in tokens[max(0, at - 2) : at])


def _opens_noun(before: Token, words: Lexicon) -> bool:
    """“the alleged”, “300 pledged”: what follows is an adjective."""
    return is_opening(before, words) or before.low in words.links or before.kind == "number"


def _is_owned(tokens: Sequence[Token], at: int) -> bool:
    """“the board's repeated claim”, but not “Lind's called it”."""
    return (
        tokens[at - 1].low.endswith(("'s", "s'"))
        and at + 1 < len(tokens)
        and tokens[at + 1].kind == "word"
        and tokens[at + 1].low not in _OBJECTS
    )


def _is_aside(tokens: Sequence[Token], at: int) -> bool:
    """“, asked about the dam, …”, “, say, five years ago”."""
    if at + 1 == len(tokens):
        return False
    if tokens[at].low == "say":
        return tokens[at + 1].text == ","
    return tokens[at].low in _ASKED and tokens[at + 1].low in _OF_ASIDE and _goes_on(tokens, at)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma ends the aside that starts here: not in “Lind, the clerk, asked on Monday”."""
    for token in tokens[at : at + _ASIDE]:
        if token.kind == "quote" or token.text in COMMAS:
            return True
        if token.text in (".", ";"):
            return False
    return True


def _introduces(tokens: Sequence[Token], at: int) -> bool:
    """“A banner outside the hall read “…””: a verb by its place, whatever stands before it."""
    if at == 0 or tokens[at].low not in _READS or tokens[at - 1].low.endswith("'s"):
        return False
    after = at + 1
    while after < len(tokens) and tokens[after].text in ("that", ":", ","):
        after += 1
    return (
        after < len(tokens)
        and tokens[after].kind == "quote"
        and tokens[at - 1].kind in ("word", "name")
    )


def _has_subject(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether a subject, and no article or adjective, stands right before the word."""
    before = at - 1
    while before >= 0 and before > at - 5 and is_between(tokens[before], words):
        if tokens[before].low in words.auxiliaries:
            return tokens[before].low != "to"
        before -= 1
    if before < 0 or before <= at - 5:
        return False
    token = tokens[before]
    if token.low.endswith(("'s", "s'")) or token.low in words.possessives:
        return False
    if token.low in words.pronouns or token.low in words.relatives or token.kind == "quote":
        return True
    if token.low == "and" or token.text in COMMAS:
        return tokens[at].low.endswith(("ing", "s"))
    if is_opening(token, words):
        return False  # “The warning that …”
    return token.kind == "name" or token.low in words.roles


def cues_in(tokens: Sequence[Token], low: int, high: int, words: Lexicon) -> Iterator[int]:
    """The indexes of the verbs of saying between two tokens."""
    cues, opinions = words.cues, words.opinions
    for at in range(low, high):
        word = tokens[at].low
        if (word in cues or word in opinions) and is_cue(tokens, at, words):
            yield at


def is_participle(tokens: Sequence[Token], at: int) -> bool:
    """“saying”, “adding”, without “was” before it."""
    return tokens[at].low.endswith("ing")


def is_passive(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether somebody else is the speaker: “was told”, “is known as”."""
    if is_participle(tokens, at) or _is_cited(tokens, at):
        return False
    if tokens[at].low in words.opinions and _has_agent(tokens, at, words):
        return True
    before = at - 1
    while before >= 0 and before > at - 4 and is_adverb(tokens[before], words):
        before -= 1
    return before >= 0 and tokens[before].low in words.passives


def _has_agent(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """“the plan, seen by some as …”, “a letter quoted by the Post”."""
    return (
        tokens[at].low.endswith(_PARTICIPLES)
        and at + 1 < len(tokens)
        and tokens[at + 1].low in words.agents
    )


def _is_cited(tokens: Sequence[Token], at: int) -> bool:
    """“Pike was quoted as saying”: the speaker is the subject all the same."""
    return tokens[at].low == "quoted" and at + 1 < len(tokens) and tokens[at + 1].low == "as"


def subject(tokens: Sequence[Token], at: int, low: int, words: Lexicon) -> Phrase | None:
    """Who does the saying of the verb at `at`, no farther left than `low`."""
    if is_passive(tokens, at, words):
        return _agent(tokens, at, words)
    if is_participle(tokens, at) and not (at and tokens[at - 1].low in words.passives):
        return _of_participle(tokens, at, low, words)
    if tokens[at].kind == "name" or at == low:
        return _inverted(tokens, at, words)
    if tokens[at - 1].text == "," and tokens[at].low in _TO_NOBODY:
        named = _named_before_colon(tokens, at, words)
        if named:
            return named
    if words.verb_second:
        behind = behind_verb(tokens, at, low, words)
        if behind:
            return behind
    if tokens[at - 1].low in ("so", "thus", "das", "dies"):
        after = at + 1
        while after < len(tokens) and is_adverb(tokens[after], words):
            after += 1
        return phrase_starting(tokens, after, min(len(tokens), at + 20), words)
    return subject_before(tokens, at, low, words)


def _inverted(tokens: Sequence[Token], at: int, words: Lexicon) -> Phrase | None:
    """“Continued Stone: “…”” starts with its verb."""
    if at + 1 >= len(tokens) or tokens[at + 1].kind != "name":
        return None
    found = phrase_starting(tokens, at + 1, min(len(tokens), at + 12), words)
    return (
        found
        if found and found.end < len(tokens) and tokens[found.end].text in (":", ",")
        else None
    )


def _named_before_colon(tokens: Sequence[Token], at: int, words: Lexicon) -> Phrase | None:
    """“Two things went wrong, says Ana Ruiz: “…””: the speaker behind the verb."""
    found = phrase_starting(tokens, at + 1, min(len(tokens), at + 12), words)
    if found is None or found.end >= len(tokens) or tokens[found.end].text != ":":
        return None
    first = tokens[found.start]
    return None if first.low in words.times else found


def said_at_end(tokens: Sequence[Token], at: int, words: Lexicon) -> Phrase | None:
    """“…, said Ana Ruiz.”, “…, said Ruiz, a clerk”: the speaker behind the verb, where a clause ends."""
    found = phrase_starting(tokens, at + 1, min(len(tokens), at + 12), words)
    if found is None or tokens[found.start].low in words.times:
        return None
    is_named = any(token.kind == "name" for token in tokens[found.start : found.end])
    is_end = found.end == len(tokens) or tokens[found.end].text in (".", ",", "(")
    return found if is_named and is_end and tokens[at].low in _TO_NOBODY else None


def _of_participle(tokens: Sequence[Token], at: int, low: int, words: Lexicon) -> Phrase | None:
    start = clause_start(tokens, low, at)
    before = at - 1
    while before > start and _tells_when(tokens[before], words):
        before -= 1
    if (
        before > start
        and tokens[before].kind == "word"
        and tokens[before].low.endswith(("ed", "n"))
        and tokens[before - 1].low in words.passives
    ):
        return subject_before(tokens, before, low, words)
    if before >= start and tokens[before].kind in ("name", "word"):
        near = phrase_ending(tokens, before, start, words)
        if near and _is_own(tokens, near, start, words):
            return near
    return (
        _brought_along(tokens, start, at, words)
        or main_subject(tokens, start, at, words)
        or main_subject(tokens, low, at, words)
    )


def _tells_when(token: Token, words: Lexicon) -> bool:
    """“a statement late Monday evening saying”, “the board now saying”."""
    return token.kind in ("word", "name") and (is_adverb(token, words) or token.low in _HOURS)


def _brought_along(tokens: Sequence[Token], low: int, at: int, words: Lexicon) -> Phrase | None:
    """“Others were blunt, with Lind, the clerk, saying”: who stands between “with” and an apposition."""
    if tokens[at - 1].text != ",":
        return None
    for before in range(at - 2, max(low, at - _ASIDE), -1):
        if tokens[before].low == "with" and tokens[before - 1].text == ",":
            found = phrase_starting(tokens, before + 1, at, words)
            return found if found and tokens[found.end].text == "," else None
    return None


def _is_own(tokens: Sequence[Token], near: Phrase, start: int, words: Lexicon) -> bool:
    """Whether a participle belongs to the phrase before it: not in “released a statement saying”."""
    if any(token.low in words.cue_nouns for token in tokens[near.start : near.end]):
        return False
    before = tokens[near.start - 1].low if near.start > start else ""
    return before not in words.prepositions or before == "with"


def _agent(tokens: Sequence[Token], at: int, words: Lexicon) -> Phrase | None:
    for index in range(at + 1, min(len(tokens), at + 12)):
        if tokens[index].low in words.agents:
            return phrase_starting(tokens, index + 1, min(len(tokens), index + 20), words)
        if tokens[index].text in (".", ";"):
            return None
    return None
