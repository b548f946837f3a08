"""A chart is the map of the locations that have a position, drawn to hold them all."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import cos, radians, sqrt
from pathlib import Path
from typing import Final

from dateline.web.edition.row import PlaceRow

__all__ = ["Chart", "Mark", "chart"]

LAND: Final = Path(__file__).parent / "land.json"
MARGIN: Final = 0.15  # of the width, around the outermost marks
LEAST: Final = 6.0  # degrees, lest one town fill the map
EXACT: Final = frozenset({"populated place", "locality"})
VAST: Final = frozenset({"country", "area"})
SHAPE: Final = 1.4  # at least so much wider than high
WIDE: Final = 100.0  # the drawing's own width
STEPS: Final = 10.0  # in the land file, to a degree


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One location on the chart; a wide one stands for the middle of a region or country."""

    location: PlaceRow
    x: float
    y: float
    radius: float
    is_wide: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A drawing of `width` by `height`, with the land as one path."""

    width: float
    height: float
    land: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the chart shows, in degrees, and how far a degree is drawn."""

    west: float
    north: float
    scale: float
    narrow: float
    width: float
    height: float

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        """Return where a position is drawn: in the projection of equal degrees."""
        return (
            round((lon - self.west) * self.scale * self.narrow, 2),
            round((self.north - lat) * self.scale, 2),
        )


def chart(locations: Sequence[PlaceRow]) -> Chart | None:
    """Draw the locations where something is said to have happened; none, no chart.

    Towns and regions set the frame; the middle of a country is drawn where it lies inside.
    """
    drawn = [
        (one, one.lat, one.lon)
        for one in locations
        if one.claim_count and one.lat is not None and one.lon is not None
    ]
    if not drawn:
        return None
    near = [row for row in drawn if row[0].precision not in VAST] or drawn
    frame = _frame([lat for _, lat, _ in near], [lon for _, _, lon in near])
    every = [_mark(frame, one, lat, lon) for one, lat, lon in drawn]
    marks = [one for one in every if 0 <= one.x <= frame.width and 0 <= one.y <= frame.height]
    return Chart(
        width=round(frame.width, 2),
        height=round(frame.height, 2),
        land=" ".join(_land(frame)),
        marks=tuple(sorted(marks, key=lambda mark: (not mark.is_wide, -mark.radius))),
    )


def _frame(lats: Sequence[float], lons: Sequence[float]) -> _Frame:
    middle = (min(lats) + max(lats)) / 2
    narrow = max(cos(radians(middle)), 0.2)
    tall, broad = max(lats) - min(lats), max(lons) - min(lons)
    edge = MARGIN * max(tall, broad, LEAST)
    tall, broad = max(tall, LEAST / 2) + 2 * edge, max(broad, LEAST) + 2 * edge
    broad = max(broad, SHAPE * tall / narrow)
    scale = WIDE / (broad * narrow)
    return _Frame(
        west=(min(lons) + max(lons) - broad) / 2,
        north=middle + tall / 2,
        scale=scale,
        narrow=narrow,
        width=WIDE,
        height=tall * scale,
    )


def _mark(frame: _Frame, location: PlaceRow, lat: float, lon: float) -> Mark:
    x, y = frame.at(lat, lon)
    return Mark(
        location=location,
        x=x,
        y=y,
        radius=round(min(0.6 + 0.4 * sqrt(location.claim_count), 3.0), 2),
        is_wide=location.precision not in EXACT,
    )


def _land(frame: _Frame) -> Iterator[str]:
    """Yield the outlines that reach into the frame."""
    for ring in _rings():
        points = [frame.at(lat / STEPS, lon / STEPS) for lon, lat in ring]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        if max(xs) >= 0 and min(xs) <= frame.width and max(ys) >= 0 and min(ys) <= frame.height:
            yield "M" + " ".join(f"{x:g},{y:g}" for x, y in points) + "Z"


@cache
def _rings() -> tuple[tuple[tuple[int, int], ...], ...]:
    rows: list[list[int]] = json.loads(LAND.read_text("utf-8"))
    return tuple(tuple(zip(row[::2], row[1::2], strict=True)) for row in rows)
