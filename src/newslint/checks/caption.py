"""Traces of a camera or of a file in a caption: one strong sign, or several weak ones together."""

from collections.abc import Iterator

from newslint.model.finding import Hit
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.page import Page
from newslint.text.patterns import Pattern

CAPTURES = ("match",)


class Check(NamedTuple):
    """Flag each `strong` match in a caption, and all `weak` ones where enough stand in one caption."""

    strong: tuple[Pattern, ...]
    weak: tuple[Pattern, ...] = ()
    weak_needed: int = 2  # an aperture alone is about a lens; beside a shutter speed it is a leak

    @property
    def needs(self) -> tuple[Pattern, ...]:
        """One of these must match."""
        return (*self.strong, *self.weak)

    @property
    def places(self) -> tuple[str, ...]:
        """The blocks of the scope."""
        return ("scope",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a strong match, and one that spans all weak ones of a caption."""
        for block in page.promising(page.blocks):
            spans = [Span(*match.span()) for match in page.seek(self.strong, block.text)]
            weak = list(page.seek(self.weak, block.text))
            if not spans and len(weak) >= self.weak_needed:
                spans = [Span(weak[0].start(), weak[-1].end())]
            for span in spans:
                yield Hit(block.locate(span), {"match": block.text[span.start : span.end]})
