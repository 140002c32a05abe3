"""Web addresses: links that lead nowhere or carry what should not be published."""

from collections.abc import Iterator

from newslint.model.finding import Hit
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.page import Page
from newslint.text.patterns import Pattern

CAPTURES = ("match", "url", "text")


class Check(NamedTuple):
    """Flag each address that a pattern of `any` matches somewhere and none of `unless` does."""

    any: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()
    labels: tuple[Pattern, ...] = ()  # words anywhere in the article that make them right

    @property
    def needs(self) -> tuple[Pattern, ...]:
        """One of these must match."""
        return self.any

    @property
    def places(self) -> tuple[str, ...]:
        """Links."""
        return ("link",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield one hit an address: on the matched part where the source spells it so, else on all."""
        is_labelled: bool | None = None  # asked once, and only where an address is found
        for link in page.document.links:
            match = next(page.seek(self.any, link.url), None)
            if match is None or page.says(self.unless, [link.url]):
                continue
            if is_labelled is None:
                is_labelled = self._is_labelled(page)
            if is_labelled:
                return
            captures = {"match": match.group(), "url": link.url, "text": link.text}
            start, end = link.span
            source = page.document.text[start:end]
            written = next(page.find(self.any, source), None)
            if written and _is_same(source[written.end() :], link.url[match.end() :]):
                yield Hit(Span(start + written.start(), start + written.end()), captures)
            else:
                without = link.url[: match.start()] + link.url[match.end() :]
                yield Hit(link.span, captures, replacement=without)

    def _is_labelled(self, page: Page) -> bool:
        return page.says(self.labels, (block.text for block in page.document.blocks))


def _is_same(source: str, url: str) -> bool:
    """Whether a source goes on as the address does: a match of `&` alone cuts through `&#38;`."""
    return source == url or _plain(source) == _plain(url)


def _plain(text: str) -> str:
    from html import unescape  # noqa: PLC0415 - few sources spell an address otherwise

    return unescape(unescape(text)).replace("\\", "").strip()
