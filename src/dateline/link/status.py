"""The status of a claim: the first of seven rules that applies, with its reason in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.link.origin import Origin
from dateline.link.origins.wording import number
from dateline.link.said import Said, listed
from dateline.link.sure import Sure
from dateline.model.claim import Status
from dateline.model.utterance import Factuality, Stance

__all__ = ["Standing", "status"]

HEDGED: Final = frozenset({Factuality.POSSIBLE, Factuality.UNCOMMITTED})
NEGATIVE: Final = frozenset(
    {Factuality.CERTAINLY_NOT, Factuality.PROBABLY_NOT, Factuality.POSSIBLY_NOT}
)
TWO: Final = 2  # origins that corroborate, outlets that carry one
SHOWN: Final = 2  # reasons why statements were counted as one; a claim's origins list them all


@dataclass(frozen=True, slots=True)
class Standing:
    """What the rules look at: the statements of a claim, the earliest first, and its origins.

    `sure` tells which statements surely say the same; None where all of them do.
    """

    said: tuple[Said, ...]
    origins: tuple[Origin, ...]
    sure: Sure | None = None

    def of(self, *stances: Stance) -> list[Said]:
        """Return the statements with one of these stances."""
        return [one for one in self.said if one.utterance.stance in stances]

    def said_with(self, first: Said) -> tuple[Said, ...]:
        """Return what is of one origin with a claimer's statement; an outlet only carries it."""
        own = (origin.said for origin in self.origins if first.actor and first in origin.said)
        return next(own, ())

    @property
    def agreeing(self) -> tuple[Origin, ...]:
        """The most origins of which one statement surely says what one of each other says."""
        if self.sure is None:
            return self.origins
        found = (self._agreeing_with(one) for origin in self.origins for one in origin.said)
        return max(found, key=len, default=())

    def _agreeing_with(self, one: Said) -> tuple[Origin, ...]:
        near = {one.id} | (self.sure or {}).get(one.id, frozenset())
        return tuple(o for o in self.origins if any(other.id in near for other in o.said))

    def besides(self, origins: Sequence[Origin]) -> str:
        """Say in words which other origins the claim has, of which it is not sure; or nothing."""
        others = [origin.called for origin in self.origins if origin not in origins]
        return f"; whether {listed(others)} said the same is uncertain" if others else ""

    @property
    def denying(self) -> list[Said]:
        """The statements that deny, but for those that a person said are in no conflict."""
        return [one for one in self.of(Stance.DENIES) if not one.is_void]

    @property
    def backing(self) -> list[Said]:
        """The statements that assert or confirm."""
        return [one for one in self.said if one.is_backing]


def status(standing: Standing) -> tuple[Status, str]:
    """Return where a claim stands, and why."""
    for value, rule in RULES:
        because = rule(standing)
        if because:
            return value, because
    return Status.CLAIMED, _claimed(standing)


def _names(said: Sequence[Said]) -> str:
    return listed(one.name for one in said)


def _retracted(standing: Standing) -> str | None:
    took_back = standing.of(Stance.RETRACTS)
    parties = {one.party for one in standing.backing}
    if not took_back or not parties <= {one.party for one in took_back}:
        return None
    return f"{_names(took_back)} took it back, and nobody else said so."


def _disputed(standing: Standing) -> str | None:
    denying = standing.denying
    deniers = {one.party for one in denying}
    asserting = [one for one in standing.backing if one.party not in deniers and not _says_not(one)]
    if not denying or not asserting:
        return None
    return f"{_names(asserting)} said so; {_names(denying)} denied it."


def _says_not(one: Said) -> bool:
    """Say whether a statement says that it is not so: "there is no mutiny" agrees with a denial."""
    return one.utterance.factuality in NEGATIVE


def _confirmed(standing: Standing) -> str | None:
    if not standing.backing:
        return None
    first = standing.backing[0]
    own = {one.id for one in standing.said_with(first)}
    confirming = [
        one
        for one in standing.of(Stance.CONFIRMS)
        if one.actor and one.is_named and one.party != first.party and one.id not in own
    ]
    if not confirming:
        return None
    return f"{_names(confirming)} confirmed what {first.name} said first."


def _corroborated(standing: Standing) -> str | None:
    origins = standing.agreeing
    if len(origins) < TWO:
        return None
    called = listed(origin.called for origin in origins)
    named = f"{len(origins)} independent origins: {called}{standing.besides(origins)}."
    reasons = [why for origin in origins for why in origin.why]
    if not reasons:
        return named
    more = f"; and {len(reasons) - SHOWN} more" if len(reasons) > SHOWN else ""
    return f"{named} Counted as one: {'; '.join(reasons[:SHOWN])}{more}."


def _unverified(standing: Standing) -> str | None:
    doubting = standing.of(Stance.DOUBTS)
    if doubting:
        return f"{_names(doubting)} said that it is not verified."
    hedged = [one for one in standing.backing if one.utterance.factuality in HEDGED]
    if standing.backing and len(hedged) == len(standing.backing):
        return f"{_names(hedged)} told it as no more than possible."
    return None


def _reported(standing: Standing) -> str | None:
    own = [one for one in standing.backing if one.actor is None]
    if not own:
        return None
    return _carried(standing) or f"{_names(own)} reported it{_alone(standing, own)}."


def _alone(standing: Standing, own: Sequence[Said]) -> str:
    """Say that there is no other origin, or which others are not sure to be of the same claim."""
    of_these = [origin for origin in standing.origins if any(one in origin.said for one in own)]
    return standing.besides(of_these) or "; there is no other independent origin"


def _carried(standing: Standing) -> str | None:
    """Say that several outlets carry what comes from one place."""
    if len(standing.origins) != 1 or standing.origins[0].outlets < TWO:
        return None
    origin = standing.origins[0]
    return f"{number(origin.outlets).capitalize()} outlets, one origin: {origin.called}."


def _claimed(standing: Standing) -> str:
    carried_by = _carried(standing)
    if carried_by:
        return carried_by
    saying = standing.backing or list(standing.said)
    if len(standing.origins) >= TWO:
        first = standing.origins[:1]
        return f"{first[0].called} said so{standing.besides(first)}."
    documents = len({one.document.id for one in saying})
    carried = f", in {documents} documents" if documents > 1 else ""
    return f"Only {_names(saying)} said so{carried}."


RULES: Final[tuple[tuple[Status, Callable[[Standing], str | None]], ...]] = (
    (Status.RETRACTED, _retracted),
    (Status.DISPUTED, _disputed),
    (Status.CONFIRMED, _confirmed),
    (Status.CORROBORATED, _corroborated),
    (Status.UNVERIFIED, _unverified),
    (Status.REPORTED, _reported),
)
