import itertools

import numpy as np
import pytest

from dateline.extract import tagger as module
from dateline.extract.tagger import Attribution, AttributionTagger

QUOTED = (
    "“It was raining heavily,” said Hannah Collier, 23, who lives nearby. “I heard a big crash.”"
)


@pytest.fixture(scope="module")
def tagger() -> AttributionTagger:
    return AttributionTagger()


def whole(text: str) -> list[tuple[int, int]]:
    return [(0, len(text))]


def words(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def only(found: tuple[Attribution, ...]) -> Attribution:
    (each,) = found
    return each


def test_reported_speech_has_a_source_a_cue_and_a_content(tagger: AttributionTagger) -> None:
    text = "Transport for London said that five people were killed in the crash."
    each = only(tagger.read(text, whole(text)))
    assert words(text, each.source) == ["Transport for London"]
    assert words(text, each.cue) == ["said"]
    assert words(text, each.content) == ["that five people were killed in the crash"]
    assert 0 < each.score <= 1


def test_a_quotation_keeps_its_marks_and_its_halves(tagger: AttributionTagger) -> None:
    each = only(tagger.read(QUOTED, [(0, 70), (71, len(QUOTED))]))
    assert words(QUOTED, each.content) == ["“It was raining heavily,”", "“I heard a big crash.”"]
    assert words(QUOTED, each.cue) == ["said"]
    assert words(QUOTED, each.source)[0].startswith("Hannah Collier")


def test_straight_quotation_marks_read_the_same(tagger: AttributionTagger) -> None:
    straight = QUOTED.translate(str.maketrans("“”", '""'))
    curly = only(tagger.read(QUOTED, whole(QUOTED)))
    assert only(tagger.read(straight, whole(straight))).content == curly.content


def test_offsets_count_code_points(tagger: AttributionTagger) -> None:
    plain = "Ms Kovač said that the bridge was closed."
    text = f"🙂🇺🇦 е́ Київ. {plain}"
    shift = len(text) - len(plain)
    each = only(tagger.read(text, [(0, shift), (shift, len(text))]))
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
def test_any_text_is_read(tagger: AttributionTagger, text: str) -> None:
    for sentences in ([], whole(text)):
        for each in tagger.read(text, sentences):
            for start, end in (*each.source, *each.cue, *each.content):
                assert text[start:end].strip() == text[start:end] != ""


def test_a_long_text_without_sentences_is_read_to_its_end(tagger: AttributionTagger) -> None:
    line = "The minister said that the bridge was closed and the road was open. "
    text = line * 60
    found = tagger.read(text, [])
    assert len(found) > 50
    assert list(found) == sorted(found, key=lambda each: each.content)


def test_a_text_reads_the_same_after_another(tagger: AttributionTagger) -> None:
    before = tagger.read(QUOTED, whole(QUOTED))
    tagger.read("Officials denied the report.", [])
    assert (
        tagger.read(QUOTED, whole(QUOTED))
        == before
        == AttributionTagger().read(QUOTED, whole(QUOTED))
    )


@pytest.mark.parametrize("ends", [[], [5, 500], list(range(0, 1000, 7)), [1000], [90, 400, 401]])
@pytest.mark.parametrize("count", [0, 1, 190, 191, 1000])
def test_windows_cover_the_tokens_and_overlap(count: int, ends: list[int]) -> None:
    windows = list(module._windows(count, [end for end in ends if end <= count]))
    assert {token for at, stop in windows for token in range(at, stop)} == set(range(count))
    assert all(0 < stop - at <= module._LONGEST for at, stop in windows)
    for (at, stop), (later, after) in itertools.pairwise(windows):
        assert at < later < stop < after


def test_spans_follow_the_likeliest_path() -> None:
    chance = np.random.default_rng(7)
    for _ in range(30):
        chances = chance.dirichlet([1, 1, 1], 6).astype(np.float32)
        inner = np.array([False, *(chance.random(5) < 0.3)])
        paths = [
            path
            for path in itertools.product(range(3), repeat=6)
            if _is_possible(path, inner.tolist())
        ]
        best = max(
            paths, key=lambda path: sum(np.log(c[s]) for c, s in zip(chances, path, strict=True))
        )
        assert module._spans(chances, inner) == _spans_of(best)


def _is_possible(path: tuple[int, ...], inner: list[bool]) -> bool:
    pairs = zip((0, *path), path, inner, strict=False)
    return all(
        not (before == 0 and now == 2) and not (within and (now == 1 or (before > 0) != (now > 0)))
        for before, now, within in pairs
    )


def _spans_of(path: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    starts = [place for place, state in enumerate(path) if state == 1]
    ends = [
        next((p for p in range(start + 1, len(path)) if path[p] != 2), len(path))
        for start in starts
    ]
    return tuple(zip(starts, ends, strict=True))
