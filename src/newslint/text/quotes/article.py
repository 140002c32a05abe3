"""The quotations of a document, whatever its format: by its blocks, and by its source characters."""

from newslint.model.document import Block, Document
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.links import links_in
from newslint.text.quotes.document import orphans, quotations
from newslint.text.quotes.quotation import Quotation


class Quote(NamedTuple):
    """One quotation as `newslint quotes` lists it; spans are code points of the source.

    `span` is without the marks. `level` is the evidence for the speaker, from 0 (nothing) to
    5 (a cue and a speaker next to it); `resolved` the full name that the article gives.
    """

    span: Span
    text: str
    speech: bool
    words: int
    sentence: bool
    certain: bool
    speaker: str
    resolved: str
    speaker_span: Span | None
    cue: str
    level: int


def quoted(document: Document) -> tuple[Quotation, ...]:
    """The quotations of a document; `paragraph` counts its blocks."""
    return quotations(*_blocks(document))


def _blocks(document: Document) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """The texts of the blocks, their kinds, and the language they are said to be in."""
    blocks = document.blocks
    texts = tuple([block.text for block in blocks])
    return texts, tuple([block.kind for block in blocks]), document.language or "en"


def orphaned(document: Document, level: int = 1) -> tuple[Quotation, ...]:
    """The quotations of a document that nobody says, on evidence of no more than `level`."""
    found = orphans(*_blocks(document), level)
    if not found:
        return found
    titles = {_plain(link.text) for link in document.links}
    return tuple(quote for quote in found if not _is_placed(document, quote, titles))


def _is_placed(document: Document, quote: Quotation, titles: set[str]) -> bool:
    """Whether a paragraph that is one quotation stands right at a line that is one link, or answers a heading."""
    blocks, at = document.blocks, quote.paragraph
    if quote.outer.end - quote.outer.start < len(blocks[at].text.strip()):
        return False
    before, behind = blocks[max(0, at - 1) : at], blocks[at + 1 : at + 2]
    if any(block.kind == "subhead" and block.text.endswith("?") for block in before):
        return True
    return any(
        _plain(block.text) in titles and _is_link(document, block) for block in (*before, *behind)
    )


def _is_link(document: Document, block: Block) -> bool:
    words = _plain(block.text)
    return any(_plain(link.text) == words for link in links_in(document, block))


def _plain(text: str) -> str:
    return " ".join(text.strip(" :*").split())


def quotes(document: Document) -> tuple[Quote, ...]:
    """The quotations of a document at their places in its source, in order."""
    return tuple(_placed(document, quote) for quote in quoted(document))


def _placed(document: Document, quote: Quotation) -> Quote:
    place = quote.speaker_place
    return Quote(
        span=document.blocks[quote.paragraph].locate(quote.span),
        text=quote.text,
        speech=quote.speech,
        words=quote.words,
        sentence=quote.sentence,
        certain=quote.certain,
        speaker=quote.speaker,
        resolved=quote.resolved,
        speaker_span=place and document.blocks[place.paragraph].locate(place.span),
        cue=quote.cue,
        level=quote.level,
    )
