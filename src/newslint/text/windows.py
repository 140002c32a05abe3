"""The matches of a pattern, found by looking only around the words that each of them holds.

`re` reads every text from its start; where a pattern cannot match far from a given word, only
the neighbourhood of that word is read, with the same matches as a result.
"""

from collections.abc import Iterator, Sequence

from newslint.text.clues import clue
from newslint.text.expressions import Expression, Match
from newslint.text.patterns import Pattern

_FEW = 3  # places before a word, at each of which `re` is asked quicker than about a window


def near(pattern: Pattern, text: str, places: Sequence[int]) -> list[Match]:
    """What `pattern.finditer(text)` yields; `places` are those of its words in the text, ascending."""
    _, lead, far, *_ = clue(pattern)
    if far < 0:
        return list(pattern.finditer(text))
    if lead <= _FEW:
        return _at(pattern.compiled, text, places, lead, far)
    return _around(pattern.compiled, text, places, lead, far)


def _at(pattern: Expression, text: str, places: Sequence[int], lead: int, far: int) -> list[Match]:
    found = []
    end = 0
    for place in places:
        for start in range(max(end, place - lead), place + 1):
            if match := pattern.match(text, start, start + far):
                end = match.end()
                found.append(match)
                break
    return found


def _around(
    pattern: Expression, text: str, places: Sequence[int], lead: int, far: int
) -> list[Match]:
    found = []
    end = 0
    for first, last in _clusters(places, lead + far):
        # What begins behind the last place may be cut off by the end of the window: it holds a later one.
        for match in pattern.finditer(text, max(end, first - lead), last + far):
            if match.start() > last:
                break
            end = match.end()
            found.append(match)
    return found


def _clusters(places: Sequence[int], width: int) -> Iterator[tuple[int, int]]:
    """The first and the last of the places whose windows overlap."""
    first = last = places[0]
    for place in places:
        if place - last > width:
            yield first, last
            first = place
        last = place
    yield first, last
