"""Signs by which two event mentions are taken for one event: the product's, and the trigger's own.

The product's signs are looked at twice: for the trigger with its arguments, and for its clause.
How near the two documents are comes last.
"""

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dateline.link.profile import Profile
from dateline.link.rarity import rarity
from dateline.link.scores import closeness_of
from dateline.link.signs.table import signs_of as product_signs
from ecb.pages import Scale, kin_of
from ecb.sight import Sight

__all__ = ["OWN", "Pairs", "pairs_of", "signs_of"]

UNKNOWN: Final = -1.0
VERBS: Final = frozenset({"VERB", "AUX"})
NOUNS: Final = frozenset({"NOUN", "PROPN"})

Pairs = NDArray[np.intp]
Words = frozenset[str]


def pairs_of(size: int) -> Pairs:
    """Return all pairs of so many mentions."""
    return np.stack(np.triu_indices(size, 1), axis=1)


def signs_of(sights: Sequence[Sight], pairs: Pairs, scale: Scale) -> NDArray[np.float32]:
    """Return the signs (pairs, signs) of pairs of a topic's mentions, given by their rows."""
    own = np.empty((len(pairs), len(OWN)), dtype=np.float32)
    for row, (left, right) in enumerate(pairs.tolist()):
        own[row] = [sign(sights[left], sights[right]) for sign in OWN]
    said = _product([one.said for one in sights], pairs)
    clause = _product([one.clause for one in sights], pairs)
    return np.concatenate((own, said, clause, _beside(sights, pairs, scale)), axis=1)


def _beside(sights: Sequence[Sight], pairs: Pairs, scale: Scale) -> NDArray[np.float32]:
    """The signs of the documents of pairs of mentions."""
    pages = {one.trigger.document.id: one.page for one in sights}
    rows = {name: row for row, name in enumerate(pages)}
    homes = np.array([rows[one.trigger.document.id] for one in sights], dtype=np.intp)
    kin = kin_of(list(pages.values()), scale)
    return kin.signs[homes[pairs[:, 0]], homes[pairs[:, 1]]].astype(np.float32)


def _product(profiles: Sequence[Profile], pairs: Pairs) -> NDArray[np.float32]:
    return product_signs(profiles, pairs, closeness_of(profiles, pairs))


def same_lemma(left: Sight, right: Sight) -> float:
    """Whether the triggers have one lemma."""
    return float(left.lemma == right.lemma)


def stems_shared(left: Sight, right: Sight) -> float:
    """The share of the stems of both triggers that both have."""
    return _share(left.words, right.words)


def beginning(left: Sight, right: Sight) -> float:
    """The share of the longer lemma's letters with which both begin: announce, announcement."""
    longest = max(len(left.lemma), len(right.lemma))
    pairs = enumerate(zip(left.lemma, right.lemma, strict=False))
    shared = next((at for at, (one, other) in pairs if one != other), None)
    return (min(len(left.lemma), len(right.lemma)) if shared is None else shared) / longest


def word_meaning(left: Sight, right: Sight) -> float:
    """How nearly the same the triggers mean by themselves."""
    return float(left.word @ right.word)


def context_meaning(left: Sight, right: Sight) -> float:
    """How nearly alike the reading model sees the triggers where they stand."""
    return float(left.context @ right.context)


def sentence_meaning(left: Sight, right: Sight) -> float:
    """How nearly the same the sentences mean."""
    return float(left.sentence @ right.sentence)


def crossed_meaning(left: Sight, right: Sight) -> float:
    """How nearly one trigger means what the other's sentence does; the better way round."""
    return float(max(left.word @ right.sentence, right.word @ left.sentence))


def rarer(left: Sight, right: Sight) -> float:
    """How rare the rarer trigger is."""
    return max(_rarity(left), _rarity(right))


def commoner(left: Sight, right: Sight) -> float:
    """How rare the commoner trigger is."""
    return min(_rarity(left), _rarity(right))


def kinds(left: Sight, right: Sight) -> float:
    """Two verbs (2), two nouns (1), or one of each or else (0)."""
    both = {left.kind, right.kind}
    return 2.0 if both <= VERBS else float(both <= NOUNS)


def same_modality(left: Sight, right: Sight) -> float:
    """Whether it has happened, is planned, or is asked for, in both alike."""
    return float(left.reality.modality is right.reality.modality)


def same_reality(left: Sight, right: Sight) -> float:
    """Whether both tell that it is so, or both that it is not."""
    return float(left.reality.is_negated is right.reality.is_negated)


def same_doer(left: Sight, right: Sight) -> float:
    """The share of the words of the doers that both have."""
    return _told(left.doers, right.doers)


def same_sufferer(left: Sight, right: Sight) -> float:
    """The share of the words of those whom it befalls that both have."""
    return _told(left.sufferers, right.sufferers)


def same_other(left: Sight, right: Sight) -> float:
    """The share of the words of all other arguments that both have."""
    return _told(left.others, right.others)


def crossed_roles(left: Sight, right: Sight) -> float:
    """The share of the words of all arguments that both have, in whichever role."""
    return _told(_arguments(left), _arguments(right))


def in_arguments(left: Sight, right: Sight) -> float:
    """Whether one's trigger is among the other's arguments."""
    return float(bool(left.words & _arguments(right) or right.words & _arguments(left)))


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    every = left | right
    return len(left & right) / len(every) if every else 0.0


def _told(left: Words, right: Words) -> float:
    return _share(left, right) if left and right else UNKNOWN


def _arguments(one: Sight) -> Words:
    return one.doers | one.sufferers | one.others


def _rarity(one: Sight) -> float:
    return max((rarity(word) for word in one.words), default=0)


OWN: Final[tuple[Callable[[Sight, Sight], float], ...]] = (
    same_lemma,
    stems_shared,
    beginning,
    word_meaning,
    context_meaning,
    sentence_meaning,
    crossed_meaning,
    rarer,
    commoner,
    kinds,
    same_modality,
    same_reality,
    same_doer,
    same_sufferer,
    same_other,
    crossed_roles,
    in_arguments,
)
