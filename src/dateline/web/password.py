"""Passwords: who may read a case that is shared on a network, by HTTP Basic (RFC 7617)."""

import hmac
import secrets
from base64 import b64decode, b64encode
from binascii import Error
from hashlib import scrypt, sha256
from pathlib import Path
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from dateline.model.errors import UsageError
from dateline.web.limits import Meter

__all__ = ["PasswordWall", "Passwords", "line_of"]

COST, BLOCK, LANES = 2**14, 8, 1  # scrypt, as RFC 7914 advises for logging in: some 50 ms
FORM: Final = "scrypt"
TRIES_A_SECOND: Final = 0.2
TRIES_AT_ONCE: Final = 10.0


class Passwords:
    """The names that may read, each with the digest of its password."""

    def __init__(self, digests: dict[str, tuple[bytes, bytes]]) -> None:
        self._digests = digests
        self._known: set[bytes] = set()
        self._key = secrets.token_bytes(32)

    @classmethod
    def read(cls, path: Path) -> "Passwords":
        """Read a file of lines as `line_of` writes them.

        Raises:
            UsageError: It cannot be read, or a line is none; the message names the line.
        """
        try:
            lines = path.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{path}: cannot be read: {error}") from error
        found = {}
        for number, line in enumerate(lines, start=1):
            if line.strip() and not line.startswith("#"):
                name, digest = _parsed(line, f"{path}:{number}")
                found[name] = digest
        if not found:
            raise UsageError(f"{path}: nobody has a password")
        return cls(found)

    def know(self, name: str, password: str) -> bool:
        """Say whether a password is the one of a name; what was right once is known again."""
        told = hmac.new(
            self._key, f"{name}\0{password}".encode("utf-8", "replace"), sha256
        ).digest()
        if told in self._known:
            return True
        salt, expected = self._digests.get(name, (b"nobody's salt", b""))
        is_right = hmac.compare_digest(_digest(password, salt), expected)
        if is_right:
            self._known.add(told)
        return is_right


class PasswordWall:
    """Asks for a name and a password before anything else is answered."""

    def __init__(self, app: ASGIApp, *, passwords: Passwords) -> None:
        self.app = app
        self.passwords = passwords
        self.tries = Meter(TRIES_A_SECOND, TRIES_AT_ONCE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass it on."""
        refusal = await self._refusal(scope) if scope["type"] == "http" else None
        await (refusal or self.app)(scope, receive, send)

    async def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        told = _told(Headers(scope=scope).get("authorization", ""))
        if told is not None:
            name, password = told
            if await run_in_threadpool(self.passwords.know, name, password):
                return None
        client = scope.get("client")
        if told and client and not self.tries.lets_in(client[0]):
            return PlainTextResponse("Too many wrong passwords.\n", 429, {"retry-after": "10"})
        ask = {"www-authenticate": 'Basic realm="Dateline", charset="UTF-8"'}
        return PlainTextResponse("A name and a password are needed.\n", 401, ask)


def line_of(name: str, password: str) -> str:
    """Write the line of a password file for a name.

    Raises:
        UsageError: The name has a colon, or there is no name or password.
    """
    if not name or ":" in name or not name.isprintable() or not password:
        raise UsageError("a name without a colon, and a password, are needed")
    salt = secrets.token_bytes(16)
    parts = (b64encode(part).decode() for part in (salt, _digest(password, salt)))
    return f"{name}:{FORM}${'$'.join(parts)}"


def _parsed(line: str, place: str) -> tuple[str, tuple[bytes, bytes]]:
    name, _, rest = line.strip().partition(":")
    form, *parts = rest.split("$")
    try:
        salt, digest = (b64decode(part, validate=True) for part in parts)
    except (Error, ValueError) as error:
        raise UsageError(f"{place}: not a line of `dateline password`") from error
    if form != FORM or not name:
        raise UsageError(f"{place}: not a line of `dateline password`")
    return name, (salt, digest)


def _told(header: str) -> tuple[str, str] | None:
    scheme, _, rest = header.partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        name, _, password = b64decode(rest, validate=True).decode("utf-8").partition(":")
    except (Error, ValueError):
        return None
    return name, password


def _digest(password: str, salt: bytes) -> bytes:
    secret = password.encode("utf-8", "replace")
    return scrypt(secret, salt=salt, n=COST, r=BLOCK, p=LANES, maxmem=2**26)
