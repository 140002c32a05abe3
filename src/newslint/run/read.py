"""Bytes to text, with nothing guessed: UTF-8, or UTF-16 where its mark says so; else where it goes wrong."""

import codecs
import sys
from dataclasses import dataclass
from pathlib import Path

from newslint.errors import FormatError

_LOOKED_AT = 8192  # bytes searched for a NUL, as git does to tell text from binary
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without its byte-order mark, and what is needed to write it back as it was."""

    text: str
    encoding: str
    mark: bytes = b""


def read_bytes(file: Path | None) -> bytes:
    """All of a file, or of standard input; raises FormatError with the system's words."""
    try:
        if file is None:
            return sys.stdin.buffer.read()
        return file.read_bytes()
    except FileNotFoundError as error:
        raise FormatError("no such file: it is gone since it was found") from error
    except OSError as error:
        raise FormatError(f"cannot be read: {error.strerror}") from error


def decode(data: bytes) -> Decoded:
    """Read bytes as text; raises FormatError naming the byte and where it stands."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_decode(data[len(mark) :], encoding, len(mark)), encoding, mark)
    if b"\0" in data[:_LOOKED_AT]:
        offset = data.index(b"\0")
        raise FormatError(f"is a binary file, not an article: byte 0x00 at offset {offset}")
    return Decoded(_decode(data, "utf-8", 0), "utf-8")


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
