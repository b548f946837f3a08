"""Why two utterances are taken for one claim, in words: what spoke most for it in the forest."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

import numpy as np

from dateline.link.profile import Profile, words_of_names
from dateline.link.said import listed
from dateline.link.scores import closeness_of, shares_of
from dateline.link.signs.both import Both
from dateline.link.signs.table import SIGNS
from dateline.link.word import plain, stems, tokens

__all__ = ["reasons"]

MOST: Final = 3  # reasons told
LISTED: Final = 3  # words, names or numbers in one
COPIED: Final = 0.5  # share of the shorter one's runs of three words
ALIKE: Final = 0.6  # product of vectors


def reasons(profiles: Sequence[Profile], pairs: Sequence[tuple[int, int]]) -> dict[str, str]:
    """Return why the first of each pair is taken to say what the second says, by its id.

    Told is what adds most to the odds of the pair, and is so. Where nothing adds to them, others
    of the claim link the two.
    """
    if not pairs:
        return {}
    close = closeness_of(profiles, np.array(pairs, dtype=np.intp)).tolist()
    found = {}
    for (one, other), near, shares in zip(pairs, close, shares_of(profiles, pairs), strict=True):
        both = Both(profiles[one], profiles[other], near)
        weighed = dict(zip(NAMES, shares.tolist(), strict=True))
        found[profiles[one].id] = "; ".join(_told(both, weighed)) or THROUGH
    return found


def _told(both: Both, weighed: Mapping[str, float]) -> list[str]:
    """Return the phrases of what speaks for a pair, the strongest first."""
    strength = {tell: sum(map(weighed.__getitem__, names)) for tell, names in PHRASES.items()}
    order = sorted((tell for tell in strength if strength[tell] > 0), key=lambda t: -strength[t])
    return [phrase for tell in order if (phrase := tell(both))][:MOST]


def _wording(both: Both) -> str | None:
    least = min(len(both.left.runs), len(both.right.runs))
    if least and len(both.left.runs & both.right.runs) >= COPIED * least:
        return "in nearly the same words"
    rare = sorted(both.shared, key=lambda word: (-both.left.rarity[word], word))[:LISTED]
    words = [word for word in both.left.running if set(stems((word,))) & set(rare)]
    return f"both say {_quoted(words)}" if words else None


def _meaning(both: Both) -> str | None:
    return "the two are close in meaning" if both.closeness >= ALIKE else None


def _names(both: Both) -> str | None:
    names = [name for name in both.left.utterance.names if words_of_names((name,)) & both.named]
    return f"both name {_listed(names)}" if names else None


def _places(both: Both) -> str | None:
    shared = both.left.where & both.right.where
    places = both.left.utterance.places
    names = [one.name for one in places if {one.geonames, plain(one.name)} & shared]
    return f"both place it in {_listed(names)}" if names else None


def _numbers(both: Both) -> str | None:
    shared = both.left.numbers & both.right.numbers
    numbers = [word for word in tokens(both.left.utterance.words) if set(stems((word,))) & shared]
    return f"both give {_listed(numbers)}" if numbers else None


def _time(both: Both) -> str | None:
    one, other = both.left.spell, both.right.spell
    if one is None or other is None or max(one[0], other[0]) > min(one[1], other[1]):
        return None
    return "at a time that may be the same"


def _event(both: Both) -> str | None:
    one, other = both.left.event, both.right.event
    if one is None or other is None or not both.left.codes & both.right.codes:
        return None
    words = dict.fromkeys((one.trigger.text.lower(), other.trigger.text.lower()))
    return f"one kind of event ({_quoted(words)})"


def _speaker(both: Both) -> str | None:
    ours, theirs = both.left.voice, both.right.voice
    return "the same party says both" if ours and theirs and ours & theirs else None


def _listed(words: Iterable[str]) -> str:
    return listed(list(dict.fromkeys(words))[:LISTED])


def _quoted(words: Iterable[str]) -> str:
    return _listed(f"“{word}”" for word in words)


THROUGH: Final = "other statements of the claim link the two"
PHRASES: Final[Mapping[Callable[[Both], str | None], tuple[str, ...]]] = {
    _wording: (
        "wording",
        "union",
        "of_shorter",
        "of_longer",
        "rarest_shared",
        "less_alone",
        "more_alone",
        "number_shared",
        "runs",
    ),
    _meaning: ("meaning",),
    _names: ("names_shared", "names_apart", "share_of_names", "understood"),
    _places: ("places",),
    _numbers: ("numbers_shared", "numbers_apart", "same_value", "one_figure"),
    _time: ("hours_apart",),
    _event: ("same_type", "same_trigger", "same_roles"),
    _speaker: ("same_speaker", "other_speaker"),
}
NAMES: Final = tuple(sign.__name__ for sign in SIGNS)
