"""Lineage: which statement of one moment is which of another, when documents are edited.

A document that has another version at the other moment may tell the same in the same words, in
nearly the same words, or with another figure; all three are one statement that went on.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from dateline.app.carry import carry
from dateline.app.case import Case
from dateline.link.word import STOPWORDS, is_number, stems, tokens
from dateline.model.claim import Claim
from dateline.model.utterance import Utterance

__all__ = ["Lineage", "lineage"]

NEGATIONS: Final = frozenset("not no never nor neither nothing nobody none without t".split())
SHARED: Final = 2  # telling words that two wordings of one statement have in common, at the least
SHARE: Final = 0.6  # of the telling words of the longer


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """What went on between two moments.

    `earlier` maps statements of the later moment to those of the earlier one that they are;
    `kept` holds the earlier ones that are told on in the same words.
    """

    before: Case
    after: Case
    earlier: Mapping[str, str]
    kept: frozenset[str]

    def came_from(self, claim: Claim) -> list[Claim]:
        """Return the earlier claims that a claim grew from, the one it shares most with first."""
        known = (self.earlier[key] for key in claim.utterances if key in self.earlier)
        return _most_shared(self.before, known)

    def went_to(self, claim: Claim) -> list[Claim]:
        """Return the later claims that an earlier one became, the one it shares most with first."""
        mine = frozenset(claim.utterances)
        return _most_shared(self.after, (new for new, old in self.earlier.items() if old in mine))

    def is_told_on(self, utterance: Utterance) -> bool:
        """Say whether a statement of the later moment was told in the same words before."""
        return self.earlier.get(utterance.id) in self.kept

    def is_reworded(self, key: str) -> bool:
        """Say whether a statement of the later moment was told in other words before."""
        return key in self.earlier and self.earlier[key] not in self.kept

    def has_news(self, claim: Claim, old: Iterable[Claim]) -> bool:
        """Say whether anything of a claim is said, or no longer said; else it is only regrouped."""
        return any(key not in self.earlier for key in claim.utterances) or bool(self.lost(old))

    def lost(self, claims: Iterable[Claim]) -> list[Utterance]:
        """Return the statements of earlier claims that no document tells on in those words."""
        return [
            self.before.utterances[key]
            for claim in claims
            for key in claim.utterances
            if key not in self.kept
        ]


def lineage(before: Case, after: Case) -> Lineage:
    """Find what of an earlier moment is told at a later one, or the other way about."""
    gone = {key: one for key, one in before.utterances.items() if key not in after.utterances}
    carried = carry(before.utterances, after.utterances, gone)
    places = {
        old: new
        for old, new in carried.items()
        if _is_one_party(before.utterances[old], after.utterances[new])
    }
    earlier = {new: old for old, new in sorted(places.items(), reverse=True)}
    rest = [one for key, one in gone.items() if key not in places]
    fresh: dict[tuple[str, str | None, str], list[Utterance]] = defaultdict(list)
    for key, utterance in after.utterances.items() if rest else ():
        if key not in earlier:
            fresh[_who(utterance)].append(utterance)
    for old in sorted(rest, key=_place):
        found = _reworded(old, fresh[_who(old)])
        if found:
            fresh[_who(old)].remove(found)
            earlier[found.id] = old.id
    return Lineage(before=before, after=after, earlier=earlier, kept=frozenset(places))


def _most_shared(case: Case, utterances: Iterable[str]) -> list[Claim]:
    shared: dict[str, int] = defaultdict(int)
    for key in utterances:
        shared[case.linked.claim_of[key]] += 1
    return [case.claims[name] for name in sorted(shared, key=lambda name: (-shared[name], name))]


def _who(utterance: Utterance) -> tuple[str, str | None, str]:
    name = utterance.claimer.name if utterance.claimer else None
    return utterance.document, name, utterance.stance.value


def _is_one_party(old: Utterance, new: Utterance) -> bool:
    """Say whether both name the same claimer, however fully, or both none."""
    if old.claimer is None or new.claimer is None:
        return old.claimer is new.claimer
    one, other = set(tokens(old.claimer.name)), set(tokens(new.claimer.name))
    return one <= other or other <= one


def _place(utterance: Utterance) -> tuple[str, int, str]:
    return utterance.document, utterance.content[0].start, utterance.id


def _reworded(old: Utterance, fresh: Iterable[Utterance]) -> Utterance | None:
    """Find the new statement whose wording is nearest, if it says the same but for a figure."""
    alike = [(new, _share(old, new)) for new in fresh]
    near = [(-share, _place(new), new.id, new) for new, share in alike if share >= SHARE]
    return min(near)[-1] if near else None


def _share(old: Utterance, new: Utterance) -> float:
    """Return how much two wordings share: nothing where each says a thing that the other does not.

    "The captain had been drunk" and "the captain had been asleep" are two statements; "had been
    badly drunk" adds to the first.
    """
    one, other = _telling(old), _telling(new)
    shared = one & other
    if len(shared) < SHARED or (one - shared and other - shared):
        return 0.0
    if _is_negated(old) is not _is_negated(new):
        return 0.0
    if _numbers(old) != _numbers(new) and not _figures(old) & _figures(new):
        return 0.0
    return len(shared) / max(len(one), len(other))


def _telling(utterance: Utterance) -> frozenset[str]:
    """Return the words that tell what is said, without its numbers."""
    words = [word for word in tokens(utterance.words) if word not in STOPWORDS]
    return frozenset(stems([word for word in words if not is_number(word)]))


def _numbers(utterance: Utterance) -> list[str]:
    return sorted(word for word in tokens(utterance.words) if is_number(word))


def _figures(utterance: Utterance) -> set[tuple[str, str]]:
    return {(one.role or one.of or "", one.unit or "") for one in utterance.quantities}


def _is_negated(utterance: Utterance) -> bool:
    return not NEGATIONS.isdisjoint(tokens(utterance.words))
