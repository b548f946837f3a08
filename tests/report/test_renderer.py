"""Every format tells the same brief, and none obeys what an article says."""

import json
import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from dateline.app.view import Brief
from dateline.report import text
from dateline.report.json import plain
from dateline.report.markdown import escaped
from dateline.report.renderer import RENDERERS


@pytest.mark.parametrize("form", sorted(RENDERERS))
def test_a_brief_is_the_same_text_each_time_and_leaves_false_lines_out(
    brief: Brief, form: str
) -> None:
    render = RENDERERS[form]
    written = render(brief)
    assert written == render(brief)
    assert "the pumps did not work" in " ".join(written.split())
    false = replace(brief.claimed[0].line, text="Nine hundred rafts were seen")
    assert "rafts" not in render(replace(brief, unknown=(*brief.unknown, false)))


@pytest.mark.parametrize("width", [40, 80, 100, 160])
def test_no_line_is_wider_than_the_terminal(brief: Brief, width: int) -> None:
    written = text.render(brief, width=width)
    assert max(map(cell_len, written.splitlines())) <= width


def test_without_colour_there_is_no_code_and_with_it_the_words_are_the_same(brief: Brief) -> None:
    plain, coloured = text.render(brief), text.render(brief, color=True)
    assert "\x1b" not in plain
    assert "\x1b[" in coloured
    bare = re.sub("\x1b\\[[0-9;]*m", "", coloured)
    assert bare.split() == plain.split()


def test_the_terminal_shows_both_sides_beside_each_other_when_there_is_room(brief: Brief) -> None:
    wide = text.render(brief, width=120).splitlines()
    assert any("Ines Dorrit says:" in row and "Sarn Line denies" in row for row in wide)
    narrow = text.render(brief, width=80)
    assert "    against\n" in narrow


def test_the_terminal_resolves_each_number_to_the_exact_words(brief: Brief) -> None:
    written = " ".join(text.render(brief, width=400).split())
    assert (
        "E1 Ines Dorrit confirms: the ferry was towed to Port Sarn (via Bay Courier) [2]" in written
    )
    assert (
        '[2] Bay Courier, 2 May 2031, courier-7:196-228 "the ferry was towed to Port Sarn"'
        in written
    )
    assert "refused: inbox/blank.txt: the file has no text (text.empty)" in written


def test_markdown_cites_by_footnote_and_escapes_what_is_not_its_own(brief: Brief) -> None:
    written = RENDERERS["md"](brief)
    assert (
        "- **Ines Dorrit** confirms: the ferry was towed to Port Sarn (via Bay Courier) [^2]"
        in written
    )
    assert '[^2]: Bay Courier, 2 May 2031, courier-7:196-228 "the ferry' in written
    assert "\\<script\\>" in written
    assert escaped("*a* [b](c) www.d.example http://e") == (
        r"\*a\* \[b\](c) www\.d.example http\://e"
    )


def test_json_holds_spans_that_prove_their_words(brief: Brief) -> None:
    told = json.loads(RENDERERS["json"](brief))
    texts = {document["id"]: document["text"] for document in told["documents"]}
    reference = told["established"][0]["line"]["references"][0]
    span = reference["spans"][0]
    assert texts[reference["document"]][span["start"] : span["end"]] == span["text"]
    assert told["moment"] == {"as_of": "2031-05-02T18:00+03:00", "clock": "published"}
    assert told["documents"][0]["sha256"] == brief.documents[0].sha256
    assert told["established"][0]["claim"]["status"] == "confirmed"


def test_a_lone_surrogate_breaks_no_format(brief: Brief) -> None:
    document = replace(brief.documents[2], text=f"{brief.documents[2].text} half \ud83d a sign")
    broken = replace(brief, title="half \ud83d a sign", documents=(*brief.documents[:2], document))
    for render in RENDERERS.values():
        render(broken).encode("utf-8")
    assert json.loads(RENDERERS["json"](broken))["title"] == "half \ud83d a sign"


def test_a_section_without_lines_says_so(brief: Brief) -> None:
    bare = replace(brief, unknown=(), problems=(), undated=())
    assert "No open question was found." in text.render(bare)
    assert "PROBLEMS\n  None.\n" in text.render(bare)
    assert "No open question was found." in RENDERERS["md"](bare)


def test_json_refuses_what_is_no_view_value() -> None:
    with pytest.raises(TypeError, match="no JSON for object"):
        plain(object())
