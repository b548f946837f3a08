"""A frame says what a word must have beside it to tell of an event, and where its parties stand.

A table of frames is text, a line each: `verbs: conditions`; an indented line goes on with the one
before. The conditions, in any order:

    [fire,@arms]   an object with one of these nouns, or of one of these classes
    ![party,life]  no such object
    +down          this particle
    ~on,against    a preposition, one of these
    <@party        a subject of this class, where there is one
    >on,obj        where the recipient stands: the first of these that is filled; - for nowhere
    =firearms      the mode
    bare           the object may be missing
    alone          there must be no object
    doer           somebody who does it must be named
    theme          whom it befell is the recipient and nobody the actor: it sank, they died
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dateline.model.event import Happening, Mode, Plover

__all__ = ["Frame", "frames_of"]

Code = Plover | Happening
FLAGS = frozenset({"alone", "bare", "doer", "theme"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The conditions of one reading of a word, and the event that it then tells of."""

    code: Code
    mode: Mode | None = None
    objects: frozenset[str] = frozenset()
    not_objects: frozenset[str] = frozenset()
    particle: str = ""
    prepositions: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    recipient: tuple[str, ...] = ("obj",)
    is_bare: bool = False
    is_theme: bool = False
    needs_doer: bool = False
    is_alone: bool = False

    @property
    def strictness(self) -> int:
        """How much it asks for: the more, the surer."""
        asked = (self.objects, self.particle, self.prepositions, self.subjects)
        exact = bool(self.prepositions) and all("_" in name for name in self.prepositions)
        return sum(map(bool, asked)) + bool(self.objects) + 2 * exact


def frames_of(tables: Iterable[tuple[Code, str]]) -> Mapping[str, tuple[Frame, ...]]:
    """Read tables into the frames of each word, the strictest first."""
    found: dict[str, list[Frame]] = defaultdict(list)
    for code, table in tables:
        for words, frame in _lines(code, table):
            for word in words:
                found[word].append(frame)
    return {word: tuple(sorted(some, key=_looseness)) for word, some in found.items()}


def _looseness(frame: Frame) -> int:
    return -frame.strictness


def _lines(code: Code, table: str) -> Iterator[tuple[list[str], Frame]]:
    joined = table.strip().replace(",\n    ", ",").replace("\n    ", " ")
    for line in joined.splitlines():
        words, _, conditions = line.partition(":")
        yield words.split(), _frame(code, conditions.split())


def _frame(code: Code, conditions: list[str]) -> Frame:
    given = {item[0]: item[1:] for item in conditions if item not in FLAGS}
    recipient = tuple(_parts(given.get(">", "obj")))
    return Frame(
        code=code,
        mode=Mode(given["="]) if "=" in given else None,
        objects=frozenset(_parts(given.get("[", ""))),
        not_objects=frozenset(_parts(given.get("!", ""))),
        particle=given.get("+", ""),
        prepositions=frozenset(_parts(given.get("~", ""))),
        subjects=frozenset(_parts(given.get("<", ""))),
        recipient=() if recipient == ("-",) else recipient,
        is_bare="bare" in conditions,
        is_theme="theme" in conditions,
        needs_doer="doer" in conditions,
        is_alone="alone" in conditions,
    )


def _parts(text: str) -> list[str]:
    return [part for part in text.strip("[]").split(",") if part]
