"""The time that the sentence around a claim speaks of: years, and words for what is past."""

from collections.abc import Sequence

from newslint.facts.roles.tokens import STOPS, Token
from newslint.text.words import listed

_EARLIER = listed("""
    ago then when had served under during since earlier previously former formerly
    presidency tenure administration era decade decades predecessor appointed nominated era's
    resigned stepped ousted defeated succeeded replaced throughout history
    historic once remember recalled looked 1990s 1980s anniversary
    """)
_FARTHEST = 60  # words on each side


def sentence_around(words: Sequence[Token], start: int, end: int) -> Sequence[Token]:
    """The words of the sentence, cut where it is very long."""
    first = start
    while first > 0 and start - first < _FARTHEST and words[first - 1].text not in STOPS:
        first -= 1
    last = end
    while last < len(words) and last - end < _FARTHEST and words[last].text not in STOPS:
        last += 1
    return words[first:last]


def years(words: Sequence[Token]) -> tuple[int, ...]:
    """The years that the words name, in order."""
    return tuple(
        int(word.text)
        for word in words
        if len(word.text) == 4 and word.text.isdigit() and "1900" <= word.text <= "2099"
    )


def looks_back(words: Sequence[Token]) -> bool:
    """Whether anything in the words says that they are about an earlier time."""
    return any(word.low in _EARLIER for word in words)
