"""What the values of front matter mean: fields, blocks, sources, images and a word to newslint."""

from collections.abc import Iterator

from newslint.formats.front_matter_entries import Entry, Matter, Path
from newslint.formats.markdown_prose import spelled
from newslint.model.document import Block, BlockKind, Comment, Field, FieldName, Image, Link
from newslint.records import NamedTuple

# How site generators spell them; case, hyphens and underscores make no difference.
_NAMES: dict[FieldName, str] = {
    "headline": "title headline name",
    "dek": "subtitle dek standfirst lede excerpt summary",
    "description": "description",
    "author": "author authors byline by contributor contributors",
    "published": "date pubdate publishdate published publishedat publisheddate publishedtime datepublished publicationdate",
    "modified": "lastmod lastmodified lastmodifiedat updated updatedat updateddate modified modifiedat modifieddate datemodified",
    "status": "status draft",
    "embargo": "embargo embargoed embargountil embargoeduntil",
    "language": "language lang locale",
    "dateline": "dateline",
    "section": "section category",
    "url": "url permalink canonical canonicalurl urlsource",
    "publisher": "publisher publication outlet",
    "type": "type",
    "image": "image images cover coverimage hero heroimage featuredimage thumbnail ogimage header",
    "caption": "caption imagecaption photocaption covercaption herocaption heroimagecaption",
    "credit": "credit imagecredit photocredit covercredit heroimagecredit photographer",
}
_FIELDS = {alias: name for name, aliases in _NAMES.items() for alias in aliases.split()}
_ALTS = frozenset(("alt", "imagealt", "coveralt", "heroalt", "heroimagealt"))
_SOURCES = frozenset(
    ("source", "sources", "reference", "references", "citation", "citations", "links", "via")
)
_CORRECTIONS = frozenset(("correction", "corrections"))
_READ = {*_FIELDS, *_ALTS, *_SOURCES, *_CORRECTIONS, "newslint"}
_WRAPPERS = frozenset(("params", "extra"))
_PERSON = frozenset(("name", "displayname", "fullname"))
_SOURCE_NAME = frozenset(("name", "title", "text", "label"))
_ADDRESS = frozenset(("url", "src", "path", "href", "link", "image", "file"))
_PARTS_OF_IMAGE: dict[str, FieldName] = {
    "caption": "caption",
    "credit": "credit",
    "attribution": "credit",
    "photographer": "credit",
}
_BLOCKS: dict[FieldName, BlockKind] = {
    "headline": "headline",
    "dek": "dek",
    "description": "dek",
    "caption": "caption",
}
_NULLS = frozenset(("~", "null"))
_EMPTY = _NULLS | {""}


class Head(NamedTuple):
    """What front matter says about the article."""

    fields: tuple[Field, ...]
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    images: tuple[Image, ...]
    comments: tuple[Comment, ...]
    language: str


class _Value(NamedTuple):
    """An entry that has a value; `keys` are the normal forms of the names on its path."""

    entry: Entry
    value: str
    keys: tuple[str, ...]
    name: FieldName | None  # the field that it is by its keys alone

    @property
    def spelled_key(self) -> str:
        return str(next(key for key in reversed(self.entry.path) if isinstance(key, str)))


def head_of(text: str, matter: Matter) -> Head:
    """Tell fields, blocks and the rest from the entries of front matter."""
    values = list(_values(matter.entries))
    fields = tuple(field for value in values for field in (*_fields(value), *_unread(value)))
    blocks = tuple(_blocks(text, values))
    language = next(
        (field.value.replace("_", "-") for field in fields if field.name == "language"), ""
    )
    return Head(
        fields,
        blocks,
        tuple(_links(values)),
        tuple(_images(values)),
        tuple(_comments(text, matter)),
        language,
    )


def _values(entries: tuple[Entry, ...]) -> Iterator[_Value]:
    for entry in sorted(entries, key=lambda entry: entry.span):
        if entry.value is None:
            continue
        keys = [_normal(key) for key in entry.path if isinstance(key, str)]
        if len(keys) > 1 and keys[0] in _WRAPPERS:
            del keys[0]
        if keys:
            yield _Value(entry, entry.value.strip(), tuple(keys), _name(keys))


def _normal(key: str) -> str:
    return key.lower().replace("_", "").replace("-", "").replace(" ", "")


