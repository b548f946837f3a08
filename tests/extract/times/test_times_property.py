"""Whatever the text, times are found without a fault and stand where they say."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.times import find_times, with_intervals
from dateline.model.time import PartialTime

WORDS = st.sampled_from(
    "on Friday June 24 and 25 at 2am noon ( 2300 GMT ) , Moscow time last next the early hours of"
    " 2023 1990s quarter a year earlier ago day 31 February 0001-01-01 9999-12-31 T25:99 two"
    " hundred million years half past - / 24 midnight every other week that 00:00 UTC+99".split()
)
PUBLISHED = st.sampled_from(
    [None, *map(PartialTime, ("2023-06-24", "0001-01-01", "9999-12-31", "2024-02-29", "2023"))]
)


@given(st.lists(WORDS).map(" ".join) | st.text(), PUBLISHED)
def test_spans_are_the_words_in_order_and_apart(
    text: str, published_at: PartialTime | None
) -> None:
    found = find_times(text, published_at=published_at)
    spans = [mention.span for mention in with_intervals(text, found)]
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))


@given(st.lists(WORDS).map(" ".join), PUBLISHED)
def test_no_value_is_left_unsettled(text: str, published_at: PartialTime | None) -> None:
    assert not any("~" in found.value for found in find_times(text, published_at=published_at))
