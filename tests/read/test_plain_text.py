from codecs import BOM_UTF8
from collections.abc import Callable

import pytest

from dateline.model.document import Document
from dateline.model.problem import Problem, Severity
from dateline.model.time import PartialTime

ReadFile = Callable[..., list[Document | Problem]]
Codes = Callable[..., list[str]]


def only(items: list[Document | Problem]) -> Document:
    (document,) = items
    assert isinstance(document, Document)
    return document


def test_the_text_is_the_files_own_to_the_last_line_end(read_file: ReadFile) -> None:
    words = " date 2024-03-15 Dam holds\r\n\r\nThe dam at Halmas held.\r\n\u2028"
    document = only(read_file("dam.txt", words))
    assert document.text == words
    assert document.id == "dam"
    assert document.source is None


def test_the_first_line_may_give_the_day_and_a_headline(read_file: ReadFile) -> None:
    document = only(read_file("dam.txt", " date 2024-03-15 Dam 'holds', mayor says\n\nIt held."))
    assert document.published_at == PartialTime("2024-03-15")
    assert document.title == "Dam 'holds', mayor says"


@pytest.mark.parametrize(
    "words",
    [
        "date 2024-03-15\nThe dam held.",
        "date 2024-03-15 The mayor called the governor on the morning of 15 March.\n\nHe answered.",
    ],
)
def test_an_article_that_begins_at_once_has_no_headline(read_file: ReadFile, words: str) -> None:
    document = only(read_file("dam.txt", words))
    assert document.published_at == PartialTime("2024-03-15")
    assert document.title is None


@pytest.mark.parametrize(
    "words",
    ["The dam held.", "Up to date 2024-03-15 news", "date 2024-03-155 held", "date unknown"],
)
def test_without_the_form_no_day_is_guessed(read_file: ReadFile, words: str) -> None:
    assert only(read_file("dam.md", words)).published_at is None


@pytest.mark.parametrize("name", ["dam.txt", "dam.TXT", "dam.md", "dam", "dam.story"])
def test_what_is_no_other_format_is_text(read_file: ReadFile, name: str) -> None:
    assert only(read_file(name, "The dam held.")).id == "dam"


@pytest.mark.parametrize(
    "content",
    [
        BOM_UTF8 + "The dam held — so far. 🙂".encode(),
        "The dam held — so far. 🙂".encode("utf-16"),
        b"\xfe\xff" + "The dam held — so far. 🙂".encode("utf-16-be"),
    ],
)
def test_a_byte_order_mark_is_understood_and_is_no_text(
    read_file: ReadFile, content: bytes
) -> None:
    assert only(read_file("dam.txt", content)).text == "The dam held — so far. 🙂"


def test_a_date_that_cannot_be_is_noted_and_the_document_kept(read_file: ReadFile) -> None:
    problem, document = read_file("dam.txt", "date 2024-02-30 Dam holds\n\nIt held.")
    assert isinstance(problem, Problem)
    assert isinstance(document, Document)
    assert (problem.code, problem.severity) == ("published.impossible", Severity.NOTED)
    assert problem.message == "no such date: '2024-02-30'"
    assert document.published_at is None
    assert document.title == "Dam holds"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "text.empty"),
        (b"\xef\xbb\xbf \r\n", "text.empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "text.binary"),
        (bytes(range(128, 256)) * 4, "text.binary"),
        ("The dam held.".encode("utf-16") + b"\x00", "text.broken"),
        (b"The dam held. " * 9 + b"\xff", "text.broken"),
        (b"dam " * 2_500_001, "file.too-large"),
    ],
)
def test_what_is_no_text_is_refused(codes: Codes, content: bytes, code: str) -> None:
    assert codes("dam.txt", content) == [code]


def test_broken_utf8_is_refused_at_its_byte(read_file: ReadFile) -> None:
    (problem,) = read_file("dam.txt", "Žilna held fast all night.".encode() + b" \xe9 and on")
    assert isinstance(problem, Problem)
    assert problem.code == "text.broken"
    assert problem.message == "broken UTF-8 at byte 28 (0xe9)"
    assert problem.place.endswith("dam.txt")
