"""Files written anew as a whole or not at all, even where the process is killed in the middle."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from newslint.errors import FormatError
from newslint.run.read import Decoded

_ENDING = ".newslint-tmp"  # of no format, so that no run takes a leftover for an article


class ChangedError(OSError):
    """Somebody else has changed the file since it was read."""


def encode(decoded: Decoded) -> bytes:
    """A text as bytes, with the encoding and the byte-order mark that it was read with.

    Raises FormatError for a character that the encoding does not have.
    """
    try:
        return decoded.mark + decoded.text.encode(decoded.encoding)
    except UnicodeEncodeError as error:
        character = decoded.text[error.start]
        raise FormatError(f"“{character}” cannot be written as {decoded.encoding}") from error


def rewrite(file: Path, old: bytes, new: bytes) -> None:
    """Put `new` in place of `old` in one step; the file keeps its mode, a link its target.

    Raises ChangedError where the file no longer holds `old`, OSError where it cannot be written.
    """
    target = Path(os.path.realpath(file))
    if not os.access(target, os.W_OK) and target.exists():
        raise PermissionError(13, "it is read-only")
    handle, name = tempfile.mkstemp(_ENDING, f".{target.name[:100]}.", target.parent)
    try:
        with open(handle, "wb") as temporary:  # noqa: PTH123 - it is open already
            _keep_owner(temporary.fileno(), target)
            temporary.write(new)
            temporary.flush()
            os.fsync(temporary.fileno())
        _refuse_changed(target, old)
        os.replace(name, target)  # noqa: PTH105 - the same, without two objects
    except BaseException:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise
    _sync_folder(target.parent)


def _refuse_changed(target: Path, old: bytes) -> None:
    try:
        now = target.read_bytes()
    except FileNotFoundError:
        raise ChangedError(2, "it is gone since it was read") from None
    if now != old:
        raise ChangedError(5, "it changed since it was read")


def _keep_owner(handle: int, target: Path) -> None:
    """Give a new file the mode of the old one, and its owner where we may."""
    try:
        status = target.stat()
    except FileNotFoundError:
        raise ChangedError(2, "it is gone since it was read") from None
    if hasattr(os, "fchown"):
        with suppress(PermissionError):
            os.fchown(handle, status.st_uid, status.st_gid)
    if hasattr(os, "fchmod"):  # after the owner: changing that takes bits away
        os.fchmod(handle, status.st_mode & 0o7777)


def _sync_folder(folder: Path) -> None:
    """Let the new name outlast a loss of power; not every system opens folders."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
