"""The shelf keeps the snapshots last asked for, each until the ledger's file changes."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TypeAlias

from dateline.app.view import Moment
from dateline.ledger.ledger import Ledger
from dateline.ledger.open import open_ledger
from dateline.model.errors import LedgerError
from dateline.web.snapshot import Snapshot, snapshot

__all__ = ["Shelf"]

KEPT = 8  # moments; a reader goes back and forth between a few

Stamp: TypeAlias = tuple[tuple[int, int], ...]


@dataclass(slots=True)
class _Place:
    """One snapshot's place: whoever comes first fills it, the others wait for that one."""

    lock: Lock = field(default_factory=Lock)
    snapshot: Snapshot | None = None


class Shelf:
    """The snapshots of one case, taken when first asked for."""

    def __init__(self, case: str, *, kept: int = KEPT) -> None:
        self.case = case
        self._kept = kept
        self._lock = Lock()
        self._places: OrderedDict[tuple[Stamp, Moment], _Place] = OrderedDict()

    @contextmanager
    def ledger(self) -> Iterator[Ledger]:
        """Open the ledger for reading, as it stands now.

        Raises:
            LedgerError: It is gone, or no ledger.
        """
        ledger = open_ledger(self.case, create=False)
        try:
            yield ledger
        finally:
            ledger.close()

    def snapshot(self, at: Moment) -> Snapshot:
        """Return the case as of a moment.

        Raises:
            LedgerError: The ledger is gone, or no ledger.
        """
        place = self._place((_stamp(self.case), at))  # before reading: a change since is seen
        with place.lock:
            if place.snapshot is None:
                with self.ledger() as ledger:
                    place.snapshot = snapshot(ledger, at)
            return place.snapshot

    def _place(self, key: tuple[Stamp, Moment]) -> _Place:
        with self._lock:
            place = self._places.setdefault(key, _Place())
            self._places.move_to_end(key)
            if len(self._places) > self._kept:
                self._places.popitem(last=False)
            return place


def _stamp(case: str) -> Stamp:
    """Tell one state of the ledger from another: its file's and its journal's time and size.

    An empty journal counts as none, for reading alone makes and removes it.
    """
    try:
        stats = [Path(case).stat()]
    except OSError as error:
        raise LedgerError(f"{case}: there is no such ledger") from error
    journal = Path(f"{case}-wal")
    if journal.exists() and journal.stat().st_size:
        stats.append(journal.stat())
    return tuple((stat.st_mtime_ns, stat.st_size) for stat in stats)
