"""Counts of people who are never the same people: soldiers here, civilians there."""

from typing import Final

__all__ = ["are_others"]

FORCES: Final = frozenset(
    """soldier troop fighter militant gunman insurgent rebel policeman policewoman serviceman marine
    airman sailor guardsman mercenary combatant""".split()
)
CIVILIANS: Final = frozenset(
    """civilian child woman boy girl baby infant toddler passenger pupil student schoolchild
    resident villager tourist journalist bystander shopper worshipper commuter""".split()
)


def are_others(left: str | None, right: str | None) -> bool:
    """Say whether what is counted here can be none of what is counted there.

    "soldier" and "civilian" are others; "person" may be either.
    """
    heads = {(of or "").lower().rpartition(" ")[2] for of in (left, right)}
    return bool(heads & FORCES) and bool(heads & CIVILIANS)
