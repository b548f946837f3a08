"""The desk is what all pages and acts of one server share."""

from dataclasses import dataclass, field

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dateline.web.cache import Cache
from dateline.web.form import is_from_here
from dateline.web.hand import COOKIES, MARK, Hand, hand_of
from dateline.web.shelf import Shelf
from dateline.web.token import Tokens

__all__ = ["Desk"]

MONTH = 2_592_000  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The editions, the pages made of them, the tokens, and whether anything may be changed."""

    shelf: Shelf
    is_read_only: bool = False
    pages: Cache = field(default_factory=Cache)
    tokens: Tokens = field(default_factory=Tokens)

    def hand(self, request: Request) -> Hand:
        """Return who asks."""
        return hand_of(request.cookies, request.query_params, is_read_only=self.is_read_only)

    def admit(self, request: Request, token: str, *, acts: bool) -> None:
        """Let in what a page of ours has sent; `acts` where it changes the ledger.

        Raises:
            HTTPException: Another site sent it, without the browser's token, or nothing may be
                changed here (403).
        """
        if not is_from_here(request):
            raise HTTPException(403, "Another site asked for this; nothing was changed.")
        if not self.tokens.fits(request.cookies.get(COOKIES["id"]), token):
            raise HTTPException(403, "This page is out of date: load it again, then repeat that.")
        if acts and self.is_read_only:
            raise HTTPException(403, "This server is for reading only.")

    def send(self, request: Request, text: str, answer: type[Response]) -> Response:
        """Send a page with this browser's token in it; one that has no id is given one."""
        browser = request.cookies.get(COOKIES["id"]) or self.tokens.new_id()
        sent = answer(text.replace(MARK, self.tokens.of(browser)))
        if COOKIES["id"] not in request.cookies:
            name = COOKIES["id"]
            sent.set_cookie(name, browser, max_age=MONTH, httponly=True, samesite="strict")
        return sent
