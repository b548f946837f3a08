"""A party by its name: whether it has one, and the name with spelling habits evened out."""

import re
from functools import lru_cache
from typing import Final

from dateline.link.word import plain

__all__ = ["edit_distance", "evened", "is_named", "spoken_for"]

WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
SPEAKER: Final = re.compile(
    r"(?:an?\s|the\s)?(?:(?P<before>.+?)\s)?(?:spokes(?:man|woman|person)|official|statement)s?"
    r"(?:\s(?:for|of|from)\s(?:the\s)?(?P<after>.+))?",
    re.IGNORECASE,
)
PREPOSITION: Final = re.compile(r"\b(?:for|from|of|close|at|in|with|on|near|who)\b")
LINKING: Final = frozenset("the a an of for and at in de la al some several many".split())

TITLES: Final = frozenset(
    """
    mr mrs ms miss dr prof professor sir dame lord lady president prime minister chancellor premier
    king queen prince princess pope secretary senator governor mayor general gen lt lieutenant
    colonel col major maj captain capt sergeant sgt admiral commander assistant deputy chief
    constable superintendent inspector judge justice rev reverend sheikh ambassador spokesman
    spokeswoman former
    """.split()
)

# Heads of parties without a name of their own. A plural in lower case counts as one, too.
UNNAMED: Final = frozenset(
    """
    activist analyst another authority body boss both chairman chief colleague commander critic
    doctor driver engineer expert eyewitness fighter firefighter founder friend governor head
    intelligence investigator journalist lawmaker leader lawyer local man many mayor media medic men
    mercenary militant minister mother father husband neighbour newspaper newsreader observer
    officer official opponent other owner paper parent passenger people person police premier
    president prosecutor rebel report reporter rescuer researcher resident rumour scientist
    secretary soldier some source spokesman spokesperson spokeswoman staff survivor team troop
    veteran victim villager wife son daughter witness woman women worker
    """.split()
)

# Bodies that every text has some of, with nothing said of which.
LONE: Final = frozenset(
    """agency army bank board committee company council court firm government group hospital
    military ministry parliament party prosecution team union university""".split()
)

# Bodies that two capitals before them name ("British Transport police", not "British police").
COLLECTIVE: Final = frozenset({"army", "forces", "police"})

# Spelling habits, applied in turn to words that are not short.
SOUNDS: Final = (
    ("ense", "ence"), ("gue", "ge"), ("gui", "gi"), ("jine", "zin"), ("zh", "z"), ("ph", "f"),
    ("kh", "h"), ("ts", "c"), ("ye", "e"), ("yu", "u"),
    ("ou", "u"), ("iy", "i"), ("ij", "i"), ("yi", "i"), ("y", "i"), ("w", "v"), ("j", "i"),
    ("q", "k"), ("ck", "k"), ("ii", "i"),
)  # fmt: skip
LONG: Final = 5  # letters from which spelling habits are evened out


@lru_cache(maxsize=100_000)
def evened(text: str) -> tuple[str, ...]:
    """Return the words of a name without titles, order and spelling habits."""
    written = WORD.findall(text.replace("’", "'").replace("'s ", " ").removesuffix("'s"))
    kept = [
        word for word in written if plain(word) not in LINKING and (len(word) > 1 or word.isdigit())
    ]
    while len(kept) > 1 and plain(kept[0]) in TITLES and not _is_office(kept[0], text):
        kept = kept[1:]
    return tuple(sorted({_sound(plain(word)) for word in kept}))


def _is_office(title: str, text: str) -> bool:
    """Say whether a title heads a description: "the mayor of Orsk" is not Orsk."""
    return re.search(rf"\b{re.escape(title)}\s+(?:of|for|in|at)\b", text) is not None


def edit_distance(left: str, right: str) -> int:
    """Count the letters to insert, drop or replace to turn one word into the other."""
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        above, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (a != b))
    return row[-1]


@lru_cache(maxsize=100_000)
def is_named(text: str) -> bool:
    """Say whether a party has a name of its own: "officials" and "Witnesses" have none."""
    if not any(mark.isupper() for mark in text):
        return False
    head = PREPOSITION.split(text, maxsplit=1)[0]
    words = WORD.findall(head) or WORD.findall(text)
    last = words[-1] if words else ""
    whole = WORD.findall(text)
    final = whole[-1:]
    if final and final[0].islower() and final[0] not in COLLECTIVE and _is_common(final[0]):
        return False  # "Bank of Orsk governor"
    if len(whole) == 1 and last.lower() in LONE:
        return False
    capitals = sum(word[0].isupper() for word in words)
    if capitals == 1 and last and words[0][0].isupper() and _is_common(last.lower()):
        return False  # a capital that only begins the sentence
    if last[:1].isupper() or (last in COLLECTIVE and capitals > 1):
        return True
    return not (last.endswith("s") and not last.endswith("ss")) and not _is_common(last)


def _is_common(word: str) -> bool:
    singular = word.removesuffix("es") if word.endswith("sses") else word.removesuffix("s")
    return not UNNAMED.isdisjoint({word, singular, singular.removesuffix("ie") + "y"})


def _sound(word: str) -> str:
    if len(word) < LONG:
        return word
    for spelling, sound in SOUNDS:
        word = word.replace(spelling, sound)
    return re.sub(r"(.)\1", r"\1", word)


def spoken_for(text: str) -> str:
    """Return the party that a spokesman or an official speaks for ("Nato spokesman": "Nato")."""
    match = SPEAKER.fullmatch(text)
    party = (match["before"] or match["after"]) if match else None
    return party if party and any(mark.isupper() for mark in party) else text
