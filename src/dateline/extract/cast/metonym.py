"""Metonyms: a capital, a short form or a compass point that stands for a state."""

import re

__all__ = ["is_capital", "is_state", "state_of"]

# State: the capital that speaks for it, then other short forms that the press uses. Capitals that
# are states themselves, or that are named for other news than their government's, are left out.
STATES: dict[str, str] = {
    "Afghanistan": "Kabul",
    "Algeria": "Algiers",
    "Armenia": "Yerevan",
    "Australia": "Canberra",
    "Azerbaijan": "Baku",
    "Belarus": "Minsk",
    "Canada": "Ottawa",
    "China": "Beijing|PRC",
    "Cuba": "Havana",
    "Egypt": "Cairo",
    "Ethiopia": "Addis Ababa",
    "European Union": "EU|E.U.",
    "France": "Paris",
    "Georgia": "Tbilisi",
    "Germany": "Berlin",
    "Greece": "Athens",
    "India": "New Delhi|Delhi",
    "Indonesia": "Jakarta",
    "Iran": "Tehran",
    "Iraq": "Baghdad",
    "Japan": "Tokyo",
    "Kenya": "Nairobi",
    "Libya": "Tripoli",
    "Myanmar": "Naypyidaw",
    "North Korea": "Pyongyang|DPRK|N. Korea|Democratic People's Republic of Korea"
    "|Democratic People’s Republic of Korea",
    "Pakistan": "Islamabad",
    "Philippines": "Manila",
    "Poland": "Warsaw",
    "Qatar": "Doha",
    "Russia": "Moscow|Russian Federation",
    "Saudi Arabia": "Riyadh",
    "Serbia": "Belgrade",
    "South Korea": "Seoul|ROK|S. Korea",
    "Spain": "Madrid",
    "Sudan": "Khartoum",
    "Syria": "Damascus",
    "Taiwan": "Taipei",
    "Turkey": "Ankara",
    "Ukraine": "Kyiv|Kiev",
    "United Arab Emirates": "UAE|Abu Dhabi",
    "United Kingdom": "UK|U.K.",
    "United Nations": "UN|U.N.",
    "United States": "US|U.S.|USA|U.S.A.|Washington",
    "Venezuela": "Caracas",
    "Vietnam": "Hanoi",
    "Yemen": "Sanaa",
}
STATE_OF = {name: state for state, names in STATES.items() for name in names.split("|")}
POINTS = frozenset({"North", "South", "East", "West"})


def state_of(name: str, text: str) -> str | None:
    """Return the state that a name stands for in a text: "Seoul", "the North", or None."""
    if name in POINTS:
        fuller = re.search(rf"\b{name} [A-Z]\w+", text)
        return fuller[0] if fuller and fuller[0] in STATES else None
    return STATE_OF.get(name)


def is_state(name: str) -> bool:
    """Say whether a name is a state's own."""
    return name in STATES


def is_capital(name: str) -> bool:
    """Say whether a name is of a capital, or a short form, that stands for a state."""
    return name in STATE_OF
