"""The invented news that pages are measured on: as much as asked for, the same each time."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

from dateline.model.reading import Reading
from invented.press import Press
from walking import Addresses, kind_of


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return list(Press(documents=40, utterances=300).readings())


def test_there_is_as_much_as_was_asked_for(readings: list[Reading]) -> None:
    assert len(readings) == 40
    assert sum(len(reading.utterances) for reading in readings) == 300
    dates = [reading.document.held_at.date() for reading in readings]
    assert dates == sorted(dates)


def test_it_is_the_same_each_time(readings: list[Reading]) -> None:
    assert list(Press(documents=40, utterances=300).readings()) == readings
    assert list(Press(documents=40, utterances=300, seed=1).readings()) != readings


def test_every_span_is_of_its_text(readings: list[Reading]) -> None:
    for reading in readings:
        text = reading.document.text
        spans = [span for said in reading.utterances for span in (*said.content, said.sentence)]
        spans += [mention.span for mention in reading.mentions]
        assert all(text[span.start : span.end] == span.text for span in spans)


def test_vectors_of_one_fact_are_near_and_others_are_not(readings: list[Reading]) -> None:
    told: dict[str, list[np.ndarray]] = {}
    for reading in readings:
        vectors = dict(reading.vectors)
        for said in reading.utterances:
            vector = np.frombuffer(vectors[said.id], dtype="<f2").astype(np.float32)
            told.setdefault(said.words, []).append(vector)
    several = [found for found in told.values() if len(found) > 1]
    assert all(found[0] @ found[1] > 0.6 for found in several)
    firsts = np.array([found[0] for found in told.values()])
    assert np.median(np.abs(firsts @ firsts.T)) < 0.35


def test_readers_learn_addresses_by_kind() -> None:
    known = Addresses()
    known.learn('<a href="/claims/clm-1#utt-2">a</a><a class="x" href="/claims?page=2">b</a>')
    known.learn('<a href="/api/brief">not a page</a><a href="https://orsk.example/">nor this</a>')
    assert known.kinds == {"now", "claims/…", "claims?"}
    assert kind_of("/?as_of=2031-05-02") == "(a moment)"
