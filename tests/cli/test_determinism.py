"""The same documents in any order, twice, or in batches: byte-identical exports."""

from itertools import permutations
from pathlib import Path

import pytest
from tests.cli.conftest import ARTICLES, Run, write

from dateline.app.export import KINDS

ORDERS = [
    *(tuple((name,) for name in order) for order in permutations(ARTICLES)),
    (tuple(ARTICLES), tuple(ARTICLES)),  # twice
    (("tide",), ("post", "gull", "tide")),  # in two batches that overlap
]


def exports(dateline: Run, folder: Path, batches: tuple[tuple[str, ...], ...]) -> list[str]:
    case = folder / "case.db"
    for number, names in enumerate(batches):
        dateline("add", write(folder / str(number), *names), "--case", case)
    return [dateline("export", kind, "--case", case)[1] for kind in KINDS]


@pytest.mark.parametrize("batches", ORDERS)
def test_order_repetition_and_batches_leave_no_trace(
    dateline: Run, tmp_path: Path, batches: tuple[tuple[str, ...], ...]
) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    once = exports(dateline, tmp_path / "one", (tuple(ARTICLES),))
    assert exports(dateline, tmp_path / "other", batches) == once
