"""An incident is what a part of the invented news is about: a town, a thing, who says what of it.

It depends on the seed and its number alone, so that a stream may come back to it at any time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Final

from dateline.model.event import Happening, Mode
from dateline.model.utterance import ActorType, Stance
from invented.words import name, numeral, person, tables

__all__ = ["Blow", "Count", "Fact", "Incident", "Voice", "incident"]

CONTESTED: Final = 0.35  # of all incidents: two tolls are told
DENIED: Final = 0.3  # of all incidents: what the firm is charged with is denied
PLAIN_FACTS: Final = 9  # in an incident, besides what befell whom
RESIDENTS: Final = 40  # in an incident, who tell what nobody else does
VOICED: Final = 0.5  # of what is told of places nearby: residents say so


@dataclass(frozen=True, slots=True)
class Struck:
    """A way in which a thing is struck: the words and the event that they tell of."""

    words: str
    happening: Happening
    mode: Mode


STRUCK: Final = (
    Struck("caught fire", Happening.INCIDENT, Mode.FIRE),
    Struck("collapsed", Happening.INCIDENT, Mode.COLLAPSE),
    Struck("exploded", Happening.INCIDENT, Mode.EXPLOSION),
    Struck("was flooded", Happening.DISASTER, Mode.FLOOD),
    Struck("crashed", Happening.INCIDENT, Mode.CRASH),
)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, and the role that is named before a person."""

    name: str
    type: ActorType = ActorType.PERSON
    role: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """How many people, and what befell them."""

    number: int
    fate: str

    @property
    def words(self) -> str:
        """How it is written."""
        return f"{numeral(self.number)} people"

    @property
    def role(self) -> str:
        """What the readers call what befell them."""
        return "wounded" if self.fate == "injured" else self.fate


@dataclass(frozen=True, slots=True)
class Blow:
    """What was struck, where, when and in which way."""

    what: str
    town: str
    day: date
    struck: Struck


@dataclass(frozen=True, slots=True)
class Fact:
    """What may be said: in which words, by whom (the outlets themselves where by nobody).

    Facts of one `meaning` lie near one another, as a denial does to what it denies.
    """

    meaning: int
    wordings: tuple[str, ...]
    voices: tuple[Voice, ...] = ()
    stance: Stance = Stance.ASSERTS
    count: Count | None = None
    blow: Blow | None = None


@dataclass(frozen=True, slots=True)
class Incident:
    """A thing that was struck in a town on a day; `facts` are the most often told first."""

    number: int
    town: str
    position: tuple[float, float]
    day: date
    title: str
    facts: tuple[Fact, ...]
    residents: tuple[Voice, ...]

    def aside(self, chance: Random, meaning: int) -> Fact:
        """Make up what nobody else says; residents or the outlet tell it."""
        voices = (chance.choice(self.residents),) if chance.random() < VOICED else ()
        return Fact(meaning, _nearby(chance), voices)


def incident(seed: int, number: int, day: date) -> Incident:
    """Make up the incident of a number and a day."""
    chance = Random(f"{seed} incident {number}")  # noqa: S311 - the same each time
    what = f"{name(chance)} {chance.choice(tables()['things'])}"
    struck, town = chance.choice(STRUCK), name(chance)
    blow = Blow(what, town, day, struck)
    return Incident(
        number=number,
        town=town,
        position=(round(chance.uniform(44, 60), 4), round(chance.uniform(-4, 30), 4)),
        day=day,
        title=f"{what} {struck.words} in {town}",
        facts=(*_befell(chance, blow), *_charged(chance, blow), *_plain(chance)),
        residents=tuple(_resident(chance) for _ in range(RESIDENTS)),
    )


def _befell(chance: Random, blow: Blow) -> Iterator[Fact]:
    """What happened, and to how many; some have two tolls, each by another official."""
    happened = (
        f"the {blow.what} {blow.struck.words} in {blow.town} on {blow.day:%A}",
        f"the {blow.what} in {blow.town} {blow.struck.words}",
    )
    yield Fact(0, happened, blow=blow)
    officials = [Voice(person(chance), role=duty) for duty in tables()["duties"]]
    chance.shuffle(officials)
    toll = chance.randint(2, 60)
    yield _toll(blow, 1, Count(toll, "killed"), officials[:2])
    if chance.random() < CONTESTED:
        yield _toll(blow, 1, Count(toll + chance.randint(3, 40), "killed"), officials[2:3])
    yield _toll(blow, 2, Count(chance.randint(5, 90), "injured"), officials[1:4])


def _toll(blow: Blow, meaning: int, count: Count, voices: Sequence[Voice]) -> Fact:
    fate, when = f"{count.words} were {count.fate}", f"when the {blow.what} {blow.struck.words}"
    return Fact(meaning, (f"{fate} {when}", f"{when}, {fate}"), tuple(voices), count=count)


def _charged(chance: Random, blow: Blow) -> Iterator[Fact]:
    """What is held against the firm, which may deny it."""
    firm = f"{name(chance)} {chance.choice(tables()['trades'])}"
    critic, inspector = (Voice(person(chance), role=role) for role in ("union leader", "inspector"))
    cause = chance.choice(tables()["causes"])
    warned = (f"{firm} had been warned of {cause} at the {blow.what}",)
    yield Fact(3, warned, (critic,))
    if chance.random() < DENIED:
        yield Fact(3, warned, (Voice(firm, type=ActorType.ORGANISATION),), stance=Stance.DENIES)
    yield Fact(4, (f"{cause} was to blame for what befell the {blow.what}",), (inspector, critic))


def _plain(chance: Random) -> Iterator[Fact]:
    """What else is told by several: of places nearby."""
    for number in range(PLAIN_FACTS):
        voices = (_resident(chance), _resident(chance)) if chance.random() < VOICED else ()
        yield Fact(5 + number, _nearby(chance), voices)


def _nearby(chance: Random) -> tuple[str, ...]:
    place, action = (chance.choice(tables()[kind]) for kind in ("places", "actions"))
    street = f"{name(chance)} Street"
    return (f"the {place} on {street} {action}", f"on {street}, the {place} {action}")


def _resident(chance: Random) -> Voice:
    return Voice(person(chance), role=chance.choice(tables()["jobs"]))
