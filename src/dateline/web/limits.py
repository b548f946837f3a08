"""Limits: how long a question may be, and how many a second one address may ask."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Final

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

__all__ = ["Limits", "Meter"]

LONGEST_PATH: Final = 4096  # bytes
LONGEST_QUERY: Final = 8192
EACH_SECOND: Final = 50.0
AT_ONCE: Final = 200.0
ADDRESSES: Final = 10_000


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float


class Meter:
    """Counts what each address asks (a token bucket); the longest silent are forgotten."""

    def __init__(
        self,
        each_second: float = EACH_SECOND,
        at_once: float = AT_ONCE,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._each_second = each_second
        self._at_once = at_once
        self._clock = clock
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()

    def lets_in(self, address: str) -> bool:
        """Count one more, and say whether it is not too many."""
        now = self._clock()
        bucket = self._buckets.setdefault(address, _Bucket(self._at_once, now))
        self._buckets.move_to_end(address)
        if len(self._buckets) > ADDRESSES:
            self._buckets.popitem(last=False)
        bucket.left = min(self._at_once, bucket.left + (now - bucket.at) * self._each_second)
        bucket.at = now
        if bucket.left < 1:
            return False
        bucket.left -= 1
        return True


class Limits:
    """Refuses what is too long, and who asks too often."""

    def __init__(self, app: ASGIApp, *, meter: Meter | None = None) -> None:
        self.app = app
        self.meter = meter or Meter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass it on."""
        refusal = self._refusal(scope) if scope["type"] == "http" else None
        await (refusal or self.app)(scope, receive, send)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        client = scope.get("client")
        if client and not self.meter.lets_in(client[0]):
            return PlainTextResponse("Too many requests.\n", 429, {"retry-after": "1"})
        if len(scope.get("raw_path") or b"") > LONGEST_PATH:
            return PlainTextResponse("The address is too long.\n", 414)
        if len(scope.get("query_string") or b"") > LONGEST_QUERY:
            return PlainTextResponse("The question is too long.\n", 414)
        return None
