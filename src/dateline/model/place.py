"""A place is where something is said to have happened, with what is known of its position."""

from dataclasses import dataclass

from dateline.model.span import Span

__all__ = ["Place"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place name in a text; coordinates (degrees, WGS 84) only where they are known.

    `precision` says what the point stands for: "populated place", "locality", "region",
    "country", or None where there is no point.
    """

    span: Span
    name: str
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None
    geonames: int | None = None
