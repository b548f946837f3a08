"""Rivals: words of which only one can be right of a deed: a car or a truck, gas or a bomb."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from dateline.link.conflicts.account import Account
from dateline.link.conflicts.aligned import one_place, one_time
from dateline.link.conflicts.pair import Finding, Pair, conflict
from dateline.link.conflicts.surroundings import Surroundings
from dateline.model.relation import Slot

__all__ = ["marks", "rivals"]

ALIKE: Final = -2500  # thousandths of log-odds
SHARED: Final = 3  # telling words in common: it is the same deed
GUESSED: Final = frozenset("thought assumed guess maybe perhaps if like".split())


def _kinds(*lines: str) -> tuple[Mapping[str, str], ...]:
    """Read one set of rivals a line, the forms of each joined by strokes."""
    return tuple(
        {form: forms.split("/")[0] for forms in line.split() for form in forms.split("/")}
        for line in lines
    )


RIVALS: Final = _kinds(
    "car/cars/saloon truck/trucks/lorry/lorries van/vans bus/buses/coach/minibus "
    "motorcycle/motorcycles/motorbike/motorbikes bicycle/bicycles tractor tanker boat",
    "bomb/bombs/bombing/explosives/ied missile/missiles/rocket/rockets gas mine/mines/landmine "
    "shell/shells/shelling/artillery drone/drones grenade/grenades airstrike/airstrikes "
    "lightning cigarette",
    "helicopter/helicopters plane/planes/aeroplane/jet/jets/airliner drone/drones balloon/balloons",
    "gun/guns/gunman/gunmen/rifle/pistol knife/knives/stabbing axe/axes",
    "earthquake/quake tsunami landslide flood/floods/flooding hurricane/typhoon/cyclone",
    "suicide murder/homicide",
)
CAUSES: Final = RIVALS[1]  # weapons are named for much; only what broke out has one cause
CAUSED: Final = re.compile(
    r"\b(?:explo\w+|blasts?|fires?|crash\w*|collaps\w+|caus\w+)\b", re.IGNORECASE
)


def marks(account: Account) -> Iterator[str]:
    """Yield a mark for each set of which an account names one."""
    words = frozenset(account.profile.running)
    for number, kinds in enumerate(RIVALS):
        if not words.isdisjoint(kinds) and _named(account, kinds):
            yield f"rival {number}"


def rivals(pair: Pair, _: Surroundings) -> Iterator[Finding]:
    """Yield a conflict where two accounts of one deed name rivals."""
    left, right = pair.left, pair.right
    if (
        not pair.is_told_twice
        or len(pair.shared) < SHARED
        or not (pair.is_one_claim or pair.score > ALIKE)
    ):
        return
    if not one_time(left.said, right.said) or not one_place(left.said, right.said):
        return
    caused = all(CAUSED.search(side.words) for side in (left, right))
    for kinds in RIVALS:
        if kinds is CAUSES and not caused:
            continue
        one, other = _named(left, kinds), _named(right, kinds)
        if one and other and one != other:
            because = f"{left.said.name} spoke of a {one}, {right.said.name} of a {other}."
            yield conflict(pair, Slot.CAUSE, because), (*sorted((one, other)),)


def _named(account: Account, kinds: Mapping[str, str]) -> str | None:
    """Return the one rival that an account names; None where it names none, several, or guesses."""
    words = account.profile.running
    found = {kinds[word] for word in words if word in kinds}
    return next(iter(found)) if len(found) == 1 and GUESSED.isdisjoint(words) else None
