"""Files packed with gzip or Zstandard as plain binary files, within bounds that no bomb passes."""

import io
import sys
from collections.abc import Callable
from importlib import import_module

from newslint.errors import FormatError
from newslint.hints import BinaryIO, Protocol
from newslint.records import NamedTuple

_MEGABYTE = 2**20
_STEP = 1024  # packed bytes at a time: they unpack to 32 MiB at most


class Bounds(NamedTuple):
    """How far a packed file may grow: `ratio` counts from the first `free` bytes on."""

    ratio: int = 200
    size: int = 64 * 2**30
    free: int = 16 * _MEGABYTE


DEFAULT_BOUNDS = Bounds()


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes | memoryview: ...


class _Unpacked(NamedTuple):
    """What a library reads, and what it raises where the data is broken."""

    file: _Readable
    errors: tuple[type[Exception], ...]


def unpack(file: BinaryIO, path: str, bounds: Bounds = DEFAULT_BOUNDS) -> BinaryIO:
    """Return the file as it is, or unpacked where its name ends in `.gz` or `.zst`.

    Reading raises FormatError where the packed data is broken, ends early or outgrows the bounds.
    """
    packed = _Counted(file)
    match path.rpartition(".")[2].lower():
        case "gz":
            unpacked = _gzip(packed)
        case "zst":
            unpacked = _zstandard(packed)
        case _:
            return file
    return io.BufferedReader(_Bounded(unpacked, packed, bounds), _MEGABYTE)


class _Counted:
    """A file that knows how much was read of it; a pipe cannot tell."""

    def __init__(self, file: BinaryIO) -> None:
        self.count = 0
        self._file = file

    def read(self, size: int = -1, /) -> bytes:
        data = self._file.read(size)
        self.count += len(data)
        return data


class _Bounded(io.RawIOBase):
    """Unpacked bytes, as long as they stay within bounds."""

    def __init__(self, unpacked: _Unpacked, packed: _Counted, bounds: Bounds) -> None:
        self._unpacked = unpacked
        self._packed = packed
        self._bounds = bounds
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # what BufferedReader passes
        try:
            data = self._unpacked.file.read(len(buffer))
        except self._unpacked.errors as error:
            raise FormatError(f"the packed data is broken: {error}") from error
        self._count += len(data)
        ratio, size, free = self._bounds
        if self._count > max(free, ratio * self._packed.count):
            raise FormatError(
                f"unpacks to more than {ratio} times its size; stopped after {self._count:,} bytes"
            )
        if self._count > size:
            raise FormatError(f"unpacks to more than {size:,} bytes; stopped there")
        buffer[: len(data)] = data
        return len(data)


def _gzip(packed: _Counted) -> _Unpacked:
    gzip, zlib = import_module("gzip"), import_module("zlib")
    return _Unpacked(gzip.GzipFile(fileobj=packed), (OSError, EOFError, zlib.error))


def _zstandard(packed: _Counted) -> _Unpacked:
    if sys.version_info >= (3, 14):
        zstd = import_module("compression.zstd")
        return _Unpacked(zstd.ZstdFile(packed), (OSError, EOFError, zstd.ZstdError))
    try:
        zstandard = import_module("zstandard")
    except ModuleNotFoundError as error:
        raise FormatError("reading .zst needs Python 3.14 or the extra newslint[zstd]") from error
    frames = _Frames(packed, zstandard.ZstdDecompressor().decompressobj)
    return _Unpacked(frames, (OSError, EOFError, zstandard.ZstdError))


class _Frame(Protocol):
    """What the package zstandard makes to unpack one frame."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, /) -> bytes: ...


class _Frames:
    """Zstandard frames end to end; the package's own reader takes a file cut short for a whole one."""

    def __init__(self, packed: _Counted, new_frame: Callable[[], _Frame]) -> None:
        self._packed = packed
        self._new_frame = new_frame
        self._frame: _Frame | None = None
        self._rest = b""  # packed bytes behind the end of a frame
        self._ready = memoryview(b"")

    def read(self, size: int, /) -> memoryview:
        while not self._ready:
            data = self._rest or self._packed.read(_STEP)
            if not data and self._frame:
                raise EOFError("it ends before its last frame does")
            if not data:
                break
            frame = self._frame or self._new_frame()
            self._ready = memoryview(frame.decompress(data))
            self._frame = None if frame.eof else frame
            self._rest = frame.unused_data
        found, self._ready = self._ready[:size], self._ready[size:]
        return found
