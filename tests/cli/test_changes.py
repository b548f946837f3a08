"""What changed between two moments, of every kind, on both clocks, from articles to the page."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import MORNING, NOON, Article, Publish, Run

BETWEEN = "2031-05-04T10:00Z"
LATE = "the coast guard had come two hours late to the ferry"
TOLL = "Harbour master Ada Roe said {} people had died on the ferry."
DRUNK = "Jonas Brandt said the captain of the ferry had been drunk."
CALM = "The sea was calm on Sunday morning."
SECTIONS = (
    "disputed", "confirmed", "retracted", "figures", "corroborated", "changed", "new", "gone",
)  # fmt: skip

Record = dict[str, Any]

MORNING_AND_NOON: dict[str, tuple[Article, Article]] = {
    "disputed": (
        ("post", "Orsk Post", f"Fisherman Jonas Brandt said {LATE}."),
        ("tide", "Tide Radio", f"Captain Ivo Lind denied Brandt's claim that {LATE}."),
    ),
    "confirmed": (
        ("post", "Orsk Post", f"Fisherman Jonas Brandt said {LATE}."),
        ("tide", "Tide Radio", f"Harbour master Ada Roe confirmed that {LATE}."),
    ),
    "retracted": (
        ("post", "Orsk Post", f"Fisherman Jonas Brandt said {LATE}."),
        ("tide", "Tide Radio", f"Jonas Brandt retracted his claim that {LATE}."),
    ),
    "figures": (
        ("post", "Orsk Post", TOLL.format("nine")),
        ("more", "Orsk Post", TOLL.format("twelve")),
    ),
    "corroborated": (
        ("post", "Orsk Post", "The passenger ferry Orsk Star overturned on Sunday morning."),
        ("tide", "Tide Radio", "The ferry Orsk Star overturned near the harbour of Orsk."),
    ),
    "changed": (
        ("post", "Orsk Post", DRUNK),
        ("post", "Orsk Post", DRUNK.replace("drunk", "badly drunk")),
    ),
    "new": (
        ("post", "Orsk Post", CALM),
        ("tide", "Tide Radio", "The harbour crane collapsed into the river on Sunday."),
    ),
    "gone": (("post", "Orsk Post", f"{CALM} {DRUNK}"), ("post", "Orsk Post", CALM)),
}


def changes(dateline: Run, folder: Path, clock: str, *more: str) -> Record:
    status, out, _ = dateline(
        "changes", "--case", folder / "case.db", "--since", BETWEEN, "--clock", clock, *more
    )
    assert status == 0
    found: Record = json.loads(out)
    return found


def tell(dateline: Run, publish: Publish, folder: Path, section: str) -> None:
    """Publish the articles of a kind of change, and say that both tell of one thing."""
    morning, noon = MORNING_AND_NOON[section]
    publish(morning, MORNING)
    publish(noon, NOON)
    if section != "new" and morning[0] != noon[0]:
        _, out, _ = dateline("export", "utterances", "--case", folder / "case.db")
        every = map(json.loads, out.splitlines())
        ids = [record["id"] for record in every if not record["is_detail"]]
        word = ("judge", "same", *ids, "--by", "Ada Example", "--case", folder / "case.db")
        assert dateline(*word)[0] == 0


@pytest.mark.parametrize("clock", ["published", "held"])
@pytest.mark.parametrize("section", SECTIONS)
def test_each_kind_of_change_is_told_in_its_own_section(
    dateline: Run, publish: Publish, tmp_path: Path, section: str, clock: str
) -> None:
    tell(dateline, publish, tmp_path, section)
    found = changes(dateline, tmp_path, clock, "--json")
    assert [name for name in SECTIONS if found[name]] == [section]
    early = changes(dateline, tmp_path, clock, "--json", "--until", "2031-05-04T11:00Z")
    assert not any(early[name] for name in SECTIONS)


@pytest.mark.parametrize("clock", ["published", "held"])
@pytest.mark.parametrize("section", SECTIONS)
def test_nothing_changed_since_the_last_article(
    dateline: Run, publish: Publish, tmp_path: Path, section: str, clock: str
) -> None:
    tell(dateline, publish, tmp_path, section)
    after = ("--since", "2031-05-04T13:00Z", "--clock", clock, "--json")
    _, out, _ = dateline("changes", "--case", tmp_path / "case.db", *after)
    assert not any(json.loads(out)[name] for name in SECTIONS)


def test_a_figure_reads_plainly(dateline: Run, publish: Publish, tmp_path: Path) -> None:
    tell(dateline, publish, tmp_path, "figures")
    _, out, _ = dateline("changes", "--case", tmp_path / "case.db", "--since", BETWEEN)
    assert "Figures that moved (1)\n- Ada Roe says: Twelve people had died on the ferry." in out
    assert "claimed: killed: was nine, now twelve" in out


def test_what_vanished_names_the_version_that_took_it_out(
    dateline: Run, publish: Publish, tmp_path: Path
) -> None:
    tell(dateline, publish, tmp_path, "gone")
    _, exported, _ = dateline("export", "documents", "--case", tmp_path / "case.db")
    version = json.loads(exported)["version"]
    (gone,) = changes(dateline, tmp_path, "published", "--json")["gone"]
    assert [edit["version"] for edit in gone["edits"]] == [version]
    _, out, _ = dateline("changes", "--case", tmp_path / "case.db", "--since", BETWEEN)
    told = " ".join(out.split())
    assert f"edited by Orsk Post: post in its version {version}, published 4 May 2031" in told


@pytest.mark.parametrize("clock", ["published", "held"])
def test_an_edit_that_keeps_its_publication_time_is_known_when_it_was_received(
    dateline: Run, publish: Publish, tmp_path: Path, clock: str
) -> None:
    publish(("post", "Orsk Post", f"{CALM} {DRUNK}"), MORNING)
    publish(("post", "Orsk Post", CALM), NOON, published=MORNING)
    found = changes(dateline, tmp_path, clock, "--json")
    assert [name for name in SECTIONS if found[name]] == ["gone"]
    early = changes(dateline, tmp_path, clock, "--json", "--until", "2031-05-04T11:00Z")
    assert not early["gone"]


def test_what_an_edit_empties_is_gone(dateline: Run, publish: Publish, tmp_path: Path) -> None:
    publish(("post", "Orsk Post", DRUNK), MORNING)
    publish(("post", "Orsk Post", "This article has been removed."), NOON)
    found = changes(dateline, tmp_path, "held", "--json")
    assert [change["line"]["speaker"] for change in found["gone"]] == ["Jonas Brandt"]
