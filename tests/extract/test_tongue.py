"""Languages are noticed by their words, and what is not read is kept as it is."""

from datetime import UTC, datetime

import pytest

from dateline.extract.read_document import read_document
from dateline.extract.tongue import tongue
from dateline.model.document import Document

POLISH = (
    "Prom Halina zapalił się w środę rano niedaleko portu, poinformowała straż pożarna w gminie."
)
UKRAINIAN = (
    "Порoм загорівся вранці неподалік порту, повідомили рятувальники; людей евакуювали на берег."
)
ENGLISH = "The ferry caught fire off the port on Wednesday, and forty people were taken to safety."


def document(text: str, lang: str | None = None) -> Document:
    return Document(id="a", text=text, lang=lang, held_at=datetime(2031, 5, 4, tzinfo=UTC))


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        (ENGLISH, None, "en"),
        (ENGLISH, "ru", "en"),
        (POLISH, None, "pl"),
        (POLISH, "pl-PL", "pl"),
        (POLISH * 3, "en-GB", "pl"),
        (UKRAINIAN, None, "uk"),
        ("Halina", None, None),
        ("Halina", "de_AT", "de"),
        ("40 / 12", None, None),
    ],
)
def test_the_language_is_that_of_the_words(
    text: str, label: str | None, expected: str | None
) -> None:
    assert tongue(document(text, label)) == expected


def test_what_cannot_be_read_is_kept_and_noted() -> None:
    reading = read_document(document(POLISH))
    assert (reading.document.text, reading.document.lang) == (POLISH, "pl")
    assert reading.utterances == ()
    (problem,) = reading.problems
    assert (problem.code, problem.severity.value) == ("language.unread", "noted")
