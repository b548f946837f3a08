"""Small signs on pages: how many documents came when, and what is new to a reader."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from dateline.app.view import Line
from dateline.web.edition.row import ClaimRow, Tick

__all__ = ["brief_of", "news", "spark", "who_of"]

SHORT = 90  # characters
WIDTH, HEIGHT = 100.0, 10.0
BAR = 0.7  # of a moment's width
LOWEST = 1.0


def spark(moments: Sequence[Tick]) -> str:
    """Draw how many documents came at each moment: a path of bars, 100 wide and 10 high."""
    came = [one.documents - before for before, one in _pairs(moments)]
    most = max(came, default=1) or 1
    step = WIDTH / max(1, len(moments))
    return " ".join(
        f"M{number * step:.2f},{HEIGHT:g}v-{max(LOWEST, HEIGHT * some / most):.2f}"
        f"h{step * BAR:.2f}V{HEIGHT:g}Z"
        for number, some in enumerate(came)
    )


def _pairs(moments: Sequence[Tick]) -> Iterator[tuple[int, Tick]]:
    """Yield each moment with how many documents there were before it."""
    before = 0
    for one in moments:
        yield before, one
        before = one.documents


def brief_of(text: str) -> str:
    """Cut a statement to what a button or a short list can hold."""
    return text if len(text) <= SHORT else f"{text[:SHORT].rsplit(None, 1)[0]} …"


def who_of(line: Line) -> str:
    """Name who says a line: its speaker, else the outlets."""
    return line.speaker or ", ".join(dict.fromkeys(one.outlet for one in line.references))


def news(row: ClaimRow | None, seen: datetime | None) -> str:
    """Say what a claim is to who has read up to an instant: new, grown, or nothing."""
    if row is None or seen is None or row.changed_at is None:
        return ""
    if row.since and row.since > seen:
        return "new"
    return "grew" if row.changed_at > seen else ""
