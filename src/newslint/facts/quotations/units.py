"""Which quotations of an article are units: speech, other quoted passages of some length, block quotations."""

from collections.abc import Iterator
from itertools import chain, pairwise

from newslint.model.document import Block, Document
from newslint.model.spans import Span
from newslint.text.quotes.article import Quote, quotes

FEWEST = 4  # words of a quoted passage that is no speech
_MARKS = frozenset('“”„«»"')
_DASHES = ("—", "–", "-", "―")
_NAME = 6  # words


def quotations(document: Document) -> list[Quote]:
    """The quotations of an article that are held against sources, in order."""
    marked = (
        quote
        for quote in quotes(document)
        if quote.words and (quote.speech or quote.words >= FEWEST)
    )
    return sorted(chain(marked, _set_apart(document)), key=lambda quote: quote.span)


def _set_apart(document: Document) -> Iterator[Quote]:
    """Block quotations, which need no marks; a line behind one that begins with a dash says whose it is."""
    for block, behind in pairwise((*document.blocks, None)):
        if block is None or block.kind != "quote" or _is_signature(block):
            continue
        words = len(block.text.split())
        if words < FEWEST or not _MARKS.isdisjoint(block.text):
            continue
        name = behind.text.lstrip("—–-― ") if behind and _is_signature(behind) else ""
        yield Quote(
            block.locate(Span(0, len(block.text))), block.text, speech=False, words=words, sentence=True,
            certain=True, speaker=name, resolved=name, speaker_span=None, cue="", level=3 if name else 0,
        )  # fmt: skip


def _is_signature(block: Block) -> bool:
    return block.text.startswith(_DASHES) and len(block.text.split()) <= _NAME
