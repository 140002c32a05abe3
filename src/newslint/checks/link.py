"""Web addresses: links that lead nowhere or carry what should not be published."""

from collections.abc import Iterator
from dataclasses import dataclass

from newslint.model.finding import Hit
from newslint.model.spans import Span
from newslint.text.page import Page
from newslint.text.patterns import Pattern

CAPTURES = ("match", "url", "text")


@dataclass(frozen=True, slots=True)
class Check:
    """Flag each address that a pattern of `any` matches somewhere and none of `unless` does."""

    any: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield one hit an address: on the matched part where the source spells it as it is, else on all."""
        for link in page.document.links:
            match = next(page.find(self.any, link.url), None)
            if match is None or next(page.find(self.unless, link.url), None):
                continue
            span = link.span
            if span.end - span.start == len(link.url):
                span = Span(span.start + match.start(), span.start + match.end())
            yield Hit(span, {"match": match.group(), "url": link.url, "text": link.text})
