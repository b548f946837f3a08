"""Zip files are folders; what in them is damaged or locked is named, the rest is read."""

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model.document import Document
from dateline.model.problem import Problem

from .conftest import ReadFile, tells_where

DAM = "date 2024-03-15\n\nThe dam above Podrin burst."


def packed(files: Mapping[str, str | bytes]) -> bytes:
    raw = io.BytesIO()
    with ZipFile(raw, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return raw.getvalue()


def test_the_files_within_are_read_by_name(read_file: ReadFile) -> None:
    files = {
        "b/ferry.json": '{"text": "The ferry sank."}',
        "a/dam.txt": DAM,
        "a/.hidden.txt": "no",
        "__MACOSX/a/dam.txt": "no",
    }
    dam, ferry = read_file("crisis.zip", packed(files))
    assert isinstance(dam, Document)
    assert isinstance(ferry, Document)
    assert (dam.id, ferry.id, ferry.text) == ("dam", "ferry", "The ferry sank.")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"no zip file", "zip.broken"),
        (packed({}), "folder.empty"),
        (packed({"inner.zip": packed({"dam.txt": DAM})}), "zip.nested"),
        (packed({"zeros.txt": b"\0" * 30_000_000}), "file.too-large"),
    ],
)
def test_what_cannot_be_read_is_named(read_file: ReadFile, content: bytes, code: str) -> None:
    (problem,) = read_file("crisis.zip", content)
    assert isinstance(problem, Problem)
    assert problem.code == code
    assert "crisis.zip" in problem.place


def test_a_damaged_file_leaves_the_others(read_file: ReadFile) -> None:
    raw = packed({"a.txt": DAM * 50, "b.txt": "The ferry sank."})
    first, second = read_file("crisis.zip", raw[:60] + b"\xff\xff\xff" + raw[63:])
    assert isinstance(first, Problem)
    assert (first.code, first.place.rpartition("/")[2]) == ("zip.broken", "a.txt")
    assert isinstance(second, Document)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(at=st.integers(0, 300), junk=st.binary(max_size=8), cut=st.integers(0, 20))
def test_no_damage_raises(read_file: ReadFile, at: int, junk: bytes, cut: int) -> None:
    raw = packed({"a.txt": DAM, "b.json": '{"text": "The ferry sank."}'})
    assert tells_where("crisis.zip", read_file("crisis.zip", raw[:at] + junk + raw[at + cut :]))
