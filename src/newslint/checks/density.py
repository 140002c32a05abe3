"""Words that are innocent one by one and tell something where many stand together."""

from collections.abc import Iterator

from newslint.model.finding import Hit, Related
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.page import Page
from newslint.text.patterns import Pattern

CAPTURES = ("match", "count", "rate")

_WORD = expression(r"\w+")
_MOST_RELATED = 20  # a whole book would have thousands


class Check(NamedTuple):
    """Flag a document with `at_least` matches of `any`, and `per_thousand` among its words."""

    any: tuple[Pattern, ...]
    at_least: int = 3
    per_thousand: float = 0.0
    labels: tuple[Pattern, ...] = ()  # words above the text or in metadata that make it right

    @property
    def needs(self) -> tuple[Pattern, ...]:
        """The patterns without which there is no hit."""
        return self.any

    @property
    def places(self) -> tuple[str, ...]:
        """The blocks of the scope."""
        return ("scope",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield one hit at most, on the first match, with the others beside it."""
        found = [
            (block.locate(Span(*match.span())), match.group())
            for block in page.promising(page.blocks)
            for match in page.seek(self.any, block.text)
        ]
        if len(found) < self.at_least:
            return
        words = sum(len(_WORD.findall(block.text)) for block in page.blocks)
        rate = 1000 * len(found) / max(words, 1)
        if rate < self.per_thousand or self._is_labelled(page):
            return
        (span, match), *others = found
        related = tuple(Related("another one", other) for other, _ in others[:_MOST_RELATED])
        captures = {"match": match, "count": str(len(found)), "rate": f"{rate:.0f}"}
        yield Hit(span, captures, related)

    def _is_labelled(self, page: Page) -> bool:
        blocks = page.document.of_kind("section", "headline", "dek", "byline")
        texts = [block.text for block in blocks]
        texts += (field.value for field in page.document.fields)
        return page.says(self.labels, texts)
