"""How far a fix reaches that takes words out, so that it leaves no half of a sentence behind."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

from newslint.model.document import Block, Document
from newslint.model.finding import Takes
from newslint.model.spans import Piece, Span
from newslint.text.expressions import expression
from newslint.text.sentences import sentences

_PROSE = frozenset({"paragraph", "quote", "list", "cell", "caption", "source", "dek"})
# “Here is the revised version: The port …”: what stands behind the colon is the article's own.
_COLON = expression(r":\s{1,4}(?=[^\W\d_a-z])")
_ENDS = ("\n", ".", "!", "?", "…", ":", "”", "’", '"', ")", "»")


def reach(document: Document, span: Span, takes: Takes) -> Span | None:
    """The source to take out with a finding; None where only people can tell what has to go."""
    if takes == "match":
        return span
    at = ((block, pieces) for block in document.blocks if (pieces := _touched(block, span)))
    block, pieces = next(at, (None, []))
    if block is None:
        return None
    clean = _clean(pieces, span)
    if takes == "alone":
        return span if _stands_alone(block.text, clean) else None
    parts = _parts(block.text)
    parts = parts[
        bisect_right(parts, clean.start, key=_end) : bisect_left(parts, clean.end, key=_start)
    ]
    if block.kind not in _PROSE or not parts:
        return None
    return block.locate(Span(parts[0].start, parts[-1].end))


_start, _end = itemgetter(0), itemgetter(1)


@lru_cache(maxsize=8)
def _parts(text: str) -> tuple[Span, ...]:
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Span]:
    """Sentences, cut once more at a colon with a new one behind it."""
    for start, end in sentences(text):
        at = start
        for colon in _COLON.finditer(text, start, end):
            yield Span(at, colon.start() + 1)
            at = colon.end()
        yield Span(at, end)


def _stands_alone(text: str, span: Span) -> bool:
    """Whether nothing leads up to the words and nothing goes on behind them."""
    before = text[: span.start].rstrip(" \t")
    after = text[span.end :].lstrip(" \t")
    return (not before or before.endswith(_ENDS)) and (
        after[:1] in {"", "\n"} or (after[0].isalnum() and not after[0].islower())
    )


def _clean(pieces: Sequence[Piece], span: Span) -> Span:
    """The characters of a block that a stretch of its source became; it touches these pieces."""
    (first, source), (last, other) = pieces[0], pieces[-1]
    start = first.start + max(0, span.start - source.start) if pieces[0].is_even else first.start
    end = last.end - max(0, other.end - span.end) if pieces[-1].is_even else last.end
    return Span(start, end)


def _touched(block: Block, span: Span) -> list[Piece]:
    return [piece for piece in block.pieces if piece.source.overlaps(span)]
