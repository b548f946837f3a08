"""Listeners hold a stream of events open, as every page on somebody's screen does."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from threading import Thread
from urllib.parse import urlsplit

__all__ = ["Listener", "listening"]

EVENTS = "/live"


@dataclass(slots=True)
class Listener:
    """One stream; `editions` are those that it was told of."""

    site: str
    editions: list[str] = field(default_factory=list)
    _connection: HTTPConnection | None = None

    def listen(self) -> None:
        """Read the stream until it ends."""
        connection = self._connection = HTTPConnection(urlsplit(self.site).netloc)
        with suppress(OSError, HTTPException, ValueError):  # it was ended from here
            connection.request("GET", EVENTS)
            for line in connection.getresponse():
                name, _, value = line.decode().strip().partition(": ")
                if name == "id":
                    self.editions.append(value)

    def stop(self) -> None:
        """End the stream."""
        if self._connection and self._connection.sock:
            with suppress(OSError):
                self._connection.sock.shutdown(socket.SHUT_RDWR)


@contextmanager
def listening(site: str, many: int) -> Iterator[list[Listener]]:
    """Let so many listen for as long as the block lasts."""
    listeners = [Listener(site) for _ in range(many)]
    threads = [Thread(target=one.listen, daemon=True) for one in listeners]
    for thread in threads:
        thread.start()
    try:
        yield listeners
    finally:
        for one in listeners:
            one.stop()
        for thread in threads:
            thread.join(timeout=10)
