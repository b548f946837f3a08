"""Forms: what a browser posts, read with a bound on its size and on the time that it takes."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request

__all__ = ["Form", "back_path", "body_of", "form_of", "is_from_here"]

MOST_BYTES: Final = 65_536
MOST_FIELDS: Final = 500
LONGEST_SECONDS: Final = 10.0
KIND: Final = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a form, each with its values."""

    fields: Mapping[str, Sequence[str]]

    def get(self, name: str) -> str:
        """Return the first value of a field, or nothing."""
        return next(iter(self.fields.get(name, ())), "")

    def all(self, name: str) -> Sequence[str]:
        """Return all values of a field."""
        return self.fields.get(name, ())


async def form_of(request: Request) -> Form:
    """Read a form.

    Raises:
        HTTPException: It is too large (413), too slow (408), of another kind (415), or none (400).
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != KIND:
        raise HTTPException(415, "A form is expected.")
    raw = await body_of(request)
    try:
        text = raw.decode("utf-8")
        return Form(parse_qs(text, keep_blank_values=True, max_num_fields=MOST_FIELDS))
    except ValueError as error:
        raise HTTPException(400, "This is not a form.") from error


async def body_of(request: Request) -> bytes:
    """Read a body.

    Raises:
        HTTPException: It is too large (413) or too slow (408).
    """
    parts: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(LONGEST_SECONDS):
            async for part in request.stream():
                size += len(part)
                if size > MOST_BYTES:
                    raise HTTPException(413, f"More than {MOST_BYTES} bytes are not read.")
                parts.append(part)
    except TimeoutError as error:
        raise HTTPException(408, "The rest did not come in time.") from error
    return b"".join(parts)


def is_from_here(request: Request) -> bool:
    """Say whether a page of this server posts: browsers tell, in one header or the other."""
    site = request.headers.get("sec-fetch-site")
    if site is not None and site not in {"same-origin", "none"}:
        return False
    origin = request.headers.get("origin")
    if origin is None:
        return True  # no browser, or an old one: the token decides
    return urlsplit(origin).netloc.lower() == request.headers.get("host", "").lower()


def back_path(text: str) -> str:
    """Return the path on this server to go back to; anything else is the front page."""
    parts = urlsplit(text)
    is_here = text.startswith("/") and not text.startswith(("//", "/\\"))
    is_plain = text.isascii() and text.isprintable() and not (parts.scheme or parts.netloc)
    return text if is_here and is_plain and "\\" not in text else "/"
