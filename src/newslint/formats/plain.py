"""Plain text as news: blocks divided by blank lines, roles by their words and place."""

from collections.abc import Iterator
from itertools import accumulate

from newslint.formats.bare_links import bare_links
from newslint.formats.roles import is_mere_prose, refine, stands_alone
from newslint.model.document import Block, BlockKind, Comment, Document
from newslint.model.spans import Piece, Span
from newslint.text.expressions import expression

_LINE = expression(r"([^\r\n]*+)(?:\r\n|\n|\r|\Z)")
_COMMENT = expression(r"[^\S\r\n]*%%\s*newslint:(?P<words>.*)")
_LIST_ITEM = expression(r"[^\S\r\n]*(?:[•·▪‣◦●*–-]|\d{1,3}[.)])\s+\S")
# A wrapped line is short; a longer one is a paragraph of its own.
_WRAP_WIDTH = 120

_new = tuple.__new__  # twice as quick as by their names, and nothing is made as often as spans are

Stretch = tuple[int, str]  # some text and where it starts


def parse(text: str, path: str) -> Iterator[Document]:
    """Yield the one document of a text file."""
    drafts, comments = _drafts(text)
    blocks, fields = refine(drafts, bare=True)
    links = tuple(bare_links(blocks)) if "/" in text else ()
    yield Document(path, text, "text", blocks, fields, links, comments=comments)


def stretches(text: str) -> Iterator[Stretch]:
    """The paragraphs: between blank lines, line by line where the lines do not read on.

    Lines of spaces count as blank ones.
    """
    together: list[Stretch] = []
    for place in _lines(text):
        line = place[1]
        if line and not line.isspace():
            together.append(place)
        elif together:
            yield from together if len(together) == 1 else _divided(text, together)
            together = []
    yield from _divided(text, together)


def shorn(start: int, words: str) -> tuple[BlockKind, str, int]:
    """A stretch without white space at its ends: what it is, its text, and where that starts."""
    inner = words.strip()
    if len(inner) < len(words):
        start += len(words) - len(words.lstrip())
    return "list" if _is_list_item(inner) else "paragraph", inner, start


def _is_list_item(line: str) -> bool:
    """Whether a line starts with a bullet or a number."""
    return not line[:1].isalpha() and _LIST_ITEM.match(line) is not None


def _drafts(text: str) -> tuple[list[Block], tuple[Comment, ...]]:
    """Structural blocks and comments, in the order of the file."""
    blocks: list[Block] = []
    comments: list[Comment] = []
    for start, words in stretches(text):
        if "%%" in words and (comment := _COMMENT.fullmatch(words)):
            comments.append(Comment(comment["words"].strip(), Span(start, start + len(words))))
        else:
            kind, inner, low = shorn(start, words)
            length = len(inner)
            spans = _new(Span, (0, length)), _new(Span, (low, low + length))
            blocks.append(_new(Block, (kind, inner, (_new(Piece, spans),))))
    return blocks, tuple(comments)


def _lines(text: str) -> Iterator[Stretch]:
    if "\r" in text:
        return ((match.start(), match[1]) for match in _LINE.finditer(text))
    lines = text.split("\n")
    return zip(accumulate(map((1).__add__, map(len, lines)), initial=0), lines, strict=False)


def _divided(text: str, together: list[Stretch]) -> Iterator[Stretch]:
    """Divide lines where they are no wrapped paragraph: lists, comments, header lines, long lines."""
    lines = [line for _, line in together]
    if len(lines) < 2 or max(map(len, lines)) > _WRAP_WIDTH:
        yield from together
        return
    first = together[0][0]
    whole = text[first : together[-1][0] + len(lines[-1])]
    if is_mere_prose(whole, lines):
        yield first, whole
        return
    end, was_own = first + len(lines[0]), _is_own(lines[0])
    for start, line in together[1:]:
        is_own = _is_own(line)
        if is_own or was_own or _is_list_item(line.lstrip()):
            yield first, text[first:end]
            first = start
        end, was_own = start + len(line), is_own
    yield first, text[first:end]


def _is_own(line: str) -> bool:
    return ("%%" in line and _COMMENT.fullmatch(line) is not None) or stands_alone(line.strip())
