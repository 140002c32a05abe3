"""One quotation found in the sources: each of its parts, in their order, with what is different."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, pairwise

from newslint.facts.quotations.alignment import WORTH, Alignment, align, nearest
from newslint.facts.quotations.comparison import Change, Difference, Said, classify
from newslint.facts.quotations.denials import with_denials
from newslint.facts.quotations.library import Library
from newslint.facts.quotations.parts import Part
from newslint.records import NamedTuple

FOUND = 0.63  # of the worth of a part: the rest of it is altered
PARTLY = 0.45
_LEAST = 0.3  # before words that only look different are taken for what they are
_CLOSE = 0.15
# Worth of what must be in both, unless that is everything: two words are any phrase.
_CERTAIN = 2.05
_PARTLY_CERTAIN = 3.8  # where not all is found
_REACH = 400  # words around one part in which the next is looked for first
_LONGEST_WORD = 40
_CLAUSE = 6
_OFTEN = 12  # places of the same words
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
    is_expected: bool = False  # right where the part before it led

    @property
    def is_found(self) -> bool:
        certain = _CERTAIN / 2 if self.is_expected else _CERTAIN
        return self.share >= 0.999 or (self.share >= FOUND and self.matched >= certain)

    @property
    def is_partly_found(self) -> bool:
        return self.share >= PARTLY and self.matched >= _PARTLY_CERTAIN


class Near(NamedTuple):
    """Words `[start:end]` of the library, looked at first; of equals the one nearest to `anchor` is taken."""

    start: int
    end: int
    anchor: int


def match_parts(
    library: Library, wanted: Sequence[Part], banned: frozenset[int]
) -> list[Match | None]:
    """Where each part is; the one that tells most is found first, the others around it."""
    together = _in_one_piece(library, wanted, banned)
    if together:
        return together
    found: list[Match | None] = [None] * len(wanted)
    first = max(range(len(wanted)), key=lambda index: sum(_worth(wanted[index])), default=0)
    order = (*range(first, len(wanted)), *range(first - 1, -1, -1))
    near = _gathered(library, wanted, first) if wanted else None
    for index in order:
        if index == first - 1:
            middle = found[first]
            near = _before(library, middle.first) if middle else None
        goes_on = "negation" in (part.weights[0] for part in wanted[index + 1 : index + 2])
        here = match(library, wanted[index], near, banned, goes_on=goes_on)
        if here is None or not (here.is_found or here.is_partly_found):
            continue
        found[index] = here
        near = _behind(library, here.last) if index >= first else _before(library, here.first)
    return found


def _in_one_piece(
    library: Library, wanted: Sequence[Part], banned: frozenset[int]
) -> list[Match | None]:
    """All parts word for word behind each other, if they stand so."""
    if len(wanted) < 2:
        return []
    words = library.read([term.key for part in wanted for term in part.terms])
    for place in library.exact(words):
        if library.document_at(place) in banned:
            continue
        whole = Alignment(place, place + len(words), 1.0, ())
        if any(with_denials(library, part, whole).changes for part in (wanted[0], wanted[-1])):
            continue
        ends = accumulate((len(part.terms) for part in wanted), initial=place)
        return [
            Match(part, first, last, 1.0, sum(_worth(part)), (), ())
            for part, (first, last) in zip(wanted, pairwise(ends), strict=True)
        ]
    return []


def _gathered(library: Library, wanted: Sequence[Part], first: int) -> Near | None:
    """Where the first part to be found stands word for word with the others nearest to it."""
    keys = [library.read([term.key for term in part.terms]) for part in wanted]
    places = list(islice(library.exact(keys[first]), _OFTEN)) if len(wanted) > 1 else []
    if len(places) < 2:
        return None

    def away(place: int) -> int:
        total = 0
        for index, words in enumerate(keys):
            if index != first:
                begin = place if index > first else max(0, place - _REACH)
                end = min(len(library.row), place + _REACH) if index > first else place
                near = list(library.exact(words, begin, end))
                total += min((abs(other - place) for other in near), default=_REACH)
        return total

    place = min(places, key=away)
    return Near(place, min(len(library.row), place + len(keys[first])), place)


def _behind(library: Library, place: int) -> Near:
    document = library.document_at(max(0, place - 1))
    return Near(place, min(library.bounds[document + 1], place + _REACH), place)


def _before(library: Library, place: int) -> Near:
    return Near(max(library.bounds[library.document_at(place)], place - _REACH), place, place)


def match(
    library: Library,
    part: Part,
    near: Near | None = None,
    banned: frozenset[int] = frozenset(),
    *,
    goes_on: bool = False,
) -> Match | None:
    """The best place for a part; `goes_on` where a negation is quoted behind it."""
    words = library.read([term.key for term in part.terms])
    worth = _worth(part)
    found: Match | None = None
    for alignment in _candidates(library, words, worth, near):
        if alignment.share < _LEAST or (found and alignment.share < found.share - _CLOSE):
            continue
        if library.document_at(alignment.first) in banned:
            continue
        whole = with_denials(library, part, alignment, goes_on=goes_on)
        here = _judged(library, part, worth, whole)
        if near and near.start <= here.first < near.end:
            here = here._replace(is_expected=True)
        if found is None or _rank(here) > _rank(found):
            found = here
        if not here.changes and here.share >= 0.999:
            break
    return found


def _worth(part: Part) -> list[float]:
    return [WORTH[weight] for weight in part.weights]


def _candidates(
    library: Library, words: Sequence[int], worth: Sequence[float], near: Near | None
) -> Iterator[Alignment]:
    """Exact ones first; a perfect one ends the search."""
    if near:
        exact = list(_exact(library, words, near.start, near.end))
        yield from exact if near.anchor == near.start else reversed(exact)
    yield from _exact(library, words)
    if near and near.end > near.start:
        here = align(library, words, worth, near.start, near.end)
        if here:
            yield here
    yield from nearest(library, words, worth)


def _exact(
    library: Library, words: Sequence[int], start: int = 0, end: int | None = None
) -> Iterator[Alignment]:
    for place in library.exact(words, start, end):
        yield Alignment(place, place + len(words), 1.0, ())


def _rank(found: Match) -> tuple[float, int, bool]:
    grave = -sum(difference.kind != "function-words" for difference in found.differences)
    return found.share, grave, found.is_expected


def _judged(library: Library, part: Part, worth: Sequence[float], found: Alignment) -> Match:
    """The alignment with its differences classed; what only looks different is none."""
    first, last = found.first, found.last
    kept: list[Change] = []
    differences: list[Difference] = []
    lost = skipped = 0.0
    for change in found.changes:
        edge = _same_at_edge(library, part, change)
        if edge:
            first = edge.first if change.start == 0 else first
            last = edge.last if change.end == len(worth) else last
            continue
        difference = _difference(library, part, change)
        if difference is None:
            continue
        kept.append(change)
        differences.append(difference)
        if difference.kind != "function-words":
            lost += _lost(library, part, worth, change)
        skipped += max(0, change.last - change.first - (change.end - change.start))
    whole = sum(worth) or 1.0
    lost += _DENSE * max(0.0, skipped - 0.5 * len(part.terms))
    told = tuple(_moved(library, differences))
    return Match(part, first, last, 1 - lost / whole, whole - lost, tuple(kept), told)


def _moved(library: Library, differences: Sequence[Difference]) -> Iterator[Difference]:
    """The differences; a negation that is lost here and new there, in one clause, is only moved.

    “We will leave no one behind” is not what was said where that is “We will not leave anyone behind”, but means it.
    """
    negated = [difference for difference in differences if difference.kind == "negation"]
    counts = [difference.negations for difference in negated]
    is_moved = len(counts) > 1 and all(counts) and not sum(counts)
    if is_moved:
        first, last = negated[0].change, negated[-1].change
        is_moved = not any(library.breaks[first.last + 1 : last.first + 1])
    for difference in differences:
        if is_moved and difference.kind == "negation":
            yield difference._replace(kind="content")
        else:
            yield difference


def _same_at_edge(library: Library, part: Part, change: Change) -> Change | None:
    """The change where it is none but for where words are divided: “e-mail” at an end, “man-made”."""
    surface = _letters(part.surface(change.start, change.end))
    if not surface or len(surface) > _LONGEST_WORD:
        return None
    starts = range(-2, 3) if change.start == 0 else (0,)
    ends = range(-2, 3) if change.end == len(part.terms) else (0,)
    for start in starts:
        for end in ends:
            first, last = max(0, change.first + start), min(len(library.row), change.last + end)
            if first < last and _letters(library.surface(first, last)) == surface:
                return change._replace(first=first, last=last)
    return None


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
    letters = _letters(surface)
    if own and theirs and letters == _letters(source) and (letters or surface == source):
        return None
    other = library.interjection(change.first, change.last) if not own else ""
    if other:
        return Difference(change, "function-words", f"what {other} says in between is left out")
    far = 1 + change.last - change.first  # what is said twice stands side by side
    around = [
        *_said(part, max(0, change.start - far), change.start),
        *_said(part, change.end, change.end + far),
    ]
    kind = classify(own, theirs, around)
    if (
        kind == "content"
        and len(own) < len(theirs)
        and _is_end(_letters(surface), _letters(source))
    ):
        kind = "trimmed"
    if not own and kind in ("trimmed", "function-words") and _joins(library, part, change):
        return Difference(change, "negation", "what is left out joins a negation to other words")
    if len(own) < len(ours) and kind in ("trimmed", "function-words"):
        return None
    negations = _negations(own) - _negations(theirs)
    return Difference(change, kind, _step(surface, source), negations)


def _negations(words: Sequence[Said]) -> int:
    return sum(word.weight == "negation" for word in words)


def _joins(library: Library, part: Part, change: Change) -> bool:
    """Whether the end of one clause and the start of another are left out behind a negation.

    “That is not my figure, it is the bank's” must not become “That is not the bank's”.
    """
    if change.last >= len(library.row) or library.breaks[change.last]:
        return False
    if not any(library.breaks[change.first + 1 : change.last]):
        return False
    return any(
        word.weight == "negation"
        for word in _said(part, max(0, change.start - _CLAUSE), change.start)
    )


def _said(part: Part, start: int, end: int) -> list[Said]:
    return [
        Said(term.key, weight, term.breaks, part.text[term.start].isupper())
        for term, weight in zip(part.terms[start:end], part.weights[start:end], strict=True)
    ]


def _is_end(part: str, whole: str) -> bool:
    """Whether a compound is written apart: “care” of “every childcare”."""
    return bool(part) and (whole.startswith(part) or whole.endswith(part))


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _step(surface: str, source: str) -> str:
    if not surface:
        return f"the source has “{source}” here, the article has not"
    if not source:
        return f"the article has “{surface}”, the source has not"
    return f"the article has “{surface}” where the source has “{source}”"
