"""LGL and GeoVirus as texts of which only the places were annotated."""

from collections.abc import Iterator
from pathlib import Path

from name_texts import Annotated, outermost
from place_gold import SETS, read

__all__ = ["read_places"]


def read_places(folder: Path) -> Iterator[Annotated]:
    """Yield the articles of both sets; those that the place measures keep aside are so named."""
    for name in SETS:
        part = Path(name).stem.lower()
        for gold in read(folder / name):
            yield Annotated(
                name=f"{part}{'-aside' if gold.is_aside else ''}/{gold.id}",
                text=gold.text,
                ranges=outermost((one.start, one.end, "LOC") for one in gold.toponyms),
                asked=frozenset({"LOC"}),
            )
