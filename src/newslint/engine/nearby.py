"""The blocks of a document around a span, found without looking at all of them for every finding."""

import sys
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from newslint.model.document import Document
from newslint.model.pieces import EvenPieces
from newslint.model.spans import Span

_FARTHEST = sys.maxsize  # beyond the end of every block


class Nearby:
    """Cuts a document down to what touches a span; its blocks are put in order when first asked."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def document(self, span: Span) -> Document:
        """The document with those of its blocks alone that touch the span, in their order."""
        spans, farthest = self._order
        start, end = span
        at = bisect_right(spans, (end, _FARTHEST))
        found = []
        while at and farthest[at - 1] >= start:
            at -= 1
            _, its_end, number = spans[at]
            if its_end >= start:
                found.append(number)
        blocks = self._document.blocks
        near = tuple([blocks[number] for number in sorted(found)])
        path, text, form, _, *others = self._document
        # By name, it takes three times as long.
        made: Document = tuple.__new__(Document, (path, text, form, near, *others))
        return made

    @cached_property
    def _order(self) -> tuple[list[tuple[int, int, int]], list[int]]:
        """Start, end and number of each block, by start; and how far those up to it reach."""
        spans = []
        for number, (_, _, pieces) in enumerate(self._document.blocks):
            if type(pieces) is EvenPieces:  # its ends are known without a piece made
                spans.append((pieces.start, pieces.end, number))
            elif pieces:
                spans.append((pieces[0].source.start, pieces[-1].source.end, number))
        spans.sort()
        return spans, [*accumulate([end for _, end, _ in spans], max)]
