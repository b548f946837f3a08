"""Areas: continents, and what the press names that no administration owns."""

from collections.abc import Iterator

from dateline.extract.places.gazetteer import Grade, Sort
from gazetteer.entry import Entry
from gazetteer.source import Sources

__all__ = ["areas"]

WIDE = 10_000_000  # people, so that a sea outweighs the hamlets of its name


def areas(sources: Sources) -> Iterator[Entry]:
    """Yield the continents and our own list of seas, ranges and wide regions."""
    for row in sources.geonames.get_continents().values():
        entry = Entry(
            name=row["name"],
            sort=Sort.AREA,
            lat=float(row["lat"]),
            lon=float(row["lng"]),
            geonames=row["geonameId"],
            population=row["population"],
        )
        entry.call(entry.name, Grade.MAIN)
        yield entry
    for names, lat, lon in sources.areas:
        name, *others = names.split("|")
        entry = Entry(name=name, sort=Sort.AREA, lat=float(lat), lon=float(lon), population=WIDE)
        entry.call(name, Grade.MAIN)
        for other in others:
            entry.call(other, Grade.OTHER)
        yield entry
