"""Files of values that runs keep for later ones, looked up and unpacked one by one: a short run needs few of them.

By `marshal`, for the very Python and version that made them; what is stale, damaged, or might be from somebody else is passed over.
"""

import marshal
import os
import sys
from bisect import bisect_left
from collections.abc import Hashable, Iterator, Mapping
from itertools import accumulate, chain
from zlib import crc32

from newslint._version import __version__
from newslint.folders import drop_old, keep, own_bytes
from newslint.hints import Any

_MAGIC = b"newslint parts 1\n"
_LENGTH = 4  # bytes that say how many the index has
_WIDTH = 8  # bytes of a number in it
_MOST = 1000  # values in a file; a short run needs a tenth
_KEPT = 8  # files of a kind in a folder; older ones go


class Parts(Mapping[Any, Any]):
    """What was kept; what is damaged is not there."""

    def __init__(self, index: memoryview, parts: memoryview) -> None:
        self._index = index.cast("Q")
        self._size = len(self._index) // 3
        self._parts = parts

    def __getitem__(self, key: Hashable) -> Any:
        number = _number(key)
        place = bisect_left(self._index, number, 0, self._size)
        if place < self._size and self._index[place] == number:
            for known, value in self._part(place):
                if known == key:
                    return value
        raise KeyError(key)

    def _part(self, place: int) -> Iterator[tuple[Hashable, Any]]:
        start, end = self._index[self._size + place : self._size + place + 2]
        part = self._parts[start:end]
        if crc32(part) == self._index[place - self._size]:
            yield marshal.loads(part)  # noqa: S302 - our own, by its check sum

    def __iter__(self) -> Iterator[Hashable]:
        return (key for place in range(self._size) for key, _ in self._part(place))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def read_parts(file: str, maker: bytes) -> Parts:
    """What the same maker kept in a file."""
    data = memoryview(own_bytes(file))
    size = len(_head(maker, b""))
    length = int.from_bytes(data[size - _LENGTH : size], "little")
    index = data[size : size + length]
    if data[:size] != _head(maker, index):
        return Parts(data[:0], data)
    return Parts(index, data[size + length :])


def add_parts(file: str, maker: bytes, new: Mapping[Any, Any]) -> None:
    """Keep values beside those of the same maker; where all are too many, in their place."""
    both = {**read_parts(file, maker), **new}
    kept = both if len(both) <= _MOST else dict([*new.items()][:_MOST])
    parts = dict(sorted((_number(key), marshal.dumps((key, kept[key]))) for key in kept))
    index = _index(parts)
    keep(file, b"".join((_head(maker, index), index, *parts.values())))
    folder, name = os.path.split(file)
    drop_old(folder, f"{name.rpartition('-')[0]}-", _KEPT)


def maker(*more: object) -> bytes:
    """This Python and our version, and whatever else decides what values mean."""
    return repr((sys.version, sys.byteorder, __version__, *more)).encode()


def _index(parts: Mapping[int, bytes]) -> bytes:
    """The numbers of all parts in ascending order, where each begins and the last ends, and their check sums."""
    bounds = accumulate(map(len, parts.values()), initial=0)
    values = chain(parts, bounds, map(crc32, parts.values()))
    return b"".join([value.to_bytes(_WIDTH, sys.byteorder) for value in values])


def _number(key: Any) -> int:
    """What stands for a key in the index: hardly any two have the same."""
    plain = marshal.dumps(key, 0)  # the oldest form, which equal keys have in common
    return crc32(plain) << 32 | len(plain)


def _head(maker: bytes, index: bytes | memoryview) -> bytes:
    return b"%b%b %08x%b" % (_MAGIC, maker, crc32(index), len(index).to_bytes(_LENGTH, "little"))
