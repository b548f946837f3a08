"""The press makes editions: in a process of its own, with lower priority, or here in a thread.

Linking keeps a processor busy for as long as the case is large; readers of the last edition must
not wait for it.
"""

import os
from collections.abc import Callable
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from contextlib import suppress
from multiprocessing import active_children, get_context
from pathlib import Path
from threading import Lock, Thread
from time import sleep
from typing import Final

from dateline.app.background import give_way
from dateline.app.index import bring_up
from dateline.app.scope import Scope
from dateline.ledger.ledger import Extent
from dateline.ledger.open import open_ledger
from dateline.web.edition.write import write
from dateline.web.look import Look
from dateline.web.snapshot import snapshot

__all__ = ["Press", "make", "process_press", "state_text", "thread_press"]

NICE: Final = 15  # also to those who add documents
ALIVE_SECONDS: Final = 2.0  # between two looks whether the server is there


def make(case: str, look: Look, folder: Path, program: str) -> Path:
    """Make an edition of a ledger as it is now; return its file.

    Raises:
        LedgerError: The ledger is gone, or no ledger.
        OSError: The file cannot be written.
        UsageError: There is no such story.
    """
    ledger = open_ledger(case, create=False)
    try:
        bring_up(ledger)
        state = state_text(ledger.extent())  # before the reading: what comes since shows later
        path = folder / f"{look.name}-{program}-{state}.edition"
        write(snapshot(ledger, look.moment, Scope(story=look.story)), ledger, state, path)
        return path
    finally:
        ledger.close()


def state_text(extent: Extent) -> str:
    """Write a ledger's extent as a part of a file's name."""
    return "-".join(str(part) for part in extent)


class Press:
    """Makes one edition after another, in the order in which they are asked for."""

    def __init__(self, executor: Callable[[], Executor]) -> None:
        self._start = executor
        self._executor: Executor | None = None
        self._lock = Lock()

    def make(self, case: str, look: Look, folder: Path, program: str) -> "Future[Path]":
        """Have an edition made; a press that broke down is replaced."""
        with self._lock:
            for _ in range(2):
                self._executor = self._executor or self._start()
                with suppress(BrokenExecutor):
                    return self._executor.submit(make, case, look, folder, program)
                self._executor = None
            raise OSError("no process can be started")

    def close(self) -> None:
        """Stop; what is half made is thrown away."""
        with self._lock:
            if isinstance(self._executor, ProcessPoolExecutor):
                for child in active_children():
                    child.terminate()
            if self._executor:
                self._executor.shutdown(wait=True, cancel_futures=True)


def process_press() -> Press:
    """Return a press in a process of its own, which gives way to all others."""
    return Press(
        lambda: ProcessPoolExecutor(
            max_workers=1, mp_context=get_context("spawn"), initializer=_begin
        )
    )


def thread_press() -> Press:
    """Return a press in a thread of this process."""
    return Press(lambda: ThreadPoolExecutor(max_workers=1))


def _begin() -> None:
    """Begin a press's process: lower its priority; the server stops it, or its death does."""
    give_way(NICE)
    Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        sleep(ALIVE_SECONDS)
    os._exit(0)  # nobody is left to hand anything to
