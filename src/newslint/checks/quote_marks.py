"""Faults of the marks themselves: a quotation never closed, two styles of mark in one article."""

from collections import Counter
from collections.abc import Iterator, Sequence

from newslint.hints import Literal
from newslint.model.finding import Hit
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.page import Page
from newslint.text.quotes.article import quoted
from newslint.text.quotes.quotation import Quotation

CAPTURES = ("mark", "other")

_STYLES = {"“": "curly", '"': "straight", "''": "straight", "‘": "curly", "'": "straight"}


class Check(NamedTuple):
    """Flag opening marks: `unclosed` ones, or those of the rarer of two `mixed` styles.

    Styles are mixed where each has `at_least` quotations.
    """

    fault: Literal["unclosed", "mixed"]
    at_least: int = 2

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit an opening mark."""
        kinds = {block.kind for block in page.blocks}
        blocks = page.document.blocks
        found = [quote for quote in quoted(page.document) if blocks[quote.paragraph].kind in kinds]
        for quote, other in _unclosed(found) if self.fault == "unclosed" else self._mixed(found):
            start = quote.outer.start
            span = blocks[quote.paragraph].locate(Span(start, start + len(quote.style)))
            yield Hit(span, {"mark": quote.style, "other": other})

    def _mixed(self, found: Sequence[Quotation]) -> Iterator[tuple[Quotation, str]]:
        doubles = [quote for quote in found if quote.style in ("“", '"', "''")]
        counts = Counter(_STYLES[quote.style] for quote in doubles)
        if len(counts) < 2 or min(counts.values()) < self.at_least:
            return
        common, rare = (style for style, _ in counts.most_common(2))
        other = next(quote.style for quote in doubles if _STYLES[quote.style] == common)
        for quote in doubles:
            if _STYLES[quote.style] == rare:
                yield quote, other


def _unclosed(found: Sequence[Quotation]) -> Iterator[tuple[Quotation, str]]:
    """A run over several paragraphs may leave its marks open; a lone one may not."""
    for quote in found:
        if not quote.closed and not quote.certain and quote.style in ("“", "„", "«"):
            yield quote, {"“": "”", "„": "“", "«": "»"}[quote.style]
