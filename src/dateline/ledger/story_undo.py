"""Undoing: what the taking of a document changed in the tables of stories, told backwards."""

from collections.abc import Callable, Iterable, Mapping
from json import dumps, loads
from sqlite3 import Connection
from typing import Any, Final

__all__ = ["Undo", "add"]

ADD: Final = """INSERT INTO story_words (word, story, weight) VALUES (?, ?, ?)
    ON CONFLICT (word, story) DO UPDATE SET weight = weight + excluded.weight"""
EMPTY: Final = "DELETE FROM story_words WHERE word = ? AND story = ? AND weight = 0"
HEAD: Final = "SELECT * FROM story_heads WHERE number = ?"
KEEP: Final = "INSERT OR REPLACE INTO story_heads VALUES (?, ?, ?, ?, ?, ?, ?)"
UNKEEP: Final = "DELETE FROM story_heads WHERE number = ?"
MEMBERS: Final = "SELECT document FROM story_members WHERE story = ? ORDER BY seq"
STORY: Final = "SELECT story FROM story_members WHERE document = ?"
MOVE: Final = "UPDATE story_members SET story = ? WHERE document = ?"
UNPLACE: Final = "DELETE FROM story_members WHERE document = ?"
UNNOTE: Final = "DELETE FROM story_events WHERE seq = (SELECT max(seq) FROM story_events)"
UNCOUNT: Final = "UPDATE story_seen SET documents = documents - 1 WHERE lang = ? AND word = ?"
UNSEEN: Final = "DELETE FROM story_seen WHERE lang = ? AND word = ? AND documents = 0"


def add(driver: Connection, story: int, bag: Mapping[str, int], sign: int) -> None:
    """Add a bag to a story's words, or take it away again (-1)."""
    driver.executemany(ADD, [(word, story, sign * weight) for word, weight in bag.items()])
    if sign < 0:
        driver.executemany(EMPTY, [(word, story) for word in bag])


class Undo:
    """The steps of one taking, each told before it is done."""

    def __init__(self, driver: Connection) -> None:
        self._driver = driver
        self._steps: list[list[Any]] = []

    def put(self, story: int, bag: Mapping[str, int], sign: int) -> None:
        """Words are going to be added to a story."""
        self._steps.append(["words", story, dict(bag), -sign])

    def words(self, story: int, bag: Mapping[str, int]) -> None:
        """All words of a story are going to be dropped."""
        self._steps.append(["words", story, dict(bag), 1])

    def head(self, story: int) -> None:
        """A head is going to be kept anew, or dropped."""
        row = self._driver.execute(HEAD, (story,)).fetchone()
        self._steps.append(["head", story, row])

    def place(self, document: str) -> None:
        """A document is going to be placed."""
        row = self._driver.execute(STORY, (document,)).fetchone()
        self._steps.append(["place", document, row[0] if row else None])

    def move(self, story: int) -> None:
        """The documents of a story are going to be another's."""
        members = [document for (document,) in self._driver.execute(MEMBERS, (story,))]
        self._steps.append(["move", story, members])

    def event(self) -> None:
        """An event is going to be recorded."""
        self._steps.append(["event"])

    def seen(self, lang: str, words: Iterable[str]) -> None:
        """Words of a language are going to be counted."""
        self._steps.append(["seen", lang, list(words)])

    def told(self) -> str:
        """Return the steps of the taking, and begin another."""
        steps, self._steps = self._steps, []
        return dumps(steps, ensure_ascii=False, separators=(",", ":"))

    def take_back(self, told: str) -> None:
        """Take a taking back, its last step first."""
        backwards: Mapping[str, Callable[..., None]] = {
            "words": self._unwords,
            "head": self._unhead,
            "place": self._unplace,
            "move": self._unmove,
            "event": self._unevent,
            "seen": self._unseen,
        }
        for kind, *step in reversed(loads(told)):
            backwards[kind](*step)

    def _unwords(self, story: int, bag: Mapping[str, int], sign: int) -> None:
        add(self._driver, story, bag, sign)

    def _unhead(self, story: int, row: list[Any] | None) -> None:
        if row is None:
            self._driver.execute(UNKEEP, (story,))
        else:
            self._driver.execute(KEEP, row)

    def _unplace(self, document: str, story: int | None) -> None:
        if story is None:
            self._driver.execute(UNPLACE, (document,))
        else:
            self._driver.execute(MOVE, (story, document))

    def _unmove(self, story: int, documents: Iterable[str]) -> None:
        self._driver.executemany(MOVE, [(story, document) for document in documents])

    def _unevent(self) -> None:
        self._driver.execute(UNNOTE)

    def _unseen(self, lang: str, words: Iterable[str]) -> None:
        pairs = [(lang, word) for word in words]
        self._driver.executemany(UNCOUNT, pairs)
        self._driver.executemany(UNSEEN, pairs)
