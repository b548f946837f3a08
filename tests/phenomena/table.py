"""The rows of the tables in a page of phenomena, each with its heading and its line."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Row", "rows"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: its cells without blanks, and whether it is marked as a known gap."""

    heading: str
    line: int
    cells: tuple[str, ...]
    is_gap: bool


def rows(page: Path, words: int) -> Iterator[Row]:
    """Yield the rows under the second-level headings; `words` is the cell that marks a gap."""
    heading, header = "", True
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("## "):
            heading, header = line[3:], True
        elif heading and line.startswith("|") and header:
            header = not line.startswith("|--")
        elif heading and line.startswith("|"):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            is_gap = cells[words].startswith("~")
            cells[words] = cells[words].removeprefix("~")
            yield Row(heading=heading, line=number, cells=tuple(cells), is_gap=is_gap)
