"""How a claim came to stand where it does, from articles to the page."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import MORNING, NOON, Publish, Run

from .test_changes import tell

Record = dict[str, Any]


def claim_of(dateline: Run, folder: Path, *moment: str) -> str:
    _, out, _ = dateline("claims", "--case", folder / "case.db", "--json", *moment)
    found: str = max(json.loads(out), key=lambda row: len(row["utterances"]))["id"]
    return found


def steps(dateline: Run, folder: Path, claim: str, *moment: str) -> list[Record]:
    status, out, _ = dateline("history", claim, "--case", folder / "case.db", "--json", *moment)
    assert status == 0
    found: list[Record] = json.loads(out)
    return found


@pytest.mark.parametrize("clock", ["published", "held"])
def test_a_denial_is_a_step_with_its_exact_words(
    dateline: Run, publish: Publish, tmp_path: Path, clock: str
) -> None:
    tell(dateline, publish, tmp_path, "disputed")
    claim = claim_of(dateline, tmp_path)
    first, last = steps(dateline, tmp_path, claim[:12], "--clock", clock)
    assert (first["at"], first["status"], first["origins"]) == (MORNING, "claimed", 1)
    assert (last["at"], last["status"], last["claim"]) == (NOON, "disputed", claim)
    (denial,) = last["joined"]
    assert (denial["speaker"], denial["stance"]) == ("Ivo Lind", "denies")
    _, out, _ = dateline("export", "documents", "--case", tmp_path / "case.db")
    texts = {one["id"]: one["text"] for one in map(json.loads, out.splitlines())}
    for span in denial["content"]:
        assert texts[denial["document"]][span["start"] : span["end"]] == span["text"]
    assert last["left"] == []


@pytest.mark.parametrize("clock", ["published", "held"])
def test_a_claim_that_was_edited_out_ends(
    dateline: Run, publish: Publish, tmp_path: Path, clock: str
) -> None:
    tell(dateline, publish, tmp_path, "gone")
    early = ("--as-of", "2031-05-04T10:00Z", "--clock", clock)
    _, out, _ = dateline("claims", "--case", tmp_path / "case.db", "--json", *early)
    (claim,) = [row["id"] for row in json.loads(out) if "drunk" in row["text"]]
    first, last = steps(dateline, tmp_path, claim, *early)
    assert (first["at"], first["status"]) == (MORNING, "claimed")
    assert (last["at"], last["status"], last["claim"]) == (NOON, None, None)
    assert [told["why"] for told in last["left"]] == ["edited out"]
    _, page, _ = dateline("history", claim, "--case", tmp_path / "case.db", *early)
    assert "4 May 2031, 12:00 (UTC): no longer told" in page


def test_an_edited_figure_is_one_step(dateline: Run, publish: Publish, tmp_path: Path) -> None:
    publish(("post", "Orsk Post", "Ada Roe said nine people had died on the ferry."), MORNING)
    publish(("post", "Orsk Post", "Ada Roe said twelve people had died on the ferry."), NOON)
    claim = claim_of(dateline, tmp_path)
    _, last = steps(dateline, tmp_path, claim)
    assert last["figures"] == ["killed: was nine, now twelve"]
    _, page, _ = dateline("history", claim, "--case", tmp_path / "case.db")
    assert "figures: killed: was nine, now twelve" in page
    assert "+ Ada Roe asserts: twelve people had died on the ferry" in page


def test_a_moment_at_which_nothing_came_of_the_claim_is_no_step(
    dateline: Run, publish: Publish, tmp_path: Path
) -> None:
    publish(("post", "Orsk Post", "Ada Roe said nine people had died on the ferry."), MORNING)
    publish(("tide", "Tide Radio", "The harbour crane collapsed into the river."), NOON)
    publish(("tide", "Tide Radio", "The harbour crane fell into the river on Sunday."), NOON)
    (only,) = steps(dateline, tmp_path, "utt-" + _utterance(dateline, tmp_path, "nine")[4:20])
    assert only["at"] == MORNING


def _utterance(dateline: Run, folder: Path, words: str) -> str:
    _, out, _ = dateline("export", "utterances", "--case", folder / "case.db")
    (found,) = [
        one["id"] for one in map(json.loads, out.splitlines()) if words in one["content"][0]["text"]
    ]
    return str(found)


def test_an_unknown_claim_is_refused(dateline: Run, publish: Publish, tmp_path: Path) -> None:
    publish(("post", "Orsk Post", "Ada Roe said nine people had died on the ferry."), MORNING)
    status, _, err = dateline("history", "clm-none", "--case", tmp_path / "case.db")
    assert (status, "no claim 'clm-none' here" in err) == (2, True)
