"""Stories in a database: their words by word and by story, their documents in the order they came.

Like the index these tables are no facts: they are made of the documents and can be dropped.
"""

from collections.abc import Iterable, Mapping, Sequence
from json import dumps, loads
from sqlite3 import Connection
from typing import Final, NamedTuple, Protocol

from dateline.ledger.story_undo import Undo, add

__all__ = ["ALL", "TABLES", "Fields", "StoryEvent", "StoryShelf", "Taken"]

ALL: Final = ""  # the word under which all documents of a language are counted
TABLES: Final = (
    "story_about", "story_heads", "story_words", "story_members", "story_events", "story_seen",
    "story_taken",
)  # fmt: skip

HEADS: Final = "SELECT number, name, size, square, first, last, checked FROM story_heads"
KEEP: Final = """INSERT OR REPLACE INTO story_heads
    (number, name, size, square, first, last, checked) VALUES (?, ?, ?, ?, ?, ?, ?)"""
BEARERS: Final = """SELECT story, weight FROM story_words
    WHERE word = ? ORDER BY story DESC LIMIT ?"""
WEIGHTS: Final = """SELECT word, weight FROM story_words
    WHERE story = ? AND word IN ({marks}) ORDER BY word"""
OF_STORY: Final = "SELECT word, weight FROM story_words WHERE story = ? ORDER BY word"
PLACE: Final = """INSERT INTO story_members (document, version, story, bag) VALUES (?, ?, ?, ?)
    ON CONFLICT (document) DO UPDATE SET story = excluded.story"""
COUNT: Final = """INSERT INTO story_seen (lang, word, documents) VALUES (?, ?, 1)
    ON CONFLICT (lang, word) DO UPDATE SET documents = documents + 1"""
SEEN: Final = "SELECT documents FROM story_seen WHERE lang = ? AND word = ?"


TAKEN: Final = "SELECT document, version, second, number FROM story_taken"
SEAL: Final = """INSERT OR REPLACE INTO story_taken (document, version, second, number, undo)
    VALUES (?, ?, ?, ?, ?)"""
FROM: Final = "WHERE (second, version) >= (?, ?) ORDER BY second DESC, version DESC"
FORGET: Final = """UPDATE story_taken SET undo = NULL WHERE undo IS NOT NULL
    AND seq <= (SELECT max(seq) FROM story_taken) - ?"""


class Taken(NamedTuple):
    """A document as it was taken: the version, what orders it, its number in the ledger."""

    document: str
    version: str
    second: int
    number: int


class Fields(Protocol):
    """What is kept of a story beside its words."""

    number: int
    name: str
    size: int
    square: int
    first: int | None
    last: int | None
    checked: int


class StoryEvent(NamedTuple):
    """One story took in another, or let it go, when a version came."""

    kind: str
    story: str
    other: str
    version: str


