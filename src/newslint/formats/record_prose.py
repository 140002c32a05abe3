"""The text of a record as blocks: divided like plain text, read as HTML where it is HTML."""

from collections.abc import Sequence
from functools import partial
from itertools import chain

from newslint.formats.bare_links import bare_links
from newslint.formats.plain import drafts
from newslint.formats.records import Text
from newslint.formats.roles import refine
from newslint.model.document import Block, BlockKind, Comment, Field, Image, Link
from newslint.model.pieces import LazyPieces
from newslint.records import NamedTuple

_new = tuple.__new__  # twice as quick as by their names

RENDERED = "rendered"  # WordPress’s key for HTML, whether or not there are tags in it


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
    value, part = text.value, text.part
    html = _html(text, path) if "<" in value or _is_rendered(text) else None
    if html is None:
        inner = value.strip()
        start = len(value) - len(value.lstrip()) if len(inner) < len(value) else 0
        return (_new(Block, (kind, inner, LazyPieces(part, start, start + len(inner)))),)
    return tuple(block._replace(kind=kind) for block in html.blocks)


def read_rendered(text: Text) -> str:
    """What a string says that is HTML by its key."""
    from newslint.formats.html_text import plain  # noqa: PLC0415 - only for the answers of WordPress

    return plain(text.value)


def _is_rendered(text: Text) -> bool:
    return text.key == RENDERED and "&" in text.value


def _plain(texts: Sequence[Text], language: str, *, bare: bool) -> Prose:
    found: list[Block] = []
    linked = False
    for text in texts:
        found += drafts(text.value, partial(LazyPieces, text.part))
        linked = linked or "/" in text.value
    blocks, fields = refine(found, language, bare=bare)
    return Prose(blocks, fields, tuple(bare_links(blocks)) if linked else ())


def _html(text: Text, path: str) -> Prose | None:
    from newslint.formats.embedded import embedded, is_html  # noqa: PLC0415 - most records hold no HTML

    if not (_is_rendered(text) or is_html(text.value)):
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
