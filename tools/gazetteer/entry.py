"""An entry is one place of the gazetteer before it is packed."""

from dataclasses import dataclass, field

from dateline.extract.places.gazetteer import Grade, Sort

__all__ = ["Entry"]


@dataclass(slots=True, kw_only=True)
class Entry:
    """A place with its names; `country` and `region` are codes such as "RU" and "RU.61".

    `capital` is the name of a country's.
    """

    name: str
    sort: Sort
    lat: float
    lon: float
    geonames: int = 0
    population: int = 0
    country: str = ""
    region: str = ""
    district: str = ""
    code: str = ""
    capital: str = ""
    names: dict[str, Grade] = field(default_factory=dict)

    def call(self, name: str, grade: Grade) -> None:
        """File the place under one more name; the best grade counts."""
        if name:
            self.names[name] = min(grade, self.names.get(name, grade))
