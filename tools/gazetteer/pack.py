"""Pack the gazetteer into arrays that load fast and compress well."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from dateline.extract.places.gazetteer import STEP, Sort
from dateline.extract.places.key import digest, key_of
from gazetteer.entry import Entry

__all__ = ["pack"]


def pack(entries: Sequence[Entry], out: Path) -> None:
    """Write the packed file; the same entries give the same bytes."""
    ordered = sorted(
        entries, key=lambda one: (one.sort, one.country, one.region, one.geonames, one.name)
    )
    numbers = {one.code: at for at, one in enumerate(ordered) if one.code}
    names = [one.name.encode() for one in ordered]
    keys, postings = _postings(ordered)
    high = keys >> np.uint64(8)
    np.savez_compressed(
        out,
        sorts=np.array([one.sort for one in ordered], dtype=np.uint8),
        lats=np.array([round(one.lat / STEP) for one in ordered], dtype=np.int32),
        lons=np.array([round(one.lon / STEP) for one in ordered], dtype=np.int32),
        geonames=np.array([one.geonames for one in ordered], dtype=np.uint32),
        populations=np.array([one.population for one in ordered], dtype=np.uint32),
        countries=np.array([numbers.get(one.country, -1) for one in ordered], dtype=np.int16),
        regions=np.array([numbers.get(one.region, -1) for one in ordered], dtype=np.int16),
        districts=np.array([numbers.get(one.district, -1) for one in ordered], dtype=np.int32),
        names=np.frombuffer(b"".join(names), dtype=np.uint8),
        name_lengths=np.array([len(name) for name in names], dtype=np.uint8),
        key_steps=np.diff(high, prepend=np.uint64(0)).astype(np.uint32),
        key_ends=(keys & np.uint64(255)).astype(np.uint8),
        postings=postings,
        capitals=np.array(list(_capitals(ordered)), dtype=np.int32),
    )


def _capitals(ordered: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of countries and of their capitals: the largest town of the name."""
    towns: dict[tuple[str, str], int] = {}
    for at in sorted(range(len(ordered)), key=lambda at: ordered[at].population):
        if ordered[at].sort is Sort.TOWN:
            towns |= {(ordered[at].country, key_of(name)): at for name in ordered[at].names}
    for at, one in enumerate(ordered):
        if one.capital and (one.country, key_of(one.capital)) in towns:
            yield at, towns[one.country, key_of(one.capital)]


def _postings(ordered: Sequence[Entry]) -> tuple[np.ndarray, np.ndarray]:
    """Return the keys in order, and with each a place and how the name names it."""
    best: dict[tuple[int, int], int] = {}
    for at, one in enumerate(ordered):
        for name, grade in one.names.items():
            filed = (digest(key_of(name)), at)
            best[filed] = min(int(grade), best.get(filed, int(grade)))
    rows = sorted(best, key=lambda filed: (filed[0], -ordered[filed[1]].population, filed[1]))
    return (
        np.array([key for key, _ in rows], dtype=np.uint64),
        np.array([at << 3 | best[key, at] for key, at in rows], dtype=np.uint32),
    )
