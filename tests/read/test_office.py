"""PDF and DOCX: paragraphs come back whole; what is damaged is named."""

import io

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model.document import Document
from dateline.model.problem import Problem

from .conftest import ReadFile, tells_where

LINES = (
    "The defence ministry said on Friday that the dam above",
    "Podrin had held.",
    "Nobody was hurt, the mayor said, and the road was open.",
)


def pdf(lines: tuple[str, ...]) -> bytes:
    """Write a page with some lines, by hand: header, five objects, where they are, trailer."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    words = f"BT /F1 12 Tf 72 720 Td 14 TL {shown} ET"
    sheet = "/MediaBox [0 0 612 792]"
    font = "<< /Font << /F1 5 0 R >> >>"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources {font} {sheet} >>",
        f"<< /Length {len(words)} >>\nstream\n{words}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    raw, places = "%PDF-1.4\n", []
    for number, told in enumerate(objects, start=1):
        places.append(len(raw))
        raw += f"{number} 0 obj\n{told}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{len(raw)}\n%%EOF"
    return f"{raw}xref\n0 6\n0000000000 65535 f \n{table}{end}".encode()


def written(*paragraphs: str) -> bytes:
    raw, document = io.BytesIO(), docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(raw)
    return raw.getvalue()


def test_the_lines_of_a_pdf_are_paragraphs(read_file: ReadFile) -> None:
    (document,) = read_file("statement.pdf", pdf(LINES))
    assert isinstance(document, Document)
    assert document.text == f"{LINES[0]} {LINES[1]}\n\n{LINES[2]}"


def test_the_paragraphs_of_a_docx(read_file: ReadFile) -> None:
    (document,) = read_file("statement.docx", written("Statement", "The dam  held.", ""))
    assert isinstance(document, Document)
    assert document.text == "Statement\n\nThe dam held."


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.pdf", b"no such thing", "office.broken"),
        ("a.docx", b"no such thing", "office.broken"),
        ("a.pdf", b"", "text.empty"),
        ("a.pdf", pdf(()), "text.empty"),
        ("a.docx", written(), "text.empty"),
    ],
)
def test_what_cannot_be_read_is_named(
    read_file: ReadFile, name: str, content: bytes, code: str
) -> None:
    (problem,) = read_file(name, content)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.place.endswith(name)) == (code, True)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    name=st.sampled_from(["a.pdf", "a.docx"]),
    at=st.integers(0, 900),
    junk=st.binary(max_size=8),
    cut=st.integers(0, 40),
)
def test_no_damage_raises(read_file: ReadFile, name: str, at: int, junk: bytes, cut: int) -> None:
    raw = pdf(LINES) if name == "a.pdf" else written("The dam held.")
    assert tells_where(name, read_file(name, raw[:at] + junk + raw[at + cut :]))
