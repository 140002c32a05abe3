"""Plain text as news: blocks divided by blank lines, roles by their words and place."""

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.formats.roles import refine, stands_alone
from newslint.model.document import Block, BlockKind, Comment, Document, Link
from newslint.model.spans import Piece, Span

_BLANK = re.compile(r"(?:\r\n|\n|\r)[^\S\r\n]*(?=\r\n|\n|\r)")
_LINE = re.compile(r"[^\r\n]+")
_COMMENT = re.compile(r"[^\S\r\n]*%%\s*newslint:(?P<words>.*)")
_LIST_ITEM = re.compile(r"[^\S\r\n]*(?:[•·▪‣◦●*–-]|\d{1,3}[.)])\s+\S")
_URL = re.compile(r"https?://[^\s<>\"“”«»|]{1,2000}", re.IGNORECASE)
_STOPS = tuple(".,;:!?)]'’”*_")
# A wrapped line is short; a longer one is a paragraph of its own.
_WRAP_WIDTH = 120


def parse(text: str, path: str) -> Iterator[Document]:
    """Yield the one document of a text file."""
    drafts, comments = _drafts(text)
    blocks, fields = refine(drafts, bare=True)
    yield Document(path, text, "text", blocks, fields, tuple(bare_links(blocks)), comments=comments)


def bare_links(blocks: tuple[Block, ...]) -> Iterator[Link]:
    """The addresses that stand in prose as themselves."""
    for block in blocks:
        for match in _URL.finditer(block.text):
            url = _without_stops(match.group())
            yield Link(url, block.locate(Span(match.start(), match.start() + len(url))), url)


def _without_stops(url: str) -> str:
    """An address without the marks of the sentence around it; a bracket that it opened itself is its own."""
    while url.endswith(_STOPS) and not (url.endswith(")") and url.count("(") >= url.count(")")):
        url = url[:-1]
    return url


def _drafts(text: str) -> tuple[list[Block], tuple[Comment, ...]]:
    """Structural blocks and comments, in the order of the file."""
    blocks: list[Block] = []
    comments: list[Comment] = []
    for start, end in _chunks(text):
        for span in divide(text, start, end):
            line = text[span.start : span.end]
            if comment := _COMMENT.fullmatch(line):
                comments.append(Comment(comment["words"].strip(), span))
            elif line.strip():
                blocks.append(_block(text, span, "list" if is_list_item(line) else "paragraph"))
    return blocks, tuple(comments)


def _block(text: str, span: Span, kind: BlockKind) -> Block:
    inner = text[span.start : span.end]
    start = span.start + len(inner) - len(inner.lstrip())
    end = span.end - (len(inner) - len(inner.rstrip()))
    return Block(kind, text[start:end], (Piece(Span(0, end - start), Span(start, end)),))


def _chunks(text: str) -> Iterator[Span]:
    """Stretches between blank lines."""
    start = 0
    for match in _BLANK.finditer(text):
        if match.start() > start:
            yield Span(start, match.start())
        start = match.end()
    yield Span(start, len(text))


def divide(text: str, start: int, end: int) -> Iterator[Span]:
    """Divide a chunk where its lines are no wrapped paragraph: lists, comments, header lines, long lines."""
    lines = [Span(*match.span()) for match in _LINE.finditer(text, start, end)]
    if not lines:
        return
    wrapped = max(line.end - line.start for line in lines) <= _WRAP_WIDTH
    first = lines[0]
    for before, line in pairwise(lines):
        words = text[line.start : line.end]
        if (
            not wrapped
            or is_list_item(words)
            or _is_own(words)
            or _is_own(text[before.start : before.end])
        ):
            yield Span(first.start, before.end)
            first = line
    yield Span(first.start, lines[-1].end)


def is_list_item(line: str) -> bool:
    """Whether a line starts with a bullet or a number."""
    return _LIST_ITEM.match(line) is not None


def _is_own(line: str) -> bool:
    return _COMMENT.fullmatch(line) is not None or stands_alone(line.strip())
