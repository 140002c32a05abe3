"""An article as every format yields it: blocks of clean prose, fields, links and comments, all with spans."""

from collections.abc import Iterator, Sequence

from newslint.hints import Literal
from newslint.model.pieces import EvenPieces, cut
from newslint.model.spans import WHOLE_FILE, Base, Piece, Span, locate
from newslint.records import NamedTuple

BlockKind = Literal[
    "section",  # the name of the desk above the headline
    "headline",
    "dek",
    "byline",
    "date",  # a line that says when: “Published: 1 May 2024”
    "subhead",
    "paragraph",
    "quote",  # a block quotation
    "list",  # one item of a list
    "cell",  # one cell of a table
    "caption",
    "alt",  # what an image says to those who do not see it
    "source-heading",  # “Related Sources:”
    "source",  # one item below it
    "correction",
    "boilerplate",  # newsletter boxes, menus: kept so that spans stay whole, but no article text
]

FieldName = Literal[
    "headline", "dek", "author", "published", "modified", "dateline", "section", "language", "url",
    "image", "caption", "credit", "publisher", "type", "status", "embargo", "description",
]  # fmt: skip

# What the format of a document may be: one of formats/, where news items in JSON have one of their own.
FORMATS = ("text", "markdown", "html", "json", "ninjs", "jsonl", "feed", "table", "docx")


class Block(NamedTuple):
    """A stretch of prose of one kind.

    `text` is clean: markup gone, entities and escapes resolved, lines of one paragraph joined
    as the format says. `pieces` are sorted and tell for each stretch of it where it came from:
    a tuple, or one of the classes in pieces.py where drawing them up would cost more than all else.
    """

    kind: BlockKind
    text: str
    pieces: Sequence[Piece]

    @property
    def span(self) -> Span:
        """All of the block, in the source."""
        pieces = self.pieces
        if type(pieces) is EvenPieces:
            return Span(pieces.start, pieces.end)
        return Span(pieces[0].source.start, pieces[-1].source.end)

    def locate(self, span: Span) -> Span:
        """Map a span of `text` to the source."""
        pieces = self.pieces
        if type(pieces) is EvenPieces:
            start, end = span
            if 0 <= start <= end <= pieces.end - pieces.start:
                return Span(start + pieces.start, end + pieces.start)
        return locate(pieces, span)

    def part(self, start: int, end: int, kind: BlockKind) -> "Block":
        """Cut `text[start:end]` into a block of its own; its pieces stay exact."""
        return Block(kind, self.text[start:end], cut(self.pieces, start, end))


class Field(NamedTuple):
    """One metadata value: where it stands (`span`, of the value alone) and in what (`origin`).

    What `origin` may be is in origin.py.
    """

    name: str
    value: str
    span: Span
    origin: str = "visible"
    key: str = ""  # the name as the source spells it: “pubDate”, “article:published_time”


class Link(NamedTuple):
    """A web address: `span` is the address itself, `text` what the reader sees instead of it."""

    url: str
    span: Span
    text: str = ""


class Image(NamedTuple):
    """A picture: `span` is its address, `alt` is None where the source has no such attribute.

    `source_type` is the IPTC term in the picture's own file, where a run looked into that.
    """

    url: str
    span: Span
    alt: str | None = None
    caption: str = ""
    source_type: str = ""


class Comment(NamedTuple):
    """A real comment that speaks to newslint: `text` is what follows `newslint:`.

    `alone` tells a comment that is a block of its own from one inside a block.
    """

    text: str
    span: Span
    alone: bool = True


class Pointer(NamedTuple):
    """What people call a stretch of a source that has no useful lines: “/body”, “paragraph 12”."""

    span: Span
    text: str


class Document(NamedTuple):
    """One article. `text` is the decoded source and the only coordinate system.

    A record of a big file has only its own lines as `text`, and `base` says what stands before
    them: a finding is at `base.offset + span.start` of the file, on line `base.line + line`.
    """

    path: str
    text: str
    format: str
    blocks: tuple[Block, ...]
    fields: tuple[Field, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    comments: tuple[Comment, ...] = ()
    language: str = ""  # a BCP 47 tag, empty where nothing says
    base: Base = WHOLE_FILE
    pointers: tuple[Pointer, ...] = ()

    def pointer(self, offset: int) -> str:
        """What people call the place of an offset into `text`; empty where lines are enough."""
        names = (name.text for name in self.pointers if name.span.start <= offset <= name.span.end)
        return next(names, "")

    def named(self, name: str) -> Iterator[Field]:
        """Every field of that name, the most trustworthy origin first."""
        return (field for field in self.fields if field.name == name)

    def of_kind(self, *kinds: BlockKind) -> Iterator[Block]:
        """The blocks of these kinds, in the order of the source."""
        return (block for block in self.blocks if block.kind in kinds)
