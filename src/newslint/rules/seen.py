"""What tells one set of rules from another: the content of its files, read only where they are not as they were.

A file whose times of change and of entry and whose size are the same has the same content. What
was found so is kept beside the packs once no file is so new that a change might not show.
"""

import marshal
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

from newslint._version import __version__
from newslint.folders import cache_folder, keep, own_bytes
from newslint.rules.pack import SUFFIXES, all_files, builtin_folder

TICK = 2_000_000_000  # nanoseconds, of the coarsest clock that a file system has
KEY_LENGTH = 32  # characters

_Stamp = tuple[str, int, int, int]  # where a file is, when it and its entry were changed, its size


def key_of(folders: Sequence[str], *, builtin: bool) -> str:
    """The same for the same files and the same newslint, whatever the Python, wherever they are."""
    paths = [*((builtin_folder(),) if builtin else ()), *folders]
    stamps = sorted(_stamps(paths))
    known = marshal.dumps((__version__, stamps), 2)  # the last version without references
    name = f"rules-seen-{crc32(repr(paths).encode()):08x}.bin"
    file = os.path.join(cache_folder(), name)
    kept = own_bytes(file)
    if kept[KEY_LENGTH:] == known:
        return kept[:KEY_LENGTH].decode()
    key = content_key(folders, builtin=builtin)
    if all(max(stamp[1:3]) < time.time_ns() - TICK for stamp in stamps):
        keep(file, key.encode() + known)
    return key


def content_key(folders: Iterable[str], *, builtin: bool) -> str:
    """What `key_of` says, found out by reading."""
    from newslint.digest import sha256  # noqa: PLC0415 - where files have changed

    digests = []
    for file, is_ours in all_files(folders, builtin=builtin):
        try:
            content = file.read_bytes()
        except OSError:
            content = b""  # load_rules says what is wrong with it
        digests.append(sha256(b"%d\n%b" % (is_ours, content)).digest())
    return sha256(b"".join((__version__.encode(), *sorted(digests)))).hexdigest()[:KEY_LENGTH]


def _stamps(paths: Iterable[str]) -> Iterator[_Stamp]:
    """Those of all rule files in folders and the folders in them; of what cannot be read, none."""
    pending = [*paths]
    while pending:
        path = pending.pop()
        try:
            entries = list(os.scandir(path))
        except NotADirectoryError:
            yield _stamp(path, os.stat(path))
            continue
        except OSError:  # all_files says so
            yield path, 0, 0, 0
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                pending.append(entry.path)
            elif entry.name.endswith(SUFFIXES):
                try:
                    status = entry.stat()
                except OSError:  # a link to nowhere
                    continue
                yield _stamp(entry.path, status)


def _stamp(path: str, status: os.stat_result) -> _Stamp:
    return path, status.st_mtime_ns, status.st_ctime_ns, status.st_size
