"""The article as it reads: clean prose by kind of block, its findings marked, the rest by source line."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from newslint.errors import NewslintError
from newslint.formats import parse
from newslint.model.document import Block, BlockKind, Document
from newslint.model.finding import Finding
from newslint.model.spans import Piece, Span
from newslint.reporters._html_text import Marker, Spot, text
from newslint.text.expressions import expression

_TAGS: Mapping[BlockKind, str] = {
    "headline": "h3",
    "subhead": "h4",
    "source-heading": "h4",
    "quote": "blockquote",
}
_LANGUAGE = expression(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}")
_MOST_BLOCKS = 300  # of a longer document, only what is near a finding is shown
_NEAR = 2

Numbered = Sequence[tuple[int, Finding]]


def article(path: str, source: str, findings: Numbered, marker: Marker) -> str:
    """All of a file that is worth showing: documents with findings, then lines outside their prose."""
    spots = sorted(Spot(finding.span, number, finding.severity) for number, finding in findings)
    starts = [spot.span.start for spot in spots]
    parts = []
    for document in _documents(path, source):
        start = document.base.offset
        low = bisect_left(starts, start)
        inside = spots[low : bisect_right(starts, start + len(document.text))]
        if inside and (part := _document(document, inside, marker)):
            parts.append(part)
    body = "<hr>\n".join(parts)
    loose = [(number, finding) for number, finding in findings if number not in marker.placed]
    if loose:
        body += '<p class="elsewhere">In the source</p>\n' if parts else ""
        body += "".join(_line(number, finding, marker) for number, finding in loose)
    return f'<div class="article">\n{body}</div>\n'


def _documents(path: str, source: str) -> list[Document]:
    """The documents of a source that was read before; as one block where it cannot be read again."""
    if not source:
        return []
    try:
        return list(parse(source, path))
    except (NewslintError, RecursionError):
        whole = Span(0, len(source))
        return [
            Document(path, source, "text", (Block("paragraph", source, (Piece(whole, whole),)),))
        ]


def _document(document: Document, inside: Sequence[Spot], marker: Marker) -> str:
    start = document.base.offset
    moved = [spot._replace(span=spot.span.moved(-start)) for spot in inside]
    spots = _spots(document.blocks, moved)
    if not spots:
        return ""
    language = f' lang="{document.language}"' if _LANGUAGE.fullmatch(document.language) else ""
    return "".join(
        _gap(index) if block is None else _block(block, spots.get(index, ()), language, marker)
        for index, block in _shown(document.blocks, spots)
    )


def _spots(blocks: Sequence[Block], inside: Sequence[Spot]) -> dict[int, list[Spot]]:
    """For each block with findings, where in its clean text they stand; one pass over both."""
    order = sorted((block.span, index) for index, block in enumerate(blocks) if len(block.pieces))
    found: dict[int, list[Spot]] = {}
    active: list[Spot] = []
    following = 0
    for span, index in order:
        while following < len(inside) and inside[following].span.start <= span.end:
            active.append(inside[following])
            following += 1
        active = [spot for spot in active if spot.span.end >= span.start]
        clean_spans = to_clean(blocks[index].pieces, [spot.span for spot in active])
        for spot, clean in zip(active, clean_spans, strict=True):
            if clean is not None:
                found.setdefault(index, []).append(spot._replace(span=clean))
    return found


def to_clean(pieces: Sequence[Piece], spans: Sequence[Span]) -> list[Span | None]:
    """The other way round from `Block.locate`: the clean characters that stretches of source became."""
    if not spans:
        return []
    starts = [piece.source.start for piece in pieces]
    ends = [piece.source.end for piece in pieces]
    found: list[Span | None] = []
    for start, end in spans:
        if start == end:
            low, high = bisect_left(ends, start), bisect_right(starts, start)
        else:
            low, high = bisect_right(ends, start), bisect_left(starts, end)
        if low >= high:
            found.append(None)
            continue
        first, last = _inside(pieces[low], start, end), _inside(pieces[high - 1], start, end)
        found.append(Span(first.start, last.end if end > start else first.start))
    return found


def _inside(piece: Piece, start: int, end: int) -> Span:
    """What of a piece's clean text a stretch of source covers: all of it where lengths differ."""
    clean, source = piece
    if not piece.is_even:
        return clean
    shift = clean.start - source.start
    return Span(max(start, source.start) + shift, min(end, source.end) + shift)


def _shown(
    blocks: Sequence[Block], spots: Mapping[int, object]
) -> Iterator[tuple[int, Block | None]]:
    """Blocks in the order of the article; None, with how many, stands for those left out."""
    if len(blocks) <= _MOST_BLOCKS:
        near = set(range(len(blocks)))
    else:
        near = {index + step for index in spots for step in range(-_NEAR, _NEAR + 1)}
    left = 0
    for index, block in enumerate(blocks):
        if index in near or block.kind == "headline":
            if left:
                yield left, None
                left = 0
            yield index, block
        else:
            left += 1
    if left:
        yield left, None


def _gap(number: int) -> str:
    return f'<p class="gap">… {number:,} paragraphs without a finding …</p>\n'


def _block(block: Block, spots: Sequence[Spot], language: str, marker: Marker) -> str:
    if block.kind == "boilerplate" and not spots:
        return ""
    tag = _TAGS.get(block.kind, "p")
    return f'<{tag} class="{block.kind}" dir="auto"{language}>{marker.mark(block.text, spots)}</{tag}>\n'


def _line(number: int, finding: Finding, marker: Marker) -> str:
    """The source line of a finding outside the prose: front matter, markup, an address."""
    shown, line, skipped = finding.context
    start = finding.start.column - 1 - skipped if shown else 0
    value = shown or finding.excerpt or finding.message
    end = min(start + finding.span.end - finding.span.start, len(value))
    code = marker.mark(value, [Spot(Span(start, max(start, end)), number, finding.severity)])
    where = text(finding.pointer) or str(line or finding.start.line)
    return f'<div class="source-line"><span class="line">{where}</span><code dir="auto">{code}</code></div>\n'
