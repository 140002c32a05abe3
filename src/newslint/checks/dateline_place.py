"""Datelines whose place the article never speaks of."""

from collections.abc import Iterator

from newslint.model.finding import Hit
from newslint.records import NamedTuple
from newslint.text.dates.datelines import split_dateline
from newslint.text.page import Page

CAPTURES = ("city",)


class Check(NamedTuple):
    """Flag the city of a dateline that stands nowhere else in the scope."""

    from_words: int = 80  # a shorter text has no room to say where it happened

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield one hit at most, on the city."""
        if sum(len(block.text.split()) for block in page.blocks) < self.from_words:
            return
        for block in page.blocks:
            dateline = split_dateline(block.text, page.document.language)
            if dateline is None:
                continue
            start, end = dateline.city
            city = block.text[start:end].casefold()
            others = (other.text for other in page.blocks if other is not block)
            texts = (block.text[dateline.span.end :], *others)
            if not any(city in text.casefold() for text in texts):
                yield Hit(block.locate(dateline.city), {"city": block.text[start:end]})
            return
