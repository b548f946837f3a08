"""The guard stands before every page: it lets in known host names and sends strict headers."""

from collections.abc import Mapping
from types import MappingProxyType

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["HEADERS", "LOOPBACK", "Guard"]

LOOPBACK = ("localhost", "127.0.0.1", "::1")

HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "content-security-policy": "default-src 'none'; style-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        "cache-control": "no-cache",  # the ledger may have grown since
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=()",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
    }
)


class Guard:
    """Refuses a foreign Host (a name rebound to this machine), and adds the headers."""

    def __init__(self, app: ASGIApp, *, hosts: tuple[str, ...] = LOOPBACK) -> None:
        self.app = app
        self.hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass it on."""
        if scope["type"] == "http":
            await self._answerer(scope)(scope, receive, _guarded(send))
        else:  # starting and stopping; there is no route for a websocket
            await self.app(scope, receive, send)

    def _answerer(self, scope: Scope) -> ASGIApp:
        named = Headers(scope=scope).getlist("host")
        if len(named) == 1 and _host(named[0]) in self.hosts:
            return self.app
        return PlainTextResponse("This host name is not served here.\n", status_code=421)


def _guarded(send: Send) -> Send:
    async def send_guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(HEADERS)
        await send(message)

    return send_guarded


def _host(value: str) -> str:
    """Take the port, and the brackets of an IPv6 address, off a Host header."""
    name = value.strip().lower()
    if name.startswith("["):
        return name[1:].partition("]")[0]
    return name.partition(":")[0]
