import io
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.json_file import JsonFile
from dateline.read.json_lines import JsonLines
from dateline.read.paths import READERS
from dateline.read.plain_text import PlainText
from dateline.read.reader import Input, Reader

NOON = datetime(2024, 3, 15, 12, tzinfo=UTC)

VALUES = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
)
FIELDS = some.sampled_from(["id", "title", "source", "url", "published", "lang", "text"])


def read(reader: Reader, content: bytes) -> list[Document | Problem]:
    source = Input(name="a", stem="a", stream=io.BytesIO(content), held_at=NOON)
    return list(reader.read(source))


def has_ids(items: list[Document | Problem]) -> bool:
    """Say whether every item can be kept: an id needs text that UTF-8 can carry."""
    return all(item.version if isinstance(item, Document) else item.id for item in items)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: min(reader.suffixes))
@settings(deadline=None)  # some libraries are loaded with the first file
@given(content=some.binary())
def test_no_bytes_break_a_reader(reader: Reader, content: bytes) -> None:
    items = read(reader, content)
    assert items
    assert has_ids(items)


@pytest.mark.parametrize("reader", [JsonFile(), JsonLines()])
@settings(max_examples=60)
@given(value=VALUES | some.dictionaries(FIELDS, VALUES))
def test_no_json_breaks_a_reader(reader: Reader, value: object) -> None:
    items = read(reader, json.dumps(value).encode())
    assert items
    assert has_ids(items)


@given(record=some.dictionaries(FIELDS, some.text(some.characters(), min_size=1)))
def test_no_words_break_a_record(record: dict[str, str]) -> None:
    items = read(JsonFile(), json.dumps(record).encode())
    assert items
    assert has_ids(items)


@given(text=some.text(some.characters(exclude_characters="\0", codec="utf-8")))
def test_a_text_comes_back_as_it_was(text: str) -> None:
    for item in read(PlainText(), text.encode()):
        if isinstance(item, Document):
            assert item.text == text.removeprefix("\ufeff")
