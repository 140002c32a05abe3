"""Words that should not be there: matches of regular expressions in blocks of prose."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from newslint.model.document import Block
from newslint.model.finding import Hit
from newslint.model.spans import Span
from newslint.text.page import Page
from newslint.text.patterns import Pattern
from newslint.text.quotes.marks import pairs

CAPTURES = ("match",)


@dataclass(frozen=True, slots=True)
class Check:
    """Flag each match of `any` that no match of `unless` overlaps.

    A pattern's group `span` narrows the finding to itself; other named groups are captures.
    """

    any: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()
    quotations: Literal["any", "outside", "inside"] = "any"  # where a match counts
    at_least: int = 1  # fewer matches in a document are none
    place: Literal["anywhere", "first", "last", "edges"] = "anywhere"  # which blocks of the scope

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a match, once the document has `at_least` of them."""
        found = [hit for block in self._blocks(page) for hit in self._in_block(page, block)]
        if len(found) >= self.at_least:
            yield from found

    def _blocks(self, page: Page) -> tuple[Block, ...]:
        match self.place:
            case "first":
                return page.blocks[:1]
            case "last":
                return page.blocks[-1:]
            case "edges":
                return page.blocks[:1] + page.blocks[1:][-1:]
            case _:
                return page.blocks

    def _in_block(self, page: Page, block: Block) -> Iterator[Hit]:
        matches = list(page.find(self.any, block.text))
        if not matches:
            return
        excused = [Span(*match.span()) for match in page.find(self.unless, block.text)]
        quoted = [pair.outer for pair in pairs(block.text)] if self.quotations != "any" else []
        for match in matches:
            if any(match.start() < end and start < match.end() for start, end in excused):
                continue
            is_quoted = any(start <= match.start() and match.end() <= end for start, end in quoted)
            if self.quotations == ("outside" if is_quoted else "inside"):
                continue
            groups = {name: text for name, text in match.groupdict().items() if text is not None}
            span = Span(*match.span("span")) if "span" in groups else Span(*match.span())
            text = block.text[span.start : span.end]
            yield Hit(block.locate(span), {**groups, "match": text})
