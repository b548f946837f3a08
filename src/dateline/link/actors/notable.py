"""Notable: which parties are worth a line among the actors, and which are places or debris.

Whoever makes a claim is an actor. Of those that are only named, a place is none, nor what is
put together from words that the documents write in small letters: "Onward", "Take Rostov".
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from dateline.link.actors.body import GENERIC
from dateline.link.actors.country import countries
from dateline.link.actors.given import is_given
from dateline.link.actors.node import Node, folded
from dateline.model.mention import Mention
from dateline.model.place import Place
from dateline.model.utterance import ActorType

__all__ = ["common_words", "debris", "is_notable", "place_names"]

SMALL: Final = re.compile(r"(?<![\w'’-])[a-z]{2,}(?![\w'’])")
LETTERS: Final = re.compile(
    r"(?<![\w'’-])[a-z]+ \(([A-Z]{2,})\)"
)  # "a common operation (CO)" is no party
WORD: Final = re.compile(r"[^\W\d_]+")
DEBRIS: Final = re.compile(
    r"[/@#|&]|\d|['’]s?$|\b(?:Photo|Images?|Email|News|Updates?|Writing|With|After|Before|Have|Has|From|Over)\b"
)
# Words that make two capitals a place, taken for a person where no sentence says "in".
PLACES: Final = frozenset(
    """avenue bay beach bridge building cape castle cathedral fort harbour hotel hills island
    islands jail junction lake lane mosque mount mountain palace peninsula port prison province
    region river road sea square street tower valley village""".split()
)
LINKING: Final = frozenset("the a an of for and in at de la von van der bin al el".split())
FEWEST: Final = 2
OFTEN: Final = 5  # times as many documents have the name that is in it
SHORT: Final = 3  # letters of a word that is no country, in a person's name: Kim Jong Un


def common_words(texts: Iterable[str]) -> frozenset[str]:
    """Return every word that some text writes in small letters, and what it abbreviates so."""
    return frozenset(
        word.lower() for text in texts for one in (SMALL, LETTERS) for word in one.findall(text)
    )


def place_names(mentions: Iterable[Mention]) -> frozenset[str]:
    """Return the names that some document uses for a place."""
    return frozenset(
        folded(name)
        for mention in mentions
        if isinstance(mention.of, Place)
        for name in (mention.span.text, mention.of.name)
        if name
    )


def debris(nodes: Iterable[Node], common: frozenset[str]) -> list[Node]:
    """Return the nodes that only look like people's names: "Russia Accused"."""
    people = [node for node in nodes if node.is_person and node.is_full]
    known: dict[tuple[str, ...], int] = {
        node.person.words: len(node.documents)
        for node in people
        if len(node.person.words) == FEWEST
    }
    surnames = Counter(words[-1] for words, times in known.items() for _ in range(times))
    return [
        node
        for node in people
        if _is_debris(node, common) or _holds_another(node, common, known, surnames)
    ]


def is_notable(
    nodes: Sequence[Node], type_: ActorType, common: frozenset[str], places: frozenset[str]
) -> bool:
    """Say whether a party is listed."""
    if any(node.speaks for node in nodes):
        return True
    if type_ is ActorType.OTHER or any(node.folded in places for node in nodes):
        return False
    return any(_is_name(node, type_, common) for node in nodes)


def _is_debris(node: Node, common: frozenset[str]) -> bool:
    """Whether a name holds a place's word, a country, or words that are written small."""
    words = [word for word in node.person.words if word not in LINKING]
    small = [word in common for word in words]
    strange = [word for word in words if len(word) > SHORT and not is_given(word)]
    return (
        not PLACES.isdisjoint(words)
        or bool(countries(strange)[0])
        or sum(small) >= FEWEST
        or (bool(small) and small[0] and not is_given(words[0]))
    )


def _holds_another(
    node: Node,
    common: frozenset[str],
    known: Mapping[tuple[str, ...], int],
    surnames: Mapping[str, int],
) -> bool:
    """Whether a longer name begins with another's: "Ada Roe See", "Roe Slams Guard"."""
    words = node.person.words
    if len(words) <= FEWEST:
        return False
    times = len(node.documents)
    if known.get(words[:FEWEST], 0) >= OFTEN * times:
        return True
    has_small = any(word in common for word in words)
    return has_small and any(surnames.get(word, 0) >= OFTEN * times for word in words[:-1])


def _is_name(node: Node, type_: ActorType, common: frozenset[str]) -> bool:
    words = [word for word in WORD.findall(node.name) if word.lower() not in LINKING]
    if not countries([word.lower() for word in words])[1]:
        return False
    if not words or DEBRIS.search(node.name) or GENERIC.issuperset(node.body.words):
        return False
    small = [word.lower() in common for word in words]
    if type_ is ActorType.PERSON:
        has_role = any(use.roles for use in node.uses)
        full = len(words) >= FEWEST and not (node.is_debris or _is_debris(node, common))
        return full or (has_role and not any(small))
    if len(words) == 1 or type_ is ActorType.GROUP:
        return not any(small)
    return True
