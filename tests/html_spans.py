"""What must hold for the spans of every document read from HTML, whatever the page."""

import re
from html import unescape

from newslint.formats.html_text import OBJECT, plain
from newslint.model.document import Block, Document

_FOLDED = str.maketrans("\t\n\r\f", "    ")
_BREAK = re.compile(r"<br\b[^>]*+>?", re.IGNORECASE)


def violations(document: Document) -> list[str]:
    """Every place where a span does not lead back to what it claims; none for a sound document."""
    found = [fault for block in document.blocks for fault in _of_block(document.text, block)]
    addresses = [(link.url, link.span) for link in document.links]
    addresses += [(image.url, image.span) for image in document.images]
    spans = [span for _, span in addresses]
    spans += [field.span for field in document.fields]
    spans += [comment.span for comment in document.comments]
    size = len(document.text)
    found.extend(
        f"{span} lies outside" for span in spans if not 0 <= span.start <= span.end <= size
    )
    found.extend(
        f"{url} is not at {span}"
        for url, span in addresses
        if plain(document.text[slice(*span)], attribute=True) != url
    )
    return found


def _of_block(source: str, block: Block) -> list[str]:
    found = []
    at = reached = 0
    for piece in block.pieces:
        text = block.text[piece.text.start : piece.text.end]
        raw = source[piece.source.start : piece.source.end]
        if piece.text.start != at:
            found.append(f"gap in the text of {block.kind} before {piece}")
        if piece.source.start < reached:
            found.append(f"{piece} of {block.kind} goes back")
        if not _stands_for(raw, text):
            found.append(f"{raw!r} is not {text!r}")
        at, reached = piece.text.end, piece.source.end
    if at != len(block.text):
        found.append(f"the end of {block.kind} has no source")
    return found


def _stands_for(raw: str, text: str) -> bool:
    if text == OBJECT:
        return True
    if len(raw) == len(text):
        return text in {raw, raw.translate(_FOLDED)}
    if text == "\n" and (_BREAK.fullmatch(raw) or raw == "\r\n"):
        return True
    return text == " " if raw.isspace() else unescape(raw) == text
