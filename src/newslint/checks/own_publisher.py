"""Articles about the house that publishes them, without a word that it is their own."""

from collections.abc import Iterator

from newslint.model.finding import Hit
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.page import Page
from newslint.text.patterns import Pattern

CAPTURES = ("match",)


class Check(NamedTuple):
    """Flag the first of `at_least` mentions of the publisher in the scope, where no `disclosure` matches."""

    disclosure: tuple[Pattern, ...]
    at_least: int = 2  # “told the Courier” names it once

    @property
    def places(self) -> tuple[str, ...]:
        """Who publishes it."""
        return ("field publisher",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield one hit at most."""
        names = {field.value.strip() for field in page.document.named("publisher")} - {""}
        found = [
            (block, Span(start, start + len(name)))
            for name in sorted(names)
            for block in page.blocks
            if (start := block.text.find(name)) >= 0
        ]
        if len(found) < self.at_least:
            return
        if page.says(self.disclosure, (block.text for block in page.blocks)):
            return
        block, span = found[0]
        yield Hit(block.locate(span), {"match": block.text[span.start : span.end]})
