"""Code of regular expressions kept between runs, beside the packs of rules.

Plain values only, for the very Python that made them; what is stale, damaged, or might be from somebody else is passed over.
"""

import marshal
import os
import sys
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from importlib import import_module
from itertools import accumulate, chain
from zlib import crc32

from newslint._version import __version__
from newslint.folders import cache_folder, keep, own_bytes
from newslint.text.expressions import Code, Key, keep_codes, used_codes

_MAGIC = b"newslint codes 3\n"
_LENGTH = 4  # bytes that say how many the index has
_WIDTH = 8  # bytes of a number in it
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
        parts = dict(sorted((_number(key), marshal.dumps((key, kept[key]))) for key in kept))
        index = _index(parts)
        keep(_file(), b"".join((_head(index), index, *parts.values())))


def _index(parts: Mapping[int, bytes]) -> bytes:
    """The numbers of all parts in ascending order, where each begins and the last ends, and their check sums."""
    bounds = accumulate(map(len, parts.values()), initial=0)
    values = chain(parts, bounds, map(crc32, parts.values()))
    return b"".join([value.to_bytes(_WIDTH, sys.byteorder) for value in values])


def _number(key: Key) -> int:
    """What stands for an expression in the index: hardly any two have the same."""
    source, flags = key
    return crc32(source.encode("utf-8", "surrogatepass"), flags) << 32 | len(source)


class _Codes(Mapping[Key, Code]):
    """What was kept, looked up and unpacked one by one, as a short run needs few of them; what is damaged is not there."""

    def __init__(self, index: memoryview, parts: memoryview) -> None:
        self._index = index.cast("Q")
        self._size = len(self._index) // 3
        self._parts = parts

    def __getitem__(self, key: Key) -> Code:
        number = _number(key)
        place = bisect_left(self._index, number, 0, self._size)
        if place < self._size and self._index[place] == number:
            for known, code in self._part(place):
                if known == key:
                    return code
        raise KeyError(key)

    def _part(self, place: int) -> Iterator[tuple[Key, Code]]:
        start, end = self._index[self._size + place : self._size + place + 2]
        part = self._parts[start:end]
        if crc32(part) == self._index[place - self._size]:
            yield marshal.loads(part)  # noqa: S302 - our own, by its check sum

    def __iter__(self) -> Iterator[Key]:
        return (key for place in range(self._size) for key, _ in self._part(place))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _read() -> Mapping[Key, Code]:
    data = memoryview(own_bytes(_file()))
    size = len(_head(b""))
    length = int.from_bytes(data[size - _LENGTH : size], "little")
    index = data[size : size + length]
    if data[:size] != _head(index):
        return {}
    return _Codes(index, data[size + length :])


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
