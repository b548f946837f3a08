"""Annotated cases: mentions of propositions, grouped by hand."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

__all__ = ["HELD_OUT", "TRAINED_ON", "Case", "read_case", "read_cases"]

TRAINED_ON: Final = ("tamimi", "hokkaido", "nksatellite", "wagner")
HELD_OUT: Final = ("tram", "consulate")  # measured only, never trained on


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case's mention texts and the number of each one's group."""

    name: str
    texts: tuple[str, ...]
    groups: tuple[int, ...]


def read_case(folder: Path) -> Case:
    """Return a case from its gold annotation."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    pairs = [
        (mention["text"], number)
        for number, group in enumerate(gold["groups"])
        for mention in group["mentions"]
    ]
    texts, groups = zip(*pairs, strict=True)
    return Case(name=folder.name, texts=texts, groups=groups)


def read_cases(folder: Path, names: Sequence[str]) -> list[Case]:
    """Return several cases in the order named."""
    return [read_case(folder / name) for name in names]
