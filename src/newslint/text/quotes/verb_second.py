"""German order: the subject stands behind the verb where another part opens the sentence."""

from collections.abc import Sequence

from newslint.text.quotes.lexicon import Lexicon, is_adverb, is_opening
from newslint.text.quotes.nouns import Phrase, clause_start, main_subject, phrase_starting
from newslint.text.quotes.tokens import Token
from newslint.text.words import listed

_LONGEST = 20  # tokens
_HAD = listed("hat haben hatte hatten habe")
_READ = listed("heißt hieß geheißen")  # „In dem Brief heißt es“
_OBJECTS = listed("dem den einem einen es")
_FOCUS = listed("auch nur selbst sogar")  # they open a subject
_MANNERS = ("end", "lich", "isch", "weise")


def behind_verb(tokens: Sequence[Token], at: int, low: int, words: Lexicon) -> Phrase | None:
    """The subject of the verb at `at` in „In Lund sagte Ruiz“, „So hatte Ruiz im Mai gesagt“, „Ruiz hat im Mai gesagt“."""
    start = clause_start(tokens, low, at)
    start = max([start, *(near + 1 for near in range(start, at) if tokens[near].text == ":")])
    if start >= at:
        return None
    commas = [near for near in range(start, at) if tokens[near].text == ","]
    had = next((near for near in range(start, (commas or [at])[0]) if tokens[near].low in _HAD), 0)
    if not _is_fronted(tokens[start], words):
        return main_subject(tokens, start, had, words) if had else None
    if not had and commas and commas[-1] != at - 1:
        return None  # „In Lund, wo Ruiz sagte“
    after = (had or at) + 1
    while after < len(tokens) and is_adverb(tokens[after], words):
        after += 1
    if after >= len(tokens):
        return None
    if tokens[at].low in _READ and tokens[start].low in words.prepositions:
        return phrase_starting(tokens, start + 1, had or at, words)
    if tokens[after].low in _OBJECTS:
        return written_in(tokens, at, after, words)
    return phrase_starting(tokens, after, min(len(tokens), after + _LONGEST), words)


def written_in(tokens: Sequence[Token], verb: int, at: int, words: Lexicon) -> Phrase | None:
    """„heißt es in dem Brief“: what has the words, where “es” stands at `at`."""
    if tokens[verb].low not in _READ or at + 2 >= len(tokens) or tokens[at].low != "es":
        return None
    if tokens[at + 1].low not in words.prepositions:
        return None
    return phrase_starting(tokens, at + 2, min(len(tokens), at + _LONGEST), words)


def _is_fronted(first: Token, words: Lexicon) -> bool:
    """Whether a sentence that opens with this word has its subject farther on."""
    if is_opening(first, words) or first.low in _FOCUS:
        return False
    return (
        first.low in words.prepositions
        or first.low in words.subordinators
        or first.low == "so"
        or first.kind == "number"
        or is_adverb(first, words)
        or first.low.endswith(_MANNERS)
    )
