"""The blocks of a document around a span, found without looking at all of them for each of many."""

import sys
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from newslint.model.document import Block, Document
from newslint.model.spans import Span

_FEW = 3  # findings, for each of which a look at all blocks is cheaper than putting them in order
_FARTHEST = sys.maxsize  # beyond the end of every block


class Nearby:
    """Cuts a document down to what touches a span; for many findings its blocks are put in order."""

    def __init__(self, document: Document, findings: int) -> None:
        self._document = document
        self._find = self._among_all if findings <= _FEW else self._in_order

    def document(self, span: Span) -> Document:
        """The document with those of its blocks alone that touch the span, in their order."""
        path, text, form, _, *others = self._document
        # By name, it takes three times as long.
        made: Document = tuple.__new__(Document, (path, text, form, self._find(span), *others))
        return made

    def _among_all(self, span: Span) -> tuple[Block, ...]:
        start, end = span
        return tuple(
            [
                block
                for block in self._document.blocks
                if block.pieces
                for its_start, its_end in [block.span]
                if its_start <= end and its_end >= start
            ]
        )

    def _in_order(self, span: Span) -> tuple[Block, ...]:
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
        return tuple([blocks[number] for number in sorted(found)])

    @cached_property
    def _order(self) -> tuple[list[tuple[int, int, int]], list[int]]:
        """Start, end and number of each block, by start; and how far those up to it reach."""
        blocks = enumerate(self._document.blocks)
        spans = [(*block.span, number) for number, block in blocks if block.pieces]
        spans.sort()
        return spans, [*accumulate([end for _, end, _ in spans], max)]
