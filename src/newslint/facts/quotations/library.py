"""The evidence documents as one long row of words, and where in it a few words may stand."""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from heapq import nsmallest
from math import log

from newslint.facts.quotations.comparison import Said
from newslint.facts.quotations.terms import terms, written
from newslint.facts.quotations.turns import is_transcript, spoken, turns
from newslint.facts.quotations.vocabulary import Weight, functions, weight
from newslint.model.document import Document
from newslint.model.spans import Span
from newslint.records import NamedTuple

_SILENT = frozenset({"boilerplate", "alt"})
_POSTINGS = 1000  # places of rare words looked at for one quotation
WIDTH = 4  # bits: words whose places fall this near together speak for one passage
_BEST = 4
_UNKNOWN = 1 << 40  # ids of words that no source has begin here


def _likeliest(rows: Mapping[int, float]) -> list[int]:
    """The best places; words in one row count more together than words that are only near."""
    buckets: dict[int, float] = {}
    for begin, worth in rows.items():
        bucket = begin >> WIDTH
        buckets[bucket] = buckets.get(bucket, 0.0) + worth**3
    both = [(-worth - buckets.get(bucket + 1, 0.0), bucket) for bucket, worth in buckets.items()]
    best: list[int] = []
    for _, bucket in nsmallest(2 * _BEST, both):
        if len(best) < _BEST and not {bucket - 1, bucket + 1} & set(best):
            best.append(bucket)
    return [bucket << WIDTH for bucket in best]


class Stretch(NamedTuple):
    """Words in a row of one speaker: from `first` to the next stretch's."""

    first: int
    document: int
    block: int
    speaker: str


