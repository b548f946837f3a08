"""Persons are the nouns that count people, and among them those that bear arms."""

__all__ = ["TROOPS", "is_person"]

TROOPS = frozenset(
    "troop soldier fighter mercenary militant gunman marine peacekeeper reservist conscript recruit"
    " paratrooper commando serviceman combatant rebel insurgent militiaman".split()
)
_PERSONS = TROOPS | frozenset(
    "guard doctor nurse sailor monk priest nun neighbour relative brother sister son daughter"
    " mother father parent friend colleague agent cadet captive detainee inmate athlete fan"
    " spectator visitor evacuee local foreigner immigrant family couple person man woman child"
    " civilian passenger patient victim resident worker officer policeman firefighter villager"
    " migrant refugee student pupil protester demonstrator journalist prisoner hostage tourist"
    " customer guest employee driver pilot crew member boy girl adult baby infant survivor"
    " suspect attacker police personnel staff american ukrainian russian briton german"
    " palestinian israeli afghan syrian iraqi".split()
)
_THINGS = frozenset(
    "helicopter tanker tower trailer bomber container computer cluster river letter paper shelter"
    " crater border corner charter chapter number order quarter carrier cruiser launcher mortar"
    " skyscraper freighter".split()
)


def is_person(of: str) -> bool:
    """Say whether a counted noun, in the singular, is a sort of person."""
    noun = of.lower()
    return noun in _PERSONS or (
        noun not in _THINGS and noun.endswith(("man", "woman", "er", "ist", "ian"))
    )
