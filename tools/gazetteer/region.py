"""Regions and districts, by GeoNames, in the middle of the land that their towns lie on."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.extract.places.gazetteer import Grade, Sort
from gazetteer.entry import Entry
from gazetteer.name import bare, latin
from gazetteer.source import Sources

__all__ = ["regions"]

CELL = 4  # to a degree
ATLAS = {"US": "USA", "CA": "CAN", "BR": "BRA", "AU": "AUS"}
ATLAS_CODES = {"AUS-QLD": "AUS-QL", "AUS-TAS": "AUS-TS", "AUS-VIC": "AUS-VI", "AUS-NSW": "AUS-NS"}
NAME, ISO, CODE, ID, SORT, ALIASES, ORDER = range(7)
FULL = {  # what a name in another language says the region is
    re.compile(r"(?i)oblast"): "Oblast",
    re.compile(r"(?i)kra[iy]\b"): "Krai",
}
# Regions that are commonly named after their chief town: the bare name is the town's.
AFTER_TOWNS = frozenset(
    """Province Governorate Department Prefecture Region District Voivodship Canton County Oblast
    Municipality""".split()
)


def regions(sources: Sources, towns: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the regions and districts in which there is a town."""
    held: dict[str, list[Entry]] = defaultdict(list)
    for town in towns:
        held[town.region].append(town)
        held[town.district].append(town)
    for row in sources.subdivisions:
        if row[CODE] and row[ID] and held.get(row[CODE]):
            yield _region(sources, row, held[row[CODE]])


def _region(sources: Sources, row: Sequence[str], towns: Sequence[Entry]) -> Entry:
    country, *above = row[CODE].split(".")
    is_first = row[ORDER] == "1"
    lat, lon = sources.middles.get(_atlas_code(row[ISO]), _middle(towns))
    short = sources.short_names.get(row[CODE], [])
    name = _full(sources.region_names.get(row[CODE]) or row[NAME], row[NAME])
    entry = Entry(
        name=name,
        sort=Sort.REGION if is_first else Sort.DISTRICT,
        lat=lat,
        lon=lon,
        geonames=int(row[ID]),
        population=sum(town.population for town in towns),
        country=country,
        region="" if is_first else f"{country}.{above[0]}",
        code=row[CODE],
    )
    entry.call(name, Grade.MAIN)
    if row[SORT].isalpha():
        entry.call(f"{name} {row[SORT]}", Grade.OTHER)
    for other in latin([row[NAME], *row[ALIASES].split("|")]):
        entry.call(other, Grade.OTHER)
    for other in () if short else list(entry.names):  # Columbia is no District of Columbia
        entry.call(bare(other), Grade.BARE)
    if row[SORT] in AFTER_TOWNS or row[SORT] == "Administrative region":
        entry.names |= {
            other: Grade.BARE for other in entry.names if any(other in town.names for town in towns)
        }
    for other in short:
        is_short = other.endswith(".") or other.replace(".", "").isupper()
        entry.call(other, Grade.SHORT if is_short else Grade.MAIN)
    return entry


def _full(name: str, foreign: str) -> str:
    """Return "Karsk Oblast" for "Karsk", where the foreign name says what it is."""
    for pattern, sort in FULL.items():
        if pattern.search(foreign) and not bare(name):
            return f"{name} {sort}"
    return name


def _atlas_code(iso: str) -> str:
    country, _, state = iso.partition("-")
    code = f"{ATLAS.get(country, '')}-{state}"
    return ATLAS_CODES.get(code, code)


def _middle(towns: Sequence[Entry]) -> tuple[float, float]:
    """Return the mean of the quarter-degree cells that hold a town: each cell counts once."""
    cells = {(round(town.lat * CELL), round(town.lon * CELL)) for town in towns}
    return (
        sum(lat for lat, _ in cells) / len(cells) / CELL,
        sum(lon for _, lon in cells) / len(cells) / CELL,
    )
