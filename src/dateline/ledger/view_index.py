"""The index as a view shows it: as if what it does not show had never been recorded."""

from collections.abc import Iterable, Iterator, Sequence
from sqlite3 import Connection
from typing import Final

from dateline.ledger.index import Card, Method, Place
from dateline.ledger.neighbour import HIDDEN, Vectors, after, before
from dateline.ledger.shelf import cards_at, packed, rows_in

__all__ = ["in_view"]

FEW: Final = 4  # a view is taken from the index where fewer than one in so many is chosen anew

PLACES: Final = "SELECT second, mark FROM index_places ORDER BY second, mark"


def in_view(
    driver: Connection, shown: frozenset[int], method: Method
) -> Iterator[tuple[int, bytes]] | None:
    """Yield each mark with those that it is compared with, packed; all others are out of sight.

    Those that have none of the others among their neighbours keep their rows as they are. The
    rest are chosen anew; None where these are many, since all is then sooner chosen in memory.
    """
    places: list[Place] = driver.execute(PLACES).fetchall()
    hidden = _hidden(places, shown)
    touched = _touched(driver, hidden, shown, method)
    if touched is None:
        return None
    rows = {mark: found for mark, found in rows_in(driver) if mark in shown}
    rows |= _anew(driver, touched, hidden, method)
    if rows.keys() != shown:
        return None
    return iter(rows.items())


def _hidden(places: Sequence[Place], shown: frozenset[int]) -> list[int]:
    """Return what is out of sight and stands before something in sight."""
    last = next((n for n in range(len(places), 0, -1) if places[n - 1][1] in shown), 0)
    return [mark for _, mark in places[:last] if mark not in shown]


def _touched(
    driver: Connection, hidden: Sequence[int], shown: frozenset[int], method: Method
) -> set[int] | None:
    """Return those in sight that have something out of sight among their neighbours."""
    touched: set[int] = set()
    for card in cards_at(driver, hidden):
        touched |= shown.intersection(after(driver, card, method))
        if len(touched) * FEW > len(shown):
            return None
    return touched


def _anew(
    driver: Connection, marks: Iterable[int], hidden: Sequence[int], method: Method
) -> dict[int, bytes]:
    """Choose again for these, past what is out of sight."""
    driver.execute(HIDDEN)
    driver.executemany("INSERT INTO temp.hidden VALUES (?)", ((mark,) for mark in hidden))
    cards: list[Card] = list(cards_at(driver, marks))
    vectors = Vectors()
    found = {
        card.place[1]: packed(
            method.choose(card, before(driver, card, method, vectors, hides=True))
        )
        for card in cards
    }
    driver.execute("DROP TABLE temp.hidden")
    return found
