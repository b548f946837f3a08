import itertools

import pytest

from dateline.extract.encoder.pieces import LONGEST, SEP, cut_pieces, rough_ends, windows


@pytest.mark.parametrize("ends", [[], [5, 500], list(range(0, 1000, 7)), [1000], [90, 400, 401]])
@pytest.mark.parametrize("count", [0, 1, 254, 255, 1000])
def test_windows_cover_the_pieces_and_overlap(count: int, ends: list[int]) -> None:
    ranges = list(windows(count, [end for end in ends if end <= count]))
    assert {piece for at, stop in ranges for piece in range(at, stop)} == set(range(count))
    assert all(0 < stop - at <= LONGEST for at, stop in ranges)
    for (at, stop), (later, after) in itertools.pairwise(ranges):
        assert at < later < stop < after


def test_a_piece_knows_its_characters() -> None:
    text = "🙂 Ms Kovač’s unbuttoned coat.\n\nNext."
    pieces = cut_pieces(text)
    words = [text[start:end] for start, end in zip(pieces.starts, pieces.ends, strict=True)]
    assert "".join(words) == "".join(text.split())
    assert [text[start:end] for start, end in _inner(text)] == ["vač", "bu", "tton", "ed"]


def _inner(text: str) -> list[tuple[int, int]]:
    pieces = cut_pieces(text)
    return list(zip(pieces.starts[pieces.inner], pieces.ends[pieces.inner], strict=True))


def test_a_paragraph_break_is_a_piece_of_no_width() -> None:
    pieces = cut_pieces("One.\n\nTwo.\nThree.")
    breaks = pieces.numbers == SEP
    assert pieces.starts[breaks].tolist() == pieces.ends[breaks].tolist() == [4, 10]


def test_sentences_end_at_stops_before_capitals_and_at_line_breaks() -> None:
    text = "It fell. “Run,” she said.\nAt 5 p.m. they left"
    assert [text[:end].rsplit(maxsplit=1)[-1] for end in rough_ends(text)] == [
        "fell.",
        "said.",
        "left",
    ]
