"""The passage of a source that comes nearest to a few words, and where exactly the two differ."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newslint.facts.quotations.comparison import Change
from newslint.facts.quotations.library import WIDTH, Library
from newslint.facts.quotations.vocabulary import Weight
from newslint.records import NamedTuple

# How much it says that a word is found.
WORTH: dict[Weight, float] = {
    "number": 1.0, "negation": 0.6, "content": 1.0, "function": 0.35, "unit": 0.2, "bracket": 0.0,
}  # fmt: skip
_SKIPPED = 0.2  # what a word between two matches costs, and the most that a gap does
_FARTHEST = 3.0
_LONGEST = 45  # words that may be left out in one place
_EDGE = 6  # words left over at an end that are set beside the source's one by one
_BEYOND = 5  # words that may be left out there


_TELLING = frozenset({"number", "negation", "content"})
_Pairs = Sequence[tuple[int, int]]  # a word of the quotation, the same one in a window


class Alignment(NamedTuple):
    """Words `[first:last]` of the library beside a quotation; `share` of its worth is in both."""

    first: int
    last: int
    share: float
    changes: tuple[Change, ...]


def align(
    library: Library, words: Sequence[int], worth: Sequence[float], begin: int, end: int
) -> Alignment | None:
    """Set words beside `row[begin:end]`; None where nothing of them is there."""
    from rapidfuzz.distance import LCSseq, Levenshtein

    window = library.row[begin:end].tolist()
    pairs: _Pairs = [
        (block.src_start + step, block.dest_start + step)
        for block in LCSseq.opcodes(words, window)
        if block.tag == "equal"
        for step in range(block.src_end - block.src_start)
    ]
    if not pairs:
        return None
    pairs = _drawn_together(pairs, window)
    left, right = _densest(pairs, worth)
    (at, place), (at_last, place_last) = pairs[left], pairs[right]
    low = place - _beside(library, words[:at][::-1], begin + place - 1, begin - 1)
    high = place_last + 1 + _beside(library, words[at_last + 1 :], begin + place_last + 1, end)
    opcodes = (
        (op.tag, op.src_start, op.src_end, op.dest_start, op.dest_end)
        for op in Levenshtein.opcodes(words, window[low:high])
    )
    changes = tuple(_changes(opcodes, begin + low))
    changes, first, last = _trimmed(changes, len(words), begin + low, begin + high)
    lost = sum(sum(worth[change.start : change.end]) for change in changes)
    whole = sum(worth) or 1.0
    return Alignment(first, last, 1 - lost / whole, changes)


def _beside(library: Library, ours: Sequence[int], start: int, stop: int) -> int:
    """How many words of the source, from `start` towards `stop`, stand beside words left over at an end."""
    from rapidfuzz.distance import Levenshtein

    step = 1 if start <= stop else -1
    places = range(start, stop, step)[: len(ours) + _BEYOND]
    if not 0 < len(ours) <= _EDGE:
        return min(len(ours), len(places))
    theirs = [library.row[place] for place in places]
    breaks = [bool(library.breaks[max(place, place - step)]) for place in places]
    own = theirs[: len(ours)]
    if any(library.weights[word] in _TELLING for word in own) and ours[-1] not in own:
        clause = breaks.index(True) if True in breaks else len(theirs)
        if ours[-1] in theirs[:clause]:
            return theirs.index(ours[-1]) + 1

    def cost(length: int) -> tuple[int, bool, int]:
        leaves = any(breaks[1:length]) or (length > 0 and turn != library.stretch_at(start))
        return Levenshtein.distance(ours, theirs[:length]), leaves, -length

    turn = library.stretch_at(start - step)
    return min(range(len(own) + 1), key=cost)


def _drawn_together(pairs: _Pairs, window: Sequence[int]) -> _Pairs:
    """The same matches as near to each other as they can be: what is said twice counts once."""
    runs = [
        index
        for index, (at, place) in enumerate(pairs)
        if not index or pairs[index - 1] != (at - 1, place - 1)
    ]
    lengths = [end - start for start, end in pairwise((*runs, len(pairs)))]
    longest = runs[lengths.index(max(lengths))]
    drawn = [_drawn_to(pairs, window, at) for at in sorted({0, longest, runs[-1]})]
    return min(drawn, key=lambda found: found[-1][1] - found[0][1])


def _drawn_to(pairs: _Pairs, window: Sequence[int], anchor: int) -> _Pairs:
    found = list(pairs)
    for index in range(anchor - 1, -1, -1):
        (at, low), top = found[index], found[index + 1][1]
        near = (place for place in range(top - 1, low, -1) if window[place] == window[low])
        found[index] = at, next(near, low)
    for index in range(anchor + 1, len(found)):
        (at, high), bottom = found[index], found[index - 1][1]
        near = (place for place in range(bottom + 1, high) if window[place] == window[high])
        found[index] = at, next(near, high)
    return found


def _densest(pairs: _Pairs, worth: Sequence[float]) -> tuple[int, int]:
    """The run of matches that is worth most, the gaps in it taken off: single words far away drop out."""
    best, found, score, start = -1.0, (0, 0), 0.0, 0
    before = 0
    for index, (at, place) in enumerate(pairs):
        gap = min(_FARTHEST, _SKIPPED * (place - before - 1)) if index else 0.0
        if score - gap <= 0:
            score, start = 0.0, index
        else:
            score -= gap
        score += worth[at]
        before = place
        if score > best:
            best, found = score, (start, index)
    return found


def _changes(opcodes: Iterable[tuple[str, int, int, int, int]], shift: int) -> Iterator[Change]:
    """The differences, those that touch made one."""
    open_: Change | None = None
    for tag, start, end, first, last in opcodes:
        if tag == "equal":
            if open_:
                yield open_
            open_ = None
        elif open_:
            open_ = open_._replace(end=end, last=last + shift)
        else:
            open_ = Change(start, end, first + shift, last + shift)
    if open_:
        yield open_


def _trimmed(
    changes: Sequence[Change], length: int, first: int, last: int
) -> tuple[tuple[Change, ...], int, int]:
    """The changes without what the source has before and behind the quotation."""
    kept = list(changes)
    if kept and kept[0].start == kept[0].end == 0:
        first = kept.pop(0).last
    if kept and kept[-1].start == kept[-1].end == length:
        last = kept.pop().first
    return tuple(kept), first, last


def _passages(
    library: Library, words: Sequence[int], worth: Sequence[float], begin: int, end: int
) -> Iterator[Alignment]:
    """The best passage of a window and, where it is altered, the best on either side of it."""
    here = align(library, words, worth, begin, end)
    if here is None:
        return
    yield here
    if here.changes:
        for first, last in ((begin, here.first), (here.last, end)):
            other = (
                align(library, words, worth, first, last) if last - first >= len(words) else None
            )
            if other:
                yield other


def nearest(library: Library, words: Sequence[int], worth: Sequence[float]) -> list[Alignment]:
    """The passages that may be these words, each aligned, the likeliest first."""
    slack = min(len(words), _LONGEST) + 8
    found: dict[tuple[int, int], Alignment] = {}
    for place in library.near(words):
        middle = max(0, min(place + (1 << WIDTH), len(library.row) - 1))
        document = library.document_at(middle)
        begin = max(library.bounds[document], place - slack)
        end = min(library.bounds[document + 1], place + (2 << WIDTH) + len(words) + slack)
        for here in _passages(library, words, worth, begin, end):
            found.setdefault((here.first, here.last), here)
    return sorted(found.values(), key=lambda here: -here.share)
