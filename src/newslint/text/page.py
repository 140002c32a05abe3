"""What a check reads: one document, the blocks its rule aims at, and the one way to search them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from newslint.model.document import Block, Document
from newslint.model.spans import Span
from newslint.text.patterns import Pattern
from newslint.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class Page:
    """One document as one rule sees it.

    `blocks` are those the rule's scope lets through. `today` is None where the caller
    gave no date: nothing here looks at a clock. All matching goes through `find`, so
    that what speeds it up stands in one place.
    """

    document: Document
    blocks: tuple[Block, ...]
    today: date | None = None

    def anchor(self) -> Span:
        """Where to report what is missing: the headline, else the document's first words."""
        blocks = self.document.blocks
        titles = (block for block in blocks if block.kind == "headline")
        block = next(titles, blocks[0] if blocks else None)
        if block is None:
            return Span(0, 0)
        return block.locate(next(iter(sentences(block.text)), Span(0, len(block.text))))

    def find(self, patterns: Iterable[Pattern], text: str) -> Iterator[re.Match[str]]:
        """Yield the matches of all patterns in a block's text, leftmost first, none overlapping."""
        matches = sorted(
            (match for pattern in patterns for match in pattern.finditer(text)),
            key=lambda match: (match.start(), -match.end()),
        )
        end = 0
        for match in matches:
            if match.start() >= end:
                end = match.end()
                yield match
