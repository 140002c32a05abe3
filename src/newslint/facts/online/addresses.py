"""Which machines may be spoken to: public ones, looked up once and then dialled by the number that was checked."""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import quote, urlsplit

from newslint.facts.online.bounds import Refused
from newslint.records import NamedTuple

_PORTS = {"http": 80, "https": 443}


class Target(NamedTuple):
    """An address taken apart: `path` is what is asked for."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def server(self) -> str:
        """The host with its port, as users name it."""
        return f"{self.host}:{self.port}"


def target(url: str) -> Target:
    """Take an address apart; raises Refused where it is none of the web's, or holds a password."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise Refused("refused", f"is no address: {error}") from error
    if parts.scheme not in _PORTS or not host:
        raise Refused("refused", f"“{parts.scheme}” is no address of the web")
    if parts.username is not None:
        raise Refused("refused", "has a name or a password in it")
    try:
        host = host.encode("idna").decode("ascii") if not host.isascii() else host
    except UnicodeError as error:
        raise Refused("refused", "its host is no name") from error
    path = _escaped(parts.path or "/") + (f"?{_escaped(parts.query)}" if parts.query else "")
    return Target(parts.scheme, host, port or _PORTS[parts.scheme], path)


def look_up(where: Target, allowed: frozenset[str]) -> str:
    """The first number of a host; raises Refused where any of its numbers is not the public's."""
    try:
        found = socket.getaddrinfo(where.host, where.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Refused("no-host", f"there is no host “{where.host}”") from error
    numbers = [str(item[4][0]) for item in found]
    if where.server not in allowed:
        for number in numbers:
            if not is_public(number):
                raise Refused("refused", f"“{where.host}” is a private address: {number}")
    return numbers[0]


def is_public(number: str) -> bool:
    """Whether a number is one that everybody reaches: not ours, not a neighbour’s, not a network’s own."""
    address: IPv4Address | IPv6Address = ip_address(number.partition("%")[0])
    if isinstance(address, IPv6Address):
        # An old number in a new one leads to where the old one does.
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if inner is None and address.packed.startswith(bytes.fromhex("0064ff9b")):
            inner = IPv4Address(address.packed[-4:])
        if inner is not None:
            return is_public(str(inner))
    return address.is_global and not address.is_multicast


def _escaped(text: str) -> str:
    """Nothing but printable ASCII goes onto the wire: a line break would begin a header."""
    return quote(text, safe="%/:=&?~#+!$,;'@()*[]-._|")
