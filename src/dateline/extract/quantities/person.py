"""Persons are the nouns that count people, and among them those that bear arms."""

__all__ = ["TROOPS", "is_person"]

TROOPS = frozenset(
    "troop soldier fighter mercenary militant gunman marine peacekeeper reservist conscript recruit"
    " paratrooper commando serviceman combatant rebel insurgent militiaman".split()
)
_PERSONS = (
    frozenset(
        "person man woman child civilian passenger patient victim resident worker officer policeman"
        " firefighter villager migrant refugee student pupil protester demonstrator journalist"
        " prisoner"
        " hostage tourist customer guest employee driver pilot crew member boy girl adult baby"
        " infant"
        " survivor suspect attacker police personnel staff american ukrainian russian briton german"
        " palestinian israeli afghan syrian iraqi".split()
    )
    | TROOPS
)


def is_person(of: str) -> bool:
    """Say whether a counted noun, in the singular, is a sort of person."""
    noun = of.lower()
    return noun in _PERSONS or noun.endswith(("man", "woman", "er", "ist", "ian"))
