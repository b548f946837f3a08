"""A process killed at any moment leaves whole readings, and running it again ends the same."""

import random
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from dateline.ledger.dump import dump
from dateline.ledger.open import open_ledger
from dateline.ledger.verify import verify

HERE = Path(__file__).parent
ROUNDS = 5
READINGS = 60

ADD = f"""
import sys
sys.path.insert(0, {str(HERE)!r})
from conftest import read
from dateline.ledger.open import open_ledger

print("ready", flush=True)
ledger = open_ledger(sys.argv[1])
for number in range({READINGS}):
    text = " ".join(f"Vale said {{number}} left at {{hour}}." for hour in range(6))
    ledger.record(read(text, id=f"ferry-{{number:03}}"))
ledger.close()
"""


def start(path: Path) -> subprocess.Popen[bytes]:
    process = subprocess.Popen([sys.executable, "-c", ADD, str(path)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    return process


def test_a_killed_process_leaves_whole_readings_and_the_next_one_finishes(tmp_path: Path) -> None:
    whole = tmp_path / "whole.db"
    with start(whole) as process:
        began = time.monotonic()
        assert process.wait() == 0
        took = time.monotonic() - began
    with closing(open_ledger(whole)) as ledger:
        expected = list(dump(ledger))

    broken = tmp_path / "broken.db"
    chance = random.Random(7)  # noqa: S311 - moments, not secrets
    killed = 0
    for number in range(ROUNDS):
        with start(broken) as process:
            time.sleep(chance.uniform(0, took / 2))
            process.send_signal(signal.SIGKILL)
            killed += process.wait() == -signal.SIGKILL
        if number % 2:  # now and then, so that a killed process also follows a killed one
            with closing(open_ledger(broken)) as ledger:
                assert list(verify(ledger)) == []
                assert set(dump(ledger)) <= set(expected)
    assert killed

    with start(broken) as process:
        assert process.wait() == 0
    with closing(open_ledger(broken)) as ledger:
        assert list(dump(ledger)) == expected


def test_two_processes_that_make_and_fill_one_ledger_at_once_do_not_disturb_each_other(
    tmp_path: Path,
) -> None:
    path = tmp_path / "case.db"
    with start(path) as first, start(path) as second:
        assert (first.wait(), second.wait()) == (0, 0)
    with closing(open_ledger(path)) as ledger:
        assert len(list(ledger.documents())) == READINGS
        assert list(verify(ledger)) == []
