"""The same words twice: a paragraph, a sentence or a source that stands there again."""

from collections.abc import Iterator

from newslint.hints import Literal
from newslint.model.document import Block
from newslint.model.finding import Hit, Related
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.addresses import plain_address
from newslint.text.expressions import expression
from newslint.text.lines import clipped
from newslint.text.links import links_in
from newslint.text.page import Page
from newslint.text.sentences import sentences

CAPTURES = ("match",)

_WORD = expression(r"\w+")


class _Part(NamedTuple):
    key: str
    block: Block
    span: Span


class Check(NamedTuple):
    """Flag each later one of two equal units that have `at_least` so many characters.

    Case, punctuation and white space do not count; of sources the address is compared, where
    there is one, without what only tracks who followed it.
    """

    unit: Literal["paragraph", "sentence", "source"]
    at_least: int = 1

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a repetition, with the first one beside it."""
        first: dict[str, Span] = {}
        for key, block, span in self._parts(page):
            if not key:
                continue
            place = block.locate(span)
            if key in first:
                words = block.text[span.start : span.end]
                yield Hit(place, {"match": clipped(words)}, (Related("the first one", first[key]),))
            else:
                first[key] = place

    def _parts(self, page: Page) -> Iterator[_Part]:
        for block in page.blocks:
            if len(block.text) < self.at_least:
                continue
            for span in _units(block.text, self.unit):
                text = block.text[span.start : span.end]
                if len(text) >= self.at_least:
                    address = _address(page, block) if self.unit == "source" else ""
                    yield _Part(address or " ".join(_WORD.findall(text.casefold())), block, span)


def _units(text: str, unit: str) -> tuple[Span, ...]:
    if unit == "sentence":
        return sentences(text)
    start = len(text) - len(text.lstrip())
    return (Span(start, len(text.rstrip())),)


def _address(page: Page, block: Block) -> str:
    urls = (link.url for link in links_in(page.document, block))
    return plain_address(next(urls, ""))
