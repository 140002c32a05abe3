"""What a source has right before a quotation and between its parts, where that turns what is said round."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.facts.quotations.library import Library
from newslint.facts.quotations.matching import Match

_ELIDED = 6  # words behind an ellipsis that are no clause of their own
_FAR = 60  # words between two parts of which a reader should know
_CLAUSE = 8  # words of a clause before a quotation
_SHOWN = 12  # words left out that are shown
_STOPS = frozenset(".!?")


def elided_negation(library: Library, before: Match, here: Match) -> str:
    """The words between two parts where an ellipsis turns what is said round: “We [will never] sell it”."""
    first, last = before.last, here.first
    if not 0 < last - first <= _ELIDED or any(library.breaks[first : last + 1]):
        return ""
    is_plain = library.stretch_at(first) == library.stretch_at(last) and (
        "," not in library.surface(first - 1, last + 1)
    )
    return library.surface(first, last) if is_plain and _is_denied(library, first, last) else ""


def denied_before(library: Library, here: Match) -> str:
    """What a clause says before a sentence quoted from it, where that has a negation: “I never said that”."""
    if not here.part.text[:1].isupper() or (here.changes and here.changes[0].start == 0):
        return ""
    clause = max(_clause(library, here.first), here.first - _CLAUSE)
    first = here.first
    while first > clause and "," not in library.surface(first - 1, first + 1):
        first -= 1
    if library.key(first) == "no" and library.said(first + 1).weight == "function":
        first += 1  # “no we sell it” is an answer, “no letter” is none
    return library.surface(first, here.first) if _is_denied(library, first, here.first) else ""


def between(library: Library, found: Sequence[Match]) -> Iterator[str]:
    """What a reader should know of the words between the parts of a quotation, a step each."""
    for before, here in pairwise(found):
        first, last = before.last, here.first
        if library.document_at(before.first) != library.document_at(last):
            yield "the parts stand in different sources"
            continue
        if last - first > _FAR:
            yield f"{last - first} words stand between two parts in the source"
        if last <= first or library.breaks[last]:
            continue
        clause = _clause(library, last)
        if clause > first and not library.breaks[first] and _ends(library, first, last):
            yield "two parts join the start of one sentence to the end of another"
        elif first <= clause and last - clause <= _SHOWN and _is_denied(library, clause, last):
            yield f"“{library.surface(clause, last)}” is left out between two parts"


def _clause(library: Library, place: int) -> int:
    """Where the clause of a word begins."""
    start = library.stretch_at(place).first
    while place > start and not library.breaks[place]:
        place -= 1
    return place


def _is_denied(library: Library, first: int, last: int) -> bool:
    places = range(first, last)
    return sum(library.said(place).weight == "negation" for place in places) % 2 == 1


def _ends(library: Library, first: int, last: int) -> bool:
    """Whether a sentence ends among some words and those beside them."""
    return not _STOPS.isdisjoint(library.surface(first - 1, last + 1))
