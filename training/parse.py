"""A teacher's parse of a text, numbered for the student."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

__all__ = ["HEADS", "Labels", "Parse", "read_parses"]

HEADS: Final = ("tag", "dep", "ent", "start")
_RARE: Final = 5  # a label seen less often is not learned

Row = dict[str, list]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The names that each head's numbers stand for."""

    tag: tuple[str, ...]
    dep: tuple[str, ...]
    ent: tuple[str, ...]
    start: tuple[str, ...] = ("0", "1")

    @classmethod
    def seen_in(cls, records: Iterable[Row]) -> "Labels":
        """Return the labels that occur often enough, the commonest first."""
        counts: dict[str, Counter[str]] = {head: Counter() for head in ("tag", "dep", "ent")}
        for record in records:
            for head, count in counts.items():
                count.update(record[head])
        return cls(**{head: _often(count) for head, count in counts.items()})


def _often(count: Counter[str]) -> tuple[str, ...]:
    kept = [(-number, name) for name, number in count.items() if number >= _RARE]
    return tuple(name for _, name in sorted(kept))


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """Words by first character, with the numbers of their labels and of their heads."""

    words: NDArray[np.int64]  # words, 2: characters
    head: NDArray[np.int64]  # words: the head's word; itself for a root
    labels: dict[str, NDArray[np.int64]]  # per head: words; -1 is not learned

    @classmethod
    def of(cls, record: Row, labels: Labels) -> "Parse":
        """Return a record's parse."""
        numbers = {name: {one: i for i, one in enumerate(getattr(labels, name))} for name in HEADS}
        return cls(
            words=np.array(record["words"], dtype=np.int64).reshape(-1, 2),
            head=np.array(record["head"], dtype=np.int64),
            labels={
                name: np.array([known.get(str(one), -1) for one in record[name]], dtype=np.int64)
                for name, known in numbers.items()
            },
        )


def read_parses(paths: Iterable[Path]) -> Iterator[Row]:
    """Yield the records of a teacher's files."""
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)
