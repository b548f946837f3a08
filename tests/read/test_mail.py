"""Mail: a newsletter is a document, a mailbox many; what is broken is named."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model.document import Document
from dateline.model.problem import Problem

from .conftest import ReadFile, tells_where

PLAIN = """From: Ild Briefing <desk@ild.example>
Subject: =?utf-8?q?The_dam_at_=C5=BDilna?=
Message-ID: <1@ild.example>
Date: Fri, 15 Mar 2024 04:25:00 +0500

The mayor said
the dam had burst.

Nobody was hurt.
"""
HTML = """From: desk@ild.example
Subject: Ferry
Content-Type: text/html; charset=utf-8

<style>p {color: red}</style><p>The ferry <b>sank</b>.</p><p>Nine were saved.</p>
"""


def test_a_message_is_a_document(read_file: ReadFile) -> None:
    (document,) = read_file("letter.eml", PLAIN)
    assert isinstance(document, Document)
    assert document.id == "1@ild.example"
    assert document.text == (
        "The dam at Žilna\n\nThe mayor said the dam had burst.\n\nNobody was hurt."
    )
    assert document.source == "Ild Briefing"
    assert document.published_at
    assert document.published_at.edtf == "2024-03-15T04:25:00+05:00"


def test_a_mailbox_is_many_and_a_page_loses_its_markup(read_file: ReadFile) -> None:
    box = f"From desk Fri\n{PLAIN}>From here on it rained.\nFrom desk Fri\n{HTML}"
    first, second = read_file("box.mbox", box)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.text.endswith("Nobody was hurt. From here on it rained.")
    assert second.text == "Ferry\n\nThe ferry sank.\n\nNine were saved."
    assert second.source == "desk@ild.example"


def test_a_mailbox_without_messages_is_refused(read_file: ReadFile) -> None:
    (problem,) = read_file("box.mbox", "")
    assert isinstance(problem, Problem)
    assert problem.code == "text.empty"


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(at=st.integers(0, 300), junk=st.binary(max_size=12), cut=st.integers(0, 30))
def test_no_damage_raises(read_file: ReadFile, at: int, junk: bytes, cut: int) -> None:
    raw = f"From desk Fri\n{PLAIN}\nFrom desk Fri\n{HTML}".encode()
    assert tells_where("box.mbox", read_file("box.mbox", raw[:at] + junk + raw[at + cut :]))
