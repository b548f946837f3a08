"""The sort of a quantity: money, distance, aircraft …, by its unit and by what is counted."""

from typing import Final

__all__ = ["sort_of"]

_UNITS: Final = {
    unit: sort
    for sort, units in {
        "money": "dollar,US dollar,Canadian dollar,Australian dollar,New Zealand dollar,"
        "Hong Kong dollar,pound,euro,yen,rouble,hryvnia,yuan,rupee,Swiss franc,franc,shekel,zloty,"
        "lira,krona,peso,dinar,riyal,cent",
        "distance": "mile,nautical mile,kilometre,metre,centimetre,foot,yard,inch",
        "speed": "mile per hour,kilometre per hour",
        "area": "acre,hectare,square mile,square kilometre,square foot",
        "weight": "kilogram,tonne,ton,pound weight,kiloton",
        "volume": "litre,gallon,barrel",
        "share": "percent",
        "age": "year of age,month of age,week of age",
    }.items()
    for unit in units.split(",")
}
_COUNTED: Final = {
    of: sort
    for sort, counted in {
        "aircraft": "aircraft,aeroplane,airplane,airliner,bomber,drone,fighter jet,helicopter,jet,"
        "plane,warplane",
        "vessels": "boat,destroyer,ferry,frigate,ship,submarine,vessel,warship",
        "weapons": "missile,rocket,torpedo,shell,bomb",
        "vehicles": "tank,vehicle,lorry,truck,bus,car,armoured vehicle",
    }.items()
    for of in counted.split(",")
}


def sort_of(unit: str | None, of: str | None) -> str | None:
    """Return the sort of a measure ("mile": distance) or of a count ("helicopter": aircraft)."""
    return _UNITS.get(unit) if unit else _COUNTED.get(of or "")
