"""A “not” of the source right before or behind words that are quoted without it."""

from newslint.facts.quotations.alignment import Alignment
from newslint.facts.quotations.comparison import Change
from newslint.facts.quotations.library import Library
from newslint.facts.quotations.parts import Part
from newslint.text.words import listed

_AUXILIARIES = listed("""
    am is are was were do does did have has had will would can could shall should may might must
    """)


def with_denials(
    library: Library, part: Part, found: Alignment, *, goes_on: bool = False
) -> Alignment:
    """The same with such words as left out; `goes_on` where a negation is quoted behind it."""
    first, last, changes = found.first, found.last, found.changes
    if _is_cut_before(library, part, first) and not (changes and changes[0].start == 0):
        first -= 1
        changes = (Change(0, 0, first, found.first), *changes)
    length = len(part.terms)
    if (
        not goes_on
        and _is_cut_behind(library, last)
        and not (changes and changes[-1].end == length)
    ):
        last += 1
        changes = (*changes, Change(length, length, found.last, last))
    return found._replace(first=first, last=last, changes=changes)


def _is_cut_before(library: Library, part: Part, first: int) -> bool:
    """“[No] letter has been sent”: only a sentence of its own, as else the article may tell of the “no”."""
    is_sentence = part.text[:1].isupper() and part.terms[0].start == 0
    if not is_sentence or not _is_denied(library, first - 1, first):
        return False
    # “no we sell it” is an answer.
    return library.key(first - 1) != "no" or library.said(first).weight != "function"


def _is_cut_behind(library: Library, last: int) -> bool:
    """“We will [not]”, “we wo[n't]”."""
    return (
        last < len(library.row)
        and library.key(last - 1) in _AUXILIARIES
        and _is_denied(library, last, last)
    )


def _is_denied(library: Library, place: int, behind: int) -> bool:
    """Whether a negation stands at a place, and nothing parts the word `behind` from the one before it."""
    return (
        0 <= place < len(library.row)
        and behind > 0
        and library.said(place).weight == "negation"
        and not library.breaks[behind]
        and "," not in library.surface(behind - 1, behind + 1)
    )
