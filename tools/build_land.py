"""Write the outline of the land that the map page draws: `build_land.py PACKAGE`.

PACKAGE is the unpacked npm package world-atlas 2.0.2 (Natural Earth 1:110m, public domain). Land
alone is drawn and no border, so that the map takes no side where borders are disputed.
"""

import json
import sys
from itertools import accumulate
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src" / "dateline" / "web" / "land.json"
Point = tuple[float, float]


def main(package: Path) -> None:
    """Write every ring of land as a row of longitudes and latitudes, in tenths of a degree."""
    world = json.loads((package / "land-110m.json").read_text("utf-8"))
    rings = [
        [
            number
            for lon, lat in _ring(world, numbers)
            for number in (round(lon * 10), round(lat * 10))
        ]
        for shape in world["objects"]["land"]["geometries"]
        for polygon in shape["arcs"]
        for numbers in polygon
    ]
    TARGET.write_text(json.dumps(rings, separators=(",", ":")) + "\n", encoding="utf-8")


def _ring(world: dict[str, object], numbers: list[int]) -> list[Point]:
    """Join the arcs of a ring; a negative number is an arc the other way round."""
    points: list[Point] = []
    for number in numbers:
        arc = _arc(world, number if number >= 0 else ~number)
        points += (arc if number >= 0 else arc[::-1])[bool(points) :]
    return points


def _arc(world: dict[str, object], number: int) -> list[Point]:
    transform, arcs = world["transform"], world["arcs"]
    (scale_x, scale_y), (left, low) = transform["scale"], transform["translate"]
    steps = accumulate(arcs[number], lambda one, step: (one[0] + step[0], one[1] + step[1]))
    return [(x * scale_x + left, y * scale_y + low) for x, y in steps]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
