"""The statements that find an utterance's neighbours; each reads a bounded number of rows.

They are written out, since a statement put together anew for every utterance costs more than what
it finds; those of one number of keys are one text, which the driver keeps prepared.
"""

from collections.abc import Iterator
from functools import cache
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
RECENT_BEFORE: Final = """SELECT * FROM (SELECT second, mark, 0 AS worth FROM index_places
    WHERE (second, mark) < (?, ?) {unseen}
    ORDER BY second DESC, mark DESC LIMIT ?) AS recent"""
# A plain GROUP BY sorts, and so the rows come in the order of places.
BEFORE: Final = """SELECT near.mark, near.worth, place.vector
    FROM (SELECT second, mark, sum(worth) AS worth FROM ({union}) AS every
          GROUP BY second, mark) AS near
    CROSS JOIN index_places AS place ON place.second = near.second AND place.mark = near.mark
    ORDER BY near.second, near.mark"""

BEARERS_AFTER: Final = """SELECT mark FROM (SELECT mark FROM index_postings
    WHERE key = ? AND (second, mark) > (?, ?) ORDER BY second, mark LIMIT ?) AS bearer"""
RECENT_AFTER: Final = """SELECT mark FROM (SELECT mark FROM index_places
    WHERE (second, mark) > (?, ?) ORDER BY second, mark LIMIT ?) AS recent"""


def before(
    driver: Connection, card: Card, method: Method, *, hides: bool = False
) -> list[Neighbour]:
    """Return the neighbours of an utterance, in order; without the hidden ones, if it `hides`."""
    given: list[int] = []
    for key in card.keys:
        given += (method.worth(key), key, *card.place, method.window)
    return driver.execute(
        _before(len(card.keys), hides=hides), (*given, *card.place, method.recent)
    ).fetchall()


def after(driver: Connection, card: Card, method: Method) -> Iterator[int]:
    """Yield the marks of those whose neighbour an utterance is."""
    given: list[int] = []
    for key in card.keys:
        given += (key, *card.place, method.window)
    found = driver.execute(_after(len(card.keys)), (*given, *card.place, method.recent))
    return (mark for (mark,) in found)


@cache
def _before(keys: int, *, hides: bool) -> str:
    unseen = UNSEEN if hides else ""
    parts = [*[BEARERS_BEFORE] * keys, RECENT_BEFORE]
    return BEFORE.format(union=" UNION ALL ".join(parts).format(unseen=unseen))


@cache
def _after(keys: int) -> str:
    return " UNION ".join((*[BEARERS_AFTER] * keys, RECENT_AFTER))
