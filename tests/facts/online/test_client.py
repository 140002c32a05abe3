"""The client keeps its bounds whatever a server does."""

import gzip
import time
from datetime import date
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from newslint.facts.online.bounds import Bounds
from newslint.facts.online.client import Client
from web_server import Page, Web, html

_DAY = date(2026, 3, 1)
_BOMB = gzip.compress(b"0" * 20_000_000)


class Slept(list[float]):
    """The pauses that a client made, without making them."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


def client(
    web: Web,
    cache: Path | None = None,
    slept: Slept | None = None,
    seconds: float = 20,
    largest: int = 5_000_000,
    a_host: int = 10,
) -> Client:
    limits = Bounds(seconds, largest, a_host=a_host, allowed=frozenset({web.server}))
    return Client(cache, _DAY, limits, slept if slept is not None else Slept())


def test_page_comes_with_its_kind_and_day(web: Web) -> None:
    web.pages["/a"] = html("<p>The ferry sails.")
    answer = client(web).page(web.url("/a"))

    assert (answer.status, answer.kind, answer.charset, answer.body) == (
        200, "text/html", "utf-8", b"<p>The ferry sails.",
    )  # fmt: skip
    assert answer.retrieved == "2026-03-01"
    assert not answer.trouble


def test_redirects_are_followed_and_named(web: Web) -> None:
    web.pages["/old"] = (301, {"Location": "/new?x=1#there"}, b"")
    web.pages["/new?x=1"] = html("here")
    answer = client(web).page(web.url("/old"))

    assert answer.body == b"here"
    assert answer.hops == (web.url("/new?x=1#there"),)


def redirect(where: str) -> Page:
    return 302, {"Location": where}, b""


@pytest.mark.parametrize(
    "where",
    [
        pytest.param("http://127.0.0.1:1/", id="loopback"),
        pytest.param("http://localhost:9/", id="localhost"),
        pytest.param("http://10.0.0.7/", id="private"),
        pytest.param("http://169.254.169.254/latest/meta-data", id="link-local"),
        pytest.param("http://[::1]/", id="loopback of IPv6"),
        pytest.param("http://[::ffff:127.0.0.1]/", id="an old number in a new one"),
        pytest.param("http://2130706433/", id="a number in one piece"),
        pytest.param("http://0.0.0.0/", id="this machine"),
        pytest.param("http://100.64.0.1/", id="a carrier's network"),
        pytest.param("file:///etc/passwd", id="a file"),
        pytest.param("ftp://ftp.example/", id="another protocol"),
        pytest.param("http://user:word@127.0.0.1/", id="with a password"),
    ],
)
def test_redirect_to_private_machine_is_refused(web: Web, where: str) -> None:
    web.pages["/a"] = redirect(where)
    answer = client(web).page(web.url("/a"))

    assert answer.trouble == "refused"
    assert answer.body == b""


def test_name_of_a_private_address_is_refused(web: Web) -> None:
    answer = Client(None, _DAY, Bounds(), Slept()).page(f"http://localhost:{web.server[10:]}/a")

    assert answer.trouble == "refused"
    assert "private" in answer.reason
    assert web.asked == []


@pytest.mark.parametrize(
    ("page", "trouble", "reason"),
    [
        pytest.param((404, {}, b"no"), "gone", "404", id="not found"),
        pytest.param((410, {}, b""), "gone", "410", id="gone"),
        pytest.param((403, {}, b""), "forbidden", "403", id="forbidden"),
        pytest.param((500, {}, b""), "failed", "500", id="broken server"),
        pytest.param((429, {"Retry-After": "3600"}, b""), "busy", "3600 seconds", id="busy for long"),
        pytest.param((429, {"Retry-After": "soon"}, b""), "busy", "429", id="busy, no number"),
        pytest.param((200, {"Content-Length": "99999999999"}, b"x"), "failed", "larger", id="said to be huge"),
        pytest.param((200, {"Content-Length": "500"}, b"x"), "failed", "sent 1", id="shorter than said"),
        pytest.param((200, {"Content-Encoding": "gzip"}, _BOMB), "failed", "larger", id="gzip bomb"),
        pytest.param((200, {"Content-Encoding": "gzip"}, b"no gzip"), "failed", "unpacked", id="no gzip"),
        pytest.param((200, {"Content-Encoding": "br"}, b"x"), "failed", "not asked for", id="brotli"),
        pytest.param(redirect("/a"), "refused", "without an end", id="leads to itself"),
        pytest.param((200, {}, b"x" * 3_000), "failed", "2,000", id="too large without saying so"),
    ],
)  # fmt: skip
def test_trouble_is_told(web: Web, page: Page, trouble: str, reason: str) -> None:
    web.pages["/a"] = page
    answer = client(web, largest=2_000 if len(page[2]) == 3_000 else 5_000_000).page(web.url("/a"))

    assert answer.trouble == trouble
    assert reason in answer.reason


def test_hops_end(web: Web) -> None:
    for number in range(9):
        web.pages[f"/{number}"] = redirect(f"/{number + 1}")
    answer = client(web, a_host=50).page(web.url("/0"))

    assert answer.trouble == "refused"


def test_server_that_hangs_is_left(web: Web) -> None:
    web.pages["/a"] = lambda _: time.sleep(2)
    start = time.monotonic()
    answer = client(web, seconds=0.2).page(web.url("/a"))

    assert answer.trouble == "failed"
    assert "0.2 seconds" in answer.reason
    assert time.monotonic() - start < 1.5


def test_server_that_drips_is_left(web: Web) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(40):
            handler.wfile.write(b"X-%d: 1\r\n" % number)
            time.sleep(0.05)

    web.pages["/a"] = drip
    start = time.monotonic()
    answer = client(web, seconds=0.4).page(web.url("/a"))

    assert answer.trouble == "failed"
    assert time.monotonic() - start < 1.5


def test_busy_server_is_asked_again_when_it_says(web: Web) -> None:
    turns = [(429, {"Retry-After": "2"}, b""), html("now")]

    def say(handler: BaseHTTPRequestHandler) -> None:
        status, headers, body = turns.pop(0)
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    web.pages["/a"] = say
    slept = Slept()
    answer = client(web, slept=slept).page(web.url("/a"))

    assert answer.body == b"now"
    assert 2.0 in slept


def test_robots_keep_us_out(web: Web) -> None:
    web.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /private\n")
    web.pages["/private/a"] = html("x")
    answer = client(web).page(web.url("/private/a"))

    assert answer.trouble == "forbidden"
    assert web.asked == ["/robots.txt"]


def test_robots_that_cannot_be_read_keep_us_out(web: Web) -> None:
    web.pages["/robots.txt"] = (503, {}, b"")
    fetching = client(web)
    answers = [fetching.page(web.url(path)) for path in ("/a", "/b")]

    assert [answer.trouble for answer in answers] == ["busy", "busy"]
    assert web.asked == ["/robots.txt"]


def test_interfaces_are_not_asked_for_robots(web: Web) -> None:
    web.pages["/api"] = (200, {"Content-Type": "application/json"}, b"{}")
    answer = client(web).answer(web.url("/api?key=secret"), key="api")

    assert (answer.kind, answer.url) == ("application/json", "api")
    assert web.asked == ["/api?key=secret"]


def test_one_host_is_asked_so_often_and_no_more(web: Web) -> None:
    slept = Slept()
    fetching = client(web, slept=slept, a_host=2)
    for path in "abc":
        web.pages[f"/{path}"] = html(path)
    answers = [fetching.page(web.url(f"/{path}")) for path in "abc"]

    assert [answer.trouble for answer in answers] == ["", "", "failed"]
    assert slept == [1.0]


def test_second_run_asks_nobody_and_says_the_same(web: Web, tmp_path: Path) -> None:
    web.pages["/a"] = html("x")
    first = [client(web, tmp_path).page(web.url(path)) for path in ("/a", "/gone")]
    asked = len(web.asked)
    later = Client(tmp_path, date(2027, 1, 1), Bounds(), Slept())
    second = [later.page(web.url(path)) for path in ("/a", "/gone")]

    assert second == first
    assert len(web.asked) == asked


def test_trouble_that_passes_is_not_kept(web: Web, tmp_path: Path) -> None:
    web.pages["/a"] = (500, {}, b"")
    client(web, tmp_path).page(web.url("/a"))
    web.pages["/a"] = html("x")

    assert client(web, tmp_path).page(web.url("/a")).body == b"x"


@pytest.mark.parametrize("left", [b"", b"{", b"[]", b'{"version": 1}', b"\xff", b'{"version": 9}'])
def test_broken_cache_is_no_answer(web: Web, tmp_path: Path, left: bytes) -> None:
    web.pages["/a"] = html("x")
    client(web, tmp_path).page(web.url("/a"))
    (file,) = tmp_path.iterdir()
    file.write_bytes(left)

    assert client(web, tmp_path).page(web.url("/a")).body == b"x"


def test_line_breaks_never_reach_the_wire(web: Web) -> None:
    web.pages["/a%20b%0D%0AX:%201"] = html("x")
    answer = client(web).page(web.url("/a b") + "%0D%0AX: 1")

    assert answer.body == b"x"


def test_unknown_host_is_told() -> None:
    answer = Client(None, _DAY, Bounds(), Slept()).page("http://" + "a" * 64 + ".example/")

    assert answer.trouble == "no-host"
