"""The links in the text of an article, each with the sentence that cites it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from newslint.facts.links.address import is_cited
from newslint.model.document import Block, BlockKind, Document, Link
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.links import without_stops
from newslint.text.sentences import sentences

_KINDS: tuple[BlockKind, ...] = (
    "dek",
    "paragraph",
    "quote",
    "list",
    "cell",
    "caption",
    "source",
    "correction",
)
_BARE = expression(r"(?i)\bhttps?://[^\s<>\"“”»]{3,2000}")
_STOPS = tuple(".,;:!?'’)]…")


class Cited(NamedTuple):
    """An address, where it stands, and the sentence it belongs to."""

    url: str
    span: Span
    sentence: str


def cited(document: Document) -> Iterator[Cited]:
    """Every address of the web in the text, in order of its place, each place once."""
    found: dict[Span, Cited] = {}
    for block, links in _by_block(document):
        for link in links:
            found.setdefault(link.span, _of(link, block))
    starts = sorted(found)
    for block in document.of_kind(*_KINDS):
        for match in _BARE.finditer(block.text):
            url = without_stops(match[0], _STOPS)
            span = block.locate(Span(match.start(), match.start() + len(url)))
            if not _overlaps(span, starts):
                found.setdefault(span, Cited(url, span, _sentence(block, match.start())))
    yield from sorted(found.values(), key=lambda one: one.span)


def _by_block(document: Document) -> Iterator[tuple[Block, list[Link]]]:
    """The blocks of the text with the links whose words they have.

    An address stands before the words it belongs to in HTML and behind them in Markdown, so each
    block is asked for what lies between its neighbours.
    """
    links = sorted((link for link in document.links if is_cited(link.url.strip())), key=_start)
    blocks = [(block, block.span) for block in document.blocks] if links else []
    ends = sorted(span.end for _, span in blocks)
    starts = sorted(span.start for _, span in blocks)
    for block, span in blocks:
        if block.kind not in _KINDS:
            continue
        first, last = span
        if document.format == "html":
            before = bisect_right(ends, span.start)
            first = ends[before - 1] if before else 0
        else:
            after = bisect_left(starts, span.end)
            last = starts[after] if after < len(starts) else len(document.text)
        low, high = bisect_left(links, first, key=_start), bisect_left(links, last, key=_start)
        yield block, [link for link in links[low:high] if _has_words(block, link)]


def _has_words(block: Block, link: Link) -> bool:
    return (link.text.strip() or link.url) in block.text


def _start(link: Link) -> int:
    return link.span.start


def _overlaps(span: Span, sorted_spans: list[Span]) -> bool:
    """Whether a span shares a character with the one before it or behind it."""
    at = bisect_left(sorted_spans, span)
    around = sorted_spans[max(0, at - 1) : at + 1]
    return any(map(span.overlaps, around))


def _of(link: Link, block: Block) -> Cited:
    shown = link.text.strip() or link.url
    return Cited(link.url.strip(), link.span, _sentence(block, max(0, block.text.find(shown))))


def _sentence(block: Block, offset: int) -> str:
    for span in sentences(block.text):
        if offset < span.end:
            return block.text[slice(*span)]
    return block.text
