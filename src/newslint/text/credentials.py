"""Content credentials (C2PA) that a text carries in itself, and whether their frames are whole."""

from collections.abc import Iterator

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression

_BEGIN, _END = "-----BEGIN C2PA MANIFEST-----", "-----END C2PA MANIFEST-----"
_MAGIC = b"C2PATXT\0"
_HEADER = 13  # the magic bytes, a version and the length of what follows, in four
_RUN = expression("\ufeff(?P<run>[\ufe00-\ufe0f\U000e0100-\U000e01ef]{4,})")


class BrokenFrame(NamedTuple):
    """Where a manifest begins, and what is wrong with its frame."""

    span: Span
    reason: str


def broken_frames(text: str) -> Iterator[BrokenFrame]:
    """Manifests in armour without an end, and those in invisible characters that are cut short."""
    at = text.find(_BEGIN)
    while at >= 0:
        following = text.find(_BEGIN, at + len(_BEGIN))
        end = text.find(_END, at)
        if end < 0 or 0 <= following < end:
            yield BrokenFrame(Span(at, at + len(_BEGIN)), "has no end")
        at = following
    if "\ufeff" in text:
        yield from _invisible(text)


def _invisible(text: str) -> Iterator[BrokenFrame]:
    for match in _RUN.finditer(text):
        data = bytes(map(_byte, match["run"][:_HEADER]))
        if not data.startswith(_MAGIC[: len(data)]):
            continue
        length = int.from_bytes(data[9:_HEADER], "big")
        if len(data) < _HEADER or len(match["run"]) < _HEADER + length:
            yield BrokenFrame(Span(*match.span()), "is cut short")


def _byte(char: str) -> int:
    """Variation selectors stand for bytes: the first sixteen, then all others."""
    code = ord(char)
    return code - 0xFE00 if code < 0xFE10 else code - 0xE0100 + 16
