"""The pace at which one host is asked: one request at a time, with a pause, later after failure."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

__all__ = ["Pace", "later_seconds", "retry_seconds"]

FIRST_SECONDS: Final = 30.0
LAST_SECONDS: Final = 3_600.0
LONGEST_SECONDS: Final = 86_400.0  # of what a server may ask for
DOUBLINGS: Final = 16


@dataclass(slots=True, kw_only=True)
class Pace:
    """When each host may next be asked."""

    clock: Callable[[], float]
    sleep: Callable[[float], None]
    least_seconds: float = 1.0
    _free_at: dict[str, float] = field(default_factory=dict)

    def wait(self, host: str) -> None:
        """Wait until a host may be asked."""
        rest = self._free_at.get(host, 0.0) - self.clock()
        if rest > 0:
            self.sleep(rest)

    def asked(self, host: str, delay_seconds: float = 0.0) -> None:
        """Take note that a host was asked just now."""
        self._free_at[host] = self.clock() + max(self.least_seconds, delay_seconds)


def later_seconds(failures: int, random: Callable[[], float]) -> float:
    """Return how long to wait after so many failures: doubled each time, anywhere below that.

    The full spread lets many watchers that failed together not come back together.
    """
    top = min(LAST_SECONDS, FIRST_SECONDS * 2 ** min(failures - 1, DOUBLINGS))
    return float(random() * top)


def retry_seconds(told: str | None, now: datetime) -> float | None:
    """Read a `Retry-After`: seconds, or a date; None where there is none that can be read."""
    text = (told or "").strip()
    if text.isascii() and text.isdigit():
        return min(float(text), LONGEST_SECONDS)
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return min(max((moment - now).total_seconds(), 0.0), LONGEST_SECONDS)
