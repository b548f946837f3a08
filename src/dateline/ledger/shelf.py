"""How the tables hold the index: cards, vectors by place, bearers by key, and chosen rows.

Numbers are packed, eight bytes each: a chosen row is the mark of the other, which is 64 bits of
its id and so the same whatever came before it.
"""

import struct
from collections.abc import Iterable, Iterator, Sequence
from sqlite3 import Connection
from typing import Final

from dateline.ledger.index import Card, Kept, Scored

__all__ = [
    "cards_at",
    "clear",
    "kept_in",
    "loose_in",
    "note",
    "packed",
    "postings_in",
    "put",
    "put_scores",
    "rows_in",
    "scores_in",
    "set_rows",
    "unpacked",
    "waiting",
]

EIGHT: Final = 8  # bytes a number

TABLES: Final = (
    "index_cards",
    "index_places",
    "index_postings",
    "index_compared",
    "index_scores",
)

# Two utterances of one mark are not expected in the life of a ledger; the later one stands.
PUT_CARD: Final = """INSERT OR REPLACE INTO index_cards (mark, second, utterance, keys)
    VALUES (?, ?, ?, ?)"""
PUT_PLACE: Final = "INSERT OR REPLACE INTO index_places (second, mark, vector) VALUES (?, ?, ?)"
PUT_POSTING: Final = "INSERT OR IGNORE INTO index_postings (key, second, mark) VALUES (?, ?, ?)"
PUT_ROWS: Final = "INSERT OR REPLACE INTO index_compared (mark, rows) VALUES (?, ?)"
PUT_SCORES: Final = "INSERT OR REPLACE INTO index_scores (mark, basis, scores) VALUES (?, ?, ?)"
PUT_ABOUT: Final = "INSERT OR REPLACE INTO index_about (one, code, upto) VALUES (1, ?, ?)"

# The cards are joined from the left, each with its vector, and in the order of places.
KEPT: Final = """SELECT card.mark, card.second, card.utterance, card.keys, place.vector, chosen.rows
    FROM index_cards AS card
    LEFT JOIN index_places AS place ON place.second = card.second AND place.mark = card.mark
    LEFT JOIN index_compared AS chosen ON chosen.mark = card.mark
    {where} ORDER BY {order}"""
ONE: Final = KEPT.format(where="WHERE card.mark = ?", order="card.mark")
WAITING: Final = KEPT.format(
    where="""WHERE card.mark IN
    (SELECT mark FROM index_compared WHERE rows IS NULL ORDER BY mark LIMIT ?)""",
    order="card.mark",
)
EVERY: Final = KEPT.format(where="", order="card.second, card.mark")

POSTINGS: Final = "SELECT key, second, mark FROM index_postings ORDER BY key, second, mark"
LOOSE: Final = """SELECT (SELECT count(*) FROM index_places
    WHERE mark NOT IN (SELECT mark FROM index_cards)) + (SELECT count(*) FROM index_compared
    WHERE mark NOT IN (SELECT mark FROM index_cards)) + (SELECT count(*) FROM index_scores
    WHERE mark NOT IN (SELECT mark FROM index_cards))"""


def clear(driver: Connection) -> None:
    """Take everything out."""
    for table in TABLES:
        driver.execute(f"DELETE FROM {table}")  # noqa: S608 - names from the table above


def note(driver: Connection, code: str, upto: int) -> None:
    """Note by which method the index is made, and of which documents."""
    driver.execute(PUT_ABOUT, (code, upto))


def put(driver: Connection, cards: Sequence[Card]) -> None:
    """Put cards in, their keys in order, so that neighbouring pages are written together."""
    driver.executemany(
        PUT_CARD, ((*card.place[::-1], card.utterance, packed(card.keys)) for card in cards)
    )
    driver.executemany(PUT_PLACE, ((*card.place, card.vector) for card in cards))
    driver.executemany(
        PUT_POSTING, sorted((key, *card.place) for card in cards for key in card.keys)
    )


def set_rows(driver: Connection, rows: Iterable[tuple[int, Sequence[int] | None]]) -> None:
    """Keep with which marks each mark is compared; None where that is still to be chosen."""
    driver.executemany(
        PUT_ROWS, ((mark, None if found is None else packed(found)) for mark, found in rows)
    )


def waiting(driver: Connection, most: int) -> list[Card]:
    """Return some of the cards for which nothing is chosen yet."""
    return [_kept(*row).card for row in driver.execute(WAITING, (most,))]


def cards_at(driver: Connection, marks: Iterable[int]) -> Iterator[Card]:
    """Yield the cards of these marks."""
    for mark in marks:
        yield from (_kept(*row).card for row in driver.execute(ONE, (mark,)).fetchall())


def rows_in(driver: Connection) -> Iterator[tuple[int, bytes]]:
    """Yield each mark for which rows are chosen, with these, packed."""
    return iter(driver.execute("SELECT mark, rows FROM index_compared WHERE rows IS NOT NULL"))


def kept_in(driver: Connection) -> Iterator[Kept]:
    """Yield all that is kept, in the order of places."""
    return (_kept(*row) for row in driver.execute(EVERY))


def put_scores(driver: Connection, scores: Iterable[Scored]) -> None:
    """Keep the scores of some marks."""
    driver.executemany(PUT_SCORES, scores)


def scores_in(driver: Connection) -> Iterator[Scored]:
    """Yield the scores that are kept."""
    return iter(driver.execute("SELECT mark, basis, scores FROM index_scores"))


def postings_in(driver: Connection) -> Iterator[tuple[int, int, int]]:
    """Yield each key with each place that bears it, in order."""
    return iter(driver.execute(POSTINGS))


def loose_in(driver: Connection) -> int:
    """Count the vectors and chosen rows that belong to no card."""
    (found,) = driver.execute(LOOSE).fetchone()
    return int(found)


def packed(numbers: Sequence[int]) -> bytes:
    """Write whole numbers as bytes."""
    return struct.pack(f"<{len(numbers)}q", *numbers)


def unpacked(data: bytes) -> tuple[int, ...]:
    """Read whole numbers from bytes; what is left over of damaged ones is nothing."""
    size = len(data) // EIGHT
    return struct.unpack(f"<{size}q", data[: size * EIGHT])


def _kept(  # noqa: PLR0913, PLR0917 - the columns of a row
    mark: int, second: int, utterance: str, keys: bytes, vector: bytes | None, rows: bytes | None
) -> Kept:
    card = Card(
        utterance=utterance, place=(second, mark), keys=unpacked(keys), vector=vector or b""
    )
    return Kept(card=card, rows=None if rows is None else unpacked(rows))
