"""Linked data: what a page tells of itself in JSON-LD, for programs to read."""

import json
from collections.abc import Iterator
from typing import Any, Final

__all__ = ["TOLD_OF_PARTS", "has_type", "linked_data", "objects"]

DEEPEST: Final = 6  # of lists and objects within each other
TOLD_OF_PARTS: Final = frozenset({"liveBlogUpdate", "comment"})  # what is said there is not of it


def linked_data(tree: Any) -> Iterator[object]:  # noqa: ANN401 - lxml's element
    """Yield the value of each script that holds linked data; a broken one is passed over."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            yield json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue


def objects(value: object, deep: int = DEEPEST) -> Iterator[dict[str, object]]:
    """Yield every object within a value, the outermost first; not those that are its parts."""
    if deep == 0:
        return
    inner: list[object] = value if isinstance(value, list) else []
    if isinstance(value, dict):
        yield value
        inner = [one for key, one in value.items() if key not in TOLD_OF_PARTS]
    for one in inner:
        yield from objects(one, deep - 1)


def has_type(value: dict[str, object], name: str) -> bool:
    """Say whether an object is of a type, whatever stands before its name."""
    told = value.get("@type")
    names = told if isinstance(told, list) else [told]
    return any(isinstance(each, str) and each.rpartition("/")[2] == name for each in names)
