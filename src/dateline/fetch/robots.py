"""Robots: what a site asks of programs that come again and again, read once an hour."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import Final
from urllib.parse import urlsplit

from protego import Protego

from dateline.fetch.answer import GOOD, Answer
from dateline.read.refusal import RefusedError

__all__ = ["Robots"]

KEPT_SECONDS: Final = 3_600.0
RULE_BYTES: Final = 512_000  # RFC 9309: at least 500 KiB
SERVER_FAULT: Final = 500
SLOWEST_SECONDS: Final = 60.0  # beyond it a delay is a slip, or means "stay away" said otherwise
NOTHING: Final = "User-agent: *\nDisallow: /"


@dataclass(slots=True, kw_only=True)
class Robots:
    """The rules of sites, by RFC 9309: without a file none; where the server is at fault, all."""

    get: Callable[[str], Answer]
    agent: str
    clock: Callable[[], float] = monotonic
    _known: dict[str, tuple[float, Protego]] = field(default_factory=dict)

    def allow(self, url: str) -> bool:
        """Say whether a url may be asked for."""
        return bool(self._rules(url).can_fetch(url, self.agent))

    def delay_seconds(self, url: str) -> float:
        """Return how long a site wants us to wait between requests."""
        told = self._rules(url).crawl_delay(self.agent) or 0.0
        return min(max(float(told), 0.0), SLOWEST_SECONDS)

    def _rules(self, url: str) -> Protego:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        until, rules = self._known.get(site, (0.0, None))
        if rules is None or until < self.clock():
            rules = Protego.parse(self._text(f"{site}/robots.txt"))
            self._known[site] = (self.clock() + KEPT_SECONDS, rules)
        return rules

    def _text(self, url: str) -> str:
        try:
            answer = self.get(url)
        except RefusedError:
            return ""  # asking for the page itself tells what is wrong
        if answer.status >= SERVER_FAULT:
            return NOTHING
        text = answer.body[:RULE_BYTES] if answer.status == GOOD else b""
        return text.decode("utf-8", "replace")
