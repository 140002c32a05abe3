"""Captions that say again what stands elsewhere, or under another picture."""

from collections.abc import Iterator

from newslint.hints import Literal
from newslint.model.document import Block, BlockKind
from newslint.model.finding import Hit, Related
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.lines import clipped
from newslint.text.page import Page
from newslint.text.sentences import sentences

CAPTURES = ("caption", "where")

_WORD = expression(r"\w+")
_WHERE: dict[BlockKind, str] = {
    "headline": "the headline",
    "dek": "the dek",
    "alt": "the alternative text",
    "paragraph": "the text",
}
_FEWEST = 4  # words: shorter ones are names and credits


class Check(NamedTuple):
    """Flag captions that repeat the `article` (headline, dek, alternative text, a sentence), or `another` one."""

    what: Literal["article", "another"]

    @property
    def places(self) -> tuple[str, ...]:
        """Captions."""
        return ("caption",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a caption, on its words, and what it repeats beside it."""
        captions = [block for block in page.document.blocks if block.kind == "caption"]
        captions = [block for block in captions if len(_words(block.text)) >= _FEWEST]
        if not captions:
            return
        if self.what == "another":
            yield from _twins(page, captions)
            return
        said = dict(_said(page))
        for block in captions:
            if known := said.get(_words(block.text)):
                where, span = known
                yield _hit(block, where, span)


def _said(page: Page) -> Iterator[tuple[tuple[str, ...], tuple[str, Span]]]:
    """What the article says outside its captions, by its words."""
    for block in page.document.blocks:
        if where := _WHERE.get(block.kind):
            spans = sentences(block.text) if block.kind == "paragraph" else ()
            for span in (Span(0, len(block.text)), *spans):
                words = _words(block.text[span.start : span.end])
                yield words, (where, block.locate(span))


def _twins(page: Page, captions: list[Block]) -> Iterator[Hit]:
    """The later of two equal captions; one picture that is shown twice may say the same twice."""
    pictures: dict[tuple[str, ...], set[str]] = {}
    for image in page.document.images:
        pictures.setdefault(_words(image.caption), set()).add(image.url)
    first: dict[tuple[str, ...], Block] = {}
    for block in captions:
        words = _words(block.text)
        known = first.setdefault(words, block)
        if known is not block and len(pictures.get(words, ())) > 1:
            yield _hit(block, "another picture", known.span)


def _hit(block: Block, where: str, span: Span) -> Hit:
    text = block.text.strip()
    start = block.text.index(text)
    found = block.locate(Span(start, start + len(text)))
    return Hit(
        found, {"caption": clipped(text), "where": where}, (Related("the same words", span),)
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))
