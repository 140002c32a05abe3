"""Source lists: a heading that promises sources, and what stands below it."""

from collections.abc import Iterator

from newslint.model.document import Block
from newslint.model.finding import Hit
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.page import Page
from newslint.text.patterns import Pattern

CAPTURES = ("heading", "count")


class Check(NamedTuple):
    """Flag a source heading with fewer than `at_least` items that count; `empty` ones do not."""

    empty: tuple[Pattern, ...] = ()  # items that name nothing, matched as a whole
    at_least: int = 1

    @property
    def places(self) -> tuple[str, ...]:
        """Headings of source lists."""
        return ("source-heading",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a heading, on its words."""
        heading: Block | None = None
        items: list[Block] = []
        for block in page.document.blocks:
            if block.kind == "source-heading":
                yield from self._judge(heading, items)
                heading, items = block, []
            elif block.kind == "source":
                items.append(block)
        yield from self._judge(heading, items)

    def _judge(self, heading: Block | None, items: list[Block]) -> Iterator[Hit]:
        if heading is None:
            return
        real = [item for item in items if not self._is_empty(item)]
        if len(real) < self.at_least:
            words = heading.text.strip().rstrip(":").rstrip()
            start = heading.text.index(words)
            span = heading.locate(Span(start, start + len(words)))
            yield Hit(span, {"heading": words, "count": str(len(items))})

    def _is_empty(self, item: Block) -> bool:
        return any(pattern.compiled.fullmatch(item.text.strip()) for pattern in self.empty)
