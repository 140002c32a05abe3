"""What stands in the source itself and no reader sees: patterns over markup and structured data."""

from collections.abc import Iterator

from newslint.model.finding import Hit
from newslint.records import NamedTuple
from newslint.text.page import Page
from newslint.text.patterns import Pattern, flagged

CAPTURES = ("match",)


class Check(NamedTuple):
    """Flag each match of `any` in the text of the file, where it has the words `requires`.

    A pattern's group `span` narrows the finding to itself.
    """

    any: tuple[Pattern, ...]
    requires: str = ""  # looked for first, so that most files are not searched at all

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a match."""
        text = page.document.text
        if self.requires not in text:
            return
        yield from (Hit(*flagged(match)) for match in page.find(self.any, text))
