"""Web addresses as articles give them: which are none, and which lead to a copy in an archive."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from newslint.records import NamedTuple
from newslint.text.expressions import expression

_WEB = expression(r"(?i:https?)://[^/\\\s]")
# “htp://”, “https:/”, “http//”: meant for the web, and not of it.
_MEANT = expression(r"(?i:[htps]{3,7})(?::\\{1,2}|:/{0,9}|//)(?=[^/\\])|(?i:https?):/{3,9}|www\.")
_OUTSIDE = expression(r"[\s<>\"{}|\\^`]")
_LABEL = expression(r"[^\W_](?:[\w-]{0,61}[^\W_])?|_[\w-]{1,62}")
_WAYBACK = expression(
    r"https?://web\.archive\.org/(?:web|save)/(?:(\d{8})\d{0,6}(?:[a-z]{2}_)?/|\*/)?(https?:/{1,2}.{1,2000})"
)
_ARCHIVES = {
    "web.archive.org": "the Internet Archive",
    "archive.org": "the Internet Archive",
    "archive.today": "archive.today",
    "archive.ph": "archive.today",
    "archive.is": "archive.today",
    "archive.li": "archive.today",
    "archive.md": "archive.today",
    "archive.vn": "archive.today",
    "archive.fo": "archive.today",
    "perma.cc": "Perma.cc",
    "ghostarchive.org": "Ghost Archive",
    "webcitation.org": "WebCite",
    "megalodon.jp": "Megalodon",
    "arquivo.pt": "Arquivo.pt",
    "webarchive.nationalarchives.gov.uk": "the UK Government Web Archive",
    "www.webarchive.org.uk": "the UK Web Archive",
}


class Copy(NamedTuple):
    """A copy in an archive: of which address and which day, where its own address says so."""

    archive: str
    original: str = ""
    day: str = ""


def is_cited(url: str) -> bool:
    """Whether an address is one of the web, or meant to be; others are menus, mail and places on the page."""
    return bool(_WEB.match(url) or _MEANT.match(url))


def malformed(url: str) -> str:
    """What is wrong with a cited address; empty where nothing is."""
    if not _WEB.match(url):
        return "does not begin with http:// or https://"
    if found := _OUTSIDE.search(url):
        what = "white space" if found[0].isspace() else f"“{found[0]}”"
        return f"holds {what}, which no address may"
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "has a host or a port that cannot be one"
    if port == 0 or host in {"http", "https"}:
        return "begins twice" if port != 0 else "has a port that cannot be one"
    return "" if _is_host(host) else f"has a host that cannot be one: “{host}”"


def copy_of(url: str) -> Copy | None:
    """The archived copy that an address leads to; None where it leads to none."""
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return None
    archive = _ARCHIVES.get(host) or _ARCHIVES.get(f"www.{host}")
    if archive is None or (host == "archive.org" and "/details/" in url):
        return None
    if found := _WAYBACK.match(url):
        stamp = found[1] or ""
        day = f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:]}" if stamp else ""
        return Copy(archive, found[2], day)
    return Copy(archive)


def _is_host(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        labels = host.removesuffix(".").split(".")
        return len(labels) > 1 and all(_LABEL.fullmatch(label) for label in labels)
    return True
