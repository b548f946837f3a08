"""Asking politely: what a site's robots.txt forbids is left, one host is asked now and then."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from dateline.fetch.address import address_of
from dateline.fetch.answer import LATER, Answer
from dateline.fetch.client import Client
from dateline.fetch.pace import Pace, retry_seconds
from dateline.fetch.robots import Robots
from dateline.model.visit import Visit
from dateline.read.refusal import RefusedError

__all__ = ["Asking"]

BREATHER_SECONDS: Final = 60.0  # for a host that is overloaded and does not say until when


@dataclass(slots=True)
class Asking:
    """The one way in which a watch asks for anything."""

    client: Client
    pace: Pace
    is_stopped: Callable[[], bool] = lambda: False
    robots: Robots = field(init=False)
    _closed_until: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.robots = Robots(get=self._paced, agent=self.client.agent, clock=self.pace.clock)

    def ask(self, url: str, visit: Visit | None) -> Answer:
        """Ask for a url; for one visited before, only whether it changed.

        Raises:
            RefusedError: It may not be asked for, or there is no whole answer.
        """
        if not self.robots.allow(url):
            raise RefusedError(code="fetch.robots", message="its robots.txt asks us to stay away")
        validators = (visit.etag, visit.modified) if visit else (None, None)
        return self._paced(url, *validators)

    def rest_seconds(self, url: str) -> float:
        """Return how long the host of a url wants to be left alone."""
        until = self._closed_until.get(address_of(url).site, 0.0)
        return max(until - self.pace.clock(), self.pace.least_seconds)

    def _paced(self, url: str, etag: str | None = None, modified: str | None = None) -> Answer:
        site = address_of(url).site
        if self._closed_until.get(site, 0.0) > self.pace.clock():
            raise RefusedError(code="fetch.later", message="its host asked us to come later")
        self.pace.wait(site)
        if self.is_stopped():
            raise RefusedError(code="fetch.later", message="stopped")
        try:
            answer = self.client.get(url, etag=etag, modified=modified)
        finally:
            is_rules = url.endswith("/robots.txt")
            self.pace.asked(site, 0.0 if is_rules else self.robots.delay_seconds(url))
        if answer.status in LATER:
            told = retry_seconds(answer.retry_after, datetime.now(UTC))
            wait = BREATHER_SECONDS if told is None else told
            self._closed_until[site] = self.pace.clock() + wait
        return answer
