"""Plain text as news: blocks divided by blank lines, roles by their words and place."""

import re
from collections.abc import Iterable, Iterator

from newslint.formats.roles import is_mere_prose, refine, stands_alone
from newslint.model.document import Block, BlockKind, Comment, Document, Link
from newslint.model.spans import Piece, Span

_LINE = re.compile(r"([^\r\n]*+)(?:\r\n|\n|\r|\Z)")
_COMMENT = re.compile(r"[^\S\r\n]*%%\s*newslint:(?P<words>.*)")
_LIST_ITEM = re.compile(r"[^\S\r\n]*(?:[•·▪‣◦●*–-]|\d{1,3}[.)])\s+\S")
_URL = re.compile(r"https?://[^\s<>\"“”«»|]{1,2000}", re.IGNORECASE)
_STOPS = tuple(".,;:!?)]'’”*_")
# A wrapped line is short; a longer one is a paragraph of its own.
_WRAP_WIDTH = 120

Stretch = tuple[int, str]  # some text and where it starts


def parse(text: str, path: str) -> Iterator[Document]:
    """Yield the one document of a text file."""
    drafts, comments = _drafts(text)
    blocks, fields = refine(drafts, bare=True)
    yield Document(path, text, "text", blocks, fields, tuple(bare_links(blocks)), comments=comments)


def bare_links(blocks: tuple[Block, ...]) -> Iterator[Link]:
    """The addresses that stand in prose as themselves."""
    for block in blocks:
        if "://" not in block.text:
            continue
        for match in _URL.finditer(block.text):
            url = _without_stops(match.group())
            yield Link(url, block.locate(Span(match.start(), match.start() + len(url))), url)


def stretches(text: str) -> Iterator[Stretch]:
    """The paragraphs: between blank lines, line by line where the lines do not read on."""
    if "\r" in text:
        yield from _joined(text, ((match.start(), match[1]) for match in _LINE.finditer(text)))
        return
    start = 0
    for chunk in text.split("\n\n"):
        if "\n" in chunk:
            lines = chunk.split("\n")
            if all(map(is_mere_prose, lines)) and _is_wrapped(lines):
                yield start, chunk
            else:
                yield from _joined(text, _placed(start, lines))
        elif chunk and not chunk.isspace():
            yield start, chunk
        start += len(chunk) + 2


def is_list_item(line: str) -> bool:
    """Whether a line starts with a bullet or a number."""
    return not line[:1].isalpha() and _LIST_ITEM.match(line) is not None


def _without_stops(url: str) -> str:
    """An address without the marks of the sentence around it; a bracket that it opened itself is its own."""
    while url.endswith(_STOPS) and not (url.endswith(")") and url.count("(") >= url.count(")")):
        url = url[:-1]
    return url


def _drafts(text: str) -> tuple[list[Block], tuple[Comment, ...]]:
    """Structural blocks and comments, in the order of the file."""
    blocks: list[Block] = []
    comments: list[Comment] = []
    for start, words in stretches(text):
        if "%%" in words and (comment := _COMMENT.fullmatch(words)):
            comments.append(Comment(comment["words"].strip(), Span(start, start + len(words))))
        else:
            blocks.append(_block(start, words))
    return blocks, tuple(comments)


def _block(start: int, words: str) -> Block:
    inner = words.strip()
    length = len(inner)
    if length < len(words):
        start += len(words) - len(words.lstrip())
    kind: BlockKind = "list" if is_list_item(inner) else "paragraph"
    return Block(kind, inner, (Piece(Span(0, length), Span(start, start + length)),))


def _placed(start: int, lines: Iterable[str]) -> Iterator[Stretch]:
    for line in lines:
        yield start, line
        start += len(line) + 1


def _is_wrapped(lines: Iterable[str]) -> bool:
    """Whether no line is so long that it must be a paragraph of its own."""
    return max(map(len, lines)) <= _WRAP_WIDTH


def _joined(text: str, lines: Iterable[Stretch]) -> Iterator[Stretch]:
    """Join the lines that read on; lines of spaces count as blank ones."""
    together: list[Stretch] = []
    for start, line in lines:
        if line and not line.isspace():
            together.append((start, line))
        else:
            yield from _divided(text, together)
            together = []
    yield from _divided(text, together)


def _divided(text: str, lines: list[Stretch]) -> Iterator[Stretch]:
    """Divide lines where they are no wrapped paragraph: lists, comments, header lines, long lines."""
    if len(lines) < 2 or not _is_wrapped(line for _, line in lines):
        yield from lines
        return
    first, line = lines[0]
    end, was_own = first + len(line), _is_own(line)
    for start, line in lines[1:]:
        is_own = _is_own(line)
        if is_own or was_own or is_list_item(line.lstrip()):
            yield first, text[first:end]
            first = start
        end, was_own = start + len(line), is_own
    yield first, text[first:end]


def _is_own(line: str) -> bool:
    return ("%%" in line and _COMMENT.fullmatch(line) is not None) or stands_alone(line.strip())
