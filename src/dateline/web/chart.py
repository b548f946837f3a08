"""A chart is the map of the locations that have a position, drawn to hold them all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians, sqrt
from typing import Final

from dateline.web.edition.row import PlaceRow
from dateline.web.land import lines, rings

__all__ = ["Chart", "Mark", "chart"]

MARGIN: Final = 0.15  # of the width, around the outermost marks
LEAST: Final = 6.0  # degrees, lest one town fill the map
EXACT: Final = frozenset({"populated place", "locality"})
VAST: Final = frozenset({"country", "area"})
SHAPE: Final = 1.4  # at least so much wider than high
NEAREST: Final = 0.25  # degrees
WORLD: Final = 360.0
WIDE: Final = 100.0  # the drawing's own width


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
    """A drawing of `width` by `height`: land and borders, each as one path, and the marks.

    `frame` is what it shows, `turns` are the frames beside it: each a name and the text that asks
    for it.
    """

    width: float
    height: float
    land: str
    borders: str
    disputed: str
    marks: tuple[Mark, ...]
    turns: tuple[tuple[str, str], ...] = ()


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


def chart(locations: Sequence[PlaceRow], near: str | None = None) -> Chart | None:
    """Draw the locations where something is said to have happened; none, no chart.

    `near` asks for a part: the latitude and longitude of its middle, its width in degrees. Else
    towns and regions set the frame; the middle of a country is drawn where it lies inside.
    """
    drawn = [
        (one, one.lat, one.lon)
        for one in locations
        if one.claim_count and one.lat is not None and one.lon is not None
    ]
    if not drawn:
        return None
    exact = [row for row in drawn if row[0].precision not in VAST] or drawn
    frame = _frame([lat for _, lat, _ in exact], [lon for _, _, lon in exact])
    if near:
        lat, lon, broad = (float(part) for part in near.split(","))
        frame = _part(lat, lon, broad)
    every = [_mark(frame, one, lat, lon) for one, lat, lon in drawn]
    marks = [one for one in every if 0 <= one.x <= frame.width and 0 <= one.y <= frame.height]
    return Chart(
        width=round(frame.width, 2),
        height=round(frame.height, 2),
        land=rings(frame.at, frame.width, frame.height),
        borders=lines("borders", frame.at, frame.width, frame.height),
        disputed=lines("disputed", frame.at, frame.width, frame.height),
        turns=tuple(_turns(frame)),
        marks=tuple(sorted(marks, key=lambda mark: (not mark.is_wide, -mark.radius))),
    )


def _frame(lats: Sequence[float], lons: Sequence[float]) -> _Frame:
    middle = (min(lats) + max(lats)) / 2
    narrow = max(cos(radians(middle)), 0.2)
    tall, broad = max(lats) - min(lats), max(lons) - min(lons)
    edge = MARGIN * max(tall, broad, LEAST)
    tall, broad = max(tall, LEAST / 2) + 2 * edge, max(broad, LEAST) + 2 * edge
    broad = min(max(broad, SHAPE * tall / narrow), WORLD)
    return _part(middle, (min(lons) + max(lons)) / 2, broad, tall=tall)


def _part(lat: float, lon: float, broad: float, *, tall: float | None = None) -> _Frame:
    """Return the frame around a middle, so many degrees broad."""
    lat, broad = max(-80.0, min(80.0, lat)), max(NEAREST, min(WORLD, broad))
    narrow = max(cos(radians(lat)), 0.2)
    scale = WIDE / (broad * narrow)
    tall = min(tall or broad * narrow / SHAPE, WORLD / 2)
    return _Frame(
        west=lon - broad / 2,
        north=lat + tall / 2,
        scale=scale,
        narrow=narrow,
        width=WIDE,
        height=tall * scale,
    )


def _turns(frame: _Frame) -> Iterator[tuple[str, str]]:
    """Yield the parts that a reader may turn to: nearer, wider, and on each side."""
    broad = frame.width / frame.scale / frame.narrow
    tall = frame.height / frame.scale
    lat, lon = frame.north - tall / 2, frame.west + broad / 2
    for name, north, east, times in (
        ("Nearer", 0.0, 0.0, 0.5),
        ("Wider", 0.0, 0.0, 2.0),
        ("West", 0.0, -0.4, 1.0),
        ("North", 0.4, 0.0, 1.0),
        ("South", -0.4, 0.0, 1.0),
        ("East", 0.0, 0.4, 1.0),
    ):
        to_north = max(-80.0, min(80.0, lat + north * tall))
        to_east = (lon + east * broad + 180) % 360 - 180
        yield name, f"{to_north:.4f},{to_east:.4f},{max(NEAREST, min(WORLD, broad * times)):.4f}"


def _mark(frame: _Frame, location: PlaceRow, lat: float, lon: float) -> Mark:
    x, y = frame.at(lat, lon)
    return Mark(
        location=location,
        x=x,
        y=y,
        radius=round(min(0.6 + 0.4 * sqrt(location.claim_count), 3.0), 2),
        is_wide=location.precision not in EXACT,
    )
