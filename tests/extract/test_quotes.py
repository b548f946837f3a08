"""Quotations of every style, and apostrophes that are none."""

import pytest

from dateline.extract.quotes import find_quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("She said “the dam holds” twice.", ["“the dam holds”"]),
        ('"The dam holds," she said, "for now."', ['"The dam holds,"', '"for now."']),
        ("He said: 'The dam won't hold.' Then he left.", ["'The dam won't hold.'"]),
        ("The soldiers' boats and the mayor's car were gone.", []),
        ("‘We saw nothing,’ the pilot’s wife said.", ["‘We saw nothing,’"]),
        ("«The bridge is ours», he wrote.", ["«The bridge is ours»"]),
        ("“First paragraph.\n\n“Second one,” he said.", ["“First paragraph.", "“Second one,”"]),
        ("An open “quotation that never ends.", []),
    ],
)
def test_finds_the_quotations_of_a_text(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in find_quotations(text)] == quoted
