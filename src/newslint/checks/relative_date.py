"""Words such as “yesterday” in an article that nothing dates."""

from collections.abc import Iterator

from newslint.model.finding import Hit
from newslint.records import NamedTuple
from newslint.text.dates.find import find_dates
from newslint.text.dates.relative import RelativeKind, find_relative
from newslint.text.page import Page

CAPTURES = ("match",)


class Check(NamedTuple):
    """Flag the first such words of a document with no date of its own and no whole date in its text."""

    kinds: tuple[RelativeKind, ...] = ("day", "period")

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield one hit at most."""
        document = page.document
        if any(field.name in {"published", "modified"} for field in document.fields):
            return
        if any(
            date.day for block in page.blocks for date in find_dates(block.text, document.language)
        ):
            return
        for block in page.blocks:
            for found in find_relative(block.text, document.language):
                if found.kind in self.kinds:
                    start, end = found.span
                    yield Hit(block.locate(found.span), {"match": block.text[start:end]})
                    return
