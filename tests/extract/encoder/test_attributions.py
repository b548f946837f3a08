import pytest

from dateline.extract.attribution import Attribution
from dateline.extract.encoder.attributions import find_attributions
from dateline.extract.encoder.look import look

QUOTED = (
    "“It was raining heavily,” said Hannah Collier, 23, who lives nearby. “I heard a big crash.”"
)


def read(text: str) -> tuple[Attribution, ...]:
    return find_attributions(look(text))


def words(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def only(found: tuple[Attribution, ...]) -> Attribution:
    (each,) = found
    return each


def test_reported_speech_has_a_source_a_cue_and_a_content() -> None:
    text = "Transport for London said that five people were killed in the crash."
    each = only(read(text))
    assert words(text, each.source) == ["Transport for London"]
    assert words(text, each.cue) == ["said"]
    assert words(text, each.content) == ["that five people were killed in the crash"]
    assert 0 < each.score <= 1


def test_a_quotation_keeps_its_marks_and_its_halves() -> None:
    each = only(read(QUOTED))
    assert words(QUOTED, each.content) == ["“It was raining heavily,”", "“I heard a big crash.”"]
    assert words(QUOTED, each.cue) == ["said"]
    assert words(QUOTED, each.source)[0].startswith("Hannah Collier")


def test_straight_quotation_marks_read_the_same() -> None:
    straight = QUOTED.translate(str.maketrans("“”", '""'))
    assert only(read(straight)).content == only(read(QUOTED)).content


def test_offsets_count_code_points() -> None:
    text = "🙂🇺🇦 е́ Київ. Ms Kovač said that the bridge was closed."
    each = only(read(text))
    assert words(text, each.source) == ["Ms Kovač"]
    assert words(text, each.content) == ["that the bridge was closed"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "“",
        "🙂" * 50,
        "x" * 1_000_000,
        "Він сказав, що міст закрито. " * 20,
        "\x00said",
    ],
)
def test_any_text_is_read(text: str) -> None:
    for each in read(text):
        for start, end in (*each.source, *each.cue, *each.content):
            assert text[start:end].strip() == text[start:end] != ""


def test_a_long_text_is_read_to_its_end() -> None:
    text = "the minister said that the bridge was closed and the road was open; " * 60
    found = read(text)
    assert len(found) > 50
    assert list(found) == sorted(found, key=lambda each: each.content)


def test_a_text_reads_the_same_after_another() -> None:
    before = read(QUOTED)
    read("Officials denied the report.")
    assert read(QUOTED) == before
