"""Lines that date the article: two of one label that name different days."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from newslint.model.finding import Hit, Related
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.dates import date_labels
from newslint.text.page import Page
from newslint.text.patterns import Pattern

CAPTURES = ("value", "other")


class Check(NamedTuple):
    """Flag a day with `label` that differs from the first one; lines that `unless` matches are none."""

    label: Literal["published", "modified"] = "published"
    unless: tuple[Pattern, ...] = ()

    @property
    def places(self) -> tuple[str, ...]:
        """The blocks of the scope."""
        return ("scope",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a later day, the first beside it."""
        found = list(self._days(page))
        for day, span, words in found[1:]:
            first, other, first_words = found[0]
            if day != first:
                related = (Related("the first such date", other),)
                yield Hit(span, {"value": words, "other": first_words}, related)

    def _days(self, page: Page) -> Iterator[tuple[date, Span, str]]:
        for block in page.blocks:
            labels = date_labels(block.text, page.document.language)
            if not labels or next(page.find(self.unless, block.text), None):
                continue
            for labelled in labels:
                day, span = labelled.date.day, labelled.date.span
                if labelled.label == self.label and day and not labelled.date.ambiguous:
                    yield day, block.locate(span), block.text[span.start : span.end]
