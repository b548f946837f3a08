"""GUM's coreference files as texts with the names of people, organisations and places."""

import re
from pathlib import Path
from typing import Final

from name_texts import KINDS, UNSURE, Annotated, Range, detokenised, outermost, proper

__all__ = ["read_gum"]

ENDS: Final = frozenset('. ! ? : " ”'.split())
SPAN: Final = re.compile(
    r"\((?P<open>[a-z]+-\d+(?:-[^()|]+)?)|(?P<close>[a-z]+-\d+(?:-[^()|]+)?)\)"
)


def read_gum(path: Path) -> Annotated:
    """Read one file; a mention that is not surely a name is not asked."""
    rows = [
        line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line
    ]
    words = [row[1] for row in rows]
    text, starts = detokenised(words)
    open_at: dict[str, list[int]] = {}
    found: list[tuple[int, int, str]] = []
    for place, row in enumerate(rows):
        for match in SPAN.finditer(row[2]):
            if match["open"]:
                open_at.setdefault(match["open"], []).append(place)
                if row[2][match.end() : match.end() + 1] == ")":
                    found.append((open_at[match["open"]].pop(), place + 1, match["open"]))
            elif open_at.get(match["close"]):
                found.append((open_at[match["close"]].pop(), place + 1, match["close"]))
    firsts = {0, *(at for at, row in enumerate(rows) if at and words[at - 1] in ENDS)}
    ranges = []
    for start, end, label in found:
        kind = label.split("-")[0]
        if kind in KINDS:
            last = starts[end - 1] + len(words[end - 1])
            name = proper(text, (starts[start], last, KINDS[kind]))
            linked = label.count("-") > 1
            known = linked or (name[2] != UNSURE and _is_sure(text, name, start in firsts))
            ranges.append(name if known else (*name[:2], UNSURE))
    named = [one for one in ranges if one[2] != UNSURE]
    covered = {at for one in named for at in range(one[0], one[1])}
    unsure = [one for one in ranges if one[2] == UNSURE and text[one[0]].isupper()]
    named += [one for one in unsure if covered.isdisjoint(range(one[0], one[1]))]
    return Annotated(name=f"gum/{path.stem}", text=text, ranges=outermost(named))


def _is_sure(text: str, name: Range, is_first: bool) -> bool:  # noqa: FBT001 - read beside its one call
    """Say whether a name that the annotators did not look up is one by its letters."""
    return " " in text[name[0] : name[1]] or (name[2] == "PER" and not is_first)
