"""A server on this machine that says what a test wants, and counts who asks."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Page = tuple[int, Mapping[str, str], bytes]
Says = Page | Callable[[BaseHTTPRequestHandler], None]


class Web:
    """The server: `pages` are what it says at a path, `asked` the paths that were asked for."""

    def __init__(self, port: int) -> None:
        self.server = f"127.0.0.1:{port}"
        self.pages: dict[str, Says] = {}
        self.asked: list[str] = []

    def url(self, path: str) -> str:
        return f"http://{self.server}{path}"


def html(text: str, status: int = 200) -> Page:
    return status, {"Content-Type": "text/html; charset=utf-8"}, text.encode()


@contextmanager
def running() -> Iterator[Web]:
    """A server until the end of the block."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            web.asked.append(self.path)
            said = web.pages.get(self.path) or web.pages.get(self.path.partition("?")[0])
            if callable(said):
                said(self)
                return
            status, headers, body = said or (404, {}, b"")
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            pass  # a client that hangs up is what some tests want

    server = Server(("127.0.0.1", 0), Handler)
    web = Web(server.server_address[1])
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
    )
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
