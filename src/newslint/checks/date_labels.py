"""Lines that date the article: two of one label that name different days."""

from collections.abc import Iterator

from newslint.hints import Literal
from newslint.model.document import Block
from newslint.model.finding import Hit, Related
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.dates.labels import date_labels
from newslint.text.dates.mention import DateMention
from newslint.text.page import Page
from newslint.text.patterns import Pattern

CAPTURES = ("value", "other")

_FEWEST = 2  # days, of which one may be wrong


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
        labelled = list(self._labelled(page))
        if len(labelled) < _FEWEST:
            return
        found = [
            (block, date)
            for block, date in labelled
            if date.day and not page.says(self.unless, [block.text])
        ]
        for block, date in found[1:]:
            first, other = found[0]
            if date.day != other.day:
                span, words = _place(block, date)
                place, other_words = _place(first, other)
                related = (Related("the first such date", place),)
                yield Hit(span, {"value": words, "other": other_words}, related)

    def _labelled(self, page: Page) -> Iterator[tuple[Block, DateMention]]:
        language = page.document.language
        for block in page.blocks:
            for label, _, date in date_labels(block.text, language):
                if label == self.label and not date.ambiguous:
                    yield block, date


def _place(block: Block, date: DateMention) -> tuple[Span, str]:
    return block.locate(date.span), block.text[slice(*date.span)]
