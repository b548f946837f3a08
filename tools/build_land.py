"""Write the land and the borders that the map page draws: `build_land.py PACKAGE`.

PACKAGE is the unpacked npm package world-atlas 2.0.2 (Natural Earth 1:50m, public domain:
`npm pack world-atlas@2.0.2`). A line between two countries is a border; where the two sides, or one
of them, are held in question by states or by the United Nations it is marked as disputed, so that
the map draws it as such and takes no side. The data have one line where others claim another; what
they leave out (Abkhazia, South Ossetia, Transnistria, claims on other regions of Ukraine) is not
drawn.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Final

TARGET: Final = Path(__file__).parents[1] / "src" / "dateline" / "web" / "land.json"
STEPS: Final = 50  # to a degree: two kilometres, what a map of a region can show
SMALLEST: Final = 6  # steps across; islands below are left out

Point = tuple[int, int]

# Countries whose outline on land is disputed as a whole, as the package names them.
DISPUTED: Final = frozenset(
    {"Kosovo", "N. Cyprus", "Palestine", "Siachen Glacier", "Somaliland", "Taiwan", "W. Sahara"}
)
# Lines between two countries that are disputed inside a box: west, south, east, north.
WITHIN: Final = {
    frozenset({"Ukraine", "Russia"}): (32.0, 45.0, 36.8, 46.6),  # Crimea
    frozenset({"India", "Pakistan"}): (73.0, 32.3, 78.0, 37.2),  # Kashmir
    frozenset({"India", "China"}): (75.0, 26.0, 98.0, 37.2),
    frozenset({"China", "Pakistan"}): (73.0, 34.5, 78.0, 37.2),
    frozenset({"Israel", "Syria"}): (35.4, 32.5, 36.2, 33.5),  # the Golan
    frozenset({"Armenia", "Azerbaijan"}): (44.7, 38.8, 47.0, 41.2),
    frozenset({"Sudan", "S. Sudan"}): (26.0, 9.0, 31.0, 10.7),  # Abyei
    frozenset({"Egypt", "Sudan"}): (33.0, 21.5, 37.5, 23.2),  # Halaib
    frozenset({"Kenya", "S. Sudan"}): (34.0, 4.0, 36.2, 5.6),  # Ilemi
    frozenset({"North Korea", "South Korea"}): (124.0, 37.0, 129.0, 39.0),
    frozenset({"Guyana", "Venezuela"}): (-62.0, 0.0, -59.0, 9.0),  # Essequibo
    frozenset({"Guyana", "Suriname"}): (-58.5, 1.5, -56.0, 4.5),
}


def main(package: Path) -> None:
    """Write land, borders and disputed borders: rows of points, each but the first as a step."""
    world = json.loads((package / "countries-50m.json").read_text("utf-8"))
    arcs = [_arc(world, number) for number in range(len(world["arcs"]))]
    borders, disputed = _borders(world, arcs)
    told = {
        "steps": STEPS,
        "land": [_steps(ring) for ring in _land(world, arcs)],
        "borders": [_steps(line) for line in borders],
        "disputed": [_steps(line) for line in disputed],
    }
    TARGET.write_text(json.dumps(told, separators=(",", ":")) + "\n", encoding="utf-8")


def _land(world: dict[str, object], arcs: list[list[Point]]) -> Iterator[list[Point]]:
    """Yield each ring of land that can be seen."""
    for polygon in _polygons(world["objects"]["land"]["geometries"]):
        for numbers in polygon:
            ring = _thin(_joined(arcs, numbers))
            xs, ys = [x for x, _ in ring], [y for _, y in ring]
            if max(max(xs) - min(xs), max(ys) - min(ys)) >= SMALLEST:
                yield ring


def _borders(
    world: dict[str, object], arcs: list[list[Point]]
) -> tuple[list[list[Point]], list[list[Point]]]:
    """Return the lines that two countries share, those that nobody disputes first."""
    sides: dict[int, set[str]] = {}
    for country in world["objects"]["countries"]["geometries"]:
        for polygon in _polygons([country]):
            for numbers in polygon:
                for number in numbers:
                    key = number if number >= 0 else ~number
                    sides.setdefault(key, set()).add(country["properties"]["name"])
    plain, disputed = [], []
    for number, names in sorted(sides.items()):
        if len(names) > 1:
            target = disputed if _is_disputed(frozenset(names), arcs[number]) else plain
            target.append(_thin(arcs[number]))
    return plain, disputed


def _is_disputed(names: frozenset[str], line: list[Point]) -> bool:
    if names & DISPUTED:
        return True
    box = WITHIN.get(names)
    if box is None:
        return False
    x, y = line[len(line) // 2]
    west, south, east, north = (side * STEPS for side in box)
    return west <= x <= east and south <= y <= north


def _polygons(shapes: Iterable[dict[str, object]]) -> Iterator[list[list[int]]]:
    for shape in shapes:
        if shape["type"] == "Polygon":
            yield shape["arcs"]
        elif shape["type"] == "MultiPolygon":
            yield from shape["arcs"]


def _joined(arcs: list[list[Point]], numbers: list[int]) -> list[Point]:
    """Join the arcs of a ring; a negative number is an arc the other way round."""
    points: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[bool(points) :]
    return points


def _arc(world: dict[str, object], number: int) -> list[Point]:
    transform, arcs = world["transform"], world["arcs"]
    (scale_x, scale_y), (left, low) = transform["scale"], transform["translate"]
    steps = accumulate(arcs[number], lambda one, step: (one[0] + step[0], one[1] + step[1]))
    return [
        (round((x * scale_x + left) * STEPS), round((y * scale_y + low) * STEPS)) for x, y in steps
    ]


def _thin(points: list[Point]) -> list[Point]:
    """Leave out a point that stands where the one before it does."""
    return [one for number, one in enumerate(points) if number == 0 or one != points[number - 1]]


def _steps(points: list[Point]) -> list[int]:
    """Write the first point as it is, every other one as the way from the one before."""
    row = list(points[0])
    for (x, y), (next_x, next_y) in pairwise(points):
        row += [next_x - x, next_y - y]
    return row


if __name__ == "__main__":
    main(Path(sys.argv[1]))
