"""Word documents, through python-docx (the extra `docx`): `text` is their paragraphs, a line each."""

import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from importlib import import_module

from newslint.errors import FormatError
from newslint.formats.bare_links import bare_links
from newslint.formats.compressed import DEFAULT_BOUNDS, Bounds
from newslint.formats.roles import refine
from newslint.hints import TYPE_CHECKING, BinaryIO
from newslint.model.document import Block, BlockKind, Document, Pointer
from newslint.model.spans import Piece, Span
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.text.paragraph import CT_P

# By the English names that Word keeps in the file whatever its user reads on the screen.
_KINDS: tuple[tuple[str, BlockKind], ...] = (
    ("title", "headline"),
    ("subtitle", "dek"),
    ("heading", "subhead"),
    ("caption", "caption"),
    ("list", "list"),
    ("quote", "quote"),
    ("intense quote", "quote"),
)
_PARAGRAPHS = ".//w:p[not(ancestor::w:txbxContent)]"
_CHARACTERS = (
    "(.//w:t|.//w:tab|.//w:br|.//w:cr|.//w:noBreakHyphen)"
    "[not(ancestor::w:moveFrom) and not(ancestor::w:txbxContent) and not(ancestor::w:pPr)]"
)
_MARKS = {"tab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "-"}
# What zipfile, lxml and python-docx raise where a part is damaged, is missing or has another root.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, RuntimeError,
    LookupError, ValueError, SyntaxError, AttributeError, TypeError,
)  # fmt: skip
_LONGEST = 512 * 2**20  # bytes of all parts, unpacked


class _Line(NamedTuple):
    """A paragraph, and what Word's user would call it."""

    kind: BlockKind
    text: str
    pointer: str


def stream(
    file: BinaryIO, path: str, bounds: Bounds = DEFAULT_BOUNDS
) -> Iterator[Document | FormatError]:
    """Yield the one document of a `.docx` file; its blocks are named “paragraph 12”, counted from 1.

    A failure instead where the file is none, unpacks beyond the bounds, or python-docx is missing.
    """
    try:
        lines = _read(file.read(), bounds)
    except FormatError as error:
        yield error
        return
    yield _document(lines, path)


def _document(lines: Sequence[_Line], path: str) -> Document:
    text = "\n".join(line.text for line in lines)
    drafts, pointers = [], []
    start = 0
    for line in lines:
        span = Span(start, start + len(line.text))
        start = span.end + 1
        if line.text.strip():
            drafts.append(_block(line, span))
            pointers.append(Pointer(span, line.pointer))
    titled = any(block.kind == "headline" for block in drafts)
    blocks, fields = refine(drafts, bare=not titled)
    links = tuple(bare_links(blocks))
    return Document(path, text, "docx", blocks, fields, links, pointers=tuple(pointers))


def _read(data: bytes, bounds: Bounds) -> list[_Line]:
    try:
        docx = import_module("docx")
    except ModuleNotFoundError as error:
        raise FormatError("reading .docx needs the extra newslint[docx]") from error
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist())
        if size > min(_LONGEST, max(bounds.free, bounds.ratio * len(data))):
            raise FormatError(
                f"unpacks to {size:,} bytes, more than {bounds.ratio} times its size or {_LONGEST:,}"
            )
        return list(_lines(docx.Document(io.BytesIO(data))))
    except _BROKEN as error:
        reason = str(error) or "it is cut short"
        raise FormatError(f"is no Word document: {reason}") from error


def _lines(document: "WordDocument") -> Iterator[_Line]:
    """Paragraphs in reading order, those in tables among them; empty ones count too."""
    names = {style.style_id: style.name or "" for style in document.styles}
    paragraphs = tables = 0
    table = None
    for element in document.element.body.xpath(_PARAGRAPHS):
        outer = element.xpath("ancestor::w:tbl[not(ancestor::w:tbl)]")
        if outer:
            tables += outer[0] is not table
            table = outer[0]
            yield _Line("cell", _text(element), f"table {tables}")
        else:
            paragraphs += 1
            kind = _kind(names.get(element.style, ""))
            yield _Line(kind, _text(element), f"paragraph {paragraphs}")


def _kind(style: str) -> BlockKind:
    folded = style.lower()
    return next((kind for name, kind in _KINDS if folded.startswith(name)), "paragraph")


def _text(paragraph: "CT_P") -> str:
    """What stands in a paragraph once its tracked changes are accepted; a line break is a space."""
    found = []
    for node in paragraph.xpath(_CHARACTERS):
        name = node.tag.rpartition("}")[2]
        found.append(node.text or "" if name == "t" else _MARKS[name])
    return "".join(found).replace("\n", " ")


def _block(line: _Line, span: Span) -> Block:
    inner = line.text.strip()
    start = span.start + line.text.index(inner)
    piece = Piece(Span(0, len(inner)), Span(start, start + len(inner)))
    return Block(line.kind, inner, (piece,))
