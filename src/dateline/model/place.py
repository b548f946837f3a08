"""A place is where something is said to have happened, with what is known of its position."""

from dataclasses import dataclass

from dateline.model.span import Span

__all__ = ["Place"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place name in a text; coordinates (degrees, WGS 84) only where they are known.

    `precision` says what the point stands for: a "populated place"; a "locality" in it that has no
    point of its own, such as a square; a "district" (a county), a "region" (a state, a province), a
    "country", an "area" (a continent, a sea, several countries), whose middle it is; or None where
    there is no point. `name` is the gazetteer's, `geonames` the id there.
    """

    span: Span
    name: str
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None
    geonames: int | None = None
