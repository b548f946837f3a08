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
        "script-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        "cache-control": "no-cache",  # the ledger may have grown since
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=()",
        "referrer-policy": "same-origin",  # with none at all, a form of ours would have no origin
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
    }
)


class Guard:
    """Refuses a foreign Host (a name rebound to this machine) and other sites; adds the headers."""

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
        headers = Headers(scope=scope)
        named = headers.getlist("host")
        if len(named) != 1 or _host(named[0]) not in self.hosts:
            return PlainTextResponse("This host name is not served here.\n", status_code=421)
        if _is_drawn_in(headers):
            return PlainTextResponse("Other sites may only link here.\n", status_code=403)
        return self.app


def _guarded(send: Send) -> Send:
    async def send_guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(HEADERS)
        await send(message)

    return send_guarded


def _is_drawn_in(headers: Headers) -> bool:
    """Whether a page of another site asks, behind its reader's back (as an image, say)."""
    is_foreign = headers.get("sec-fetch-site") == "cross-site"
    return is_foreign and headers.get("sec-fetch-mode") != "navigate"


def _host(value: str) -> str:
    """Take the port, and the brackets of an IPv6 address, off a Host header."""
    name = value.strip().lower()
    if name.startswith("["):
        return name[1:].partition("]")[0]
    return name.partition(":")[0]
