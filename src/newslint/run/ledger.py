"""The file of what was found before: a part for each folder of articles, unpacked only where a run comes to it.

Plain values by marshal, each part with its check sum; what is stale, damaged or not readable is no part.
"""

import marshal
from collections.abc import Iterable, Iterator, Mapping
from struct import Struct
from zlib import crc32

from newslint.folders import keep, own_bytes
from newslint.records import NamedTuple
from newslint.run.sources import Stamp

_MAGIC = b"newslint results 5\n"
_HEAD = Struct("<II")  # check sum and length of the list of parts
_BODY = len(_MAGIC) + _HEAD.size
_PLAIN = 2  # the last version of marshal that looks at values alone

Found = tuple[int, bool, tuple[int, ...], bytes, bytes]  # the first fields of Judged
Entry = tuple[Stamp, bytes, Found]  # between them the digest of the content
Entries = dict[str, Entry]  # by the name of the file
_DIGEST = 16  # bytes


class Part(NamedTuple):
    """The entries of one folder, packed, and how many they are."""

    files: int
    check_sum: int
    data: bytes | memoryview


class Folder(NamedTuple):
    """The entries of one folder side by side, as they are compared and kept: one value for all files, not one for each."""

    names: str = ""  # in order, with slashes between them
    stamps: bytes = b""
    digests: bytes = b""
    found: tuple[Found, ...] = ()  # a single one where that is the same for all


def names_of(names: Iterable[str]) -> str:
    """The names of files as a folder has them."""
    return "/".join(names)


def stamps_of(stamps: Iterable[tuple[int, ...]]) -> bytes:
    """Stamps as a folder has them, given what was changed when in one sequence for all files, and so on."""
    # Of this version equal values are equal bytes, whoever else refers to them.
    return marshal.dumps(tuple(stamps), _PLAIN)


def pack(entries: Entries) -> Part:
    """One folder's entries as a part."""
    names = sorted(entries)
    stamps, digests, found = zip(*(entries[name] for name in names), strict=True)
    data = marshal.dumps(
        (
            names_of(names),
            stamps_of(zip(*stamps, strict=True)),
            b"".join(digests),
            found[:1] if found.count(found[0]) == len(found) else found,
        )
    )
    return Part(len(entries), crc32(data), data)


def folder_of(part: Part | None) -> Folder:
    """The entries of a part side by side; none of a damaged one."""
    if part is None or crc32(part.data) != part.check_sum:
        return Folder()
    return Folder(*marshal.loads(part.data))  # noqa: S302 - our own, by its check sum


def entries_of(folder: Folder) -> Entries:
    """The same, each by itself."""
    if not folder.names:
        return {}
    names = folder.names.split("/")
    stamps = zip(*marshal.loads(folder.stamps), strict=True)  # noqa: S302 - our own
    starts = range(0, len(folder.digests), _DIGEST)
    digests = (folder.digests[start : start + _DIGEST] for start in starts)
    found = folder.found if len(folder.found) > 1 else folder.found * len(names)
    return dict(zip(names, zip(stamps, digests, found, strict=True), strict=True))


def read(file: str, about: str) -> dict[str, Part]:
    """The parts by folder, where they were found under the same conditions, told by `about`."""
    data = own_bytes(file)
    if len(data) < _BODY or not data.startswith(_MAGIC):
        return {}
    check_sum, length = _HEAD.unpack_from(data, len(_MAGIC))
    body = memoryview(data)[_BODY:]
    if crc32(body[:length]) != check_sum:
        return {}
    then, listed = marshal.loads(body[:length])  # noqa: S302 - our own, by its check sum
    return dict(_parts(listed, body[length:])) if then == about else {}


def _parts(
    listed: Iterable[tuple[str, int, int, int]], body: memoryview
) -> Iterator[tuple[str, Part]]:
    start = 0
    for folder, files, check_sum, length in listed:
        yield folder, Part(files, check_sum, body[start : start + length])
        start += length


def write(file: str, about: str, parts: Mapping[str, Part]) -> None:
    """Write all parts, whole or not at all."""
    listed = [
        (folder, part.files, part.check_sum, len(part.data)) for folder, part in parts.items()
    ]
    index = marshal.dumps((about, listed))
    head = _MAGIC + _HEAD.pack(crc32(index), len(index))
    keep(file, b"".join((head, index, *(part.data for part in parts.values()))))
