"""Source lists: a heading that promises sources, and what stands below it."""

from collections.abc import Iterator
from itertools import takewhile

from newslint.model.document import Block
from newslint.model.finding import Hit
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.links import links_in
from newslint.text.page import Page
from newslint.text.patterns import Pattern, is_whole

CAPTURES = ("heading", "count")

_PROSE = frozenset({"paragraph", "list", "quote", "cell"})
# A list that is made when the site is built: Hugo, Jekyll, Eleventy, MDX.
_MADE_LATER = expression(r"\s{0,9}(?:\{\{|\{%|<[A-Z])")


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
        blocks = page.document.blocks
        for index, block in enumerate(blocks):
            if block.kind != "source-heading":
                continue
            items = list(
                takewhile(lambda other: other.kind != "source-heading", blocks[index + 1 :])
            )
            sources = [item for item in items if item.kind == "source"]
            if not sources and (
                (items[:1] and items[0].kind in _PROSE)
                or _is_made_later(block, page)
                or _is_linked(block, page)
            ):
                continue
            told = [one for one in sources if not is_whole(self.empty, one.text.strip())]
            if len(told) < self.at_least:
                yield _hit(block, len(sources))


def _is_made_later(heading: Block, page: Page) -> bool:
    document = page.document
    return document.format == "markdown" and bool(
        _MADE_LATER.match(document.text, heading.span.end)
    )


def _is_linked(heading: Block, page: Page) -> bool:
    """Whether the heading is the source itself: “[Source](https://…)”."""
    words = heading.text.strip()
    return any(link.text == words for link in links_in(page.document, heading))


def _hit(heading: Block, count: int) -> Hit:
    words = heading.text.strip().rstrip(":").rstrip()
    start = heading.text.index(words)
    span = heading.locate(Span(start, start + len(words)))
    return Hit(span, {"heading": words, "count": str(count)})
