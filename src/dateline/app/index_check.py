"""The check of an index: it must be what making it anew of the facts would give."""

from collections.abc import Iterable, Iterator

from dateline.app.by_keys import ByKeys
from dateline.app.index import made_anew
from dateline.app.likeness import basis_of, scored
from dateline.ledger.index import Index, Kept
from dateline.ledger.ledger import Ledger
from dateline.ledger.shelf import packed, unpacked
from dateline.link.candidates.entry import mark_of
from dateline.link.profile import Profile, lone_profile
from dateline.model.errors import LedgerError
from dateline.model.problem import Problem

__all__ = ["verify_index"]

NOBODY = ""
SAMPLE = 200  # utterances whose scores are worked out anew

Posting = tuple[int, int, int]


def verify_index(ledger: Ledger) -> Iterator[Problem]:
    """Yield what in an index differs from what the facts give; none is made and nothing mended.

    What is still to be taken in or chosen, after an addition that was cut short, is no damage.
    """
    index = ledger.index(ByKeys())
    if index is None or not index.is_made():
        return
    try:
        expected = made_anew(index, index.upto())
    except LedgerError:
        return  # the facts are damaged, and named elsewhere
    yield from _differing(index, expected)
    yield from _misjudged(ledger, index)
    if index.loose():
        yield _problem("index", "holds rows that belong to no utterance")


def _differing(index: Index, expected: Iterable[Kept]) -> Iterator[Problem]:
    wanted = {kept.card.utterance: kept for kept in expected}
    found = {kept.card.utterance: kept for kept in index.kept()}
    wrong = _misfiled(index, wanted.values())
    for name in sorted(wanted.keys() | found.keys()):
        if name not in found:
            yield _problem(f"utterance {name}", "is missing from the index")
        elif name not in wanted:
            yield _problem(f"utterance {name}", "is in the index and not in the ledger")
        elif not _agree(found[name], wanted[name]) or name in wrong:
            yield _problem(f"utterance {name}", "is not in the index as its words ask for")
    if NOBODY in wrong:
        yield _problem("index", "names places where no utterance is")


def _misjudged(ledger: Ledger, index: Index) -> Iterator[Problem]:
    """Yield those of a sample whose pairs score otherwise than is kept; all would take too long."""
    kept = {mark: (basis, told) for mark, basis, told in index.scores()}
    rows = {one.card.place[1]: packed(one.rows) for one in index.kept() if one.rows is not None}
    sound = sorted(mark for mark, (basis, _) in kept.items() if basis == basis_of(rows.get(mark)))
    some = sound[:: max(1, len(sound) // SAMPLE)]
    wanted = {mark: rows[mark] for mark in some}
    needed = {*some, *(other for mark in some for other in unpacked(rows[mark]))}
    profiles = _profiles(ledger, needed)
    told = scored(profiles, wanted)
    for profile in profiles:
        mark = mark_of(profile.id)
        if mark in told and told[mark] != kept[mark][1]:
            yield _problem(f"utterance {profile.id}", "has scores that its pairs do not have")


def _profiles(ledger: Ledger, marks: set[int]) -> list[Profile]:
    """Return the profiles of the utterances with these marks."""
    named = {one.id: one for one in ledger.utterances() if mark_of(one.id) in marks}
    versions = {one.version for one in named.values()}
    documents = {one.version: one for one in ledger.documents(versions)}
    vectors = {key: vector for key, vector in ledger.vectors(versions) if key in named}
    return [
        lone_profile(one, documents[one.version], vectors.get(key))
        for key, one in sorted(named.items())
    ]


def _misfiled(index: Index, expected: Iterable[Kept]) -> set[str]:
    """Return the utterances that are filed under a wrong key, or not under one of theirs."""
    name_at = {kept.card.place: kept.card.utterance for kept in expected}
    wanted = {(key, *kept.card.place) for kept in expected for key in kept.card.keys}
    astray: set[Posting] = wanted.symmetric_difference(index.postings())
    return {name_at.get((second, mark), NOBODY) for _, second, mark in astray}


def _agree(found: Kept, wanted: Kept) -> bool:
    return found.card == wanted.card and found.rows in {None, wanted.rows}


def _problem(place: str, message: str) -> Problem:
    return Problem(code="ledger.index", place=place, message=message)
