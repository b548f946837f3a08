"""Tokens: what a form must send back, so that no other site can make a browser judge."""

import hmac
import secrets
from hashlib import sha256
from typing import Final

__all__ = ["Tokens"]

BYTES: Final = 18


class Tokens:
    """Tokens of this process: each belongs to one browser, by the id in its cookie."""

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)

    def new_id(self) -> str:
        """Return an id for a browser that has none."""
        return secrets.token_urlsafe(BYTES)

    def of(self, browser: str) -> str:
        """Return the token of a browser."""
        return hmac.new(self._secret, browser.encode("utf-8", "replace"), sha256).hexdigest()

    def fits(self, browser: str | None, token: str) -> bool:
        """Say whether a token is this browser's."""
        return bool(browser) and hmac.compare_digest(
            self.of(browser or "").encode(), token.encode("utf-8", "replace")
        )
