"""Words that need something beside them: a statistic its source, a correction its date."""

from collections.abc import Iterator

from newslint.hints import Literal
from newslint.model.document import Block
from newslint.model.finding import Hit
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.attribution import is_attributed
from newslint.text.dates.find import find_dates
from newslint.text.links import links_in
from newslint.text.page import Page
from newslint.text.patterns import Pattern, flagged
from newslint.text.sentences import sentences

CAPTURES = ("match",)

Evidence = Literal["attribution", "quotation", "link", "date", "image", "source-list"]


class Check(NamedTuple):
    """Flag each match of `any` with no `evidence` and no match of `near` around it.

    Around is the sentence, the sentence with its two neighbours, the block, or the document with
    its metadata. `image` and `source-list` are looked for in all of the document.
    """

    any: tuple[Pattern, ...]
    near: tuple[Pattern, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    markup: tuple[Pattern, ...] = ()  # looked for in the source of all of the document
    within: Literal["sentence", "neighbours", "block", "document"] = "neighbours"
    at_least: int = 1  # fewer such matches in a document are none

    @property
    def needs(self) -> tuple[Pattern, ...]:
        """One of these must match."""
        return self.any

    @property
    def places(self) -> tuple[str, ...]:
        """The blocks of the scope."""
        return ("scope",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a match that stands alone, once there are `at_least` of them."""
        found = []
        is_excused: bool | None = None  # by something in all of the document; asked once
        for block in page.promising(page.blocks):
            for match in page.seek(self.any, block.text):
                if is_excused is None:
                    is_excused = self._is_excused(page)
                if is_excused:
                    return
                span, captures = flagged(match)
                if not self._has_company(page, block, span):
                    found.append(Hit(block.locate(span), captures))
        if len(found) >= self.at_least:
            yield from found

    def _is_excused(self, page: Page) -> bool:
        document = page.document
        return (
            ("image" in self.evidence and bool(document.images))
            or ("source-list" in self.evidence and any(document.of_kind("source")))
            or page.says(self.markup, [document.text])
        )

    def _has_company(self, page: Page, block: Block, match: Span) -> bool:
        if "quotation" in self.evidence and _is_quoted(block.text, match):
            return True
        if self.within == "document":
            return self._in_document(page, block, match)
        around = _around(block.text, match, self.within)
        text = block.text[around.start : around.end]
        # What matched is no evidence for itself.
        rest = f"{block.text[around.start : match.start]} {block.text[match.end : around.end]}"
        return (
            page.says(self.near, [text, rest])
            or ("attribution" in self.evidence and is_attributed(rest))
            or ("date" in self.evidence and next(find_dates(text, page.document.language), None) is not None)
            or ("link" in self.evidence and next(links_in(page.document, block, text), None) is not None)
        )  # fmt: skip

    def _in_document(self, page: Page, block: Block, match: Span) -> bool:
        document = page.document
        texts = [other.text for other in document.blocks if other is not block]
        texts += (block.text[: match.start], block.text[match.end :])
        texts += (field.value for field in document.fields)
        return (
            ("link" in self.evidence and bool(document.links))
            or page.says(self.near, texts)
            or ("attribution" in self.evidence and any(map(is_attributed, texts)))
            or ("date" in self.evidence and any(document.named("published")))
        )


def _around(text: str, match: Span, within: str) -> Span:
    if within == "block":
        return Span(0, len(text))
    spans = sentences(text)
    inside = [index for index, span in enumerate(spans) if span.overlaps(match)]
    if not inside:
        return Span(0, len(text))
    reach = 1 if within == "neighbours" else 0
    first, last = max(0, inside[0] - reach), min(len(spans) - 1, inside[-1] + reach)
    return Span(spans[first].start, spans[last].end)


def _is_quoted(text: str, match: Span) -> bool:
    from newslint.text.quotes.marks import pairs  # noqa: PLC0415 - only where a match was found

    return any(
        start <= match.start and match.end <= end
        for start, end in (pair.outer for pair in pairs(text))
    )
