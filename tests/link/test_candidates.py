"""Which utterances are worth comparing: few of the many, and the same ones however they came."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.link.candidates import choose
from dateline.link.candidates.choose import LOOKED, MOST
from dateline.link.candidates.entry import Entry, entry_of
from dateline.link.candidates.find import find
from dateline.link.candidates.key import Sort, keys_of, sort_of
from dateline.link.candidates.vector import ONE, cells_of, products, quantised
from dateline.link.rarity import rarity
from dateline.model.time import PartialTime

from .conftest import Newsroom, vector

START = datetime(2031, 5, 4, tzinfo=UTC)
NOTHING = quantised(np.zeros(384))
WORDS = "dam bridge ferry mayor flood strike harvest museum".split()


def entries_of(room: Newsroom) -> list[Entry]:
    found = [
        entry_of(said, room.documents[said.version], np.frombuffer(vector(said.words), "<f2"))
        for said in room.utterances
    ]
    return sorted(found, key=lambda entry: entry.place)


def pairs_of(entries: Sequence[Entry]) -> set[tuple[str, str]]:
    return {
        (entries[row].id, entry.id)
        for entry, rows in zip(entries, find(entries), strict=True)
        for row in rows.tolist()
    }


def at(minute: int) -> str:
    return (START + timedelta(minutes=minute)).strftime("%Y-%m-%dT%H:%M:%SZ")


def test_a_rare_word_finds_an_account_from_long_ago() -> None:
    """The dam of Varnesk burst; four hundred statements later somebody speaks of it again."""
    room = Newsroom()
    first = room.say("Courier", "The Varnesk dam has burst", day=at(0))
    for minute in range(1, LOOKED + 100):
        room.say("Ticker", f"Share number {minute} rose", day=at(minute))
    last = room.say("Herald", "Water pours out of Varnesk", day=at(LOOKED + 200))
    assert (first.id, last.id) in pairs_of(entries_of(room))


def test_what_shares_nothing_and_lies_far_back_is_never_compared() -> None:
    room = Newsroom()
    first = room.say("Courier", "The Varnesk dam has burst", day=at(0))
    for minute in range(1, LOOKED + 100):
        room.say("Ticker", f"Share number {minute} rose", day=at(minute))
    last = room.say("Herald", "Plums are cheap", day=at(LOOKED + 200))
    assert (first.id, last.id) not in pairs_of(entries_of(room))


def test_an_utterance_is_compared_with_a_bounded_number_of_earlier_ones() -> None:
    room = Newsroom()
    for minute in range(MOST + 60):
        room.say("Ticker", f"The dam burst again, call {minute}", day=at(minute))
    found = list(find(entries_of(room)))
    assert [len(rows) for rows in found[:3]] == [0, 1, 2]
    assert len(found[-1]) == MOST
    assert all((np.diff(rows) > 0).all() for rows in found)


def test_of_many_neighbours_those_that_lie_nearest_are_chosen() -> None:
    mine = quantised(np.eye(384)[0])
    others = quantised(np.eye(384)[[1, 0, 1, 0]])
    rows = np.array([3, 5, 8, 9])
    assert choose.chosen(mine, rows, np.zeros(4, np.int64), others, 2).tolist() == [5, 9]
    sharing = np.array([2 * ONE, 0, 0, 0])
    assert choose.chosen(mine, rows, sharing, others, 2).tolist() == [3, 9]


spoken = st.lists(
    st.tuples(st.integers(0, 5), st.lists(st.sampled_from(WORDS), min_size=1, max_size=3)),
    max_size=25,
)


@settings(max_examples=30, deadline=None)
@given(said=spoken, cut=st.integers(0, 25))
def test_what_was_public_early_is_paired_as_if_nothing_had_followed(
    said: list[tuple[int, list[str]]], cut: int
) -> None:
    """So a view as of a moment may use the pairs of the whole."""
    with pytest.MonkeyPatch.context() as narrow:
        narrow.setattr("dateline.link.candidates.find.WINDOW", 3)
        narrow.setattr("dateline.link.candidates.find.LOOKED", 4)
        room = Newsroom()
        for number, (minute, words) in enumerate(said):
            room.say("Courier", f"{number} {' '.join(words)}", day=at(minute))
        entries = entries_of(room)
        early = entries[:cut]
        known = {entry.id for entry in early}
        assert pairs_of(early) == {pair for pair in pairs_of(entries) if known >= set(pair)}


def test_keys_tell_what_they_are_made_of(room: Newsroom) -> None:
    said = room.say(
        "Courier",
        "Twelve people were killed at the Varnesk dam",
        claimer="Ada Example",
        killed=("Twelve", 12),
    )
    keys = keys_of(said, room.documents[said.version], quantised(np.eye(384)[0]))
    assert {sort_of(key) for key in keys} == set(Sort) - {Sort.PLACE, Sort.EVENT}
    assert keys == tuple(sorted(set(keys)))
    assert all(-(1 << 63) <= key < 1 << 63 for key in keys)


def test_a_name_is_one_key_in_both_spellings(room: Newsroom) -> None:
    left = room.say("Courier", "Bodrozhin has left")
    right = room.say("Herald", "Old Bodrojine was seen")
    one, other = (
        set(keys_of(said, room.documents[said.version], NOTHING)) for said in (left, right)
    )
    assert [sort_of(key) for key in one & other] == [Sort.WORD]


def test_a_headline_stands_for_the_topic(room: Newsroom) -> None:
    left = room.publish("Courier", "Varnesk dam bursts\nIt was seen from afar.")
    right = replace(
        room.publish("Herald", "Nobody knows why."), title="Dam of Varnesk: what we know"
    )
    room.documents[right.version] = right
    one = room.say("Courier", "It was seen from afar", document=left)
    other = room.say("Herald", "Nobody knows why", document=right)
    shared = set(keys_of(one, left, NOTHING)) & set(keys_of(other, right, NOTHING))
    assert [sort_of(key) for key in shared] == [Sort.TOPIC]


def test_undated_documents_come_last(room: Newsroom) -> None:
    dated = room.say("Courier", "The dam has burst", day="2099")
    undated = replace(room.documents[dated.version], published_at=None)
    late = replace(undated, published_at=PartialTime("2099-12-31T23:59:59Z"))
    places = [entry_of(dated, one, np.zeros(384)).place[0] for one in (late, undated)]
    assert places[0] == int(datetime(2099, 12, 31, 23, 59, 59, tzinfo=UTC).timestamp())
    assert places[0] < places[1]


def test_a_word_that_nobody_wrote_is_rarest() -> None:
    assert rarity("peopl") < rarity("bridg") < rarity("varnesk") == rarity("zzyzx")
    assert rarity("peopl") < rarity("12") == rarity("2031") < rarity("varnesk")


def test_products_of_whole_numbers_are_exact() -> None:
    row = np.full(384, 127, dtype=np.int8)
    assert products(np.array([row, -row]), row).tolist() == [384 * ONE, -384 * ONE]


def test_a_vector_lies_in_the_cell_of_its_direction_and_no_vector_in_none() -> None:
    assert cells_of(NOTHING, 4) == ()
    some = quantised(np.frombuffer(vector("the dam has burst"), "<f2"))
    assert len(set(cells_of(some, 4))) == 4
    assert cells_of(some, 2) == cells_of(some, 4)[:2]
