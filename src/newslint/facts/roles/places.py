"""Countries and bodies in running words: “Ukrainian”, “the EU’s”, “United Arab Emirates”."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from newslint.facts.offices.vocabulary import jurisdictions
from newslint.facts.roles.tokens import Token, tokens
from newslint.records import NamedTuple


class Place(NamedTuple):
    """Words `[start:end]` that name a jurisdiction, under its canonical name."""

    start: int
    end: int
    name: str
    is_adjective: bool = False


class _Form(NamedTuple):
    words: tuple[str, ...]
    exact: str  # “US” and “WHO” are no “us” and “who”
    name: str
    is_adjective: bool


def place_ending(words: Sequence[Token], last: int, bottom: int) -> Place | None:
    """The longest name of a jurisdiction whose last word is at `last`."""
    for form in _forms()[1].get(words[last].low, ()):
        start = last + 1 - len(form.words)
        if start >= bottom and _is(form, words, start):
            return Place(start, last + 1, form.name, form.is_adjective)
    return None


def place_starting(words: Sequence[Token], first: int) -> Place | None:
    """The longest name of a jurisdiction whose first word is at `first`."""
    if first >= len(words):
        return None
    for form in _forms()[0].get(words[first].low, ()):
        if _is(form, words, first):
            return Place(first, first + len(form.words), form.name, form.is_adjective)
    return None


def is_place(words: Sequence[Token]) -> bool:
    """Whether the words are the name of a jurisdiction and nothing else."""
    found = place_starting(words, 0)
    return found is not None and found.end == len(words)


def _is(form: _Form, words: Sequence[Token], start: int) -> bool:
    end = start + len(form.words)
    if tuple(word.low for word in words[start:end]) != form.words:
        return False
    if any(word.is_own for word in words[start : end - 1]):
        return False
    first = words[start]
    return first.text == form.exact if form.exact else first.is_capital


@cache
def _forms() -> tuple[Mapping[str, Sequence[_Form]], Mapping[str, Sequence[_Form]]]:
    """The names by their first and by their last word, the longest first."""
    by_first: dict[str, list[_Form]] = {}
    by_last: dict[str, list[_Form]] = {}
    for form in sorted(set(_every_form()), key=lambda form: (-len(form.words), form)):
        by_first.setdefault(form.words[0], []).append(form)
        by_last.setdefault(form.words[-1], []).append(form)
    return by_first, by_last


def _every_form() -> Iterator[_Form]:
    for found in jurisdictions().values():
        nouns = (found.name, *found.names, *found.capitals)
        for text in (*nouns, *found.adjectives):
            words = tokens(text.removeprefix("the "))
            exact = text if len(words) == 1 and len(text) <= 4 and text.isupper() else ""
            is_adjective = text not in nouns
            if words:
                yield _Form(tuple(word.low for word in words), exact, found.name, is_adjective)
