"""Code of regular expressions kept between runs, beside the packs of rules.

Plain values only, for the very Python that made them; what is stale, damaged, or might be from somebody else is passed over.
"""

import marshal
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from zlib import crc32

from newslint._version import __version__
from newslint.folders import cache_folder, keep, own_bytes
from newslint.hints import cast
from newslint.text.expressions import Code, Key, keep_codes, used_codes

_MAGIC = b"newslint codes 2\n"
_LENGTH = 4  # bytes that say how many the index has
_MOST = 1000  # expressions; a short run needs a tenth


def take_codes() -> None:
    """Have expressions made from the code that earlier runs kept; with another Python than ours, from none."""
    if sys.implementation.name == "cpython":
        keep_codes(_read())


def save_codes() -> None:
    """Keep the code of what had to be compiled."""
    if used := used_codes():
        both = {**_read(), **used}
        kept = both if len(both) <= _MOST else dict([*used.items()][:_MOST])
        parts = [marshal.dumps(code) for code in kept.values()]
        places = [(key, crc32(part), len(part)) for key, part in zip(kept, parts, strict=True)]
        index = marshal.dumps(places)
        keep(_file(), b"".join((_head(index), index, *parts)))


class _Codes(Mapping[Key, Code]):
    """What was kept, unpacked one by one, as a short run needs few of them; what is damaged is not there."""

    def __init__(self, places: Iterable[tuple[Key, int, int]], data: memoryview) -> None:
        self._parts: dict[Key, tuple[int, memoryview]] = {}
        start = 0
        for key, check_sum, length in places:
            self._parts[key] = check_sum, data[start : start + length]
            start += length

    def __getitem__(self, key: Key) -> Code:
        check_sum, part = self._parts[key]
        if crc32(part) != check_sum:
            raise KeyError(key)
        return cast("Code", marshal.loads(part))  # noqa: S302 - our own, by its check sum

    def __iter__(self) -> Iterator[Key]:
        return (key for key, (check_sum, part) in self._parts.items() if crc32(part) == check_sum)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _read() -> Mapping[Key, Code]:
    data = memoryview(own_bytes(_file()))
    size = len(_head(b""))
    length = int.from_bytes(data[size - _LENGTH : size], "little")
    index = data[size : size + length]
    if data[:size] != _head(index):
        return {}
    return _Codes(marshal.loads(index), data[size + length :])  # noqa: S302 - our own, whole


def _file() -> str:
    return os.path.join(cache_folder(), f"rules-codes-{crc32(_maker()):08x}.bin")


def _head(index: bytes | memoryview) -> bytes:
    return b"%b%b %08x%b" % (_MAGIC, _maker(), crc32(index), len(index).to_bytes(_LENGTH, "little"))


def _maker() -> bytes:
    """All that decides what an expression becomes, and our version, so that old ones go."""
    return repr((sys.version, sys.byteorder, *_limits(), __version__)).encode()


def _limits() -> tuple[int, ...]:
    sre = import_module("_sre")
    return sre.MAGIC, sre.CODESIZE, sre.MAXREPEAT, sre.MAXGROUPS
