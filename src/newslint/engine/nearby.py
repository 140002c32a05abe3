"""The blocks of a document around a span, found without looking at all of them for every finding."""

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from newslint.model.document import Document
from newslint.model.spans import Span


class Nearby:
    """Cuts a document down to what touches a span; its blocks are put in order when first asked."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def document(self, span: Span) -> Document:
        """The document with those of its blocks alone that touch the span, in their order."""
        spans, farthest = self._order
        at = bisect_right(
            spans, (span.end, len(self._document.blocks)), key=lambda item: (item[0], item[2])
        )
        found = []
        while at and farthest[at - 1] >= span.start:
            at -= 1
            _, end, number = spans[at]
            if end >= span.start:
                found.append(number)
        blocks = tuple(self._document.blocks[number] for number in sorted(found))
        return self._document._replace(blocks=blocks)

    @cached_property
    def _order(self) -> tuple[list[tuple[int, int, int]], list[int]]:
        """Start, end and number of each block, by start; and how far those up to it reach."""
        blocks = enumerate(self._document.blocks)
        spans = sorted((*block.span, number) for number, block in blocks if block.pieces)
        return spans, list(accumulate((end for _, end, _ in spans), max))
