"""RSS 2.0, RSS 1.0 (RDF) and Atom: every entry a document."""

from collections.abc import Iterator, Sequence
from functools import partial

from newslint.errors import NoArticleError
from newslint.formats.record_article import Source, article
from newslint.formats.records import Route, Text, choose, even_text, fold, table_of
from newslint.formats.xml_events import Event, events
from newslint.model.document import Document
from newslint.model.mapping import RecordMapping
from newslint.model.pieces import cut
from newslint.model.spans import Piece, Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression

_LONGEST_PATH = 3  # media:group/media:content/media:description
_ROOTS = frozenset({"rss", "feed", "rdf:RDF"})
_ENTRIES = frozenset({"item", "entry"})
# Elements that may hold markup of their own, as Atom's xhtml does.
_PROSE = frozenset({"content", "summary", "title", "description", "content:encoded"})
_ATTRIBUTES = {
    name: expression(rf"""\s{name}\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")
    for name in ("href", "url", "xml:lang")
}
_MAPPING = RecordMapping(
    text=("/content:encoded", "/content", "/description", "/summary"),
    headline=("/title",),
    dek=("/description", "/summary"),
    byline=(),
    author=("/dc:creator", "/author", "/author/name"),
    published=("/pubDate", "/published", "/dc:date", "/dcterms:issued", "/updated"),
    modified=("/updated", "/dcterms:modified", "/atom:updated"),
    caption=("/media:description",),
    alt=(),
    credit=("/media:credit",),
    image=("/media:content", "/media:thumbnail", "/enclosure"),
    source=(),
    source_url=(),
    section=("/category",),
    language=("/dc:language",),
    url=("/link", "/guid", "/id"),
    publisher=("/dc:publisher", "/source", "/source/title"),
    description=("/description", "/summary"),
)


class _Element(NamedTuple):
    """An element of an entry: its events run from its start tag to its end tag, both included."""

    events: Sequence[Event]

    @property
    def name(self) -> str:
        return self.events[0].name

    @property
    def is_leaf(self) -> bool:
        return all(event.kind != "start" for event in self.events[1:])


def parse(text: str, path: str) -> Iterator[Document]:
    """Yield a document an entry; raise FormatError where the text is no feed."""
    found = events(text)
    if _local(found[0].name) not in _ROOTS:
        raise NoArticleError(f"a feed expected, not <{found[0].name}>", 1)
    language, author = _language(text, found), _author(text, found)
    for number, element in enumerate(_entries(found), start=1):
        chosen = choose(_texts(text, element, f"{element.name}[{number}]"))
        if "language" not in chosen and language:
            chosen["language"] = [language]
        if "author" not in chosen and author:
            chosen["author"] = [author]
        yield article(Source(path, text, "feed", "feed"), chosen)


def _entries(found: Sequence[Event]) -> Iterator[_Element]:
    """Entries are no deeper than the third level: an item's own `source` may have an `entry` too."""
    starts: list[int] = []
    for index, event in enumerate(found):
        if event.kind == "start":
            starts.append(index)
        elif event.kind == "end":
            start = starts.pop()
            if len(starts) <= 2 and _local(event.name) in _ENTRIES:
                yield _Element(found[start : index + 1])


def _children(element: _Element) -> Iterator[_Element]:
    depth = start = 0
    inner = element.events[1:-1]
    for index, event in enumerate(inner):
        if event.kind == "start":
            start = index if depth == 0 else start
            depth += 1
        elif event.kind == "end":
            depth -= 1
            if depth == 0:
                yield _Element(inner[start : index + 1])


def _texts(source: str, entry: _Element, pointer: str) -> Iterator[tuple[Route, list[Text]]]:
    for child in _children(entry):
        yield from _led(source, (child,), pointer)


def _led(
    source: str, line: tuple[_Element, ...], pointer: str
) -> Iterator[tuple[Route, list[Text]]]:
    """The strings of the last element of a line and of those in it, by the routes that end there."""
    element = line[-1]
    here = f"{pointer}/{element.name}"
    path = [_local(each.name) for each in line]
    if element.name.startswith("media:"):
        path = path[-1:]  # wherever its group puts it
    if text := _text(source, element, here):
        yield from ((route, [text]) for route in _routes(path))
    if not element.is_leaf and _local(element.name) not in _PROSE and len(line) < _LONGEST_PATH:
        for child in _children(element):
            yield from _led(source, (*line, child), here)


def _routes(path: Sequence[str]) -> list[Route]:
    first, *rest = map(fold, path)
    ways = table_of(_MAPPING).get(first)
    return [route for route in ways.all if route.path == tuple(rest)] if ways else []


def _text(source: str, element: _Element, pointer: str) -> Text | None:
    """What an element says: its characters, its markup where that is prose, or the address it gives."""
    name = _local(element.name)
    if element.is_leaf:
        value, pieces = _characters(element)
    elif name in _PROSE:
        span = Span(element.events[1].span.start, element.events[-1].span.start)
        value = source[span.start : span.end]
        pieces = (Piece(Span(0, len(value)), span),)
    else:
        value, pieces = "", ()
    inner = value.strip()
    if not inner:
        return _address(source, element, pointer)
    start = value.index(inner)
    pieces = cut(pieces, start, start + len(inner))
    span = Span(pieces[0].source.start, pieces[-1].source.end)
    return Text(pointer, element.name, inner, span, partial(cut, pieces))


def _characters(element: _Element) -> tuple[str, tuple[Piece, ...]]:
    """The text of a leaf, neighbouring even stretches joined."""
    pieces: list[Piece] = []
    length = 0
    words = [event for event in element.events if event.kind == "text"]
    for event in words:
        piece = Piece(Span(length, length + len(event.name)), event.span)
        length = piece.text.end
        last = pieces[-1] if pieces else None
        if last and last.is_even and piece.is_even and last.source.end == piece.source.start:
            pieces[-1] = Piece(
                Span(last.text.start, length), Span(last.source.start, piece.source.end)
            )
        else:
            pieces.append(piece)
    return "".join(event.name for event in words), tuple(pieces)


def _address(source: str, element: _Element, pointer: str) -> Text | None:
    """The address in `href` or `url`, of a link only where it leads to the article itself."""
    given = dict(element.events[0].attributes)
    if given.get("rel", "alternate") != "alternate":
        return None
    name = "href" if "href" in given else "url"
    return _attribute(source, element.events, name, f"{pointer}/@{name}", element.name)


def _attribute(
    source: str, found: Sequence[Event], name: str, pointer: str, key: str
) -> Text | None:
    """An attribute of the first tag, where expat gives it a value."""
    tag, following = found[0], found[1]
    value = dict(tag.attributes).get(name)
    match = _ATTRIBUTES[name].search(source, tag.span.start, following.span.start)
    if not value or not match:
        return None
    span = Span(*match.span(match.lastindex or 0))
    whole = (Piece(Span(0, len(value)), span),)
    return Text(pointer, key, value, span, partial(cut, whole))


def _language(source: str, found: Sequence[Event]) -> Text | None:
    """What the feed says about all its entries."""
    for index, event in enumerate(found):
        if event.kind != "start":
            continue
        if _local(event.name) in _ENTRIES:
            break
        words = found[index + 1]
        if event.name == "language" and words.kind == "text" and words.name.strip():
            return even_text("language", "language", source, words.span)
    return _attribute(source, found, "xml:lang", "@xml:lang", "xml:lang")


def _author(source: str, found: Sequence[Event]) -> Text | None:
    """Who wrote the entries of an Atom feed that name nobody."""
    is_author = False
    for index, event in enumerate(found):
        name = _local(event.name)
        if event.kind == "start" and name in _ENTRIES:
            return None
        if name == "author":
            is_author = event.kind == "start"
        elif is_author and event.kind == "start" and name == "name":
            words = found[index + 1]
            is_given = words.kind == "text" and words.name.strip()
            return even_text("author/name", "name", source, words.span) if is_given else None
    return None


def _local(name: str) -> str:
    return name.removeprefix("atom:")
