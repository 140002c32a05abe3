"""Words that should not be there: matches of regular expressions in blocks of prose."""

from collections.abc import Iterator

from newslint.hints import Literal
from newslint.model.document import Block, FieldName
from newslint.model.finding import Hit
from newslint.model.spans import Piece, Span
from newslint.records import NamedTuple
from newslint.text.expressions import Match
from newslint.text.extents import Extents
from newslint.text.page import Page
from newslint.text.patterns import Pattern, flagged

CAPTURES = ("match",)


class Check(NamedTuple):
    """Flag each match of `any` that no match of `unless` overlaps.

    A pattern's group `span` narrows the finding to itself; other named groups are captures.
    """

    any: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()
    quotations: Literal["any", "outside", "inside"] = "any"  # where a match counts
    at_least: int = 1  # fewer matches in a document are none
    place: Literal["anywhere", "first", "last", "edges"] = "anywhere"  # which blocks of the scope
    fields: tuple[FieldName, ...] = ()  # metadata values read as well, unless a block shows them

    @property
    def needs(self) -> tuple[Pattern, ...]:
        """One of these must match."""
        return self.any

    @property
    def places(self) -> tuple[str, ...]:
        """The blocks of the scope, and fields."""
        return ("scope", *(f"field {name}" for name in self.fields))

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a match, once the document has `at_least` of them."""
        blocks = self._blocks(page)
        if self.fields:
            blocks = (*blocks, *self._values(page))
        found = [hit for block in page.promising(blocks) for hit in self._in_block(page, block)]
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

    def _values(self, page: Page) -> Iterator[Block]:
        wanted = {field.span: field for field in page.document.fields if field.name in self.fields}
        hidden = [item for item in wanted.items() if item[1].origin != "visible"]
        if not hidden:
            return
        shown = {block.text.strip() for block in page.blocks}
        for span, field in hidden:
            if field.value.strip() not in shown:
                yield Block("cell", field.value, (Piece(Span(0, len(field.value)), span),))

    def _in_block(self, page: Page, block: Block) -> Iterator[Hit]:
        matches = page.seek(self.any, block.text)
        if self.unless or self.quotations != "any":
            matches = self._counting(page, block.text, matches)
        for match in matches:
            span, captures = flagged(match)
            yield Hit(block.locate(span), captures)

    def _counting(self, page: Page, text: str, matches: Iterator[Match]) -> Iterator[Match]:
        """Those of some matches that nothing excuses, where a match counts."""
        found = list(matches)
        if not found:
            return
        if excuses := [Span(*match.span()) for match in page.find(self.unless, text)]:
            excused = Extents(excuses)
            found = [match for match in found if not excused.touch(Span(*match.span()))]
        if found and self.quotations != "any":
            quoted = Extents(_quoted(text))
            is_inside = self.quotations == "inside"
            found = [match for match in found if quoted.hold(Span(*match.span())) == is_inside]
        yield from found


def _quoted(text: str) -> list[Span]:
    from newslint.text.quotes.marks import pairs  # noqa: PLC0415 - only where a match was found

    return [pair.outer for pair in pairs(text)]
