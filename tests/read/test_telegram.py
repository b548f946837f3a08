"""Telegram exports: one message has one name and one text, in JSON and on a page."""

import json
from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model.document import Document
from dateline.model.problem import Problem

from .conftest import ReadFile

NAME = "Upper Ild: Now!"
PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head>
<body onload="CheckLocation();"><div class="page_wrap"><div class="page_header">
<div class="content"><div class="text bold">
Upper Ild: Now!
</div></div></div><div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">15 March 2024</div></div>
<div class="message service" id="message1"><div class="body details">Channel created</div></div>
<div class="message default clearfix" id="message2"><div class="pull_left userpic_wrap"></div>
<div class="body"><div class="pull_right date details" title="15.03.2024 04:25:00 UTC+05:00">
04:25</div><div class="from_name">
Upper Ild: Now! </div><div class="reply_to details">In reply to <a>this message</a></div>
<div class="text">
The dam <strong>burst</strong>,<br>the mayor &amp; his deputy say. </div></div></div>
<div class="message default clearfix joined" id="message3"><div class="body">
<div class="pull_right date details" title="15.03.2024 05:00:00 UTC+05:00">05:00</div>
<div class="media_wrap clearfix"><a class="photo_wrap"></a></div>
<div class="text">Two pictures of the gate.</div></div></div>
<div class="message default clearfix joined" id="message4"><div class="body">
<div class="pull_right date details" title="15.03.2024 05:00:00 UTC+05:00">05:00</div>
<div class="media_wrap clearfix"><a class="photo_wrap"></a></div></div></div>
<div class="message default clearfix joined" id="message5"><div class="body">
<div class="pull_right date details" title="15.03.2024 05:10:00 UTC+05:00">05:10</div>
<div class="forwarded body"><div class="from_name">
Orvania Today <span class="date details" title="15.03.2024 05:01:00"> 15.03.2024 05:01:00</span>
</div><div class="text">The road is closed.</div></div></div></div>
<div class="message default clearfix joined" id="message6"><div class="body">
<div class="pull_right date details" title="15.03.2024 05:11:00 UTC+05:00">05:11</div>
<div class="media_wrap clearfix"><a class="photo_wrap"></a></div></div></div>
</div></div></div></body></html>"""


def message(number: int, clock: str, text: object, **more: object) -> dict[str, object]:
    """Write a message of 15 March as JSON has it; its clock there is that of UTC+5."""
    hour, minute = map(int, clock.split(":"))
    second = 1710442800 + 3600 * hour + 60 * minute  # since midnight in UTC+5
    date = f"2024-03-15T{clock}:00"
    told = {"id": number, "type": "message", "date": date, "date_unixtime": str(second)}
    return {**told, "from": NAME, "from_id": "channel77", "text": text, **more}


def chat(*messages: object) -> dict[str, object]:
    return {"name": NAME, "type": "public_channel", "id": 77, "messages": messages}


MESSAGES: Sequence[object] = (
    {"id": 1, "type": "service", "action": "create_channel", "text": ""},
    message(
        2,
        "04:25",
        ["The dam ", {"type": "bold", "text": "burst"}, ",\nthe mayor & his deputy say."],
    ),
    message(3, "05:00", "Two pictures of the gate.", photo="1.jpg"),
    message(4, "05:00", "", photo="2.jpg"),
    message(5, "05:10", "The road is closed.", forwarded_from="Orvania Today"),
    message(6, "05:11", "", photo="3.jpg"),
)


def documents(items: Sequence[Document | Problem]) -> list[Document]:
    return [item for item in items if isinstance(item, Document)]


def told(items: Sequence[Document | Problem]) -> list[tuple[str, str]]:
    return [(item.code, item.message[:2]) for item in items if isinstance(item, Problem)]


def test_a_page_tells_what_json_tells(read_file: ReadFile) -> None:
    shown = read_file("messages.html", PAGE)
    stored = read_file("result.json", json.dumps(chat(*MESSAGES)))
    assert told(shown) == told(stored) == [("export.wordless", "2 "), ("export.pictured", "1 ")]
    assert documents(shown) == documents(stored)
    assert [document.id for document in documents(shown)] == [
        f"telegram-upper-ild-now-{number}" for number in (2, 3, 5)
    ]


def test_a_message_has_its_lines_its_time_and_its_voice(read_file: ReadFile) -> None:
    first, _, forwarded = documents(read_file("messages.html", PAGE))
    assert first.text == "The dam burst,\nthe mayor & his deputy say."
    assert first.published_at
    assert first.published_at.edtf == "2024-03-14T23:25:00Z"
    assert (first.source, forwarded.source) == (NAME, "Orvania Today")


def test_an_edited_message_is_a_version_at_its_first_time(read_file: ReadFile) -> None:
    then = chat(message(2, "04:25", "The dam burst."))
    later = chat(message(2, "04:25", "The dam held.", edited_unixtime="1710500000"))
    (before,) = documents(read_file("result.json", json.dumps(then)))
    items = read_file("result.json", json.dumps(later))
    (after,) = documents(items)
    assert told(items) == [("export.edited", "1 ")]
    assert (before.id, before.published_at) == (after.id, after.published_at)
    assert before.version != after.version


def test_two_messages_of_one_second_both_have_their_words(read_file: ReadFile) -> None:
    both = chat(
        message(2, "04:25", "The dam burst.", photo="1.jpg"),
        message(3, "04:25", "The gate is gone.", photo="2.jpg"),
    )
    assert len(documents(read_file("result.json", json.dumps(both)))) == 2


def test_a_person_in_a_group_speaks_for_themself(read_file: ReadFile) -> None:
    said = message(2, "04:25", "I saw the water.") | {"from": "Mila Harst"}
    (document,) = documents(read_file("result.json", json.dumps(chat(said))))
    assert document.source == "Mila Harst"


def test_all_the_chats_of_an_account(read_file: ReadFile) -> None:
    account = {"about": "Export", "chats": {"list": [chat(*MESSAGES), chat(*MESSAGES), None]}}
    items = read_file("result.json", json.dumps(account))
    assert told(items) == [("export.wordless", "4 "), ("export.pictured", "2 ")]
    assert len(documents(items)) == 6


def test_what_lies_beside_a_page_is_left_out(codes: Callable[..., list[str]]) -> None:
    assert codes("style.css", "body {color: red}") == ["file.beside"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("text", "none"), "text.empty"),
        ((" UTC+05:00", ""), "published.no-zone"),
        (("15.03.2024", "45.03.2024"), "published.impossible"),
    ],
)
def test_what_is_amiss_is_named(
    codes: Callable[..., list[str]], change: tuple[str, str], code: str
) -> None:
    assert code in codes("messages.html", PAGE.replace(*change))


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(at=st.integers(0, len(PAGE)), junk=st.binary(max_size=12), cut=st.integers(0, 60))
def test_no_damage_raises(read_file: ReadFile, at: int, junk: bytes, cut: int) -> None:
    raw = PAGE.encode()
    for item in read_file("messages.html", raw[:at] + junk + raw[at + cut :]):
        assert isinstance(item, Document) or item.place
