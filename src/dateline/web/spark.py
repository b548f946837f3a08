"""Small signs on pages: how many documents there were by when, and what is new to a reader."""

from collections.abc import Sequence
from datetime import datetime

from dateline.app.view import Line
from dateline.web.edition.row import ClaimRow, Tick

__all__ = ["brief_of", "news", "spark", "who_of"]

SHORT = 90  # characters
WIDTH, HEIGHT = 100.0, 10.0


def spark(moments: Sequence[Tick]) -> str:
    """Draw how the documents grew: a path, 100 wide and 10 high, filled to its foot."""
    most = max((tick.documents for tick in moments), default=1)
    step = WIDTH / max(1, len(moments) - 1)
    points = [
        f"{number * step:.2f},{HEIGHT - HEIGHT * tick.documents / most:.2f}"
        for number, tick in enumerate(moments)
    ]
    return f"M0,{HEIGHT:g} L{' '.join(points)} L{WIDTH:g},{HEIGHT:g} Z"


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
