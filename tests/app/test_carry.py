"""A judgement on words of one version of a document holds for them in another."""

from datetime import UTC, datetime

import pytest

from dateline.app.carry import carried, carry
from dateline.model.document import Document
from dateline.model.judgement import Judgement, Verdict
from dateline.model.span import Span
from dateline.model.utterance import ActorType, Claimer, Factuality, Kind, Stance, Utterance

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
DAM = "The dam had burst."


def read(
    text: str,
    *,
    id: str = "post",  # noqa: A002
    name: str | None = "Ada Roe",
    stance: str = "asserts",
) -> list[Utterance]:
    """Every sentence of a version of a document, all by one claimer."""
    document = Document(id=id, text=text, held_at=NOON)
    found, start = [], 0
    for sentence in text.split(" | "):
        span = Span.of(text, start, start + len(sentence))
        start += len(sentence) + 3
        found.append(
            Utterance(
                document=id,
                version=document.version,
                content=(span,),
                stance=Stance(stance),
                factuality=Factuality.CERTAIN,
                kind=Kind.INDIRECT,
                claimer=Claimer(name=name, type=ActorType.PERSON) if name else None,
                sentence=span,
            )
        )
    return found


def place(old: list[Utterance], index: int, new: list[Utterance]) -> int | None:
    """At which place in the new version the words of an old utterance stand."""
    shown, hidden = ({one.id: one for one in version} for version in (new, old))
    found = carry([old[index].id], shown, hidden).get(old[index].id)
    return next((at for at, one in enumerate(new) if one.id == found), None)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        (f"Updated at noon. | {DAM}", 1),
        ("THE  DAM had burst.", 0),
        ("The dam had not burst.", None),
        ("The gate had failed.", None),
    ],
)
def test_the_same_words_are_found_wherever_they_stand(text: str, at: int | None) -> None:
    assert place(read(DAM), 0, read(text)) == at


def test_words_are_the_documents_own() -> None:
    assert place(read(DAM), 0, read(DAM, id="tide")) is None


def test_what_is_denied_is_not_what_was_asserted() -> None:
    assert place(read(DAM), 0, read(DAM, stance="denies")) is None


def test_the_claimer_may_be_called_otherwise_where_the_words_stand_once() -> None:
    assert place(read(DAM), 0, read(f"{DAM} ", name="the mayor")) == 0
    assert place(read(DAM), 0, read(f"{DAM} | {DAM}", name="the mayor")) is None


def test_words_that_stand_twice_keep_their_places() -> None:
    twice = read(f"{DAM} | {DAM}")
    again = read(f"Updated. | {DAM} | {DAM}")
    assert [place(twice, index, again) for index in (0, 1)] == [1, 2]
    assert place(twice, 1, read(f"Updated. | {DAM}")) == 1


def test_a_judgement_goes_where_its_words_go_and_nowhere_without_them() -> None:
    old, other, new = read(DAM), read("It held.", id="tide"), read(f"Updated. | {DAM}")
    word = Judgement(
        left=other[0].id, right=old[0].id, verdict=Verdict.SAME, author="Ada", made_at=NOON
    )
    shown, hidden = ({one.id: one for one in version} for version in ((*new, *other), old))
    ((made, moved),) = carried([word], shown, hidden)
    assert (made, set(moved.pair)) == (word, {new[1].id, other[0].id})
    assert list(carried([word], {other[0].id: other[0]}, hidden)) == []


def test_a_judgement_on_names_stays_as_it_is() -> None:
    word = Judgement(
        left="Post",
        right="Post",
        verdict=Verdict.RELIABILITY,
        author="Ada",
        made_at=NOON,
        grade="A",
    )
    assert list(carried([word], {}, {})) == [(word, word)]
