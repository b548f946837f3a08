"""Columns: what each comparator says of many pairs at once.

A ledger compares tens of thousands of pairs, so each comparator has a second form here that
reads whole columns. Both forms give the same number to the last bit: the tests hold them to it.
"""

import math
from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from dateline.link import compare
from dateline.link.compare import Compare
from dateline.link.pairs import Column, Pairs

__all__ = ["COLUMNS"]


def _wording(pairs: Pairs) -> Column:
    left, right = pairs.ends(profile.length for profile in pairs.profiles)
    length = left * right
    rarities = [profile.rarity for profile in pairs.profiles]
    product = [
        math.fsum([rarities[row][word] ** 2 for word in shared]) if shared else 0.0
        for (row, _), shared in zip(pairs.pairs, pairs.shared, strict=True)
    ]
    return np.divide(product, length, out=np.zeros_like(length), where=length != 0)


def _rare_word(pairs: Pairs) -> Column:
    rarities = [profile.rarity for profile in pairs.profiles]
    best = [
        max([rarities[row][word] for word in shared]) if shared else 0.0
        for (row, _), shared in zip(pairs.pairs, pairs.shared, strict=True)
    ]
    return np.array(best, dtype=np.float64)


def _other_places(pairs: Pairs) -> Column:
    places = [profile.places for profile in pairs.profiles]
    left, right = pairs.ends(map(bool, places))
    return np.asarray(left * right * ~pairs.meet(places))


def _same_speaker(pairs: Pairs) -> Column:
    speakers = [profile.speaker for profile in pairs.profiles]
    named, _ = pairs.ends(speaker is not None for speaker in speakers)
    return named * pairs.equal(speakers)


def _own_voices(pairs: Pairs) -> Column:
    left, right = pairs.ends(profile.speaker is None for profile in pairs.profiles)
    return left * right


def _one_sentence(pairs: Pairs) -> Column:
    said = [profile.utterance for profile in pairs.profiles]
    return pairs.equal((one.version, one.sentence) for one in said).astype(np.float64)


def _shared_numbers(pairs: Pairs) -> Column:
    return pairs.meet([profile.numbers for profile in pairs.profiles]).astype(np.float64)


def _one_counts(pairs: Pairs) -> Column:
    left, right = pairs.ends(bool(profile.counted) for profile in pairs.profiles)
    return np.not_equal(left, right).astype(np.float64)


COLUMNS: Final[Mapping[Compare, Callable[[Pairs], Column]]] = {
    compare.meaning: lambda pairs: pairs.closeness.astype(np.float64),
    compare.wording: _wording,
    compare.rare_word: _rare_word,
    compare.shared_numbers: _shared_numbers,
    compare.one_figure: lambda pairs: pairs.one_figure.astype(np.float64),
    compare.one_counts: _one_counts,
    compare.other_places: _other_places,
    compare.same_speaker: _same_speaker,
    compare.own_voices: _own_voices,
    compare.one_sentence: _one_sentence,
    compare.brevity: lambda pairs: np.minimum(*pairs.brevities),
    compare.length_apart: lambda pairs: np.abs(np.subtract(*pairs.brevities)),
}
