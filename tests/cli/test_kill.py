"""Killing the process in the middle of `add`, and running it again, ends in the same ledger."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.conftest import ARTICLES, Run, write

ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1935660000"}
COMMAND = (sys.executable, "-c", "from dateline.cli.main import main; main()", "add")


@pytest.mark.parametrize("seconds", [1.2, 1.8, 2.4])
def test_a_killed_add_is_finished_by_running_it_again(
    dateline: Run, tmp_path: Path, seconds: float
) -> None:
    folder = write(tmp_path / "articles", *ARTICLES)
    whole, broken = tmp_path / "whole.db", tmp_path / "broken.db"
    dateline("add", folder, "--case", whole)
    process = subprocess.Popen(
        [*COMMAND, str(folder), "--case", str(broken)],
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert dateline("add", folder, "--case", broken)[0] == 0
    assert dateline("db", "dump", "--case", broken) == dateline("db", "dump", "--case", whole)
