"""One quotation found in the sources: each of its parts, in their order, with what is different."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.facts.quotations.alignment import WORTH, Alignment, align, nearest
from newslint.facts.quotations.comparison import Change, Difference, Said, classify
from newslint.facts.quotations.library import Library
from newslint.facts.quotations.parts import Part

FOUND = 0.62  # of the worth of a part: the rest of it is altered
PARTLY = 0.45
_CERTAIN = 1.9  # worth of what must be in both, unless that is everything
_NEAR = 400  # words behind one part in which the next is looked for first
_AROUND = 6
_DENSE = 0.1  # what a word of the source between two others costs


class Match(NamedTuple):
    """A part at words `[first:last]` of the library; `share` of its worth was found there."""

    part: Part
    first: int
    last: int
    share: float
    matched: float  # worth of the words in both
    changes: tuple[Change, ...]
    differences: tuple[Difference, ...]

    @property
    def is_found(self) -> bool:
        return self.share >= 0.999 or (self.share >= FOUND and self.matched >= _CERTAIN)

    @property
    def is_partly_found(self) -> bool:
        return self.share >= PARTLY and self.matched >= 2 * _CERTAIN


def match(library: Library, part: Part, hint: int | None, banned: frozenset[int]) -> Match | None:
    """The best place for a part; of equals the first one behind `hint`, a place that came before."""
    words = library.read([term.key for term in part.terms])
    worth = [WORTH[weight] for weight in part.weights]
    found: Match | None = None
    for alignment in _candidates(library, words, worth, hint):
        if library.document_at(alignment.first) in banned:
            continue
        here = _judged(library, part, worth, alignment)
        if found is None or _rank(here, hint) > _rank(found, hint):
            found = here
        if here.share >= 0.999 and not here.changes:
            break
    return found


def _candidates(
    library: Library, words: Sequence[int], worth: Sequence[float], hint: int | None
) -> Iterator[Alignment]:
    if hint is not None:
        end = min(library.bounds[library.document_at(max(0, hint - 1)) + 1], hint + _NEAR)
        yield from _exact(library, words, hint, end)
    exact = _exact(library, words)
    yield from exact
    if hint is not None and end > hint:
        near = align(library, words, worth, hint, end)
        if near:
            yield near
    yield from nearest(library, words, worth)


def _exact(
    library: Library, words: Sequence[int], start: int = 0, end: int | None = None
) -> Iterator[Alignment]:
    for place in library.exact(words, start, end):
        yield Alignment(place, place + len(words), 1.0, ())


def _rank(found: Match, hint: int | None) -> tuple[float, int, int]:
    grave = -sum(difference.kind != "function-words" for difference in found.differences)
    if hint is None:
        return found.share, grave, 0
    behind = found.first - hint
    return found.share, grave, -(behind if behind >= 0 else 10_000 - behind)


def _judged(library: Library, part: Part, worth: Sequence[float], found: Alignment) -> Match:
    """The alignment with its differences classed; what only looks different is none."""
    kept: list[Change] = []
    differences: list[Difference] = []
    lost = skipped = 0.0
    for change in found.changes:
        difference = _difference(library, part, change)
        if difference is None:
            continue
        kept.append(change)
        differences.append(difference)
        if difference.kind != "function-words":
            lost += _lost(library, part, worth, change)
        skipped += max(0, change.last - change.first - (change.end - change.start))
    whole = sum(worth) or 1.0
    lost += _DENSE * max(0.0, skipped - 0.5 * len(worth))
    return Match(
        part,
        found.first,
        found.last,
        1 - lost / whole,
        whole - lost,
        tuple(kept),
        tuple(differences),
    )


def _lost(library: Library, part: Part, worth: Sequence[float], change: Change) -> float:
    """The worth of the words of a change that the source does not have there."""
    theirs = {library.key(place) for place in range(change.first, change.last)}
    return sum(
        worth[at] for at in range(change.start, change.end) if part.terms[at].key not in theirs
    )


def _difference(library: Library, part: Part, change: Change) -> Difference | None:
    """What a change is; None where both say the same, and where the editor says what he put in."""
    ours = _said(part, change.start, change.end)
    own = [word for word in ours if word.weight != "bracket"]
    if len(own) < len(ours) and not own:
        return None
    theirs = [library.said(place) for place in range(change.first, change.last)]
    surface = part.surface(change.start, change.end)
    source = library.surface(change.first, change.last)
    if own and theirs and _letters(surface) == _letters(source):
        return None
    around = [
        *_said(part, max(0, change.start - _AROUND), change.start),
        *_said(part, change.end, change.end + _AROUND),
    ]
    kind = classify(own, theirs, around)
    if len(own) < len(ours) and kind in ("trimmed", "function-words"):
        return None
    return Difference(change, kind, _step(surface, source))


def _said(part: Part, start: int, end: int) -> list[Said]:
    return [
        Said(term.key, weight, term.breaks)
        for term, weight in zip(part.terms[start:end], part.weights[start:end], strict=True)
    ]


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _step(surface: str, source: str) -> str:
    if not surface:
        return f"the source has “{source}” here, the article has not"
    if not source:
        return f"the article has “{surface}”, the source has not"
    return f"the article has “{surface}” where the source has “{source}”"