class StoryShelf:
    """The tables of stories, within one transaction that the caller holds."""

    def __init__(self, driver: Connection) -> None:
        self._driver = driver
        self._undo = Undo(driver)

    def state(self) -> tuple[str, int]:
        """Return by which code the stories are made, and up to which document."""
        row = self._driver.execute("SELECT code, upto FROM story_about").fetchone()
        return (row[0], row[1]) if row else ("", 0)

    def done(self, code: str, upto: int) -> None:
        """Note by which code the stories are made, and up to which document."""
        self._driver.execute(
            "INSERT OR REPLACE INTO story_about (one, code, upto) VALUES (1, ?, ?)", (code, upto)
        )

    def clear(self) -> None:
        """Take everything out."""
        for table in TABLES:
            self._driver.execute(f"DELETE FROM {table}")  # noqa: S608 - names from above

    def rows(self) -> list[tuple[int, str, int, int, int | None, int | None, int]]:
        """Return what is kept of every story beside its words, by number."""
        return self._driver.execute(f"{HEADS} ORDER BY number").fetchall()

    def bearers(self, word: str, most: int) -> Sequence[tuple[int, int]]:
        """Return the latest stories with a word, and its weight there, no more than `most`."""
        return self._driver.execute(BEARERS, (word, most)).fetchall()

    def weights(self, story: int, words: Iterable[str]) -> Mapping[str, int]:
        """Return the weights of those of some words that a story has."""
        sought = list(words)
        found: dict[str, int] = {}
        for start in range(0, len(sought), 500):
            part = sought[start : start + 500]
            statement = WEIGHTS.format(marks=", ".join("?" * len(part)))
            found |= dict(self._driver.execute(statement, (story, *part)).fetchall())
        return found

    def words(self, story: int) -> Mapping[str, int]:
        """Return all words of a story."""
        return dict(self._driver.execute(OF_STORY, (story,)).fetchall())

    def put(self, story: int, bag: Mapping[str, int], sign: int = 1) -> None:
        """Add a bag to a story's words, or take it away again (-1)."""
        self._undo.put(story, bag, sign)
        add(self._driver, story, bag, sign)

    def keep(self, head: Fields) -> None:
        """Keep a story's head as it stands now."""
        row = (head.number, head.name, head.size, head.square, head.first, head.last, head.checked)
        self._undo.head(head.number)
        self._driver.execute(KEEP, row)

    def drop(self, story: int) -> None:
        """Let go of a story that is none any more."""
        self._undo.words(story, self.words(story))
        self._undo.head(story)
        self._driver.execute("DELETE FROM story_words WHERE story = ?", (story,))
        self._driver.execute("DELETE FROM story_heads WHERE number = ?", (story,))

    def place(self, document: str, version: str, story: int, bag: Mapping[str, int] | None) -> None:
        """Say to which story a document belongs, by its first version; keep its bag, if given."""
        self._undo.place(document)
        kept = None if bag is None else dumps(bag, ensure_ascii=False)
        self._driver.execute(PLACE, (document, version, story, kept))

    def move(self, source: int, target: int) -> None:
        """Move all documents of one story to another."""
        self._undo.move(source)
        self._driver.execute("UPDATE story_members SET story = ? WHERE story = ?", (target, source))

    def members(self, story: int) -> Sequence[str]:
        """Return the first versions of a story's documents, in the order in which they came."""
        found = self._driver.execute(
            "SELECT version FROM story_members WHERE story = ? ORDER BY seq", (story,)
        )
        return [version for (version,) in found]

    def bags(self, story: int) -> Mapping[str, Mapping[str, int]]:
        """Return the bags that are kept of a story's documents, by version."""
        rows = self._driver.execute(
            "SELECT version, bag FROM story_members WHERE story = ? AND bag IS NOT NULL", (story,)
        )
        return {version: loads(bag) for version, bag in rows}

    def every_member(self) -> list[tuple[str, int]]:
        """Return every document with the number of its story, in the order in which they came."""
        found = self._driver.execute("SELECT document, story FROM story_members ORDER BY seq")
        return found.fetchall()

    def story_of(self, document: str) -> int | None:
        """Return the number of the story of a document; None of one that is in none."""
        sought = "SELECT story FROM story_members WHERE document = ?"
        row = self._driver.execute(sought, (document,)).fetchone()
        return row[0] if row else None

    def taken(self, document: str) -> Taken | None:
        """Return how a document was taken; None of one that was not."""
        found = self._driver.execute(f"{TAKEN} WHERE document = ?", (document,)).fetchone()
        return Taken(*found) if found else None

    def seal(self, taken: Taken) -> None:
        """Say that all was done that taking a document asks for, and how to undo it."""
        row = (taken.document, taken.version, taken.second, taken.number, self._undo.told())
        self._driver.execute(SEAL, row)

    def since(self, second: int, version: str) -> list[Taken]:
        """Return what was taken from a place in the order on, the last first."""
        found = self._driver.execute(f"{TAKEN} {FROM}", (second, version))
        return [Taken(*row) for row in found]

    def undo(self, document: str) -> bool:
        """Take back the last taking, which was of this document; False where that is forgotten."""
        sought = "SELECT undo FROM story_taken WHERE document = ?"
        (told,) = self._driver.execute(sought, (document,)).fetchone()
        if told is None:
            return False
        self._undo.take_back(told)
        self._driver.execute("DELETE FROM story_taken WHERE document = ?", (document,))
        return True

    def forget(self, kept: int) -> None:
        """Forget how to undo all but the last so many."""
        self._driver.execute(FORGET, (kept,))

    def note(self, kind: str, story: str, other: str, version: str) -> None:
        """Record that a story took in another, or let it go, when a version came."""
        self._undo.event()
        self._driver.execute(
            "INSERT INTO story_events (kind, story, other, version) VALUES (?, ?, ?, ?)",
            (kind, story, other, version),
        )

    def events(self) -> list[StoryEvent]:
        """Return how stories came together and apart, in order."""
        rows = self._driver.execute(
            "SELECT kind, story, other, version FROM story_events ORDER BY seq"
        )
        return [StoryEvent(*row) for row in rows]

    def seen(self, lang: str, words: Iterable[str]) -> Mapping[str, int]:
        """Count one more document of a language with these words; return how many had each."""
        every = [ALL, *words]
        self._undo.seen(lang, every)
        self._driver.executemany(COUNT, [(lang, word) for word in every])
        return {word: self._driver.execute(SEEN, (lang, word)).fetchone()[0] for word in every[1:]}

    def told(self, lang: str) -> int:
        """Return how many documents of a language were counted."""
        row = self._driver.execute(SEEN, (lang, ALL)).fetchone()
        return row[0] if row else 0
