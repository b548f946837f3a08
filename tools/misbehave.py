"""A web server on this machine that does what servers do on bad days: try `dateline watch` on it.

    python tools/misbehave.py [--port 8099]

It lists its addresses when it starts. Everything it tells is invented.
"""

import argparse
import gzip
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import SO_LINGER, SOL_SOCKET
from struct import pack
from threading import Event, Thread
from typing import Any

__all__ = ["Misbehaving", "serving"]

ENTRY = """<item><guid>{guid}</guid><title>{title}</title><link>{site}/page/{guid}</link>
<pubDate>{day}</pubDate><description>{text}</description></item>"""
FEED = """<?xml version="1.0" encoding="{told}"?>
<rss version="2.0"><channel><title>Orsk Post</title>{entries}</channel></rss>"""
PAGE = """<!doctype html><html><head><title>{title}</title>
<meta property="article:published_time" content="{day}">{head}</head>
<body><article><h1>{title}</h1>{paragraphs}</article></body></html>"""
TODAY = datetime.now(UTC).replace(hour=0, minute=1)
TOLD = (
    "Harbour master Ada Roe said nine people had died when the ferry overturned off Orsk.",
    "The coast guard denied that its boats had come two hours late to the place.",
    "The line that runs the ferry said it had passed every test in the spring.",
)
CORRECTED = TOLD[0].replace("nine", "twelve")
LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha">{}]>'.format(
    "".join(f'<!ENTITY {x} "{f"&{y};" * 10}">' for y, x in zip("abcdefgh", "bcdefghi", strict=True))
)
SECOND, THIRD, FOURTH = 2, 3, 4  # the time at which something happens
BOMB = gzip.compress(bytes(200_000_000), 1)


class Misbehaving(ThreadingHTTPServer):
    """The server; `asked` are the paths in order, `stage` counts how often each was asked."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.asked: list[str] = []
        self.headers_seen: list[dict[str, str]] = []
        self.over = Event()
        self.pages: dict[str, tuple[int, str]] = {}

    @property
    def site(self) -> str:
        """The address of the server."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def count(self, path: str) -> int:
        """Return how often a path was asked for."""
        return self.asked.count(path)

    def handle_error(self, *_: object) -> None:
        """Say nothing of clients that hang up."""


class Handler(BaseHTTPRequestHandler):
    """One request, answered as the first part of its path says."""

    server: Misbehaving

    def do_GET(self) -> None:
        """Answer."""
        path = self.path.split("?")[0]
        self.server.asked.append(path)
        self.server.headers_seen.append(dict(self.headers))
        if path in self.server.pages:
            status, text = self.server.pages[path]
            self.say(text, status=status)
            return
        name = path.strip("/").split("/")[0]
        answer = WAYS.get(name)
        if answer:
            answer(self, path)
        else:
            self.say("nothing here", status=404)

    def say(
        self, text: str | bytes, *, status: int = 200, kind: str = "text/html", **more: str
    ) -> None:
        """Answer with a text."""
        body = text.encode() if isinstance(text, str) else text
        headers = {name.replace("_", "-"): value for name, value in more.items()}
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", headers.pop("Content-Length", str(len(body))))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep silent."""


def page(title: str = "Ferry overturns", told: tuple[str, ...] = TOLD, head: str = "") -> str:
    """Return an article as a page."""
    return PAGE.format(
        day=TODAY.isoformat(),
        title=title,
        head=head,
        paragraphs="".join(f"<p>{one}</p>" for one in told),
    )


def feed(site: str, texts: dict[str, str], told: str = "utf-8") -> str:
    """Return a feed of entries by their guid."""
    entries = (
        ENTRY.format(
            day=format_datetime(TODAY), guid=guid, title=f"Report {guid}", site=site, text=text
        )
        for guid, text in texts.items()
    )
    return FEED.format(told=told, entries="".join(entries))


def _feed(handler: Handler, path: str) -> None:
    """Grow by an entry each time, and correct the first one the third time."""
    count = handler.server.count(path)
    texts = {f"n{number}": TOLD[number % len(TOLD)] for number in range(count + 1)}
    if count >= THIRD:
        texts["n0"] = CORRECTED
    handler.say(feed(handler.server.site, texts), kind="application/rss+xml")


def _steady(handler: Handler, _: str) -> None:
    """Answer 304 to whoever has the text already."""
    if handler.headers.get("If-None-Match") == '"one"':
        handler.send_response(304)
        handler.end_headers()
        return
    text = feed(handler.server.site, {"s0": TOLD[0], "s1": TOLD[1]})
    handler.say(text, kind="application/rss+xml", ETag='"one"')


