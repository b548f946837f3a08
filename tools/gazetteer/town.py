"""Populated places of 500 people and more, by GeoNames."""

from dateline.extract.places.gazetteer import Grade, Sort
from gazetteer.entry import Entry
from gazetteer.name import latin
from gazetteer.source import Sources

__all__ = ["towns"]


def towns(sources: Sources) -> list[Entry]:
    """Return every populated place with its names in Latin letters."""
    return [_town(sources, row) for row in sources.geonames.get_cities().values()]


def _town(sources: Sources, row: dict[str, object]) -> Entry:
    region = f"{row['countrycode']}.{row['admin1code']}"
    district = sources.districts.get(int(row["geonameid"]), "")
    entry = Entry(
        name=str(row["name"]),
        sort=Sort.TOWN,
        lat=float(row["latitude"]),
        lon=float(row["longitude"]),
        geonames=int(row["geonameid"]),
        population=int(row["population"]),
        country=str(row["countrycode"]),
        region=region,
        district=district if district.count(".") > 1 else "",
    )
    entry.call(entry.name, Grade.MAIN)
    for name in latin(row["alternatenames"]):
        entry.call(name, Grade.OTHER)
    for name in sources.short_names.get(str(entry.geonames), []):
        entry.call(name, Grade.SHORT)
    if entry.name.endswith(" City"):
        entry.call(entry.name.removesuffix(" City"), Grade.OTHER)
    return entry
