"""The shelf keeps the snapshots last asked for, and takes new ones as the ledger grows."""

from collections import OrderedDict
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from os import stat_result
from pathlib import Path
from threading import Lock, Thread
from typing import TypeAlias

from dateline.app.index import bring_up
from dateline.app.view import Moment
from dateline.ledger.ledger import Ledger
from dateline.ledger.open import open_ledger
from dateline.model.errors import LedgerError
from dateline.web.snapshot import Snapshot, snapshot

__all__ = ["Shelf"]

KEPT = 8  # moments; a reader goes back and forth between a few
PATIENCE_SECONDS = 1.0  # a reader rather sees the case as it was than waits longer

Stamp: TypeAlias = tuple[tuple[int, int], ...]


@dataclass(slots=True)
class _Place:
    """One moment's place: the state it is taken of, the taking, the last one that came of it."""

    stamp: Stamp
    taking: Future[Snapshot]
    last: Snapshot | None = None

    def is_good_for(self, stamp: Stamp) -> bool:
        """Whether it is of this state, or under way: one taking for a moment at a time."""
        if not self.taking.done():
            return True
        return self.stamp == stamp and self.taking.exception() is None


class Shelf:
    """The snapshots of one case, taken when asked for, one after another."""

    def __init__(
        self, case: str, *, kept: int = KEPT, patience_seconds: float = PATIENCE_SECONDS
    ) -> None:
        self.case = case
        self._kept = kept
        self._patience_seconds = patience_seconds
        self._lock = Lock()
        self._turn = Lock()
        self._places: OrderedDict[Moment, _Place] = OrderedDict()

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
        """Return the case as of a moment; where linking takes long, as it was shortly before.

        Raises:
            LedgerError: The ledger is gone, or no ledger.
        """
        place = self._place(at, _stamp(self.case))
        last = place.last
        if last is None:
            return place.taking.result()
        try:
            return place.taking.result(self._patience_seconds)
        except TimeoutError:
            return last

    def _place(self, at: Moment, stamp: Stamp) -> _Place:
        with self._lock:
            place = self._places.get(at)
            if place is None or not place.is_good_for(stamp):
                # The stamp is older than the reading: a change in between is seen next time.
                place = _Place(stamp, Future(), place.last if place else None)
                self._places[at] = place
                Thread(target=self._take, args=(at, place), daemon=True).start()
            self._places.move_to_end(at)
            if len(self._places) > self._kept:
                self._places.popitem(last=False)
            return place

    def _take(self, at: Moment, place: _Place) -> None:
        try:
            with self._turn:
                self._bring_up(place)
                with self.ledger() as ledger:
                    taken = snapshot(ledger, at)
        except BaseException as error:  # noqa: BLE001 - raised where the result is waited for
            place.taking.set_exception(error)
        else:
            place.last = taken
            place.taking.set_result(taken)

    def _bring_up(self, place: _Place) -> None:
        """Let the index be made, if it must, before the state is noted: it is no news."""
        with self.ledger() as ledger:
            bring_up(ledger)
        place.stamp = _stamp(self.case)


def _stamp(case: str) -> Stamp:
    """Tell one state of the ledger from another: its file's and its journal's time and size.

    An empty journal counts as none, for reading alone makes and removes it.
    """
    try:
        stats = [Path(case).stat()]
    except OSError as error:
        raise LedgerError(f"{case}: there is no such ledger") from error
    try:
        journal = Path(f"{case}-wal").stat()
    except OSError:  # none, or gone since: its content is in the file then
        return _times(stats)
    return _times([*stats, journal] if journal.st_size else stats)


def _times(stats: list[stat_result]) -> Stamp:
    return tuple((stat.st_mtime_ns, stat.st_size) for stat in stats)
