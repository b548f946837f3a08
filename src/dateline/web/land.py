"""Land and borders as the map draws them, cut to what a frame shows."""

import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Final, TypeAlias

__all__ = ["Point", "lines", "rings"]

LAND: Final = Path(__file__).parent / "land.json"
CLOSEST: Final = 0.08  # of the drawing's hundredth: nearer points are drawn as one

Point: TypeAlias = tuple[float, float]
Place: TypeAlias = Callable[[float, float], Point]


def rings(place: Place, width: float, height: float) -> str:
    """Draw the land as one path: `place` says where a latitude and longitude stand."""
    seen = _seen("land", place, width, height)
    drawn = (_cut(_placed(ring, place), width, height) for ring in seen)
    return " ".join(f"M{_path(ring)}Z" for ring in drawn if len(ring) > 2)  # noqa: PLR2004


def lines(kind: str, place: Place, width: float, height: float) -> str:
    """Draw the borders of a kind, "borders" or "disputed", as one path."""
    found = (_placed(line, place) for line in _seen(kind, place, width, height))
    return " ".join(f"M{_path(part)}" for line in found for part in _inside(line, width, height))


def _seen(kind: str, place: Place, width: float, height: float) -> Iterator[Sequence[Point]]:
    """Yield the rows of a kind that may reach into the drawing, by the boxes around them."""
    room = width / 50
    for row, (west, south, east, north) in zip(_kept()[kind], _boxes(kind), strict=True):
        left, top = place(north, west)
        right, bottom = place(south, east)
        if -room <= right and left <= width + room and -room <= bottom and top <= height + room:
            yield row


@cache
def _boxes(kind: str) -> tuple[tuple[float, float, float, float], ...]:
    """Return the west, south, east and north of each row."""
    found = []
    for row in _kept()[kind]:
        lons, lats = [lon for lon, _ in row], [lat for _, lat in row]
        found.append((min(lons), min(lats), max(lons), max(lats)))
    return tuple(found)


def _path(points: Sequence[Point]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in points)


def _placed(row: Sequence[Point], place: Place) -> list[Point]:
    """Place a row of longitudes and latitudes, leaving out what would fall on one spot."""
    points: list[Point] = []
    for lon, lat in row:
        x, y = place(lat, lon)
        if not points or abs(x - points[-1][0]) + abs(y - points[-1][1]) >= CLOSEST:
            points.append((x, y))
    return points


def _cut(ring: list[Point], width: float, height: float) -> list[Point]:
    """Cut a ring to a frame a little wider than the drawing, one side after another."""
    room = width / 50
    for axis, edge, keeps in (
        (0, -room, 1),
        (0, width + room, -1),
        (1, -room, 1),
        (1, height + room, -1),
    ):
        ring = list(_cut_side(ring, axis, edge, keeps))
    return ring


def _cut_side(ring: list[Point], axis: int, edge: float, keeps: int) -> Iterator[Point]:
    """Yield what of a ring lies on one side of a line, and where the ring crosses it."""
    for one, other in pairwise([*ring, *ring[:1]]):
        is_in, is_next = ((point[axis] - edge) * keeps >= 0 for point in (one, other))
        if is_in:
            yield one
        if is_in != is_next:
            share = (edge - one[axis]) / (other[axis] - one[axis])
            x, y = (a + share * (b - a) for a, b in zip(one, other, strict=True))
            yield round(x, 2), round(y, 2)


def _inside(line: list[Point], width: float, height: float) -> Iterator[list[Point]]:
    """Yield the stretches of a line that are in the drawing, each with one point beyond."""
    part: list[Point] = []
    for one, other in pairwise(line):
        if any(0 <= x <= width and 0 <= y <= height for x, y in (one, other)):
            part = part or [one]
            part.append(other)
        elif part:
            yield part
            part = []
    if part:
        yield part


@cache
def _kept() -> dict[str, tuple[tuple[Point, ...], ...]]:
    """Read the file: each row is its first point and the way from each to the next."""
    told = json.loads(LAND.read_text("utf-8"))
    steps: int = told.pop("steps")
    return {
        kind: tuple(
            tuple(
                zip(
                    (lon / steps for lon in accumulate(row[::2])),
                    (lat / steps for lat in accumulate(row[1::2])),
                    strict=True,
                )
            )
            for row in rows
        )
        for kind, rows in told.items()
    }
