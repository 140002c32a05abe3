"""How far a request may go, and what came of it."""

from typing import Literal

from newslint.records import NamedTuple

Trouble = Literal[
    "gone",  # 404 or 410
    "no-host",  # the name stands for no address
    "refused",  # by us: a private address, a scheme, too many hops
    "forbidden",  # by robots.txt, or the server wants to know who we are
    "busy",  # 429 or 503
    "failed",  # everything else between us and a page
]


class Bounds(NamedTuple):
    """Limits of one fetch; `allowed` are hosts with ports that may be private ones: a user's own server."""

    seconds: float = 20.0  # for all of an answer, also one that drips
    largest: int = 5_000_000  # bytes, packed and unpacked
    hops: int = 5  # redirects
    pause: float = 1.0  # seconds between two requests to one host
    patience: float = 10.0  # seconds waited where a server says when to come again
    a_host: int = 10  # pages of one host in a run
    calls: int = 1000  # questions to one interface in a run
    allowed: frozenset[str] = frozenset()


class Answer(NamedTuple):
    """What a server said at the end of its redirects; `trouble` is empty where it gave us a page."""

    url: str
    status: int = 0
    kind: str = ""  # the media type: “text/html”
    charset: str = ""
    body: bytes = b""
    hops: tuple[str, ...] = ()  # the addresses after the first
    retrieved: str = ""
    trouble: Trouble | Literal[""] = ""
    reason: str = ""
    again: float = 0.0  # seconds after which a busy server may be asked again


class Refused(Exception):  # noqa: N818 - it is an answer, and never leaves this package
    """A request that ends without a page."""

    def __init__(self, trouble: Trouble, reason: str) -> None:
        super().__init__(reason)
        self.trouble: Trouble = trouble
        self.reason = reason
