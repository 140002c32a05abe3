"""Articles that say nowhere how anybody knows: no link, no source, no quotation, no attribution."""

from collections.abc import Iterator

from newslint.model.finding import Hit
from newslint.records import NamedTuple
from newslint.text.attribution import is_attributed
from newslint.text.page import Page

CAPTURES = ("words",)

_MARKS = '"“„«'


class Check(NamedTuple):
    """Flag an article of `from_words` words with none of these."""

    from_words: int = 120

    @property
    def is_about_all(self) -> bool:
        """What is not there has no line of its own."""
        return True

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield one hit at most, at the headline."""
        document = page.document
        words = sum(len(block.text.split()) for block in page.blocks)
        if words < self.from_words or document.links or any(document.of_kind("source", "quote")):
            return
        texts = [block.text for block in page.blocks]
        if any(mark in text for text in texts for mark in _MARKS) or any(map(is_attributed, texts)):
            return
        yield Hit(page.anchor(), {"words": str(words)})
