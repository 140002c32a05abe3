"""One request, one answer: dialled by number, over within its time, of bounded size, unpacked with care."""

import http.client
import socket
import ssl
import zlib
from collections.abc import Mapping
from email.message import Message
from threading import Event, Timer

from newslint.facts.online.addresses import Target, look_up
from newslint.facts.online.bounds import Bounds, Refused
from newslint.records import NamedTuple

_CHUNK = 65_536


class Raw(NamedTuple):
    """A status, headers and an unpacked body."""

    status: int
    headers: Message
    body: bytes


def ask(where: Target, headers: Mapping[str, str], bounds: Bounds) -> Raw:
    """Ask a server once; raises Refused with what went wrong."""
    dialled = _dialled(where, look_up(where, bounds.allowed), bounds.seconds)
    # Each read has its time, and so has the whole: a server may send a byte whenever we give up.
    is_over = Event()
    watch = Timer(bounds.seconds, _hang_up, (dialled, is_over))
    watch.daemon = True
    watch.start()
    connection = http.client.HTTPConnection(where.host, where.port, timeout=bounds.seconds)
    try:
        connection.sock = _secured(dialled, where)
        connection.request("GET", where.path, headers=dict(headers))
        answer = connection.getresponse()
        body = b"" if answer.status in range(300, 400) else _read(answer, bounds)
        if is_over.is_set():  # a connection that ends is how an answer without a length ends
            raise TimeoutError  # noqa: TRY301 - to be told as the others are
        return Raw(answer.status, answer.headers, body)
    except TimeoutError as error:
        raise Refused("failed", f"no answer within {bounds.seconds:g} seconds") from error
    except (http.client.HTTPException, OSError, ValueError) as error:
        if is_over.is_set():
            raise Refused("failed", f"no whole answer within {bounds.seconds:g} seconds") from error
        raise Refused("failed", f"the answer broke off: {_told(error)}") from error
    finally:
        watch.cancel()
        connection.close()
        dialled.close()


def _dialled(where: Target, number: str, seconds: float) -> socket.socket:
    try:
        return socket.create_connection((number, where.port), timeout=seconds)
    except TimeoutError as error:
        raise Refused("failed", f"no connection within {seconds:g} seconds") from error
    except OSError as error:
        raise Refused("failed", f"no connection: {_told(error)}") from error


def _secured(dialled: socket.socket, where: Target) -> socket.socket:
    """The connection under the name that was asked for, whatever number was dialled."""
    if where.scheme == "http":
        return dialled
    return ssl.create_default_context().wrap_socket(dialled, server_hostname=where.host)


def _hang_up(dialled: socket.socket, is_over: Event) -> None:
    is_over.set()  # before the reader can see the end
    try:
        dialled.shutdown(socket.SHUT_RDWR)
    except OSError:
        dialled.close()


def _read(answer: http.client.HTTPResponse, bounds: Bounds) -> bytes:
    promised = answer.headers.get("Content-Length", "")
    if promised.isdecimal() and int(promised[:20]) > bounds.largest:
        raise Refused("failed", f"is larger than {bounds.largest:,} bytes")
    packed = answer.headers.get("Content-Encoding", "").strip().lower()
    if packed not in {"", "identity", "gzip", "x-gzip", "deflate"}:
        raise Refused("failed", f"is packed in a way that was not asked for: {packed[:20]}")
    unpack = zlib.decompressobj(wbits=47) if packed not in {"", "identity"} else None
    parts: list[bytes] = []
    received = size = 0
    while chunk := answer.read1(_CHUNK):
        received += len(chunk)
        part = chunk if unpack is None else _unpacked(unpack, chunk, bounds.largest - size)
        size += len(part)
        if received > bounds.largest or size >= bounds.largest:
            raise Refused("failed", f"is larger than {bounds.largest:,} bytes")
        parts.append(part)
    if promised.isdecimal() and received < int(promised[:20]):
        raise Refused("failed", f"promised {int(promised[:20]):,} bytes and sent {received:,}")
    return b"".join(parts)


def _unpacked(unpack: "zlib._Decompress", chunk: bytes, room: int) -> bytes:
    """No more than fits: a few bytes may stand for gigabytes."""
    try:
        return unpack.decompress(chunk, max(1, room))
    except zlib.error as error:
        raise Refused("failed", f"cannot be unpacked: {error}") from error


def _told(error: Exception) -> str:
    """The same words on every machine, as far as there are any."""
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
