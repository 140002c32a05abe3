"""Code of regular expressions kept between runs, beside the packs of rules.

Plain values only, for the very Python that made them; what is stale, damaged, or might be from somebody else is passed over.
"""

import marshal
import sys
from importlib import import_module
from pathlib import Path
from typing import cast
from zlib import crc32

from newslint._version import __version__
from newslint.folders import cache_folder, keep, own_bytes
from newslint.text.expressions import Code, Key, keep_codes, used_codes

_MAGIC = b"newslint codes 1\n"
_MOST = 1000  # expressions; a short run needs a tenth


def take_codes() -> None:
    """Have expressions made from the code that earlier runs kept; with another Python than ours, from none."""
    if sys.implementation.name == "cpython":
        keep_codes(_read())


def save_codes() -> None:
    """Keep the code of what had to be compiled."""
    if used := used_codes():
        both = {**_read(), **used}
        data = marshal.dumps(both if len(both) <= _MOST else dict([*used.items()][:_MOST]))
        keep(_file(), _head(data) + data)


def _read() -> dict[Key, Code]:
    data = own_bytes(_file())
    size = len(_head(b""))
    if data[:size] != _head(data[size:]):
        return {}
    try:
        return cast("dict[Key, Code]", marshal.loads(data[size:]))  # noqa: S302 - our own, whole
    except (ValueError, TypeError, EOFError):
        return {}


def _file() -> Path:
    return cache_folder() / f"rules-codes-{crc32(_maker()):08x}.bin"


def _head(data: bytes) -> bytes:
    return b"%b%b %08x\n" % (_MAGIC, _maker(), crc32(data))


def _maker() -> bytes:
    """All that decides what an expression becomes, and our version, so that old ones go."""
    return repr((sys.version, sys.byteorder, *_limits(), __version__)).encode()


def _limits() -> tuple[int, ...]:
    sre = import_module("_sre")
    return sre.MAGIC, sre.CODESIZE, sre.MAXREPEAT, sre.MAXGROUPS
