import numpy as np
import pytest

from dateline.extract.vectors import WIDTH, SentenceEncoder

TEXTS = (
    "Five people were killed when a tram overturned in south London.",
    "At least five dead after Croydon tram crash.",
    "The central bank left interest rates unchanged.",
    "",
    "Київ 🙂 naïve",
)


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


def test_each_text_gets_a_unit_vector(encoder: SentenceEncoder) -> None:
    vectors = encoder.embed(TEXTS)
    assert vectors.shape == (len(TEXTS), WIDTH)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_no_texts_give_no_rows(encoder: SentenceEncoder) -> None:
    assert encoder.embed(()).shape == (0, WIDTH)


def test_two_accounts_of_one_event_are_closer_than_a_stranger(encoder: SentenceEncoder) -> None:
    tram, crash, bank = encoder.embed(TEXTS[:3])
    assert tram @ crash > 0.5 > tram @ bank


def test_a_vector_does_not_depend_on_company_or_order(encoder: SentenceEncoder) -> None:
    together = encoder.embed(TEXTS)
    backwards = encoder.embed(TEXTS[::-1])[::-1]
    alone = np.concatenate([encoder.embed([text]) for text in TEXTS])
    assert together.tobytes() == backwards.tobytes() == alone.tobytes()


def test_text_beyond_the_window_is_left_out(encoder: SentenceEncoder) -> None:
    long = "word " * 1000
    assert np.array_equal(encoder.embed([long]), encoder.embed([long + "more"]))
