"""Rows of plain values become aligned text, JSON, CSV or GeoJSON."""

import csv
import json
from io import StringIO

from rich.cells import cell_len

from dateline.report.tables import Row, aligned, as_csv, as_geojson, as_json, as_jsonl

ROWS: list[Row] = [
    {"id": "c1", "text": "паром\nсгорел", "origins": 25000, "claimers": ["Ana", "Bo"]},
    {"id": "c2", "text": "=HYPERLINK(1) \x1b[31m", "origins": None, "values": {"low": 4.0}},
]


def test_columns_line_up_and_fit() -> None:
    assert aligned(ROWS, width=200).splitlines() == [
        "id  text                 origins  claimers  values",
        "c1  паром сгорел         25,000   Ana, Bo",
        'c2  =HYPERLINK(1) �[31m                     {"low": 4.0}',
    ]
    assert max(map(cell_len, aligned(ROWS, width=40).splitlines())) <= 40
    assert "…" in aligned(ROWS, width=40)
    assert aligned([]) == ""
    assert aligned([{"low": 1200.0, "best": 2.5}]) == "low    best\n1,200  2.5\n"


def test_json_and_json_lines_lose_nothing() -> None:
    assert json.loads(as_json(ROWS)) == ROWS
    assert [json.loads(line) for line in as_jsonl(ROWS).splitlines()] == ROWS
    assert "паром" in as_jsonl(ROWS)


def test_csv_runs_no_formula() -> None:
    first, second = csv.DictReader(StringIO(as_csv(ROWS)))
    assert first["text"] == "паром\nсгорел"
    assert first["claimers"] == '["Ana", "Bo"]'
    assert (second["text"][:6], second["origins"]) == ("'=HYPE", "")


def test_geojson_has_the_rows_with_a_point() -> None:
    rows: list[Row] = [{"id": "p1", "lat": 54.5, "lon": 10.25}, {"id": "p2", "lat": None, "lon": 1}]
    (feature,) = json.loads(as_geojson(rows))["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [10.25, 54.5]}
    assert feature["properties"] == {"id": "p1"}
