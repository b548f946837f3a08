import io
import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from dateline.model.document import Document
from dateline.model.problem import Problem, Severity
from dateline.read.paths import read_paths

NOON = datetime(2024, 3, 15, 12, tzinfo=UTC)

ReadFile = Callable[..., list[Document | Problem]]
Codes = Callable[..., list[str]]

ARTICLE = {
    "id": "herald-7",
    "title": "Dam holds",
    "source": "The Westmoor Herald",
    "url": "https://westmoor-herald.example/dam",
    "published": "2024-03-15T09:30:00+05:00",
    "lang": "en",
    "text": "The dam at Halmas held.\r\n",
}


def documents(items: list[Document | Problem]) -> list[Document]:
    return [item for item in items if isinstance(item, Document)]


def test_an_object_is_a_document_with_all_that_is_known_of_it(read_file: ReadFile) -> None:
    (document,) = documents(read_file("dam.json", json.dumps(ARTICLE)))
    assert document.text == ARTICLE["text"]
    assert (document.id, document.title, document.lang) == ("herald-7", "Dam holds", "en")
    assert (document.source, document.url) == (ARTICLE["source"], ARTICLE["url"])
    assert document.published_at
    assert document.published_at.edtf == "2024-03-15T09:30:00+05:00"
    assert document.held_at == NOON


def test_only_the_text_is_needed(read_file: ReadFile) -> None:
    (document,) = documents(read_file("dam.json", '{"text": "It held.", "title": null}'))
    assert (document.id, document.title, document.published_at) == ("dam", None, None)


def test_lines_and_arrays_hold_many(read_file: ReadFile) -> None:
    records = [{"id": str(number), "text": f"Report {number}."} for number in range(3)]
    lines = "\n\n".join(json.dumps(record) for record in records)
    assert documents(read_file("all.jsonl", lines)) == documents(
        read_file("all.json", json.dumps(records))
    )
    assert len(documents(read_file("all.ndjson", lines.encode("utf-16")))) == 3


def test_records_without_an_id_are_named_by_their_words_not_their_order(
    read_file: ReadFile,
) -> None:
    left, right = json.dumps({"text": "It held."}), json.dumps({"text": "It broke."})
    there = documents(read_file("all.jsonl", f"{left}\n{right}"))
    back = documents(read_file("all.jsonl", f"{right}\n{left}"))
    assert {document.id for document in there} == {document.id for document in back}
    assert len({document.id for document in there}) == 2


def test_standard_input_is_json_lines() -> None:
    stdin = io.BytesIO(b'{"text": "It held."}\nnonsense\n{"id": "b", "text": "It broke."}')
    first, problem, second = read_paths(["-"], held_at=NOON, stdin=stdin)
    assert isinstance(problem, Problem)
    assert problem.place == "standard input:2"
    assert len(documents([first, second])) == 2


@pytest.mark.parametrize(
    ("told", "kept", "code"),
    [
        ("2024-03-15T09:30:00Z", "2024-03-15T09:30:00Z", None),
        ("2024-03-15t09:30:00.25z", "2024-03-15T09:30:00.25Z", None),
        ("2024-03-15 09:30 GMT", "2024-03-15T09:30Z", None),
        ("2024-03-15T09:30:00+0500", "2024-03-15T09:30:00+05:00", None),
        ("2024-03-15T00:00:00Z", "2024-03-15T00:00:00Z", None),
        ("2024-03-15", "2024-03-15", None),
        ("2024-03", "2024-03", None),
        ("2024-03-15 11:02:27", "2024-03-15T11:02:27", "published.no-zone"),
        ("2024-03-15 00:00:00", "2024-03-15", "published.midnight"),
        ("2024-03-17", "2024-03-17", None),
        ("2024-03-18", None, "published.future"),
        ("2999-01-01", None, "published.future"),
        ("2024-13-01", None, "published.impossible"),
        ("2024-03-15T25:00:00Z", None, "published.impossible"),
        ("2024-03-15T09:30:00+99:00", None, "published.impossible"),
        ("yesterday", None, "published.impossible"),
    ],
)
def test_a_date_is_kept_as_precisely_as_it_was_told(
    read_file: ReadFile, told: str, kept: str | None, code: str | None
) -> None:
    *problems, document = read_file("dam.json", json.dumps(ARTICLE | {"published": told}))
    assert isinstance(document, Document)
    assert (document.published_at.edtf if document.published_at else None) == kept
    assert [item.code for item in problems if isinstance(item, Problem)] == [code] * bool(code)
    assert all(item.severity is Severity.NOTED for item in problems if isinstance(item, Problem))


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "ftp://herald.example/dam",
        "//herald.example/dam",
        "https://",
        "https://her ald.example/",
        "http://[half",
        "https://herald.example/\u202e",
    ],
)
def test_only_web_addresses_are_kept(read_file: ReadFile, url: str) -> None:
    problem, document = read_file("dam.json", json.dumps(ARTICLE | {"url": url}))
    assert isinstance(problem, Problem)
    assert isinstance(document, Document)
    assert problem.code == "url.not-web"
    assert document.url is None


