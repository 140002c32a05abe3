"""SHA-256 as Python brings it: to load that of OpenSSL takes a tenth of the time that an article does."""

from collections.abc import Callable
from functools import cache
from importlib import import_module

from newslint.hints import Protocol, cast


class _Digest(Protocol):
    def digest(self) -> bytes: ...

    def hexdigest(self) -> str: ...


def sha256(data: bytes) -> _Digest:
    """The digest of some bytes; of very many `hashlib` makes it sooner."""
    return _sha256()(data)


@cache
def _sha256() -> Callable[[bytes], _Digest]:
    for name in ("_sha2", "_sha256"):  # of Python 3.12, and of older ones
        try:
            return cast("Callable[[bytes], _Digest]", import_module(name).sha256)
        except ImportError:
            pass
    return cast("Callable[[bytes], _Digest]", import_module("hashlib").sha256)
