"""Carrying: a judgement on the words of one version of a document holds for them in another.

The words are the same where the document, the claimer, the stance and the words are; an edit
elsewhere in the text may move them, or let the claimer be called otherwise.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from dateline.model.judgement import Judgement
from dateline.model.utterance import Utterance

__all__ = ["Key", "carried", "carry", "key_of"]

Key: TypeAlias = tuple[str, str | None, str, str]


def key_of(utterance: Utterance) -> Key:
    """Return what makes two utterances the same across versions of a document."""
    name = utterance.claimer.name if utterance.claimer else None
    words = " ".join(utterance.words.casefold().split())
    return utterance.document, name, utterance.stance.value, words


def carried(
    judgements: Iterable[Judgement], shown: Mapping[str, Utterance], hidden: Mapping[str, Utterance]
) -> Iterator[tuple[Judgement, Judgement]]:
    """Yield each judgement as made, and as it is on what is in view.

    `hidden` are the utterances of versions that are not in view, by id. What is on names or
    outlets stays as it is; a judgement whose words are no longer told is not on anything.
    """
    made = list(judgements)
    places = carry({item for judgement in made for item in judgement.pair}, shown, hidden)
    for judgement in made:
        left, right = (
            places.get(item) if item in hidden or item in shown else item for item in judgement.pair
        )
        if left and right and (left != right or judgement.left == judgement.right):
            yield judgement, replace(judgement, left=min(left, right), right=max(left, right))


def carry(
    names: Iterable[str], shown: Mapping[str, Utterance], hidden: Mapping[str, Utterance]
) -> Mapping[str, str]:
    """Map ids of utterances to those in view that have the same words.

    Of words that stand in a version several times, each keeps its place among them. Without the
    same claimer, words that stand there once are enough.
    """
    named = sorted(set(names))
    lost = [name for name in named if name in hidden]
    here = _filed({hidden[name].document for name in lost}, shown.values())
    places = {name: name for name in named if name in shown}
    for name in lost:
        found = _same(hidden[name], hidden.values(), here)
        if found:
            places[name] = found
    return places


def _filed(documents: Collection[str], shown: Iterable[Utterance]) -> Mapping[Key, list[Utterance]]:
    """File what some documents say under its key, and under its key without the claimer."""
    filed: dict[Key, list[Utterance]] = {}
    for utterance in sorted(shown, key=_place) if documents else ():
        if utterance.document in documents:
            key = key_of(utterance)
            filed.setdefault(key, []).append(utterance)
            filed.setdefault(_anybodys(key), []).append(utterance)
    return filed


def _same(
    lost: Utterance, hidden: Iterable[Utterance], here: Mapping[Key, list[Utterance]]
) -> str | None:
    key = key_of(lost)
    same, anybodys = here.get(key, []), here.get(_anybodys(key), [])
    if same:
        before = sum(
            other.version == lost.version and _place(other) < _place(lost) and key_of(other) == key
            for other in hidden
        )
        return same[min(before, len(same) - 1)].id
    return anybodys[0].id if len(anybodys) == 1 else None


def _anybodys(key: Key) -> Key:
    document, _, stance, words = key
    return document, "", stance, words


def _place(utterance: Utterance) -> tuple[int, str]:
    return utterance.content[0].start, utterance.id
