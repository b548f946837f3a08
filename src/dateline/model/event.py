"""An event is what is said to have happened: a coded type, who did it, to whom, and how far told.

The types and most modes are those of PLOVER (Halterman, Bagozzi, Beger, Schrodt and Scarborough
2023, PLOVER and POLECAT; codebook of the Open Event Data Alliance). PLOVER codes what political
actors do to each other. What befalls people without that, an accident, a disaster, a death, a
journey, is a `Happening`, kept apart from it; a deed may be both.
"""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.span import Span

__all__ = ["Event", "Happening", "Modality", "Mode", "Party", "Plover"]


class Plover(StrEnum):
    """The sixteen event types of PLOVER, from cooperation to conflict."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Happening(StrEnum):
    """What befell somebody or something, whoever may have done it; no PLOVER types."""

    CASUALTY = "CASUALTY"
    INCIDENT = "INCIDENT"
    DISASTER = "DISASTER"
    MOVE = "MOVE"


class Mode(StrEnum):
    """In which way: PLOVER's modes, then those of the happenings."""

    VISIT = "visit"
    PHONE = "phone"
    ECONOMIC = "economic"
    MILITARY = "military"
    HUMANITARIAN = "humanitarian"
    ASYLUM = "asylum"
    WITHDRAW = "withdraw"
    RELEASE = "release"
    RETURN = "return"
    DISARM = "disarm"
    CEASEFIRE = "ceasefire"
    ACCESS = "access"
    RESIGN = "resign"
    ALLEGE = "allege"
    DISAPPROVE = "disapprove"
    INVESTIGATE = "investigate"
    VIOLENCE = "violence"
    DEMONSTRATE = "demo"
    RIOT = "riot"
    STRIKE = "strike"
    BOYCOTT = "boycott"
    OBSTRUCT = "obstruct"
    CONVICT = "convict"
    CANCEL = "cancel"
    EXPEL = "expel"
    SEVER = "sever"
    TROOPS = "troops"
    WEAPONS = "weapons"
    POLICE = "police"
    CONFISCATE = "confiscate"
    RESTRICT = "restrict"
    BAN = "ban"
    CENSOR = "censor"
    CURFEW = "curfew"
    MARTIAL_LAW = "martial-law"
    ARREST = "arrest"
    DEPORT = "deport"
    WITHHOLD = "withhold"
    ABDUCT = "abduct"
    BEAT = "beat"
    TORTURE = "torture"
    EXECUTE = "execute"
    SEXUAL = "sexual"
    ASSASSINATE = "assassinate"
    DESTROY = "destroy"
    PRIMITIVE = "primitive"
    FIREARMS = "firearms"
    EXPLOSIVES = "explosives"
    SUICIDE_ATTACK = "suicide-attack"
    HEAVY_WEAPONS = "heavy-weapons"
    AERIAL = "aerial"
    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    TRAPPED = "trapped"
    CRASH = "crash"
    FIRE = "fire"
    EXPLOSION = "explosion"
    COLLAPSE = "collapse"
    EARTHQUAKE = "earthquake"
    FLOOD = "flood"
    STORM = "storm"
    LANDSLIDE = "landslide"
    ERUPTION = "eruption"
    WILDFIRE = "wildfire"


class Modality(StrEnum):
    """How far the event is told to have come about; a plan is not the deed."""

    HAPPENED = "happened"
    ATTEMPTED = "attempted"
    PLANNED = "planned"
    ASKED = "asked"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who or what plays a role: the name that the words stand for; no span where understood."""

    name: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What is said to have happened, seen from one word, the `trigger`.

    `type` is PLOVER's, `happening` is what befell somebody; at least one is known. `actor` did
    it, `recipient` had it done to them. `is_negated` says that it is told not to be so. Where
    and when stand in the utterance's own places and event time.
    """

    trigger: Span
    type: Plover | None = None
    happening: Happening | None = None
    mode: Mode | None = None
    modality: Modality = Modality.HAPPENED
    is_negated: bool = False
    actor: Party | None = None
    recipient: Party | None = None

    def __post_init__(self) -> None:
        """Refuse an event of no type.

        Raises:
            ValueError: Neither a PLOVER type nor a happening is given.
        """
        if self.type is None and self.happening is None:
            raise ValueError("an event needs a type or a happening")
