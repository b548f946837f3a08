"""The statements that find an utterance's neighbours; each reads a bounded number of rows.

They are written out, since a statement put together anew for every utterance costs more than what
it finds; those of one number of keys are one text, which the driver keeps prepared.
"""

from collections.abc import Iterator
from functools import cache
from sqlite3 import Connection
from typing import Final

from dateline.ledger.index import Card, Method, Neighbour, Place

__all__ = ["HIDDEN", "Vectors", "after", "before"]

HELD: Final = 65_536  # vectors at hand, of 384 bytes each

# A view's own list of what it does not show, beside the ledger's tables and gone with it.
HIDDEN: Final = "CREATE TEMP TABLE hidden (mark INTEGER PRIMARY KEY)"
UNSEEN: Final = "AND mark NOT IN (SELECT mark FROM temp.hidden)"

BEARERS_BEFORE: Final = """SELECT * FROM (SELECT second, mark, ? AS worth FROM index_postings
    WHERE key = ? AND (second, mark) < (?, ?) {unseen}
    ORDER BY second DESC, mark DESC LIMIT ?) AS bearer"""
NO_BEARER: Final = "SELECT 0 AS second, 0 AS mark, 0 AS worth WHERE 1 = 0"
BEARERS: Final = """SELECT second, mark, sum(worth) AS worth FROM ({union}) AS every
    GROUP BY second, mark"""
RECENT: Final = """SELECT second, mark FROM index_places
    WHERE (second, mark) < (?, ?) {unseen} ORDER BY second DESC, mark DESC LIMIT ?"""
VECTOR: Final = "SELECT vector FROM index_places WHERE second = ? AND mark = ?"

BEARERS_AFTER: Final = """SELECT mark FROM (SELECT mark FROM index_postings
    WHERE key = ? AND (second, mark) > (?, ?) ORDER BY second, mark LIMIT ?) AS bearer"""
RECENT_AFTER: Final = """SELECT mark FROM (SELECT mark FROM index_places
    WHERE (second, mark) > (?, ?) ORDER BY second, mark LIMIT ?) AS recent"""


class Vectors:
    """The vectors looked at of late; of no more utterances than a number, whatever the ledger.

    Neighbours are looked at again and again: looking up each anew cost half of the whole step, and
    the more the deeper the table.
    """

    def __init__(self, most: int = HELD) -> None:
        self._most = most
        self._held: dict[int, bytes] = {}

    def hold(self, mark: int, vector: bytes) -> bytes:
        """Keep a vector at hand, in place of the one held longest where there are too many."""
        self._held[mark] = vector
        if len(self._held) > self._most:
            del self._held[next(iter(self._held))]
        return vector

    def at(self, driver: Connection, place: Place) -> bytes:
        """Return the vector of the utterance at a place."""
        held = self._held.get(place[1])
        return self.hold(place[1], _looked_up(driver, place)) if held is None else held

    def forget(self) -> None:
        """Hold none."""
        self._held.clear()


def before(
    driver: Connection, card: Card, method: Method, vectors: Vectors, *, hides: bool = False
) -> list[Neighbour]:
    """Return the neighbours of an utterance, in order; without the hidden ones, if it `hides`."""
    unseen = UNSEEN if hides else ""
    given: list[int] = []
    for key in card.keys:
        given += (method.worth(key), key, *card.place, method.window)
    recent = driver.execute(RECENT.format(unseen=unseen), (*card.place, method.recent)).fetchall()
    found = driver.execute(_bearers(len(card.keys), unseen), given)
    near = method.look({(second, mark): worth for second, mark, worth in found}, recent)
    return [(place[1], worth, vectors.at(driver, place)) for place, worth in near.items()]


def after(driver: Connection, card: Card, method: Method) -> Iterator[int]:
    """Yield the marks of those whose neighbour an utterance is."""
    given: list[int] = []
    for key in card.keys:
        given += (key, *card.place, method.window)
    found = driver.execute(_after(len(card.keys)), (*given, *card.place, method.recent))
    return (mark for (mark,) in found)


def _looked_up(driver: Connection, place: Place) -> bytes:
    row = driver.execute(VECTOR, place).fetchone()
    return row[0] if row else b""


@cache
def _bearers(keys: int, unseen: str) -> str:
    union = " UNION ALL ".join([BEARERS_BEFORE] * keys or [NO_BEARER])
    return BEARERS.format(union=union.format(unseen=unseen))


@cache
def _after(keys: int) -> str:
    return " UNION ".join((*[BEARERS_AFTER] * keys, RECENT_AFTER))
