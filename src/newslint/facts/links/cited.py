"""The links in the text of an article, each with the sentence that cites it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.facts.links.address import is_cited
from newslint.model.document import Block, BlockKind, Document, Link
from newslint.model.spans import Span
from newslint.text.links import links_in
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
_BARE = re.compile(r"\bhttps?://[^\s<>\"“”»]{3,2000}", re.IGNORECASE)
_STOPS = ".,;:!?'’)]…"


class Cited(NamedTuple):
    """An address, where it stands, and the sentence it belongs to."""

    url: str
    span: Span
    sentence: str


def cited(document: Document) -> Iterator[Cited]:
    """Every address of the web in the text, in order of its place, each place once."""
    found: dict[Span, Cited] = {}
    for block in document.of_kind(*_KINDS):
        for link in links_in(document, block):
            if is_cited(link.url.strip()):
                found.setdefault(link.span, _of(link, block))
        for match in _BARE.finditer(block.text):
            url = _without_stops(match[0])
            span = block.locate(Span(match.start(), match.start() + len(url)))
            if not any(known.start < span.end and span.start < known.end for known in found):
                found[span] = Cited(url, span, _sentence(block, match.start()))
    yield from sorted(found.values(), key=lambda one: one.span)


def _of(link: Link, block: Block) -> Cited:
    shown = link.text.strip() or link.url
    return Cited(link.url.strip(), link.span, _sentence(block, max(0, block.text.find(shown))))


def _sentence(block: Block, offset: int) -> str:
    for span in sentences(block.text):
        if offset < span.end:
            return block.text[slice(*span)]
    return block.text


def _without_stops(url: str) -> str:
    """The address without what ends the sentence; a bracket that it opened itself is its own."""
    while url.endswith(tuple(_STOPS)) and not (
        url.endswith(")") and url.count("(") >= url.count(")")
    ):
        url = url[:-1]
    return url
