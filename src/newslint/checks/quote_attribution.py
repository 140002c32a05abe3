"""Quotations that nobody says: whole sentences of speech without a speaker in or around them."""

from collections.abc import Iterator

from newslint.model.finding import Hit
from newslint.records import NamedTuple
from newslint.text.lines import clipped
from newslint.text.page import Page
from newslint.text.quotes.settled import RUNNING, SETTLED, is_settled

CAPTURES = ("quote", "words")


class Check(NamedTuple):
    """Flag each quotation whose evidence for a speaker is at most `level`.

    0 nothing at all, 1 bare behind a sentence about somebody, 2 implied by a neighbour sentence
    or paragraph, 3 the same paragraph, a run of paragraphs or a colon.
    """

    level: int = 1

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a quotation, its marks left out."""
        blocks = page.document.blocks
        if self.level <= SETTLED and is_settled(
            [text for kind, text, _ in blocks if kind in RUNNING]
        ):
            return
        from newslint.text.quotes.article import orphaned  # noqa: PLC0415 - most articles are settled

        orphans = orphaned(page.document, self.level)
        kinds = {block.kind for block in page.blocks} if orphans else ()
        for quote in orphans:
            block = blocks[quote.paragraph]
            if block.kind in kinds:
                captures = {"quote": clipped(quote.text), "words": str(quote.words)}
                yield Hit(block.locate(quote.span), captures)
