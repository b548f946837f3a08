"""An answer is what a server said to one request, its body unpacked."""

from dataclasses import dataclass
from typing import Final

__all__ = ["GONE", "GOOD", "LATER", "UNCHANGED", "Answer"]

GOOD: Final = 200
UNCHANGED: Final = 304
GONE: Final = frozenset({404, 410})
LATER: Final = frozenset({429, 503})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A status and what came with it; `url` is where the redirects ended.

    `is_downgraded` where one of them led from https to http.
    """

    status: int
    url: str
    body: bytes = b""
    content_type: str = ""
    etag: str | None = None
    modified: str | None = None
    retry_after: str | None = None
    location: str | None = None
    is_downgraded: bool = False
