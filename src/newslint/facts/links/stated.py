"""What of a sentence can be looked for on a page: its figures, its names, its quoted words."""

import re
from functools import lru_cache

from newslint.facts.claims.query import terms
from newslint.records import NamedTuple
from newslint.text.expressions import expression

_FIGURE = expression(r"(?<![\w.,])\d{1,15}(?:[.,]\d{1,15}){0,6}(?![\w])")
_UNIT = expression(r"\s?(%|[^\W\d_]{2,30})")
_NAME = expression(
    r"(?<![.!?“\"‘'(]\s)(?<=\s)[^\W\d_a-z][\w’'-]{1,40}(?:\s[^\W\d_a-z][\w’'-]{1,40}){0,5}"
)
_QUOTED = expression(r"“([^“”]{3,600})”|\"([^\"]{3,600})\"")
_WORD = expression(r"\w+")
_ADDRESS = expression(r"https?://\S{1,2000}")
_DENIAL = expression(
    r"(?i)\b(?:not|no|never|nobody|none|neither|without|denie[sd]|nicht|keine?)\b|n['’]t\b",
)
_SHORT = 3  # words; a shorter quotation is a word in marks


class Figure(NamedTuple):
    """A number and the word behind it."""

    value: str
    unit: str


class Stated(NamedTuple):
    """A sentence taken apart; all in lower case."""

    figures: tuple[Figure, ...]
    names: tuple[str, ...]
    quotes: tuple[str, ...]
    words: frozenset[str]
    is_denied: bool  # an odd number of words that turn it round


@lru_cache(maxsize=4096)
def stated(sentence: str) -> Stated:
    """Take a sentence apart."""
    text = _ADDRESS.sub(" ", sentence)
    figures = tuple(_figure(match, text) for match in _FIGURE.finditer(text))
    names = tuple(dict.fromkeys(plain(match[0]) for match in _NAME.finditer(text)))
    quoted = (plain(match[1] or match[2]) for match in _QUOTED.finditer(text))
    quotes = tuple(quote for quote in quoted if len(quote.split()) >= _SHORT)
    values = {figure.value for figure in figures}
    words = frozenset(word for word in terms(text) if word not in values and not word.isdigit())
    is_denied = len(_DENIAL.findall(text)) % 2 == 1
    return Stated(figures, names, quotes, words, is_denied)


def plain(text: str) -> str:
    """The words of a text in lower case, one space between them."""
    return " ".join(_WORD.findall(text.casefold().replace("’", "'")))


def _figure(match: re.Match[str], text: str) -> Figure:
    value = re.sub(r"[.,](?=\d{3}(?!\d))", "", match[0]).replace(",", ".")
    unit = _UNIT.match(text, match.end())
    return Figure(value, _singular(unit[1].casefold()) if unit else "")


def _singular(word: str) -> str:
    return "%" if word in {"percent", "per", "prozent"} else word.removesuffix("s")
