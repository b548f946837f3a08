"""Killing a watch in the middle and starting it again loses nothing and repeats nothing."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tools.misbehave import Misbehaving, feed

from dateline.ledger.dump import dump
from dateline.ledger.open import open_ledger
from dateline.ledger.verify import verify

# The program, with a reader that finds nothing but takes a while for it.
PROGRAM = """
import time
from dateline.cli import watch
from dateline.cli.main import main
from dateline.model.reading import Reading
from dateline.model.run import Run

def read(document):
    time.sleep(0.05)
    return Reading(document=document, run=Run(code="0", stages=()))

watch._read = read
main()
"""
COUNT = 12


@contextmanager
def watching(server: Misbehaving, case: Path, *more: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", PROGRAM, "watch", f"{server.site}/f", "--case", str(case)]
    process = subprocess.Popen(
        [*command, "--allow-private", "--every", "1s", *more],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def held(case: Path) -> list[str]:
    if not case.exists():
        return []
    ledger = open_ledger(case)
    try:
        return [document.id for document in ledger.documents()]
    finally:
        ledger.close()


@pytest.fixture
def full(server: Misbehaving) -> Misbehaving:
    texts = {f"n{number:02}": f"Boat {number} is back." for number in range(COUNT)}
    server.pages["/f"] = (200, feed(server.site, texts))
    return server


def wait_for(case: Path, count: int) -> None:
    until = time.monotonic() + 20
    while len(held(case)) < count and time.monotonic() < until:
        time.sleep(0.02)
    assert len(held(case)) >= count


def test_a_killed_watch_goes_on_where_it_was(full: Misbehaving, tmp_path: Path) -> None:
    case = tmp_path / "case.db"
    with watching(full, case) as process:
        wait_for(case, 3)
        process.send_signal(signal.SIGKILL)
        process.wait()
    before = held(case)
    assert 3 <= len(before) < COUNT
    with watching(full, case, "--once") as process:
        out, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (0, "")
    assert out.endswith(f": {COUNT - len(before)} new\n")
    ledger = open_ledger(case)
    lines = [json.loads(line) for line in dump(ledger) if line.startswith('{"reading"')]
    assert [line["reading"]["document"]["text"].split()[-4] for line in lines]
    assert len(lines) == len({line["reading"]["document"]["id"] for line in lines}) == COUNT
    assert list(verify(ledger)) == []
    ledger.close()


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_a_stopped_watch_finishes_what_it_has_in_hand(
    full: Misbehaving, tmp_path: Path, number: int, status: int
) -> None:
    case = tmp_path / "case.db"
    with watching(full, case) as process:
        wait_for(case, 2)
        process.send_signal(number)
        out, err = process.communicate(timeout=10)
    assert (process.returncode, err) == (status, "")
    assert f": {len(held(case))} new\n" in out
    assert 2 <= len(held(case)) < COUNT
