"""Web addresses taken apart: whose they are, and what is left without what only tracks."""

from urllib.parse import urlsplit

from newslint.text.expressions import expression

_TRACKING = expression(r"(?:utm_\w{1,20}|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref_src)\Z")


def plain_address(url: str) -> str:
    """The address without scheme, “www.”, tracking, fragment and closing slash; empty if it has no host."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    if not parts.netloc:
        return ""
    kept = [
        pair
        for pair in parts.query.split("&")
        if pair and not _TRACKING.match(pair.partition("=")[0])
    ]
    query = f"?{'&'.join(kept)}" if kept else ""
    return f"{host(url)}{parts.path.rstrip('/')}{query}"


def host(url: str) -> str:
    """The host of an absolute address in lower case without “www.”; empty where it has none."""
    try:
        return (urlsplit(url.strip()).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