def _edited(handler: Handler, path: str) -> None:
    """Give a page that is corrected the second time, and gone the fourth."""
    count = handler.server.count(path)
    if count >= FOURTH:
        handler.say("gone", status=404)
    else:
        handler.say(page(told=TOLD if count == 1 else (CORRECTED, *TOLD[1:])))


def _drip(handler: Handler, _: str) -> None:
    """Send a body a byte at a time."""
    handler.send_response(200)
    handler.end_headers()
    with suppress(OSError):
        while not handler.server.over.wait(0.05):
            handler.wfile.write(b"x")


def _slow(handler: Handler, _: str) -> None:
    """Send nothing for a long time."""
    handler.server.over.wait(120)


def _drip_headers(handler: Handler, _: str) -> None:
    """Send headers a byte at a time."""
    handler.wfile.write(b"HTTP/1.0 200 OK\r\nX: ")
    with suppress(OSError):
        while not handler.server.over.wait(0.05):
            handler.wfile.write(b"x")


def _endless(handler: Handler, _: str) -> None:
    """Send a body without end."""
    handler.send_response(200)
    handler.end_headers()
    with suppress(OSError):
        while not handler.server.over.is_set():
            handler.wfile.write(bytes(1 << 20))


def _reset(handler: Handler, _: str) -> None:
    """Hang up in the middle of the body, and rudely."""
    handler.wfile.write(b"HTTP/1.0 200 OK\r\nContent-Length: 90\r\n\r\n<html>")
    handler.connection.setsockopt(SOL_SOCKET, SO_LINGER, pack("ii", 1, 0))
    handler.connection.close()


def _flaky(handler: Handler, path: str) -> None:
    """Fail twice, then work."""
    if handler.server.count(path) <= SECOND:
        handler.say("out of order", status=500)
    else:
        handler.say(feed(handler.server.site, {"f0": TOLD[0]}), kind="application/rss+xml")


def _says(text: str | bytes, **more: Any) -> Callable[[Handler, str], None]:  # noqa: ANN401
    return lambda handler, _: handler.say(text, **more)


def _leads(to: str) -> Callable[[Handler, str], None]:
    return lambda handler, _: handler.say(
        "", status=302, Location=to.replace("SITE", handler.server.site)
    )


WAYS: dict[str, Callable[[Handler, str], None]] = {
    "robots.txt": _says("User-agent: *\nDisallow: /closed\n", kind="text/plain"),
    "feed": _feed,
    "steady": _steady,
    "page": lambda handler, path: handler.say(page(f"Report {path[6:]}")),
    "edited": _edited,
    "closed": _says(page()),
    "slow": _slow,
    "drip": _drip,
    "drip-headers": _drip_headers,
    "endless": _endless,
    "reset": _reset,
    "flaky": _flaky,
    "busy": _says("later", status=429, Retry_After="120"),
    "down": _says("down", status=503),
    "fault": _says("fault", status=500),
    "given-up": _says("never again", status=410),
    "loop": _leads("SITE/loop2"),
    "loop2": _leads("SITE/loop"),
    "moved": _leads("SITE/page/moved?utm_source=feed#top"),
    "inwards": _leads("http://10.0.0.1/secret"),
    "metadata": _leads("http://169.254.169.254/latest/"),
    "bomb": _says(BOMB, Content_Encoding="gzip"),
    "zipped": _says(gzip.compress(page().encode()), Content_Encoding="gzip"),
    "half-zipped": _says(gzip.compress(page().encode())[:-30], Content_Encoding="gzip"),
    "short": _says(page(), Content_Length="100000"),
    "huge-headers": _says(page(), X_Much="x" * 60_000, X_More="y" * 60_000),
    "mislabelled": _says(page("Fähre gekentert"), kind="text/html; charset=iso-8859-1"),
    "cyrillic": _says(
        page("Паром перевернулся").encode("cp1251"), kind="text/html; charset=windows-1251"
    ),
    "laughs": _says(
        f'<?xml version="1.0"?>{LAUGHS}<rss><channel><title>&i;</title></channel></rss>',
        kind="application/rss+xml",
    ),
    "empty": _says(""),
    "nobody": _says("<html><body><form><input></form></body></html>"),
}


@contextmanager
def serving(port: int = 0) -> Iterator[Misbehaving]:
    """Serve on a port of this machine."""
    server = Misbehaving(port)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8099)
    with serving(parser.parse_args().port) as server, suppress(KeyboardInterrupt):
        for name in WAYS:
            print(f"{server.site}/{name}", flush=True)
        while True:
            time.sleep(1)


if __name__ == "__main__":
    main()
