"""Links in prose: which of a document's stand in a block, and where a bare address ends."""

from collections.abc import Iterator

from newslint.model.document import Block, Document, Link


def links_in(document: Document, block: Block, text: str = "") -> Iterator[Link]:
    """The links of a block, or of a stretch `text` of it.

    The address stands before the words it belongs to in HTML, also within Markdown, and else behind
    them: of the links near the block, those are its own whose words it has.
    """
    words = text or block.text
    start, end = block.span
    ends = (other.span.end for other in document.blocks if other.span.end <= start)
    starts = (other.span.start for other in document.blocks if other.span.start >= end)
    is_html = document.format == "html"
    if is_html or document.text[start - 1 : start] == ">":
        start = max(ends, default=0)
    if not is_html:
        end = min(starts, default=len(document.text))
    for link in document.links:
        if start <= link.span.start < end and _is_among(link, words):
            yield link


def without_stops(url: str, stops: tuple[str, ...]) -> str:
    """The address without the signs that end the sentence; a bracket that it opened itself is its own."""
    while url.endswith(stops) and not (url.endswith(")") and url.count("(") >= url.count(")")):
        url = url[:-1]
    return url


def _is_among(link: Link, words: str) -> bool:
    shown = link.text.strip()
    return shown in words if shown else link.url in words