class Library:
    """All words of some documents; a word is an id, `words[i]` its key."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = tuple(documents)
        self.ids: dict[str, int] = {"": 0}
        self.weights: list[Weight] = ["content"]
        self.row = array("i")
        self.starts = array("i")
        self.ends = array("i")
        self.breaks = bytearray()
        self.stretches: list[Stretch] = []
        self.bounds = array("l")  # where the words of each document begin
        for index, document in enumerate(documents):
            self._add(index, document)
        self.bounds.append(len(self.row))
        self._firsts = [stretch.first for stretch in self.stretches]

    def _add(self, index: int, document: Document) -> None:
        self.bounds.append(len(self.row))
        small = functions(document.language)
        speaker = ""
        labelled = is_transcript(document)
        for number, block in enumerate(document.blocks):
            if block.kind in _SILENT:
                continue
            for turn in turns(block.text, speaker, labelled=labelled):
                speaker = turn.speaker
                self.stretches.append(Stretch(len(self.row), index, number, speaker))
                for start, end in spoken(block.text, turn):
                    self._append(block.text, start, end, small)
        # No run of words goes on from one document into the next.
        self._put(0, 0, 0, breaks=True)

    def _append(self, text: str, start: int, end: int, small: frozenset[str]) -> None:
        for term in terms(text, start, end):
            known = self.ids.get(term.key)
            if known is None:
                known = self.ids[term.key] = len(self.ids)
                self.weights.append(weight(term.key, small))
            self._put(known, term.start, term.end, breaks=term.breaks)

    def _put(self, word: int, start: int, end: int, *, breaks: bool) -> None:
        self.row.append(word)
        self.starts.append(start)
        self.ends.append(end)
        self.breaks.append(breaks)

    @cached_property
    def places(self) -> list["array[int]"]:
        """Where each word stands, by its id."""
        found = [array("i") for _ in self.ids]
        for place, word in enumerate(self.row):
            found[word].append(place)
        return found

    def key(self, place: int) -> str:
        """The key of a word of the row."""
        return self._keys[self.row[place]]

    def said(self, place: int) -> Said:
        """A word of the row, as it is compared."""
        word = self.row[place]
        capital = self.surface(place, place + 1)[:1].isupper()
        return Said(self._keys[word], self.weights[word], bool(self.breaks[place]), capital)

    @cached_property
    def _keys(self) -> list[str]:
        return list(self.ids)

    def read(self, keys: Sequence[str]) -> list[int]:
        """The ids of some keys; words that no source has get ids of their own."""
        new: dict[str, int] = {}
        return [
            self.ids[key] if key in self.ids else new.setdefault(key, _UNKNOWN + len(new))
            for key in keys
        ]

    def document_at(self, place: int) -> int:
        """The index of the document that a word stands in."""
        return bisect_right(self.bounds, place) - 1

    def stretch_at(self, place: int) -> Stretch:
        """The stretch that a word stands in."""
        return self.stretches[max(0, bisect_right(self._firsts, place) - 1)]

    def exact(self, words: Sequence[int], start: int = 0, end: int | None = None) -> Iterator[int]:
        """Where exactly these words stand, in `row[start:end]`."""
        if any(word >= _UNKNOWN for word in words):
            return
        at = min(range(len(words)), key=lambda index: len(self.places[words[index]]))
        wanted = array("i", words)
        places = self.places[words[at]]
        top = len(self.row) if end is None else end
        for number in range(bisect_right(places, start + at - 1), len(places)):
            first = places[number] - at
            if first + len(wanted) > top:
                return
            if self.row[first : first + len(wanted)] == wanted:
                yield first

    def near(self, words: Sequence[int]) -> list[int]:
        """Where passages like these words may begin, the likeliest first: by where their rare words stand."""
        known = [index for index, word in enumerate(words) if word < _UNKNOWN]
        known.sort(key=lambda index: (len(self.places[words[index]]), index))
        rows: dict[int, float] = {}
        seen: set[int] = set()
        spent = 0
        for index in known:
            word = words[index]
            places = self.places[word]
            if spent and spent + len(places) > _POSTINGS:
                break
            if word in seen:
                continue
            seen.add(word)
            spent += len(places)
            worth = log(len(self.row) / len(places))
            for place in places[: 4 * _POSTINGS]:
                rows[place - index] = rows.get(place - index, 0.0) + worth
        return _likeliest(rows)

    def interjection(self, first: int, last: int) -> str:
        """Who says words `[first:last]` in between the words of another."""
        if not 0 < first < last < len(self.row):
            return ""
        before, after = self.stretch_at(first - 1).speaker, self.stretch_at(last).speaker
        here = {self.stretch_at(place).speaker for place in range(first, last)}
        return next(iter(here)) if before == after and len(here) == 1 and before not in here else ""

    def span(self, first: int, last: int) -> tuple[Document, Span, str]:
        """The document of words `[first:last]`, their place in its source, and how they read there."""
        last = self._without_end(first, last)
        begin = self.stretch_at(first)
        document = self.documents[begin.document]
        finish = self.stretch_at(last - 1)
        start = (
            document.blocks[begin.block].locate(Span(self.starts[first], self.ends[first])).start
        )
        end = (
            document.blocks[finish.block]
            .locate(Span(self.starts[last - 1], self.ends[last - 1]))
            .end
        )
        return document, Span(start, end), self.surface(first, last)

    def surface(self, first: int, last: int) -> str:
        """Words `[first:last]` as their blocks write them."""
        parts = []
        while first < last:
            stretch = self.stretch_at(first)
            at = bisect_right(self._firsts, first)
            edge = self._firsts[at] if at < len(self._firsts) else len(self.row)
            top = self._without_end(first, min(last, edge))
            text = self.documents[stretch.document].blocks[stretch.block].text
            begin, end = written(self.starts, self.ends, first, top, (stretch.first, edge))
            parts.append(" ".join(text[begin:end].split()))
            first = min(last, edge)
        return " ".join(filter(None, parts))

    def _without_end(self, first: int, last: int) -> int:
        """The same end of some words, without what stands between two documents."""
        return last - 1 if last - 1 > first and not self.row[last - 1] else last
