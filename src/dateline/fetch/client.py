"""The client asks one server for one thing at a time, and only where the gate lets it."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from http.client import HTTPException
from logging import ERROR, getLogger
from threading import Thread
from time import monotonic
from typing import Final, TypeVar
from urllib.parse import urljoin

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NewConnectionError,
    ReadTimeoutError,
    SSLError,
)
from urllib3.response import BaseHTTPResponse
from urllib3.util import Timeout

from dateline import __version__
from dateline.fetch.address import Address, Gate, address_of
from dateline.fetch.answer import GOOD, Answer
from dateline.fetch.body import read_body
from dateline.read.refusal import RefusedError

__all__ = ["USER_AGENT", "Client", "Limits"]

T = TypeVar("T")

getLogger("urllib3").setLevel(ERROR)  # it tells of broken headers in tracebacks

USER_AGENT: Final = f"dateline/{__version__} (+reads news for a ledger of claims)"
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
HOPS: Final = 5
SLICE_SECONDS: Final = 0.2  # how soon one who waits hears that nobody wants the answer
TRIED: Final = 3  # addresses of one host
HEADER_BYTES: Final = 65_536
ACCEPT: Final = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long to wait: to be let in, for the next bytes, for all of it."""

    connect_seconds: float = 10.0
    read_seconds: float = 15.0
    total_seconds: float = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """One request at a time; what goes wrong is a `RefusedError` with a code."""

    gate: Gate
    agent: str = USER_AGENT
    limits: Limits = Limits()
    is_stopped: Callable[[], bool] = lambda: False

    def get(self, url: str, *, etag: str | None = None, modified: str | None = None) -> Answer:
        """Ask for a url, following redirects, each of which the gate checks again.

        Raises:
            RefusedError: There is no whole answer, or it may not be asked for.
        """
        validators = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {name: value for name, value in validators.items() if value}
        until = monotonic() + self.limits.total_seconds
        return _within(until, lambda: self._follow(url, headers, until), self.is_stopped)

    def _follow(self, url: str, headers: Mapping[str, str], until: float) -> Answer:
        address, seen, is_downgraded = address_of(url), set[str](), False
        while len(seen) <= HOPS and address.url not in seen:
            seen.add(address.url)
            answer = self._ask(address, headers, until)
            if answer.status not in REDIRECTS or not answer.location:
                return replace(answer, is_downgraded=is_downgraded)
            further = address_of(urljoin(address.url, answer.location.strip()))
            is_downgraded |= (address.scheme, further.scheme) == ("https", "http")
            address = further
        raise RefusedError(
            code="fetch.redirect", message=f"a circle, or more than {HOPS} redirects"
        )

    def _ask(self, address: Address, headers: Mapping[str, str], until: float) -> Answer:
        *firsts, last = self.gate.addresses(address)[:TRIED]
        for ip in firsts:
            try:
                return self._ask_at(ip, address, headers, until)
            except (NewConnectionError, ConnectTimeoutError):
                continue
        return _translated(lambda: self._ask_at(last, address, headers, until))

    def _ask_at(
        self, ip: str, address: Address, headers: Mapping[str, str], until: float
    ) -> Answer:
        with closing(self._connection(ip, address)) as connection:
            connection.request(
                "GET",
                address.target,
                headers={
                    "Host": address.site,
                    "User-Agent": self.agent,
                    "Accept": ACCEPT,
                    "Accept-Encoding": "gzip",
                    "Connection": "close",
                    **headers,
                },
                preload_content=False,
                decode_content=False,
            )
            with closing(connection.getresponse()) as response:
                return _answer(response, address, until)

    def _connection(self, ip: str, address: Address) -> HTTPConnection:
        """Return a connection to a checked IP address, which proves to be the host's."""
        timeout = Timeout(connect=self.limits.connect_seconds, read=self.limits.read_seconds)
        if address.scheme == "http":
            made = HTTPConnection(ip, address.port, timeout=timeout.connect_timeout)
        else:
            made = HTTPSConnection(
                ip,
                address.port,
                timeout=timeout.connect_timeout,
                cert_reqs="CERT_REQUIRED",
                server_hostname=address.host,
                assert_hostname=address.host,
            )
        made.connect()
        if made.sock:
            made.sock.settimeout(self.limits.read_seconds)
        made.timeout = self.limits.read_seconds
        return made


def _answer(response: BaseHTTPResponse, address: Address, until: float) -> Answer:
    told = response.headers
    if sum(len(name) + len(value) for name, value in told.items()) > HEADER_BYTES:
        raise RefusedError(code="fetch.broken", message="headers without end")
    body = b""
    if response.status == GOOD:
        coding = told.get("Content-Encoding", "")
        body = read_body(response.read1, coding, until=until)
    return Answer(
        status=response.status,
        url=address.url,
        body=body,
        content_type=told.get("Content-Type", ""),
        etag=told.get("ETag"),
        modified=told.get("Last-Modified"),
        retry_after=told.get("Retry-After"),
        location=told.get("Location"),
    )


def _translated(ask: Callable[[], T]) -> T:
    """Say in a few words what a library's exception means."""
    try:
        return ask()
    except NewConnectionError as error:  # before the next, of which it is a kind
        raise RefusedError(code="fetch.failed", message="nobody lets us in") from error
    except (ConnectTimeoutError, ReadTimeoutError, TimeoutError) as error:
        raise RefusedError(code="fetch.slow", message="no answer in time") from error
    except SSLError as error:
        raise RefusedError(code="fetch.failed", message="its certificate is no proof") from error
    except (HTTPError, HTTPException) as error:
        raise RefusedError(code="fetch.broken", message="not HTTP, or not all of it") from error
    except (OSError, ValueError) as error:
        raise RefusedError(code="fetch.failed", message="the connection broke off") from error


def _within(until: float, work: Callable[[], T], is_stopped: Callable[[], bool]) -> T:
    """Do work that may hang where no timeout reaches: a name server, a drip of headers.

    A thread that is given up goes on until its own timeouts end it; nobody hears its result.
    """
    done: list[T] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            done.append(work())
        except BaseException as error:  # noqa: BLE001 - handed to who waits
            failed.append(error)

    thread = Thread(target=run, daemon=True)
    thread.start()
    while thread.is_alive() and monotonic() < until and not is_stopped():
        thread.join(min(SLICE_SECONDS, max(0.0, until - monotonic())))
    if failed:
        raise failed[0]
    if not done:
        raise RefusedError(code="fetch.slow", message="no whole answer in time")
    return done[0]
