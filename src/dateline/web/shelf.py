"""The shelf keeps the editions last asked for, and has new ones made as the ledger grows."""

from collections import OrderedDict
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Final

from dateline.ledger.archive import Archive
from dateline.ledger.ledger import Extent, Ledger
from dateline.ledger.open import open_ledger
from dateline.model.errors import LedgerError
from dateline.web.edition.press import Press, state_text
from dateline.web.edition.read import Edition
from dateline.web.look import Look
from dateline.web.stock import Stock, program

__all__ = ["NotReadyError", "Shelf"]

KEPT: Final = 8  # looks; a reader goes back and forth between a few
PATIENCE_SECONDS: Final = 1.0  # for a newer edition, where it takes no longer to make
LONGEST_REST_SECONDS: Final = 60.0  # between two editions


class NotReadyError(Exception):
    """The first edition of a look is still being made."""


@dataclass(slots=True)
class _Place:
    """One look's place: the last edition, the one under way, and when the next may begin."""

    last: Edition | None = None
    making: "Future[Path] | None" = None
    begun_at: float = 0.0
    took: float = 0.0
    rests_until: float = 0.0
    lock: Lock = field(default_factory=Lock)


class Shelf:
    """The editions of one case."""

    def __init__(
        self, case: str, press: Press, folder: Path, *, patience_seconds: float = PATIENCE_SECONDS
    ) -> None:
        self.case = case
        self._press = press
        self._stock = Stock(folder)
        self._patience_seconds = patience_seconds
        self._lock = Lock()
        self._places: OrderedDict[Look, _Place] = OrderedDict()
        self._open: tuple[tuple[int, int], Archive] | None = None

    @contextmanager
    def ledger(self) -> Iterator[Ledger]:
        """Open the ledger, as it stands now.

        Raises:
            LedgerError: It is gone, or no ledger.
        """
        ledger = open_ledger(self.case, create=False)
        try:
            yield ledger
        finally:
            ledger.close()

    def edition(
        self, look: Look, *, first_seconds: float, at_once: bool = False, patient: bool = True
    ) -> Edition:
        """Return the edition for a look; where making one takes long, the last that there is.

        `first_seconds` is how long to wait where there is none yet; `at_once` waits for one that
        has all that was recorded until now; who is not `patient` takes the last at once.

        Raises:
            LedgerError: The ledger is gone, or no ledger.
            NotReadyError: The first edition is still being made.
            UsageError: There is no such story.
        """
        extent = self._extent()
        place = self._place(look)
        with place.lock:
            self._settle(place)
            if _is_of(place.last, extent):
                return _some(place.last)
            self._begin(look, place, extent, at_once=at_once)
            last, making = place.last, place.making
        if _is_of(last, extent):
            return _some(last)
        quick = patient and (at_once or place.took <= self._patience_seconds)
        patience = self._patience_seconds if quick else 0.0
        return self._awaited(place, last, making, patience if last else first_seconds)

    def close(self) -> None:
        """Stop making editions."""
        self._press.close()
        if self._open:
            self._open[1].close()

    def _awaited(
        self, place: _Place, last: Edition | None, making: "Future[Path] | None", seconds: float
    ) -> Edition:
        if making is None:
            return _some(last)
        try:
            path = making.result(seconds)
        except TimeoutError:
            return _some(last)
        with place.lock:
            self._settle(place)
        return place.last or Edition(path)

    def _place(self, look: Look) -> _Place:
        with self._lock:
            place = self._places.setdefault(look, _Place())
            self._places.move_to_end(look)
            if len(self._places) > KEPT:
                self._places.popitem(last=False)
            return place

    def _settle(self, place: _Place) -> None:
        """Put an edition that has been made in its place.

        Raises:
            Exception: Whatever kept it from being made, where there is no last one to show.
        """
        making = place.making
        if making is None or not making.done():
            return
        place.making = None
        place.took = monotonic() - place.begun_at
        place.rests_until = monotonic() + min(
            LONGEST_REST_SECONDS, max(0.0, place.took - self._patience_seconds)
        )
        place.last = Edition(making.result())
        self._stock.clear(self._shown(), KEPT)

    def _begin(self, look: Look, place: _Place, extent: Extent, *, at_once: bool) -> None:
        """Have an edition made, unless one lies there, is under way, or was just made."""
        if place.making is not None:
            return
        if place.last is None:
            with self.ledger() as ledger:
                place.last = self._stock.of(look, extent) or self._stock.before(look, ledger)
        if _is_of(place.last, extent):
            return
        if place.last is None or at_once or monotonic() >= place.rests_until:
            place.begun_at = monotonic()
            place.making = self._press.make(self.case, look, self._stock.folder, program())

    def _shown(self) -> set[Path]:
        return {place.last.path for place in self._places.values() if place.last}

    def _extent(self) -> Extent:
        """Ask the ledger how much it holds; one connection is kept for that."""
        try:
            stat = Path(self.case).stat()
        except OSError as error:
            raise LedgerError(f"{self.case}: there is no such ledger") from error
        file = (stat.st_dev, stat.st_ino)
        with self._lock:
            if self._open is None or self._open[0] != file:
                if self._open:
                    self._open[1].close()
                self._open = None
                self._open = (file, open_ledger(self.case, create=False))
            return self._open[1].extent()


def _is_of(edition: Edition | None, extent: Extent) -> bool:
    return edition is not None and edition.facts.state == state_text(extent)


def _some(edition: Edition | None) -> Edition:
    if edition is None:
        raise NotReadyError
    return edition
