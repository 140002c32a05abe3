"""What a text is like in a few numbers, so that a million of them can be compared: sketches, and who is near whom.

A sketch keeps the smallest hashes of the things in a text (Broder, 1997: resemblance by the
smallest elements of the union); two sketches tell the share of things in common to within a few per cent.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from zlib import crc32

from newslint.records import NamedTuple
from newslint.text.expressions import expression

Sketch = tuple[int, ...]

_KEPT = 128  # hashes of a sketch: a standard error of 4 % in the middle, less at the ends
_KEYS = 16  # of them to look texts up by: two that share 0.8 miss all of these once in 10¹¹
_SHINGLE = 5  # words
_WORD = expression(r"\w+")
# What a template has slots for: numbers, and words with a capital inside a sentence.
_SLOT = expression(r"[0-9][0-9.,:%-]*|(?<=[\w,;’'] )[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*|[$€£]")
_SHORTEST = 40  # code points; shorter sentences are alike by chance
_HALF = 32  # bits
_CODEC = "utf-8", "surrogatepass"
_LOOKED_AT = 50  # texts with the same thing: what all have in common must not cost a square


class Likeness(NamedTuple):
    """A text and an earlier one that it is like; both by their numbers, `share` from 0 to 1."""

    number: int
    other: int
    share: float
    texts: int = 2  # that are alike, these two among them


def shingled(text: str) -> Sketch:
    """The sketch of all runs of five words; empty for a text that has none."""
    words = _WORD.findall(text.casefold())
    runs = zip(*(words[number:] for number in range(_SHINGLE)), strict=False)
    hashes = {crc32(" ".join(run).encode()) for run in runs}
    return tuple(sorted(hashes)[:_KEPT])


def framed(sentences: Sequence[str]) -> Sketch:
    """The frames of sentences that have slots: what is left without numbers and names, and what filled it."""
    frames = set()
    for sentence in sentences:
        if len(sentence) < _SHORTEST:
            continue
        frame, slots = _SLOT.subn("_", sentence)
        if slots:
            high, low = (crc32(words.encode(*_CODEC)) for words in (frame, sentence))
            frames.add(high << _HALF | low)
    return tuple(sorted(frames)[:_KEPT])


def near_duplicates(sketches: Sequence[Sketch], at_least: float) -> Iterator[Likeness]:
    """For each text the earlier one that shares most runs with it, where that is enough."""
    index: dict[int, list[int]] = defaultdict(list)
    for number, sketch in enumerate(sketches):
        counts = Counter(other for key in sketch[:_KEYS] for other in index[key][:_LOOKED_AT])
        found = [(_resemblance(sketch, sketches[other]), -other) for other in counts]
        share, other = max(found, default=(0.0, 0))
        if share >= at_least:
            yield Likeness(number, -other, share)
        else:  # what is like a known text need not be found again: the first stands for all
            for key in sketch[:_KEYS]:
                index[key].append(number)


def _resemblance(one: Sketch, other: Sketch) -> float:
    """The share of things that two texts have in common, by the smallest of both."""
    union = sorted({*one, *other})[:_KEPT]
    both = {*one} & {*other}
    return sum(item in both for item in union) / len(union) if union else 0.0


def same_frames(sketches: Sequence[Sketch], at_least: float, texts: int) -> Iterator[Likeness]:
    """Texts that have enough of their frames from others, filled otherwise, where so many texts are alike."""
    holders: dict[int, dict[int, int]] = defaultdict(dict)  # frame: text: what fills it
    for number, sketch in enumerate(sketches):
        for item in sketch:
            texts_with = holders[item >> _HALF]
            if len(texts_with) < _LOOKED_AT:
                texts_with.setdefault(number, item & 0xFFFFFFFF)
    for number, sketch in enumerate(sketches):
        counts: Counter[int] = Counter()
        shared = 0
        for item in sketch:
            filled = item & 0xFFFFFFFF
            others = [
                other
                for other, fill in holders[item >> _HALF].items()
                if other != number and fill != filled
            ]
            shared += bool(others)
            counts.update(others)
        alike = [other for other, count in counts.items() if count >= at_least * len(sketch)]
        if sketch and shared >= at_least * len(sketch) and len(alike) + 1 >= texts:
            yield Likeness(number, min(alike), shared / len(sketch), len(alike) + 1)
