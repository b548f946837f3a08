"""Whatever the text, quantities are found without a fault and stand where they say."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.quantities.find import find_quantities

WORDS = st.sampled_from(
    "at least more than up to between from and 25,000 7 seven hundred million $ £ 5m km % -strong"
    " -year-old dozens of the his people were killed wounded no one injuries , . ( 3-1 Su-25 0"
    " toll rose to some a dozen or so 1,2,3 ½ ４２".split()
)


@given(st.lists(WORDS).map(" ".join) | st.text())
def test_spans_are_the_words_in_order_and_apart(text: str) -> None:
    spans = [quantity.span for quantity in find_quantities(text)]
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))
