"""Numbers that prove themselves wrong: an ISBN by its check digit, a DOI by its shape."""

from collections.abc import Iterator

from newslint.model.finding import Hit
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.identifiers import IdentifierKind, find_identifiers
from newslint.text.page import Page
from newslint.text.patterns import Pattern

CAPTURES = ("match", "reason")

_CALLED = Pattern("ISBN|DOI|[Dd]oi")


class Check(NamedTuple):
    """Flag each number `of` these kinds, in prose and in links, that cannot be one."""

    of: tuple[IdentifierKind, ...] = ("isbn", "doi")

    @property
    def needs(self) -> tuple[Pattern, ...]:
        """What the number is called."""
        return (_CALLED,)

    @property
    def places(self) -> tuple[str, ...]:
        """The blocks of the scope, and links."""
        return ("scope", "link")

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a number; `reason` says what is wrong with it."""
        seen: set[Span] = set()
        for block in page.promising(page.blocks):
            for kind, span, fault in find_identifiers(block.text):
                if fault and kind in self.of:
                    place = block.locate(span)
                    seen.add(place)
                    yield Hit(place, {"match": block.text[span.start : span.end], "reason": fault})
        for link in page.document.links:
            for kind, (start, end), fault in find_identifiers(link.url):
                if fault and kind in self.of and not any(map(link.span.overlaps, seen)):
                    yield Hit(link.span, {"match": link.url[start:end], "reason": fault})