@pytest.mark.parametrize("odd", [{"name": "Herald"}, ["Herald"], True, 1.5, "x" * 2001])
def test_a_field_of_another_kind_is_left_out(read_file: ReadFile, odd: object) -> None:
    problem, document = read_file("dam.json", json.dumps(ARTICLE | {"source": odd}))
    assert isinstance(problem, Problem)
    assert isinstance(document, Document)
    assert (problem.code, problem.severity) == ("json.field", Severity.NOTED)
    assert document.source is None


def test_a_number_will_do_as_an_id(read_file: ReadFile) -> None:
    (document,) = documents(read_file("dam.json", '{"id": 7, "text": "It held."}'))
    assert document.id == "7"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "text.empty"),
        ("[]", "text.empty"),
        ("{}", "json.no-text"),
        ('{"text": 7}', "json.no-text"),
        ('{"text": " \\n"}', "text.empty"),
        ('"The dam held."', "json.not-object"),
        ('{"text": "The dam', "json.broken"),
        ("[" * 100_000, "json.broken"),
        ("9" * 5_000, "json.broken"),
        (r'{"text": "The dam \ud83d held."}', "text.half-character"),
        (r'{"text": "The dam held.", "title": "\udc80"}', "text.half-character"),
        (r'{"text": "The dam \u0000 held."}', "text.binary"),
        (b'{"text": "The dam \xff held for the whole of the night."}', "text.broken"),
        (b'{"text": "%s"}' % (b"dam " * 2_500_001), "file.too-large"),
        (b" " * 32_000_001, "file.too-large"),
    ],
)
def test_what_is_no_article_is_refused(codes: Codes, content: bytes | str, code: str) -> None:
    assert codes("dam.json", content) == [code]


def test_broken_json_is_placed_by_line_and_column(read_file: ReadFile) -> None:
    (problem,) = read_file("dam.json", '{"id": "a",\n "text": It held.}')
    assert isinstance(problem, Problem)
    assert problem.place.endswith("dam.json:2")
    assert problem.message == "not JSON: Expecting value at column 10"
    (problem,) = read_file("dam.json", '{"text": "It held.')
    assert isinstance(problem, Problem)
    assert problem.message == "not JSON: Unterminated string starting at column 10"


def test_a_bad_line_costs_only_itself(read_file: ReadFile) -> None:
    good = b'{"text": "It held."}\n'
    bad = (b"{", b'{"title": "?"}', b"[]", b'{"text": "\xff"}', b"x" * 25_000_000)
    items = read_file("all.jsonl", good + b"\n".join(bad) + b"\n" + good)
    problems = [item for item in items if isinstance(item, Problem)]
    assert [problem.place.rsplit(":", 1)[1] for problem in problems] == list("23456")
    assert [problem.code for problem in problems] == [
        "json.broken",
        "json.no-text",
        "json.not-object",
        "text.broken",
        "file.too-large",
    ]
    assert len(documents(items)) == 2


def test_a_bad_record_of_an_array_is_named_by_its_number(read_file: ReadFile) -> None:
    items = read_file("all.json", '[{"text": "It held."}, {}]')
    assert next(item.place for item in items if isinstance(item, Problem)).endswith("record 2")


def test_lines_without_a_record_are_no_input(codes: Codes) -> None:
    assert codes("all.jsonl", "\n\n") == ["text.empty"]
    assert codes("all.jsonl", b"\xff\xfe" + ("x" * 20 + "\n").encode("utf-16-le") + b"x") == [
        "text.broken"
    ]