def _name(keys: list[str]) -> FieldName | None:
    name = _FIELDS.get(keys[0])
    match keys[1:]:
        case []:
            return None if keys[0] == "header" else name
        case [part] if name == "author" and part in _PERSON:
            return name
        case [part] if name == "image":
            return name if part in _ADDRESS else _PARTS_OF_IMAGE.get(part)
    return None


def _fields(value: _Value) -> Iterator[Field]:
    name, words = value.name, value.value
    if name == "status" and value.keys[0] == "draft":
        words = "draft" if _is_true(words) else ""
    elif value.keys == ("published",) and words.lower() in {"true", "false", "yes", "no"}:
        name = "status"
        words = "" if _is_true(words) else "draft"
    if name and (words.lower() not in _EMPTY or name == "caption"):
        yield Field(name, words, value.entry.span, "front-matter", value.spelled_key)


def _unread(value: _Value) -> Iterator[Field]:
    """A value that stands at the top under a name which means nothing here."""
    if len(value.keys) == 1 and value.keys[0] not in _READ:
        yield Field("unread", value.value, value.entry.span, "front-matter", value.spelled_key)


def _is_true(words: str) -> bool:
    return words.lower() in {"true", "yes", "on"}


def _blocks(text: str, values: list[_Value]) -> Iterator[Block]:
    has_headline = False
    for value in values:
        kind = _block_kind(value)
        if kind is None or value.value.lower() in _EMPTY or (kind == "headline" and has_headline):
            continue
        has_headline = has_headline or kind == "headline"
        block = spelled(text, value.entry.span, value.value, kind)
        if block:
            yield block


def _block_kind(value: _Value) -> BlockKind | None:
    first, *below = value.keys
    if first in _SOURCES and (not below or (len(below) == 1 and below[0] in _SOURCE_NAME)):
        return "source"
    if _is_alt(value):
        return "alt"
    if first in _CORRECTIONS:
        return "correction"
    return _BLOCKS.get(value.name) if value.name else None


def _is_alt(value: _Value) -> bool:
    if len(value.keys) == 1:
        return value.keys[0] in _ALTS
    return len(value.keys) == 2 and value.keys[1] == "alt" and _FIELDS.get(value.keys[0]) == "image"


def _links(values: list[_Value]) -> Iterator[Link]:
    names = {
        value.entry.path[:-1]: value.value
        for value in values
        if value.keys[0] in _SOURCES and value.keys[-1] in _SOURCE_NAME
    }
    for value in values:
        first, *below = value.keys
        if first not in _SOURCES or (below and below[-1] not in _ADDRESS):
            continue
        if below or value.value.startswith(("http://", "https://")):
            text = names.get(value.entry.path[:-1], "") if below else value.value
            yield Link(value.value, value.entry.span, text)


def _images(values: list[_Value]) -> Iterator[Image]:
    alts = {
        _owner(value): value.value
        for value in values
        if _is_alt(value) and value.value not in _NULLS
    }
    captions = {_owner(value): value.value for value in values if value.name == "caption"}
    for value in values:
        if value.name == "image" and value.value.lower() not in _EMPTY:
            owner = _owner(value)
            yield Image(value.value, value.entry.span, alts.get(owner), captions.get(owner, ""))


def _owner(value: _Value) -> Path:
    """The mapping a value belongs to; all that stand at the top belong together."""
    return value.entry.path[:-1] if len(value.keys) > 1 else ()


def _comments(text: str, matter: Matter) -> Iterator[Comment]:
    """`newslint: {ignore: [DAT001], reason: …}` is a comment for the whole file."""
    told = [entry for entry in matter.entries if entry.path[:1] == ("newslint",)]
    whole = next((entry for entry in told if len(entry.path) == 1), None)
    if whole is None:
        return
    codes = [entry.value for entry in told if entry.path[1:2] == ("ignore",) and entry.value]
    reason = next(
        (entry.value for entry in told if entry.path[1:] == ("reason",) and entry.value), ""
    )
    known = {"ignore", "reason"}
    if codes and all(entry.path[1] in known for entry in told if len(entry.path) > 1):
        because = f" -- {' '.join(reason.split())}" if reason else ""
        words = f"file-ignore[{', '.join(codes)}]{because}"
    else:
        # What nobody can follow is shown as it stands, for the reader of comments to refuse.
        words = " ".join(text[whole.span.start : whole.span.end].split())
    yield Comment(words, whole.span)
