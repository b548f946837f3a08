"""Comparators: what speaks for two utterances saying the same, and what against.

Each is a pure function of two profiles; its docstring is what a reader is shown.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from dateline.link.profile import Profile
from dateline.model.utterance import Stance

__all__ = ["COMPARATORS", "Compare", "Evidence"]

FEW: Final = 3  # words named as a reason
RUN: Final = 4  # words in a row that make a quotation


@dataclass(frozen=True, slots=True)
class Evidence:
    """How strongly a comparator speaks, and the words or values that it rests on."""

    value: float
    rests_on: tuple[str, ...] = ()


Compare = Callable[[Profile, Profile], Evidence]


def meaning(left: Profile, right: Profile) -> Evidence:
    """The sentences mean nearly the same (closeness of their vectors)."""
    return Evidence(float(left.vector @ right.vector))


def nearness(left: Profile, right: Profile) -> Evidence:
    """They are closer to each other than to the statements around them."""
    return Evidence(2 * float(left.vector @ right.vector) - left.crowding - right.crowding)


def wording(left: Profile, right: Profile) -> Evidence:
    """They use the same rare words, set against all the words they use."""
    product = sum(left.rarity[word] ** 2 for word in left.rarity.keys() & right.rarity.keys())
    length = math.hypot(*left.rarity.values()) * math.hypot(*right.rarity.values())
    return Evidence(product / length if length else 0.0)


def shared_words(left: Profile, right: Profile) -> Evidence:
    """The words of the shorter statement stand in the longer one."""
    shared = left.rarity.keys() & right.rarity.keys()
    least = min(left.weight, right.weight)
    named = sorted(shared, key=lambda word: (-left.rarity[word], word))[:FEW]
    share = sum(left.rarity[word] for word in shared) / least if least else 0.0
    return Evidence(share, tuple(named))


def rare_word(left: Profile, right: Profile) -> Evidence:
    """They share a word that few others use."""
    shared = left.rarity.keys() & right.rarity.keys()
    best = max(sorted(shared), key=left.rarity.__getitem__, default="")
    return Evidence(left.rarity.get(best, 0.0), (best,) if best else ())


def quotation(left: Profile, right: Profile) -> Evidence:
    """A run of words is the same in both, as in one quotation."""
    matcher = SequenceMatcher(a=left.running, b=right.running, autojunk=False)
    match = matcher.find_longest_match()
    least = min(len(left.running), len(right.running))
    run = left.running[match.a : match.a + match.size]
    return Evidence(match.size / least if match.size >= RUN else 0.0, (" ".join(run),))


def shared_names(left: Profile, right: Profile) -> Evidence:
    """They name the same persons, organisations or places."""
    shared = sorted(left.names & right.names)
    least = min(len(left.names), len(right.names))
    return Evidence(len(shared) / least if least else 0.0, tuple(shared))


def other_names(left: Profile, right: Profile) -> Evidence:
    """Both name somebody or some place, and none in common."""
    return Evidence(float(bool(left.names and right.names and not left.names & right.names)))


def shared_numbers(left: Profile, right: Profile) -> Evidence:
    """They give the same number."""
    shared = sorted(left.numbers & right.numbers)
    return Evidence(float(bool(shared)), tuple(shared))


def other_numbers(left: Profile, right: Profile) -> Evidence:
    """Both give numbers, and none in common."""
    apart = left.numbers and right.numbers and not left.numbers & right.numbers
    return Evidence(float(bool(apart)))


def same_speaker(left: Profile, right: Profile) -> Evidence:
    """The same party makes both statements."""
    same = left.speaker is not None and left.speaker == right.speaker
    return Evidence(float(same))


def own_voices(left: Profile, right: Profile) -> Evidence:
    """Both stand in a document's own voice."""
    return Evidence(float(left.speaker is None and right.speaker is None))


def one_document(left: Profile, right: Profile) -> Evidence:
    """They stand in one document."""
    return Evidence(float(left.document.version == right.document.version))


def one_sentence(left: Profile, right: Profile) -> Evidence:
    """They stand in one sentence, which seldom says a thing twice."""
    same = left.utterance.sentence == right.utterance.sentence
    return Evidence(float(same and left.document.version == right.document.version))


def brevity(left: Profile, right: Profile) -> Evidence:
    """The shorter of the two has many words (of short ones, likeness says less)."""
    return Evidence(math.log1p(min(len(left.rarity), len(right.rarity))))


def length_apart(left: Profile, right: Profile) -> Evidence:
    """One is much longer than the other."""
    return Evidence(abs(math.log1p(len(left.rarity)) - math.log1p(len(right.rarity))))


def sides(left: Profile, right: Profile) -> Evidence:
    """One asserts what the other denies or doubts."""
    contrary = {Stance.DENIES, Stance.DOUBTS}
    return Evidence(float((left.utterance.stance in contrary) != (right.utterance.stance in contrary)))


def agreement(left: Profile, right: Profile) -> Evidence:
    """Meaning and wording both point the same way."""
    return Evidence(meaning(left, right).value * shared_words(left, right).value)


COMPARATORS: Final[tuple[Compare, ...]] = (
    meaning,
    nearness,
    wording,
    shared_words,
    rare_word,
    quotation,
    shared_names,
    other_names,
    shared_numbers,
    other_numbers,
    same_speaker,
    own_voices,
    one_document,
    one_sentence,
    brevity,
    length_apart,
    sides,
    agreement,
)
