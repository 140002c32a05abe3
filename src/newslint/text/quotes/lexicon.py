"""What the quotation engine knows of one language, and how its word lists are written."""

from collections.abc import Mapping
from types import MappingProxyType

from newslint.records import NamedTuple
from newslint.text.quotes.tokens import Token

_NO_ADVERBS = frozenset(
    [
        "ally", "assembly", "daily", "early", "elderly", "family", "fly", "friendly", "july",
        "likely", "monthly", "reply", "supply", "weekly",
    ]
)  # fmt: skip
_NONE: frozenset[str] = frozenset()
_NO_WORDS: Mapping[str, str] = MappingProxyType({})


class Lexicon(NamedTuple):
    """The words of one language; all lower case."""

    cues: frozenset[str]  # said, asked: verbs of saying, in every form
    opinions: frozenset[str]  # called, described: verbs that quote a judgement
    reporting: frozenset[str]  # the cues that alone tell that somebody speaks
    inside: bool  # whether a tag may stand within the marks: « Non, dit Morel, pas ici. »
    cue_nouns: frozenset[str]  # statement, promise: “his promise to …”
    told: frozenset[str]  # the nouns among them that imply speech in the next sentence
    sources: frozenset[str]  # sign, letter, song: they imply it as a subject or at the end
    verbs: frozenset[str]  # verbs that end a subject without introducing speech
    pronouns: frozenset[str]
    possessives: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    subordinators: frozenset[str]
    relatives: frozenset[str]
    conjunctions: frozenset[str]
    auxiliaries: frozenset[str]
    passives: frozenset[str]  # was, is: before a participle they make its subject the hearer
    adverbs: frozenset[str]
    times: frozenset[str]
    roles: frozenset[str]
    links: frozenset[str]  # of, for: they tie one noun phrase to the next
    according: frozenset[tuple[str, str]]  # according to, in the words of
    agents: frozenset[str]  # by
    frequent: frozenset[str]  # words by which the language is told from others
    shown: frozenset[str] = _NONE  # the reporting ones that things do too: figures suggest
    participles: frozenset[str] = _NONE  # the reporting ones that need an auxiliary: “has written”
    gestures: frozenset[str] = _NONE  # nods, pauses: what somebody does who then speaks
    openers: frozenset[str] = _NONE  # began, started: cues only right behind a quotation
    nounlike: frozenset[str] = _NONE  # claims, remarks: verbs only behind a subject
    particles: Mapping[str, str] = _NO_WORDS  # went on, pointed out: cues only with their particle
    closed_by: Mapping[str, str] = _NO_WORDS  # gab … bekannt: only with one of these behind them
    indirect: frozenset[str] = (
        _NONE  # verbs that only what is told of others has: „Die Brücke sei zu“
    )
    verb_second: bool = False  # whether the subject may stand behind the verb: „In Lund sagte Ruiz“


def is_adverb(token: Token, words: Lexicon) -> bool:
    """Whether a token says when or how, not who."""
    if token.low in words.adverbs:
        return True
    return token.kind == "word" and token.low.endswith("ly") and token.low not in _NO_ADVERBS


def is_opening(token: Token, words: Lexicon) -> bool:
    """Whether a token opens a noun phrase: an article, a number word, “his”."""
    return token.low in words.determiners or token.low in words.possessives
