"""Every expectation of events.md, tested; the file itself explains how it is written.

An expectation marked as a known gap (`~>`) is a strict xfail, so that it fails as soon as it is
met, and says which line to change.
"""

import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from dateline.model.event import Happening, Modality, Mode, Plover

TABLE = Path(__file__).parents[2] / "tools" / "event_table.py"
FEWEST = 200


def _table() -> ModuleType:
    """Load the reader of the file, which the evaluation uses too."""
    spec = spec_from_file_location("event_table", TABLE)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules["event_table"] = module
    spec.loader.exec_module(module)
    return module


table = _table()
EXPECTATIONS = tuple(table.expectations())


def _parameters() -> Iterator[object]:
    for item in EXPECTATIONS:
        reason = f"a known gap; once it is met, write -> for ~> in events.md, line {item.line}"
        marks = [pytest.mark.xfail(strict=True, reason=reason)] if item.is_gap else []
        yield pytest.param(item, id=f"{item.line}: {item.text[:50]}", marks=marks)


@pytest.mark.parametrize("expectation", tuple(_parameters()))
def test_an_expectation_is_met(expectation: table.Expectation) -> None:
    found = table.found_in(expectation)
    if found != expectation.told:
        pytest.fail(
            f"events.md, line {expectation.line} ({expectation.heading})\n"
            f"  text:      {expectation.text!r}\n"
            f"  expected:  {expectation.told or 'null'}\n"
            f"  found:     {found or 'null'}\n"
            f"If it is right and cannot be met yet, write ~> for -> in line {expectation.line}.",
            pytrace=False,
        )


def test_the_file_keeps_to_its_notation() -> None:
    """A misspelt type or mode would match nothing."""
    told = [item for item in EXPECTATIONS if item.told]
    modalities = {f"{no}{value.value}" for value in Modality for no in ("", "not ")}
    wrong = [
        f"line {item.line}: {item.told}"
        for item in told
        if not set(item.told.type.split("+")) <= {*Plover, *Happening}
        or item.told.mode not in {"", *Mode}
        or item.told.modality not in modalities
    ]
    assert not wrong


def test_every_type_has_its_entries() -> None:
    types = {code for item in EXPECTATIONS if item.told for code in item.told.type.split("+")}
    assert types == {*Plover, *Happening}
    assert len({item.text for item in EXPECTATIONS}) >= FEWEST
