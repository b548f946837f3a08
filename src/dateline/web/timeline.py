"""A timeline is drawn as bars: as wide as a time is vague, in a lane for each of the two clocks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from dateline.model.time import PartialTime
from dateline.web.edition.row import TimeSpan
from dateline.web.question import Question

__all__ = ["Bar", "Drawing", "Mark", "draw"]

WIDTH: Final = 1000.0
EDGE: Final = 8.0
HEAD: Final = 22.0  # above the first lane, for the hours
BAR: Final = 9.0
ROW: Final = 12.0
ROWS: Final = 9  # of bars in a lane; what finds no room stands in the last
LEAST: Final = 4.0  # as wide as a minute is drawn
TICKS: Final = 9
HOUR: Final = 3600.0
DAY: Final = 24 * HOUR
STEPS: Final = tuple(
    HOUR * hours for hours in (0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 96, 168, 336, 720, 2160, 8760)
)
CLOCKS: Final = (("event_time", "happened"), ("said_at", "said"))


@dataclass(frozen=True, slots=True)
class Bar:
    """One entry."""

    x: float
    y: float
    width: float
    status: str
    claim: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A time on the axis."""

    x: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A drawing of `width` by `height`; `lanes` are named at their heights.

    `since` and `until` are its edges, and `turns` the windows beside it: nearer, wider, earlier,
    later.
    """

    width: float
    height: float
    bar: float
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    lanes: tuple[Mark, ...]
    since: str
    until: str
    turns: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class _Scale:
    first: float
    last: float

    def at(self, second: float) -> float:
        share = (second - self.first) / (self.last - self.first)
        return round(EDGE + min(1.0, max(0.0, share)) * (WIDTH - 2 * EDGE), 2)


def draw(spans: Sequence[TimeSpan], question: Question) -> Drawing | None:
    """Draw what is told to have happened, and to have been said, in the window asked for."""
    if not spans:
        return None
    scale = _scale(spans, question)
    bars: list[Bar] = []
    lanes: list[Mark] = []
    top = HEAD
    for clock, name in CLOCKS:
        mine = [span for span in spans if span.clock == clock]
        found, depth = _lane(mine, scale, top + ROW)
        bars += found
        lanes.append(Mark(top + ROW - 3, name))
        top += ROW * (depth + 1) + 8
    return Drawing(
        width=WIDTH,
        height=top,
        bar=BAR,
        bars=tuple(bars),
        marks=tuple(_marks(scale)),
        lanes=tuple(lanes),
        since=_text(scale.first),
        until=_text(scale.last),
        turns=tuple(_turns(scale)),
    )


def _scale(spans: Sequence[TimeSpan], question: Question) -> _Scale:
    asked = question.filters
    first = min(span.earliest for span in spans)
    last = max(span.latest for span in spans)
    if asked.since:
        first = PartialTime(asked.since).earliest.timestamp()
    if asked.until:
        last = PartialTime(asked.until).latest.timestamp()
    return _Scale(first, max(last, first + HOUR / 4))


def _lane(spans: Sequence[TimeSpan], scale: _Scale, top: float) -> tuple[list[Bar], int]:
    """Place bars in rows, each in the first with room."""
    ends = [0.0]
    bars = []
    for span in sorted(spans, key=lambda one: (one.earliest, one.latest, one.claim)):
        x = scale.at(span.earliest)
        width = max(LEAST, round(scale.at(span.latest) - x, 2))
        row = next((n for n, end in enumerate(ends) if end <= x), len(ends))
        row = min(row, ROWS - 1)
        if row == len(ends):
            ends.append(0.0)
        ends[row] = max(ends[row], x + width + 1)
        bars.append(Bar(x, top + row * ROW, width, span.status.value, span.claim))
    return bars, len(ends)


def _marks(scale: _Scale) -> Iterator[Mark]:
    length = scale.last - scale.first
    step = next((step for step in STEPS if length / step <= TICKS), STEPS[-1])
    second = -(-scale.first // step) * step
    while second <= scale.last:
        at = datetime.fromtimestamp(second, UTC)
        is_day = at.hour == at.minute == 0
        text = f"{at.day} {at:%b}" if is_day or step >= DAY else f"{at:%H:%M}"
        yield Mark(scale.at(second), text)
        second += step


def _turns(scale: _Scale) -> Iterator[tuple[str, str, str]]:
    length = scale.last - scale.first
    middle = scale.first + length / 2
    for name, first, last in (
        ("Nearer", middle - length / 4, middle + length / 4),
        ("Wider", middle - length, middle + length),
        ("Earlier", scale.first - length / 2, scale.last - length / 2),
        ("Later", scale.first + length / 2, scale.last + length / 2),
    ):
        yield name, _text(first), _text(last)


def _text(second: float) -> str:
    """Write a time to the nearest minute; what lies outside the calendar is its edge."""
    try:
        at = datetime.fromtimestamp(round(second / 60) * 60, UTC)
    except (OverflowError, ValueError, OSError):
        at = datetime.min.replace(tzinfo=UTC) + timedelta(days=366)
    return f"{at:%Y-%m-%dT%H:%M}Z".rjust(17, "0")
