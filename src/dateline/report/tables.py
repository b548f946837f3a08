"""Tables are rows of plain values as aligned text, JSON, JSON Lines, CSV or GeoJSON."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from typing import TypeAlias

from rich.cells import cell_len, set_cell_size

from dateline.model.identity import Canonical
from dateline.report.json import dumps
from dateline.report.printable import printable

__all__ = ["Row", "aligned", "as_csv", "as_geojson", "as_json", "as_jsonl"]

Row: TypeAlias = Mapping[str, Canonical]
GAP = "  "
NARROWEST = 6
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def aligned(rows: Sequence[Row], *, width: int = 80) -> str:
    """Write rows as columns that fit a width; the widest columns give way, cut with an ellipsis."""
    columns = _columns(rows)
    cells = [[_cell(row.get(column)) for column in columns] for row in rows]
    table = [[column.replace("_", " ") for column in columns], *cells]
    widths = _fitted([max(map(cell_len, column)) for column in zip(*table, strict=True)], width)
    return "".join(f"{_row(row, widths)}\n" for row in table) if columns else ""


def as_json(rows: Sequence[Row]) -> str:
    """Write rows as one JSON array, keys sorted."""
    return f"{dumps(list(rows), indent=2)}\n"


def as_jsonl(rows: Iterable[Row]) -> str:
    """Write rows as JSON Lines, keys sorted; the lossless form for scripts."""
    return "".join(f"{dumps(row)}\n" for row in rows)


def as_csv(rows: Sequence[Row]) -> str:
    """Write rows as CSV for spreadsheets; nested values are JSON inside their cell.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    columns = _columns(rows)
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_guarded(row.get(column)) for column in columns] for row in rows)
    return out.getvalue()


def as_geojson(rows: Iterable[Row]) -> str:
    """Write the rows that have `lat` and `lon` as a GeoJSON feature collection."""
    features: list[Canonical] = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [row["lon"], row["lat"]]},
            "properties": {key: value for key, value in row.items() if key not in {"lat", "lon"}},
        }
        for row in rows
        if row.get("lat") is not None and row.get("lon") is not None
    ]
    return f"{dumps({'type': 'FeatureCollection', 'features': features}, indent=2)}\n"


def _columns(rows: Sequence[Row]) -> list[str]:
    return list(dict.fromkeys(column for row in rows for column in row))


def _cell(value: Canonical) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return " ".join(printable(value).split())
    if isinstance(value, Sequence) and all(isinstance(part, str) for part in value):
        return _cell(", ".join(str(part) for part in value))
    if isinstance(value, float) and value == int(value):
        return f"{int(value):,}"
    return f"{value:,}" if type(value) in {int, float} else _cell(dumps(value))


def _guarded(value: Canonical) -> str | int | float | None:
    if isinstance(value, str):
        text = printable(value)
        return f"'{text}" if text.startswith(FORMULA) else text
    return value if value is None or isinstance(value, int | float) else printable(dumps(value))


def _fitted(widths: list[int], width: int) -> list[int]:
    """Narrow the widest column by one until the row fits."""
    room = width - len(GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _row(cells: list[str], widths: list[int]) -> str:
    return GAP.join(_cut(cell, width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _cut(cell: str, width: int) -> str:
    if cell_len(cell) <= width:
        return set_cell_size(cell, width)
    return set_cell_size(f"{set_cell_size(cell, width - 1).rstrip()}…", width)
