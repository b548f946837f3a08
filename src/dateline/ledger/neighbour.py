"""The statements that find an utterance's neighbours; each reads a bounded number of rows.

They are written out, since a statement put together anew for every utterance costs more than what
it finds; those of one number of keys are one text, which the driver keeps prepared.
"""

from collections.abc import Iterator
from functools import cache
from operator import itemgetter
from sqlite3 import Connection
from typing import Final

from dateline.ledger.index import Card, Method, Neighbour

__all__ = ["HIDDEN", "after", "before"]

# A view's own list of what it does not show, beside the ledger's tables and gone with it.
HIDDEN: Final = "CREATE TEMP TABLE hidden (mark INTEGER PRIMARY KEY)"
UNSEEN: Final = "AND mark NOT IN (SELECT mark FROM temp.hidden)"

BEARERS_BEFORE: Final = """SELECT * FROM (SELECT second, mark, ? AS worth FROM index_postings
    WHERE key = ? AND (second, mark) < (?, ?) {unseen}
    ORDER BY second DESC, mark DESC LIMIT ?) AS bearer"""
NO_BEARER: Final = "SELECT 0 AS second, 0 AS mark, 0 AS worth WHERE 1 = 0"
# The vectors of those among the recent ones are at hand already, and not looked up again. The
# bearers come sorted by GROUP BY and are not told to be: SQLite would sort the vectors, too.
BEARERS: Final = """SELECT near.second, near.mark, near.worth, place.vector
    FROM (SELECT second, mark, sum(worth) AS worth FROM ({union}) AS every
          GROUP BY second, mark) AS near
    LEFT JOIN index_places AS place ON place.second = near.second AND place.mark = near.mark
        AND (near.second, near.mark) < (?, ?)"""
RECENT: Final = """SELECT second, mark, vector FROM index_places
    WHERE (second, mark) < (?, ?) {unseen} ORDER BY second DESC, mark DESC LIMIT ?"""

BEARERS_AFTER: Final = """SELECT mark FROM (SELECT mark FROM index_postings
    WHERE key = ? AND (second, mark) > (?, ?) ORDER BY second, mark LIMIT ?) AS bearer"""
RECENT_AFTER: Final = """SELECT mark FROM (SELECT mark FROM index_places
    WHERE (second, mark) > (?, ?) ORDER BY second, mark LIMIT ?) AS recent"""


def before(
    driver: Connection, card: Card, method: Method, *, hides: bool = False
) -> list[Neighbour]:
    """Return the neighbours of an utterance, in order; without the hidden ones, if it `hides`."""
    unseen = UNSEEN if hides else ""
    recent = driver.execute(RECENT.format(unseen=unseen), (*card.place, method.recent)).fetchall()
    recent.reverse()
    given: list[int] = []
    for key in card.keys:
        given += (method.worth(key), key, *card.place, method.window)
    first = recent[0][:2] if recent else card.place
    bearers = driver.execute(_bearers(len(card.keys), unseen), (*given, *first)).fetchall()
    bearers.sort(key=itemgetter(0, 1))
    older = [(mark, worth, vector) for _, mark, worth, vector in bearers if vector is not None]
    shared = {mark: worth for _, mark, worth, vector in bearers if vector is None}
    return [*older, *((mark, shared.get(mark, 0), vector) for _, mark, vector in recent)]


def after(driver: Connection, card: Card, method: Method) -> Iterator[int]:
    """Yield the marks of those whose neighbour an utterance is."""
    given: list[int] = []
    for key in card.keys:
        given += (key, *card.place, method.window)
    found = driver.execute(_after(len(card.keys)), (*given, *card.place, method.recent))
    return (mark for (mark,) in found)


@cache
def _bearers(keys: int, unseen: str) -> str:
    union = " UNION ALL ".join([BEARERS_BEFORE] * keys or [NO_BEARER])
    return BEARERS.format(union=union.format(unseen=unseen))


@cache
def _after(keys: int) -> str:
    return " UNION ".join((*[BEARERS_AFTER] * keys, RECENT_AFTER))
