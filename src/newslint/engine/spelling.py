"""Which edits can be written into a source exactly; all others are for people to make."""

from collections.abc import Sequence

from newslint.formats import PACKED
from newslint.model.document import Block, Document
from newslint.model.pieces import EvenPieces
from newslint.model.spans import Piece, Span
from newslint.text.expressions import expression

_LINE_BREAKS = "\r\n"
# What a replacement may not hold: it would mean something else once it stands in such a source.
# Strings of records may be HTML themselves, so its signs count there as well.
_SPECIAL = {
    "text": expression(r"(?!)"),
    "markdown": expression(r"[\\`*\[\]()<>{}&~^$|]|(?<!\w)_|_(?!\w)"),
    "html": expression(r"[<>&\"'\r\n]"),
    "feed": expression(r"[<>&\"'\]\r\n]"),
    "json": expression(r"[<>&\"'\\\x00-\x1f\ud800-\udfff]"),
    "table": expression(r"[<>&\"',;|\t\r\n]"),
}
_SPECIAL |= {"jsonl": _SPECIAL["json"], "ninjs": _SPECIAL["json"]}
_ESCAPES = expression(r"[\\&\"]")
_RECORDS = frozenset({"json", "jsonl", "ninjs"})
_ITEM = expression(r"[ \t]{0,12}(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}")
_BREAKS = (r"\n", r"\r")  # as JSON writes them
_STOP = expression(r"[.,;:!?)”’»…](?!\w)")  # no space stands before it
_LONGEST_TAG = 300
_OPENED = expression(r"(?i)<(?P<name>p|li)\b[^<>]{0,250}>\s{0,20}\Z")
_CLOSED = expression(r"(?i)\s{0,20}</(?P<name>p|li)\s{0,20}>")


def is_exact(document: Document, span: Span, new: str) -> bool:
    """Whether putting `new` in place of the source `[span]` changes just what its reader reads there."""
    special = _SPECIAL.get(document.format)
    if special is None or document.path.lower().endswith(PACKED):
        return False
    if any(_crosses_markup(block, span, document.text) for block in document.blocks):
        return False
    return _is_shorter(document.text[span.start : span.end], new) or not special.search(new)


def tidied(document: Document, span: Span) -> Span:
    """A span that is deleted, widened over what would be left of it: an empty line, a second space."""
    line = _with_empty_line(document, _with_empty_shell(document, span))
    if line != span or document.format not in _SPECIAL:
        return line
    text, (start, end) = document.text, span
    before = _before_escaped_lines(text, start) if document.format in _RECORDS else start
    if before < start and text.startswith((*_BREAKS, '"'), end):
        return Span(before, end)
    after = text[end : end + 1]
    if text[start - 1 : start] == " " and (
        after in {"", " ", "\n", "\r", '"'} or text.startswith("</", end) or _STOP.match(text, end)
    ):
        return Span(start - 1, end)
    if after == " " and (
        text[start - 1 : start] in {"\n", "\r"}
        or any(block.span.start == start for block in document.blocks)
    ):
        return Span(start, end + 1)
    return span


def _with_empty_shell(document: Document, span: Span) -> Span:
    """The span, or with it the paragraph or the item of a list that would be left without a word."""
    text, (start, end) = document.text, span
    if document.format == "markdown":
        line = text.rfind("\n", 0, start) + 1
        is_all = _line_end(text, end) > end or end == len(text)
        return Span(line, end) if is_all and _ITEM.fullmatch(text, line, start) else span
    if document.format == "html":
        opened = _OPENED.search(text, max(0, start - _LONGEST_TAG), start)
        closed = _CLOSED.match(text, end)
        if opened and closed and opened["name"].lower() == closed["name"].lower():
            return Span(opened.start(), closed.end())
    return span


def _before_escaped_lines(text: str, start: int) -> int:
    r"""Where the line breaks `\n` and `\r\n` of a JSON string begin that stand before `start`."""
    while (
        start > 2 and text.startswith(_BREAKS, start - 2) and not text.startswith("\\", start - 3)
    ):
        start -= 2
    return start


def _with_empty_line(document: Document, span: Span) -> Span:
    """The span, or its line and one of two blank lines where nothing else would be left."""
    if document.format not in {"text", "markdown", "html"}:
        return span
    text, (start, end) = document.text, span
    while start and text[start - 1] in " \t":
        start -= 1
    while end < len(text) and text[end] in " \t":
        end += 1
    after = _line_end(text, end)
    is_whole = (start == 0 or text[start - 1] in _LINE_BREAKS) and (after > end or end == len(text))
    if not is_whole or start == end:
        return span
    blank_before = start == 0 or text[:start].endswith(("\n\n", "\r\n\r\n", "\r\r"))
    return Span(start, _line_end(text, after) if blank_before else after)


def _line_end(text: str, at: int) -> int:
    """Behind the line break that stands at `at`; `at` itself where there is none."""
    if text.startswith("\r\n", at):
        return at + 2
    return at + 1 if text[at : at + 1] in ("\n", "\r") else at


def _is_shorter(old: str, new: str) -> bool:
    """Whether `new` is `old` with one stretch taken out, and no escape cut in two by that."""
    if not new:
        return True
    if len(new) > len(old) or _ESCAPES.search(old):
        return False
    same = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(new))
    return old.endswith(new[same:])


def _crosses_markup(block: Block, span: Span, text: str) -> bool:
    """Whether the span takes in characters of the block together with what divides them in the source."""
    if not block.pieces or not block.span.overlaps(span) or _stands_in(span, block.pieces):
        return False
    touched = [source for _, source in block.pieces if source.overlaps(span)]
    if not touched:
        return False  # all of it is mark-up: the address of a link
    at = span.start
    for source in (*touched, Span(span.end, span.end)):
        if text[at : source.start].strip():  # white space between lines divides nothing
            return True
        at = source.end
    return _cuts_uneven(block, span)


def _stands_in(span: Span, pieces: Sequence[Piece]) -> bool:
    """Whether a glance tells that a span lies in the one piece of a block of plain text."""
    return type(pieces) is EvenPieces and pieces.start <= span.start and span.end <= pieces.end


def _cuts_uneven(block: Block, span: Span) -> bool:
    """Whether the span begins or ends inside an escape."""
    return any(
        not piece.is_even and (start < edge < end)
        for piece in block.pieces
        for start, end in [piece.source]
        for edge in span
    )
