"""Files to documents. Nothing is guessed about bytes: UTF-8, or UTF-16 by its mark, else where it goes wrong."""

import codecs
import errno
import io
import sys
from collections.abc import Iterable, Iterator

from newslint.errors import FormatError
from newslint.formats import STREAMED, format_of, parse, stream
from newslint.hints import TYPE_CHECKING, BinaryIO
from newslint.model.document import Document
from newslint.records import NamedTuple
from newslint.run.report import Failure
from newslint.run.sources import Source

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

_LOOKED_AT = 8192  # bytes searched for a NUL, as git does to tell text from binary
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Decoded(NamedTuple):
    """A text without its byte-order mark, and what is needed to write it back as it was."""

    text: str
    encoding: str
    mark: bytes = b""


def read_documents(
    source: Source, text: str | None = None, data: bytes | None = None
) -> Iterator[Document | FormatError]:
    """The documents of a file, and what kept us from reading one.

    `text` is read in place of what it holds; `data` is what it holds, where somebody has read it.
    """
    name = format_of(source.path) or "text"
    mapping = source.config.settings.records
    try:
        if name in STREAMED:
            data = data if text is None else text.encode()
            with _opened(source.place) if data is None else io.BytesIO(data) as file:
                yield from stream(file, source.path, name, mapping)
        else:
            if text is None:
                text = decode(content_of(source) if data is None else data, name).text
            yield from parse(text, source.path, name, mapping)
    except FormatError as error:
        yield error
    except FileNotFoundError:
        yield FormatError("no such file: it is gone since it was found")
    except OSError as error:
        yield FormatError(f"cannot be read: {error.strerror}")
    except RecursionError:
        yield FormatError("is nested too deeply to be an article")


def read_all(found: Iterable[Source | Failure]) -> Iterator[tuple[Source, Document] | Failure]:
    """Every document with its file, and what kept us from finding or reading one."""
    for source in found:
        if isinstance(source, Failure):
            yield source
            continue
        for document in read_documents(source):
            if isinstance(document, FormatError):
                yield Failure(source.path, str(document), document.line, document.column)
            else:
                yield source, document


def content_of(source: Source) -> bytes:
    """All bytes of a source; raises OSError."""
    return read_bytes(source.place, source.stamp[-1] if source.stamp else 0)


def read_bytes(file: str, size: int = 0) -> bytes:
    """All of a file, or of standard input where there is none; raises OSError.

    A file that is still of the `size` it was found with is read at one go.
    """
    if not file:
        return _given().read()
    with open(file, "rb", buffering=0) as opened:  # a buffer takes as long as reading
        data = opened.read(size + 1)
        return data if len(data) == size else data + opened.read()


def read_again(path: str) -> str:
    """The text of a file with one, for those who show its lines; empty where it cannot be had any more."""
    name = format_of(path) or "text"
    try:
        if name not in STREAMED:
            return decode(read_bytes(path), name).text
        if name == "docx":
            with open(path, "rb") as opened:
                first = next(stream(opened, path, name))
            return "" if isinstance(first, FormatError) else first.text
    except (OSError, FormatError):
        pass
    return ""  # JSON Lines may be larger than memory


def _opened(file: str) -> "AbstractContextManager[BinaryIO]":
    if file:
        return open(file, "rb")
    from contextlib import nullcontext  # noqa: PLC0415 - only for standard input

    return nullcontext(_given())


def _given() -> BinaryIO:
    """Standard input; raises OSError where whoever started us has closed it."""
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer


def decode(data: bytes, format_name: str = "text") -> Decoded:
    """Read bytes as text; raises FormatError naming the byte and where it stands.

    A page that is no UTF-8 is read as the charset that it claims itself.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_decode(data[len(mark) :], encoding, len(mark)), encoding, mark)
    if b"\0" in data[:_LOOKED_AT]:
        offset = data.index(b"\0")
        raise FormatError(f"is a binary file, not an article: byte 0x00 at offset {offset}")
    try:
        return Decoded(_decode(data, "utf-8", 0), "utf-8")
    except FormatError:
        claimed = _claimed(data) if format_name == "html" else ""
        if not claimed:
            raise
    return Decoded(_decode(data, claimed, 0), claimed)


def _claimed(data: bytes) -> str:
    """The charset of a page's own words, as Python calls it; empty where there is none but UTF-8."""
    from newslint.formats.html import declared_charset  # noqa: PLC0415 - only for a page that is no UTF-8

    try:
        name = codecs.lookup(declared_charset(data) or "utf-8").name
    except LookupError:
        return ""
    # Browsers read the one as the other: it has the curly quotes that the standard leaves out.
    name = "cp1252" if name == "iso8859-1" else name
    return "" if name == "utf-8" else name


def _decode(data: bytes, encoding: str, skipped: int) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        line = before.count("\n") + 1
        name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        raise FormatError(
            f"is not {name}: byte 0x{data[error.start]:02x} at offset {error.start + skipped}, line {line}; "
            "save it as UTF-8",
            line,
        ) from error
