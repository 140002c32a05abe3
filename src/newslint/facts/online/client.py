"""The one way to the network: polite, bounded, never to private machines, and each answer asked for once."""

import time
from collections import Counter
from collections.abc import Callable
from datetime import date
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urljoin

from newslint._version import __version__
from newslint.facts.online.addresses import Target, target
from newslint.facts.online.bounds import Answer, Bounds, Refused
from newslint.facts.online.cache import Cache
from newslint.facts.online.request import Raw, ask
from newslint.facts.online.robots import Robots

AGENT = f"newslint/{__version__} (+https://github.com/newslint/newslint)"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_GONE = frozenset({404, 410})
_BUSY = frozenset({429, 503})
_CLOSED = frozenset({401, 403, 407, 451})


class Client:
    """Fetches pages for one run; `today` is the day answers are marked with."""

    def __init__(
        self,
        cache: Path | None,
        today: date,
        bounds: Bounds = Bounds(),  # noqa: B008 - it never changes
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._cache = Cache(cache)
        self._today = today.isoformat()
        self._bounds = bounds
        self._sleep = sleep
        self._asked: Counter[str] = Counter()
        self._robots: dict[str, Robots | Refused] = {}

    def page(self, url: str) -> Answer:
        """A page as anybody may see it, robots.txt permitting; never raises."""
        return self._cached(url, url, "text/html,application/xhtml+xml,*/*;q=0.5", is_page=True)

    def answer(self, url: str, key: str = "", accept: str = "application/json") -> Answer:
        """What an interface made for programs says; `key` is the address without what is secret."""
        return self._cached(url, key or url, accept, is_page=False)

    def _cached(self, url: str, key: str, accept: str, *, is_page: bool) -> Answer:
        key = f"{accept} {key}"
        known = self._cache.get(key)
        if known is not None:
            return known
        try:
            found = self._followed(url, accept, is_page=is_page)
        except Refused as refused:
            found = Answer(url, trouble=refused.trouble, reason=refused.reason)
        found = found._replace(retrieved=self._today)
        if not is_page:  # the address may hold the user's key
            found = found._replace(url=key.partition(" ")[2], hops=())
        self._cache.put(key, found)
        return found

    def _followed(self, url: str, accept: str, *, is_page: bool) -> Answer:
        hops: list[str] = []
        current = url
        while True:
            where = target(current)
            if is_page and not self._may_read(where):
                raise Refused("forbidden", f"robots.txt of {where.host} asks programs to stay away")
            raw = self._asked_politely(where, accept, is_page=is_page)
            location = raw.headers.get("Location", "")
            if raw.status not in _REDIRECTS or not location:
                return _answer(url, raw, tuple(hops))
            if not is_page:
                raise Refused("refused", "leads elsewhere, which an interface should not")
            current = urljoin(current, location.strip())
            hops.append(current)
            if len(hops) > self._bounds.hops or current in (url, *hops[:-1]):
                raise Refused("refused", "leads from one address to the next without an end")

    def _asked_politely(self, where: Target, accept: str, *, is_page: bool) -> Raw:
        raw = self._once(where, accept, is_page=is_page)
        again = _seconds(raw.headers.get("Retry-After", "")) if raw.status in _BUSY else None
        if again is not None and again <= self._bounds.patience:
            self._sleep(again)
            raw = self._once(where, accept, is_page=is_page)
        return raw

    def _once(self, where: Target, accept: str, *, is_page: bool) -> Raw:
        most = self._bounds.a_host if is_page else self._bounds.calls
        if self._asked[where.server] >= most:
            raise Refused("failed", f"{where.host} was asked {most} times in this run")
        if self._asked[where.server] and is_page:
            self._sleep(self._bounds.pause)
        self._asked[where.server] += 1
        headers = {
            "User-Agent": AGENT,
            "Accept": accept,
            "Accept-Encoding": "gzip",
            "Connection": "close",
        }
        return ask(where, headers, self._bounds)

    def _may_read(self, where: Target) -> bool:
        site = f"{where.scheme}://{where.server}"
        if site not in self._robots:
            try:
                self._robots[site] = self._robots_of(where)
            except Refused as refused:
                self._robots[site] = refused
        robots = self._robots[site]
        if isinstance(robots, Refused):
            raise robots
        return robots.allows(f"{site}{where.path}", AGENT)

    def _robots_of(self, where: Target) -> Robots:
        """Where there is no robots.txt all is allowed; where we cannot know, nothing is (RFC 9309)."""
        headers = {"User-Agent": AGENT, "Accept": "text/plain", "Connection": "close"}
        raw = ask(where._replace(path="/robots.txt"), headers, self._bounds)
        if raw.status // 100 == 5:
            raise Refused("busy", f"robots.txt of {where.host} cannot be read: status {raw.status}")
        return Robots(raw.body if raw.status == 200 else b"")


def _answer(url: str, raw: Raw, hops: tuple[str, ...]) -> Answer:
    found = Answer(
        url,
        raw.status,
        raw.headers.get_content_type(),
        raw.headers.get_content_charset("") or "",
        raw.body,
        hops,
    )
    if raw.status // 100 == 2:
        return found
    reason = f"the server answers {raw.status}"
    if raw.status in _GONE:
        return found._replace(trouble="gone", reason=reason, body=b"")
    if raw.status in _BUSY:
        again = _seconds(raw.headers.get("Retry-After", ""))
        when = f" and asks to come again in {again:g} seconds" if again else ""
        return found._replace(trouble="busy", reason=reason + when, again=again or 0.0)
    is_closed = raw.status in _CLOSED
    return found._replace(trouble="forbidden" if is_closed else "failed", reason=reason)


def _seconds(text: str) -> float | None:
    """The seconds of a Retry-After; a date in it is too far off to wait for."""
    if text.strip().isdecimal():
        return float(text.strip()[:9])
    try:
        parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return 3600.0
