"""Articles whose every link leads back to the site they stand on."""

from collections.abc import Iterator

from newslint.model.finding import Hit
from newslint.records import NamedTuple
from newslint.text.addresses import host
from newslint.text.page import Page

CAPTURES = ("host", "count")


class Check(NamedTuple):
    """Flag an article of `at_least` links, all of them to the host of its own address."""

    at_least: int = 3

    @property
    def places(self) -> tuple[str, ...]:
        """Where the article itself stands."""
        return ("field url",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield one hit at most, on the first link."""
        own = {host(field.value) for field in page.document.named("url")} - {""}
        links = [link for link in page.document.links if host(link.url)]
        if own and len(links) >= self.at_least and all(host(link.url) in own for link in links):
            yield Hit(links[0].span, {"host": host(links[0].url), "count": str(len(links))})
