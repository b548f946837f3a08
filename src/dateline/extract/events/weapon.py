"""Weapons, and the mode of an assault that each stands for."""

from spacy.tokens import Token

from dateline.model.event import Mode

__all__ = ["weapon_mode"]

WEAPONS: dict[Mode, frozenset[str]] = {
    Mode.SUICIDE_ATTACK: frozenset("suicide".split()),
    Mode.EXPLOSIVES: frozenset("bomb mine grenade ied landmine explosive device".split()),
    Mode.AERIAL: frozenset(
        """air airstrike airstrikes aerial drone drones jet jets warplane warplanes helicopter
        helicopters aircraft uav""".split()
    ),
    Mode.HEAVY_WEAPONS: frozenset(
        "artillery mortar rocket missile shell tank howitzer projectile".split()
    ),
    Mode.FIREARMS: frozenset("gun rifle pistol firearm gunfire bullet shotgun machinegun".split()),
    Mode.PRIMITIVE: frozenset(
        "knife sword stone rock machete axe petrol acid arson club hammer bottle".split()
    ),
}


def weapon_mode(token: Token) -> Mode | None:
    """Return the mode that a weapon stands for: a knife, a drone, artillery."""
    words = {token.lemma_.lower(), token.lower_}
    if token.ent_type_ == "PERSON":
        return None
    return next((mode for mode, nouns in WEAPONS.items() if words & nouns), None)
