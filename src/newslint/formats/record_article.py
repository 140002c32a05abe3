"""The strings of a record, whatever it was kept in, as an article."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter

from newslint.formats.record_prose import RENDERED, prose, read_rendered, titles
from newslint.formats.records import Text
from newslint.formats.roles import refine
from newslint.hints import get_args
from newslint.model.document import (
    Block,
    BlockKind,
    Comment,
    Document,
    Field,
    FieldName,
    Image,
    Link,
    Pointer,
)
from newslint.model.spans import WHOLE_FILE, Base
from newslint.records import NamedTuple

_new = tuple.__new__  # twice as quick as by their names
Chosen = Mapping[str, Sequence[Text]]

_FIELDS: frozenset[str] = frozenset(get_args(FieldName))
_BLOCKS: Mapping[str, BlockKind] = {
    "headline": "headline",
    "dek": "dek",
    "byline": "byline",
    "caption": "caption",
    "alt": "alt",
    "source": "source",
}


class Source(NamedTuple):
    """What a record is read from: `base` is what stands in the file before `text`."""

    path: str
    text: str
    format: str
    origin: str
    base: Base = WHOLE_FILE


def article(source: Source, chosen: Chosen, comments: tuple[Comment, ...] = ()) -> Document:
    """Build the document of one record from the strings that each role was given."""
    path, text, format_name, origin, base = source
    language = chosen["language"][0].value.strip() if "language" in chosen else ""
    texts = chosen.get("text", ())
    body = prose(texts, path, language, bare="headline" not in chosen)
    parts = _parts(chosen, path)
    if texts:
        parts.append((texts[0].span.start, body.blocks))
    parts.sort(key=itemgetter(0))
    return Document(
        path,
        text,
        format_name,
        tuple(chain.from_iterable([blocks for _, blocks in parts])),
        (*_fields(chosen, origin), *body.fields),
        (*body.links, *_links(chosen)),
        (*body.images, *_images(chosen)),
        (*comments, *body.comments),
        language,
        base,
        _pointers(chosen),
    )


def _parts(chosen: Chosen, path: str) -> list[tuple[int, tuple[Block, ...]]]:
    """The blocks beside the text, each with its place; a summary that is the text is no dek too."""
    body = chosen["text"][0].span if "text" in chosen else None
    return [
        (text.span.start, titles(kind, text, path))
        for role, kind in _BLOCKS.items()
        for text in chosen.get(role, ())
        if text.span != body and text.value.strip()
    ]


def _fields(chosen: Chosen, origin: str) -> list[Field]:
    fields = []
    for role, texts in chosen.items():
        if role in _FIELDS:
            for text in texts:
                _, key, value, span, _ = text
                if key == RENDERED:
                    value = read_rendered(text)
                fields.append(_new(Field, (role, value, span, origin, key)))
        elif role == "byline":
            fields += _authors(texts, origin)
    return fields


def _pointers(chosen: Chosen) -> tuple[Pointer, ...]:
    return tuple(
        [_new(Pointer, (span, name)) for texts in chosen.values() for name, _, _, span, _ in texts]
    )


def _authors(bylines: Sequence[Text], origin: str) -> Iterator[Field]:
    """The names in “By Ana Ruiz and Tom Lind”, and a day behind them; where there are none, all of it."""
    for text in bylines:
        fields = refine([Block("byline", text.value, text.pieces)]).fields
        for field in fields:
            yield Field(field.name, field.value, field.span, origin, text.key)
        if not any(field.name == "author" for field in fields):
            yield Field("author", text.value, text.span, origin, text.key)


def _links(chosen: Chosen) -> Iterator[Link]:
    for text in chosen.get("source_url", ()):
        yield Link(text.value, text.span)
    for text in chosen.get("source", ()):
        if text.value.startswith(("http://", "https://")):
            yield Link(text.value, text.span, text.value)


def _images(chosen: Chosen) -> Iterator[Image]:
    """The pictures, each with the alt and caption that stand in the same object."""
    if "image" not in chosen:
        return
    alts = {_parent(text.pointer): text.value for text in chosen.get("alt", ())}
    captions = {_parent(text.pointer): text.value for text in chosen.get("caption", ())}
    for text in chosen["image"]:
        parent = _parent(text.pointer)
        yield Image(text.value, text.span, alts.get(parent), captions.get(parent, ""))


def _parent(pointer: str) -> str:
    return pointer.rpartition("/")[0]
