"""The gazetteer: places of the world by name, in one packed file that ships with the program."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.extract.places.key import digest, key_of

__all__ = ["STEP", "Entry", "Gazetteer", "Grade", "Named", "Sort", "load_gazetteer"]

FILE: Final = Path(__file__).parents[2] / "weights" / "gazetteer.npz"
STEP: Final = 1e-4  # degrees, about 11 m: what positions are rounded to


class Sort(IntEnum):
    """What a place is; the order is that of the packed file."""

    AREA = 0  # a continent, a sea, a range, several countries
    COUNTRY = 1
    REGION = 2  # of the first order: a state, a province, an oblast
    DISTRICT = 3  # of the second order: a county
    TOWN = 4


class Grade(IntEnum):
    """How a name names: the smaller, the plainer."""

    MAIN = 0
    OTHER = 1  # another spelling, another language
    BARE = 2  # "Dallas" for Dallas County
    SHORT = 3  # "Tex.", "UK": counts only as it is written, in capitals
    DEMONYM = 4  # "French"


@dataclass(frozen=True, slots=True)
class Entry:
    """One place; `country` and `region` number the places that hold it, -1 for none."""

    number: int
    name: str
    sort: Sort
    lat: float
    lon: float
    geonames: int
    population: int
    country: int
    region: int
    district: int


@dataclass(frozen=True, slots=True)
class Named:
    """A place as a possible meaning of a name."""

    place: Entry
    grade: Grade


class Gazetteer:
    """Places by name; see `tools/build_gazetteer.py` for where they are from."""

    def __init__(self, file: Path = FILE) -> None:
        """Read the packed file, about a tenth of a second."""
        with np.load(file) as packed:
            self._columns: dict[str, NDArray[np.int64]] = {
                name: packed[name] for name in packed.files
            }
        high = np.cumsum(self._columns["key_steps"], dtype=np.uint32)
        self._keys = high.astype(np.uint64) << np.uint64(8) | self._columns["key_ends"].astype(
            np.uint64
        )
        self._ends = np.cumsum(self._columns["name_lengths"], dtype=np.uint32)
        self._names = self._columns["names"].tobytes()

    def find(self, name: str) -> tuple[Named, ...]:
        """Return what a name may mean, the most populous first."""
        return self.find_keys([key_of(name)])[0]

    def find_keys(self, keys: Sequence[str]) -> list[tuple[Named, ...]]:
        """Return what each of several names may mean: one search for all is much faster."""
        sought = np.array([digest(key) for key in keys], dtype=np.uint64)
        first = np.searchsorted(self._keys, sought, side="left")
        last = np.searchsorted(self._keys, sought, side="right")
        return [
            tuple(self._named(at) for at in range(start, stop)) if key else ()
            for key, start, stop in zip(keys, first.tolist(), last.tolist(), strict=True)
        ]

    def place(self, number: int) -> Entry:
        """Return a place by its number."""
        columns = self._columns
        end = int(self._ends[number])
        start = end - int(columns["name_lengths"][number])
        return Entry(
            number=number,
            name=self._names[start:end].decode(),
            sort=Sort(int(columns["sorts"][number])),
            lat=round(float(columns["lats"][number]) * STEP, 4),
            lon=round(float(columns["lons"][number]) * STEP, 4),
            geonames=int(columns["geonames"][number]),
            population=int(columns["populations"][number]),
            country=int(columns["countries"][number]),
            region=int(columns["regions"][number]),
            district=int(columns["districts"][number]),
        )

    def capital(self, country: int) -> Entry | None:
        """Return the capital of a country by the country's number, if it is known."""
        at = np.flatnonzero(self._columns["capitals"][:, 0] == country)
        return self.place(int(self._columns["capitals"][at[0], 1])) if len(at) else None

    def _named(self, at: int) -> Named:
        packed = int(self._columns["postings"][at])
        return Named(self.place(packed >> 3), Grade(packed & 7))


@cache
def load_gazetteer() -> Gazetteer:
    """Load the gazetteer once."""
    return Gazetteer()
