"""One paragraph, taken apart: its quotations, tokens and sentences; and the people it names as speakers."""

from functools import lru_cache

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.quotes.frames import Frame, frames
from newslint.text.quotes.languages import lexicon
from newslint.text.quotes.lexicon import Lexicon
from newslint.text.quotes.marks import pairs
from newslint.text.quotes.nouns import Phrase
from newslint.text.quotes.owners import Attribution
from newslint.text.quotes.pair import Pair
from newslint.text.quotes.tokens import Token, tokens


class Place(NamedTuple):
    """Characters of one paragraph."""

    paragraph: int
    span: Span


class Owner(NamedTuple):
    """Who says something: the words that name them, where, by which cue, on what evidence.

    `name` is what stands for a role in apposition: Ana Ruiz in “the clerk, Ana Ruiz”.
    """

    speaker: str
    place: Place | None
    cue: str
    level: int
    name: str = ""


NOBODY = Owner("", None, "", 0)


class Passage(NamedTuple):
    """A paragraph: `frames` are ranges of `tokens`, a token may be one of `pairs`.

    Two are the same only if they are one object: comparing their tokens would cost too much.
    """

    text: str
    pairs: tuple[Pair, ...]
    tokens: tuple[Token, ...]
    frames: tuple[Frame, ...]
    words: Lexicon

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    def __hash__(self) -> int:
        return id(self)


@lru_cache(maxsize=256)
def passage(text: str, language: str) -> Passage:
    """Take a paragraph apart."""
    words = lexicon(language)
    quoted = pairs(text)
    found = tokens(text, quoted)
    return Passage(text, quoted, found, frames(text, found, words), words)


def owner(near: Passage, paragraph: int, found: Attribution, level: int) -> Owner:
    """The owner whom an attribution in a passage names."""
    cue = near.tokens[found.cue].text if found.cue >= 0 else ""
    if found.speaker is None:
        return Owner("", None, cue, level)
    start = near.tokens[found.speaker.start].start
    end = near.tokens[found.speaker.end - 1].end
    first = near.tokens[found.speaker.start]
    joined, _, pronoun = first.low.rpartition("-")  # « … », dit-elle; a-t-elle dit
    if pronoun in near.words.pronouns and found.speaker.end == found.speaker.start + 1:
        start += len(joined) + bool(joined)
    while near.text[end - 1] in "'’" and end - 1 > start:
        end -= 1
    place = Place(paragraph, Span(start, end))
    return Owner(near.text[start:end], place, cue, level, _apposition(near, found.speaker))


def _apposition(near: Passage, speaker: Phrase) -> str:
    """The name behind a role: “the clerk, Ana Ruiz”."""
    toks, end = near.tokens, speaker.end
    if end >= len(toks) or toks[end].text != ",":
        return ""
    is_role = toks[end - 1].kind == "word" or toks[end - 1].low in near.words.roles
    for token in toks[speaker.start + 1 : end]:
        if token.low in near.words.links or is_role:
            break  # “the head of the Lund yard, Ana Ruiz”, “the Lund clerk, Ana Ruiz”
        if token.kind == "name":
            return ""
    if end == speaker.start + 1 and toks[speaker.start].low in near.words.pronouns:
        return ""
    last = end + 1
    while last < min(len(toks), end + 5) and toks[last].kind == "name":
        last += 1
    return near.text[toks[end + 1].start : toks[last - 1].end] if last > end + 2 else ""
