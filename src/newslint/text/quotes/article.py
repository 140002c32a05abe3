"""The quotations of a document, whatever its format: by its blocks, and by its source characters."""

from dataclasses import dataclass

from newslint.model.document import Document
from newslint.model.spans import Span
from newslint.text.quotes.document import quotations
from newslint.text.quotes.quotation import Quotation


@dataclass(frozen=True, slots=True)
class Quote:
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
    return quotations(
        tuple(block.text for block in document.blocks),
        tuple(block.kind for block in document.blocks),
        document.language or "en",
    )


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
