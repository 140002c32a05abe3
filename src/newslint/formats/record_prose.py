"""The text of a record as blocks: divided like plain text, read as HTML where it is HTML."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from newslint.formats.plain import bare_links, divide, is_list_item
from newslint.formats.records import Text
from newslint.formats.roles import refine
from newslint.model.document import Block, BlockKind, Comment, Field, Image, Link
from newslint.model.pieces import LazyPieces

_BLANK = re.compile(r"\n[^\S\n]*+\n\s*+")
_LIST_MARKS = frozenset("•·▪‣◦●*–-0123456789")


class Prose(NamedTuple):
    """What the strings of a record's text hold."""

    blocks: tuple[Block, ...]
    fields: tuple[Field, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    comments: tuple[Comment, ...] = ()


def prose(texts: Sequence[Text], path: str, language: str, *, bare: bool) -> Prose:
    """Read the strings of one text, in their order; `bare` says that the record names no headline."""
    if any("<" in text.value for text in texts):
        return _joined(
            [
                _html(text, path) or _plain([text], language, bare=bare and not index)
                for index, text in enumerate(texts)
            ]
        )
    return _plain(texts, language, bare=bare)


def titles(kind: BlockKind, text: Text, path: str) -> tuple[Block, ...]:
    """A string beside the text as blocks of one kind: one, unless it is HTML."""
    html = _html(text, path) if "<" in text.value else None
    if html is None:
        return (_block(kind, text, 0, text.value),)
    return tuple(block._replace(kind=kind) for block in html.blocks)


def _plain(texts: Sequence[Text], language: str, *, bare: bool) -> Prose:
    drafts = [block for text in texts for block in _drafts(text)]
    blocks, fields = refine(drafts, language, bare=bare)
    linked = any("://" in text.value for text in texts)
    return Prose(blocks, fields, tuple(bare_links(blocks)) if linked else ())


def _html(text: Text, path: str) -> Prose | None:
    from newslint.formats.embedded import embedded, is_html  # noqa: PLC0415 - most records hold no HTML

    if not is_html(text.value):
        return None
    document = embedded(text.value, text.pieces, path)
    return Prose(
        document.blocks, document.fields, document.links, document.images, document.comments
    )


def _joined(parts: Sequence[Prose]) -> Prose:
    return Prose(
        tuple(chain.from_iterable(part.blocks for part in parts)),
        tuple(chain.from_iterable(part.fields for part in parts)),
        tuple(chain.from_iterable(part.links for part in parts)),
        tuple(chain.from_iterable(part.images for part in parts)),
        tuple(chain.from_iterable(part.comments for part in parts)),
    )


def _drafts(text: Text) -> list[Block]:
    """The structural blocks of plain text, none of them empty."""
    drafts = []
    for start, words in _stretches(text.value):
        inner = words.lstrip()
        if inner:
            is_item = inner[0] in _LIST_MARKS and is_list_item(inner)
            drafts.append(_block("list" if is_item else "paragraph", text, start, words))
    return drafts


def _block(kind: BlockKind, text: Text, start: int, words: str) -> Block:
    """The words that start at an offset of the string, without the space around them."""
    inner = words.strip()
    low = start
    if len(inner) < len(words):
        low += len(words) - len(words.lstrip())
    return Block(kind, inner, LazyPieces(text.part, low, low + len(inner)))


def _stretches(value: str) -> Iterator[tuple[int, str]]:
    """The paragraphs and where they start: between blank lines, line by line where lines do not read on."""
    start = 0
    for chunk in value.split("\n\n"):
        if "\n" in chunk:
            for low, high in _lines(value, start, start + len(chunk)):
                yield low, value[low:high]
        else:
            yield start, chunk
        start += len(chunk) + 2


def _lines(value: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Divide a stretch with line breaks in it; lines of spaces count as blank ones."""
    for blank in _BLANK.finditer(value, start, end):
        yield from divide(value, start, blank.start())
        start = blank.end()
    yield from divide(value, start, end)
