"""Full names of one document, and who a surname, a pronoun or a role stands for."""

import re
from collections.abc import Sequence

from newslint.text.quotes.lexicon import Lexicon

_RUN = re.compile(
    r"[^\W\d_a-z][\w'’‑-]*\.?(?:[ \u00a0](?:(?:de|da|di|du|del|della|von|van|der|den|bin|al|el|la|le|ibn|y)[ \u00a0]){0,3}"
    r"[^\W\d_a-z][\w'’‑-]*\.?){0,7}"
)
_HONORIFICS = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend hon sen senator rep
    representative gov governor gen general lt lieutenant col colonel maj major capt captain sgt
    sergeant president minister mayor judge justice secretary chancellor king queen prince princess
    pope bishop cardinal father sister brother officer detective inspector chief coach congressman
    congresswoman congressman ambassador herr frau dr. señor señora don doña monsieur madame mme m
    former prime vice attorney foreign
    """.split()
)
_POSSESSIVE = re.compile(r"['’]s?$")


class Names:
    """The full names of a document by surname, in the order in which they first stand."""

    def __init__(self, paragraphs: Sequence[str], words: Lexicon) -> None:
        self._full: dict[str, str] = {}
        for paragraph in paragraphs:
            for match in _RUN.finditer(paragraph):
                self._learn(match.group(), words)

    def _learn(self, run: str, words: Lexicon) -> None:
        parts = _person_parts(run, words)
        if len(parts) >= 2:
            self._full.setdefault(parts[-1], " ".join(parts))

    def resolve(self, phrase: str, words: Lexicon) -> str:
        """The full name that a noun phrase stands for, or the phrase without its articles."""
        head = _head(phrase)
        for match in reversed(list(_RUN.finditer(head))):
            parts = _person_parts(match.group(), words)
            if not parts:
                continue
            if len(parts) >= 2:
                return " ".join(parts)
            return self._full.get(parts[-1], parts[-1])
        return _POSSESSIVE.sub("", phrase)


def _head(phrase: str) -> str:
    """The part of a noun phrase before “of”, “for”, “at”: a spokesman for Lind is not Lind."""
    return re.split(r"\s(?:of|for|at|from|in|with|to|on)\s", phrase, maxsplit=1)[0]


def _person_parts(run: str, words: Lexicon) -> list[str]:
    parts = [_POSSESSIVE.sub("", part) for part in run.split()]
    while parts and _is_opening(parts[0].lower().rstrip("."), words):
        parts.pop(0)
    return [part if len(part) <= 2 else part.rstrip(".") for part in parts]


def _is_opening(low: str, words: Lexicon) -> bool:
    return (
        low in _HONORIFICS
        or low in words.conjunctions
        or low in words.prepositions
        or low in words.subordinators
        or low in words.determiners
        or low in words.pronouns
        or low in words.possessives
        or low in words.adverbs
    )
