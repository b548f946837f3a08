"""Comparators: what speaks for two utterances saying the same, and what against.

Each is a pure function of two profiles; its docstring is what a reader is shown.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from dateline.link.profile import Profile

__all__ = [
    "Compare",
    "Evidence",
    "brevity",
    "length_apart",
    "meaning",
    "one_counts",
    "one_figure",
    "one_sentence",
    "other_places",
    "own_voices",
    "rare_word",
    "same_speaker",
    "shared_numbers",
    "wording",
]


@dataclass(frozen=True, slots=True)
class Evidence:
    """How strongly a comparator speaks, and the words or values that it rests on."""

    value: float
    rests_on: tuple[str, ...] = ()


Compare = Callable[[Profile, Profile], Evidence]


def meaning(left: Profile, right: Profile) -> Evidence:
    """The sentences mean nearly the same (closeness of their vectors)."""
    return Evidence(float(left.vector @ right.vector))


def wording(left: Profile, right: Profile) -> Evidence:
    """They use the same rare words, set against all the words they use."""
    shared = left.rarity.keys() & right.rarity.keys()
    length = left.length * right.length
    product = math.fsum(left.rarity[word] ** 2 for word in shared)
    named = sorted(shared, key=lambda word: (-left.rarity[word], word))
    return Evidence(product / length if length else 0.0, tuple(named))


def rare_word(left: Profile, right: Profile) -> Evidence:
    """They share a word that few others use."""
    shared = left.rarity.keys() & right.rarity.keys()
    best = max(shared, key=lambda word: (left.rarity[word], word), default="")
    return Evidence(left.rarity.get(best, 0.0), (best,) if best else ())


def shared_numbers(left: Profile, right: Profile) -> Evidence:
    """They give the same number."""
    shared = sorted(left.numbers & right.numbers)
    return Evidence(float(bool(shared)), tuple(shared))


def one_figure(left: Profile, right: Profile) -> Evidence:
    """Both count those whom the same thing befell (killed, wounded, arrested)."""
    shared = sorted(left.counted & right.counted)
    return Evidence(float(bool(shared)), tuple(shared))


def one_counts(left: Profile, right: Profile) -> Evidence:
    """Only one of the two counts anybody."""
    return Evidence(float(bool(left.counted) != bool(right.counted)))


def other_places(left: Profile, right: Profile) -> Evidence:
    """Both name places, and none in common."""
    apart = left.places and right.places and not left.places & right.places
    return Evidence(float(bool(apart)))


def same_speaker(left: Profile, right: Profile) -> Evidence:
    """The same party makes both statements."""
    same = left.speaker is not None and left.speaker == right.speaker
    return Evidence(float(same))


def own_voices(left: Profile, right: Profile) -> Evidence:
    """Both stand in a document's own voice."""
    return Evidence(float(left.speaker is None and right.speaker is None))


def one_sentence(left: Profile, right: Profile) -> Evidence:
    """They stand in one sentence, which seldom says a thing twice."""
    one, other = left.utterance, right.utterance
    return Evidence(float((one.version, one.sentence) == (other.version, other.sentence)))


def brevity(left: Profile, right: Profile) -> Evidence:
    """The shorter of the two has many words (of short ones, likeness says less)."""
    return Evidence(math.log1p(min(len(left.rarity), len(right.rarity))))


def length_apart(left: Profile, right: Profile) -> Evidence:
    """One is much longer than the other."""
    return Evidence(abs(math.log1p(len(left.rarity)) - math.log1p(len(right.rarity))))
