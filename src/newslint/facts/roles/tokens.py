"""The words of a block as the reading of titles and names needs them: possessives and prefixes apart."""

import sys

from newslint.records import NamedTuple
from newslint.text.expressions import expression

STOPS = frozenset(".!?;")  # tokens that end a sentence
# Abbreviations and initials keep their full stop; any other stop ends a sentence.
_TOKEN = expression(
    r"[A-Za-z]{2,}+(?![\w.’'‑-])"  # most words, and the quickest to tell
    r"|(?:[^\W\d_]\.){2,5}"
    r"|(?:Sens?|Reps?|Govs?|Gen|Lt|Pres|Amb|Dr|Mrs?|Ms|Jr|Sr|St|Sec|Adm|Col|Hon|Prof|Rev|Capt|Sgt|Maj|No|vs)\.(?!\w)"
    r"|[^\W\d_]\.(?=\s|[^\W\d_]|$)"
    r"|[^\W\d_]+(?:[’'‑-][^\W\d_]+)*"
    r"|\d+|[^\w\s]|_"
)
_PREFIX = expression(r"(?i:then|ex|former|now|vice|deputy)[-‑–]")
_SUFFIX = expression(r"(?i:[-‑](?:elect|designate))$")
_OWN = expression(r"(?:['’][sS]|(?<=s)['’])$")


class Token(NamedTuple):
    """One word or mark; `is_own` tells a possessive, whose ending is no part of `text`."""

    text: str
    low: str
    start: int
    end: int
    is_own: bool = False

    @property
    def is_capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[:1].isupper()


def tokens(text: str, start: int = 0, end: int = sys.maxsize) -> list[Token]:
    """The words and marks of `text[start:end]`, in order, their places counted in all of it."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word, (first, last) = match.group(), match.span()
        if "-" in word or "‑" in word:
            cut = _PREFIX.match(word)
            if cut:
                found.append(_token(cut.group()[:-1], first))
                first += cut.end()
                word = word[cut.end() :]
            cut = _SUFFIX.search(word)
            if cut:
                found.append(_token(word[: cut.start()], first))
                found.append(_token(cut.group(), first + cut.start()))
                continue
        if "'" in word or "’" in word:
            cut = _OWN.search(word)
            if cut:
                word = word[: cut.start()]
                found.append(Token(word, word.lower(), first, first + len(word), is_own=True))
                continue
        found.append(Token(word, word.lower(), first, last))
    return found


def _token(word: str, start: int) -> Token:
    return Token(word, word.lower(), start, start + len(word))
