from collections.abc import Callable
from datetime import datetime, timedelta, timezone

import pytest

from dateline.ledger.codec import CodecError, decode, encode
from dateline.model.document import Document
from dateline.model.event import Event, Modality, Party, Plover
from dateline.model.mention import Mention, TimeMention, TimeType
from dateline.model.problem import Problem
from dateline.model.quantity import Quantity
from dateline.model.reading import Reading
from dateline.model.span import Span
from dateline.model.time import PartialTime

ReadingOf = Callable[..., Reading]

DAWN = Span(start=3, end=7, text="dawn")


def test_json_is_canonical_and_leaves_out_what_is_empty() -> None:
    instant = PartialTime("2031-05-04T06+02:00")
    time = TimeMention(span=DAWN, value="2031-05-04TMO", type=TimeType.TIME, instant=instant)
    assert encode(Mention(document="ferry", version="doc-1", of=time)) == (
        '{"document":"ferry","of":{"time":{"instant":"2031-05-04T06+02:00",'
        '"span":{"end":7,"start":3,"text":"dawn"},"type":"TIME","value":"2031-05-04TMO"}},'
        '"version":"doc-1"}'
    )


def test_a_reading_comes_back_as_it_was(reading_of: ReadingOf) -> None:
    reading = reading_of("Vale said 40 left Ostrava. The line denied it.", published="2031-05")
    assert decode(Reading, encode(reading)) == reading


def test_an_event_comes_back_as_it_was_and_says_only_what_is_known() -> None:
    event = Event(
        trigger=DAWN, type=Plover.RETREAT, modality=Modality.ASKED, actor=Party(name="the crew")
    )
    assert decode(Event, encode(event)) == event
    assert encode(event) == (
        '{"actor":{"name":"the crew"},"is_negated":false,"modality":"asked",'
        '"trigger":{"end":7,"start":3,"text":"dawn"},"type":"RETREAT"}'
    )


def test_a_zero_is_not_nothing() -> None:
    none, zero = Quantity(span=DAWN), Quantity(span=DAWN, low=0.0, best=0.0)
    assert decode(Quantity, encode(zero)) == zero != none == decode(Quantity, encode(none))


def test_an_instant_is_kept_in_utc_to_the_microsecond() -> None:
    held_at = datetime(2031, 5, 4, 2, 0, 0, 7, tzinfo=timezone(timedelta(hours=3)))
    text = encode(Document(id="ferry", text="", held_at=held_at))
    assert '"held_at":"2031-05-03T23:00:00.000007Z"' in text
    assert decode(Document, text).held_at == held_at


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "[" * 100_000,
        '{"start":3,"end":7}',
        '{"start":3,"end":7,"text":"dawn","later":1}',
        '{"start":3,"end":7,"text":"dusk at sea"}',
        '{"start":"3","end":7,"text":"dawn"}',
        '{"start":true,"end":5,"text":"dawn"}',
    ],
)
def test_what_is_no_span_is_refused(text: str) -> None:
    with pytest.raises(CodecError, match="not a span"):
        decode(Span, text)


def test_a_number_that_is_none_is_refused() -> None:
    with pytest.raises(CodecError):
        encode(Quantity(span=DAWN, high=float("nan")))


def test_a_time_without_zone_is_refused_on_the_way_back() -> None:
    with pytest.raises(CodecError, match="no time zone"):
        decode(Document, '{"held_at":"2031-05-04T00:00:00","id":"ferry","text":""}')


def test_a_type_that_has_no_form_is_refused() -> None:
    with pytest.raises(CodecError, match="no JSON form"):
        encode(object())
    with pytest.raises(CodecError, match="not a problem"):
        decode(Problem, '{"code":[],"place":"","message":"","severity":"refused"}')


def test_parts_that_are_missing_or_too_many_are_refused(reading_of: ReadingOf) -> None:
    text = encode(reading_of("Nobody fell."))
    for right, wrong in (
        ('"vectors":[["', '"vectors":[["x","'),
        ('"mentions":[', '"mentions":3,"x":['),
    ):
        assert right in text
        with pytest.raises(CodecError, match="not a reading"):
            decode(Reading, text.replace(right, wrong))
