"""A person's word on actors, end to end: it outranks rules and outlives new documents."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

TEXTS = {
    "post": "The dam burst on Sunday. Chairman Jonas Brandt said the gate had failed.",
    "tide": "Jonas Brandt said on Monday that nobody had been hurt. “We were lucky,” Brandt said.",
    "gull": "“The gate was never checked,” said Ada Roe, an inspector.",
}
LATER = {"herald": "Jonas Brandt said the dam would be rebuilt. Ada Roe denied it."}


@pytest.fixture
def case(dateline: Run, tmp_path: Path) -> Path:
    add(dateline, tmp_path, TEXTS)
    return tmp_path / "case.db"


def add(dateline: Run, tmp_path: Path, texts: dict[str, str]) -> None:
    folder = tmp_path / "-".join(texts)
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.json").write_text(json.dumps({"id": name, "source": name, "text": text}))
    assert dateline("add", folder, "--case", tmp_path / "case.db")[0] == 0


def actors(dateline: Run, case: Path) -> dict[str, list[str]]:
    """The documents of each actor."""
    _, out, _ = dateline("export", "actors", "--case", case)
    found: dict[str, list[str]] = {}
    for record in map(json.loads, out.splitlines()):
        found.setdefault(record["name"], []).append(" ".join(record["documents"]))
    return {name: sorted(documents) for name, documents in found.items()}


def say(dateline: Run, case: Path, *words: str) -> str:
    status, out, err = dateline("actor", *words, "--case", case, "--by", "Ada Example")
    assert (status, err) == (0, "")
    return out.split(":", maxsplit=1)[0]


def test_merged_actors_stay_one_when_documents_are_added(
    dateline: Run, case: Path, tmp_path: Path
) -> None:
    say(dateline, case, "merge", "Jonas Brandt", "Ada Roe")
    assert list(actors(dateline, case)) == ["Jonas Brandt"]
    add(dateline, tmp_path, LATER)
    add(dateline, tmp_path, TEXTS)
    assert list(actors(dateline, case).values()) == [["gull herald post tide"]]


def test_a_merge_is_taken_back(dateline: Run, case: Path) -> None:
    judgement = say(dateline, case, "merge", "Jonas Brandt", "Roe")
    say(dateline, case, "withdraw", judgement)
    assert sorted(actors(dateline, case)) == ["Ada Roe", "Jonas Brandt"]
    assert "Nobody" in dateline("actor", "list", "--case", case)[1]


def test_two_men_of_one_name_are_told_apart_by_document(
    dateline: Run, case: Path, tmp_path: Path
) -> None:
    say(dateline, case, "split", "Jonas Brandt", "--document", "tide")
    assert actors(dateline, case)["Jonas Brandt"] == ["post", "tide"]
    add(dateline, tmp_path, LATER)
    assert actors(dateline, case)["Jonas Brandt"] == ["herald post", "tide"]


def test_two_spellings_are_split(dateline: Run, case: Path, tmp_path: Path) -> None:
    add(dateline, tmp_path, {"echo": "Professor Jonas K. Brandt said the gate was new."})
    assert len(actors(dateline, case)) == 2
    say(dateline, case, "split", "Jonas Brandt", "Jonas K. Brandt")
    assert sorted(actors(dateline, case)) == ["Ada Roe", "Jonas Brandt", "Jonas K. Brandt"]


def test_a_surname_alone_is_parted_where_it_stands(
    dateline: Run, case: Path, tmp_path: Path
) -> None:
    add(dateline, tmp_path, {"echo": "“I saw nothing,” Mr Brandt said on Tuesday."})
    assert actors(dateline, case)["Jonas Brandt"] == ["echo post tide"]
    say(dateline, case, "split", "Brandt", "--document", "echo")
    add(dateline, tmp_path, LATER)
    assert actors(dateline, case)["Jonas Brandt"] == ["herald post tide"]
    assert actors(dateline, case)["Brandt"] == ["echo"]


def test_an_actor_is_given_by_its_id(dateline: Run, case: Path) -> None:
    _, out, _ = dateline("export", "actors", "--case", case)
    ids = [json.loads(line)["id"] for line in out.splitlines()]
    say(dateline, case, "merge", *ids)
    assert len(actors(dateline, case)) == 1


def test_a_party_without_a_name_is_merged_in_its_document_only(
    dateline: Run, case: Path, tmp_path: Path
) -> None:
    add(dateline, tmp_path, {"echo": "Witnesses said that the gate was open."})
    say(dateline, case, "merge", "Witnesses", "Ada Roe")
    add(dateline, tmp_path, {"foxtrot": "Witnesses said that the gate was shut."})
    assert actors(dateline, case)["Ada Roe"] == ["echo gull"]
    assert actors(dateline, case)["Witnesses"] == ["foxtrot"]


def test_the_latest_word_stands(dateline: Run, case: Path) -> None:
    say(dateline, case, "merge", "Jonas Brandt", "Ada Roe")
    say(dateline, case, "split", "Jonas Brandt", "Ada Roe")
    assert len(actors(dateline, case)) == 2
    say(dateline, case, "merge", "Jonas Brandt", "Ada Roe")
    assert len(actors(dateline, case)) == 1


def test_why_is_json_too(dateline: Run, case: Path) -> None:
    _, out, _ = dateline("actor", "why", "Brandt", "--case", case, "--json")
    (record,) = json.loads(out)
    assert record["role_evidence"][0]["outlet"] == "post"
    assert record["merges"] == []


def test_a_renamed_actor_keeps_its_name_and_its_address(
    dateline: Run, case: Path, tmp_path: Path
) -> None:
    say(dateline, case, "rename", "Roe", "Inspector  Roe")
    add(dateline, tmp_path, LATER)
    assert actors(dateline, case)["Inspector Roe"] == ["gull herald"]
    say(dateline, case, "rename", "Inspector Roe", "Ada Roe")
    assert "Inspector Roe" not in actors(dateline, case)


def test_why_tells_roles_and_reasons(dateline: Run, case: Path) -> None:
    _, out, _ = dateline("actor", "why", "Brandt", "--case", case)
    assert "called “Chairman” by post (post)" in out
    say(dateline, case, "merge", "Jonas Brandt", "Ada Roe", "--note", "one pen name")
    _, out, _ = dateline("actor", "why", "Brandt", "--case", case)
    assert "one pen name, says Ada Example" in out


def test_what_people_said_is_listed_in_names(dateline: Run, case: Path) -> None:
    say(dateline, case, "split", "Jonas Brandt", "--document", "tide")
    _, out, _ = dateline("actor", "list", "--case", case)
    assert "Jonas Brandt in tide" in out
    assert "are two actors, by Ada Example" in out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("merge", "Jonas Brandt", "Nobody"), "no actor 'Nobody' here"),
        (("merge", "Jonas Brandt", "Brandt"), "are one actor already"),
        (("merge", "act-0", "Brandt"), "no actor 'act-0' here"),
        (("split", "Jonas Brandt"), "give two names, or one name and --document"),
        (("split", "Jonas Brandt", "Ada Roe"), "are two actors already"),
        (("split", "Jonas Brandt", "Brandt", "--document", "tide"), "give two names, or one name"),
        (("split", "Jonas Brandt", "Jonas Brandt"), "are one name: say where with --document"),
        (("split", "Jonas Brandt", "--document", "gull"), "does not stand in document 'gull'"),
        (("split", "Ada Roe", "--document", "gull"), "stands in no document but 'gull'"),
        (("rename", "Jonas Brandt", " "), "needs a name with letters"),
        (("withdraw", "jdg-0"), "no judgement 'jdg-0' on actors stands"),
    ],
)
def test_what_cannot_be_said_is_refused_in_one_line(
    dateline: Run, case: Path, words: tuple[str, ...], message: str
) -> None:
    status, out, err = dateline("actor", *words, "--case", case, "--by", "Ada Example")
    assert (status, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1


def test_a_name_of_several_actors_lists_them(dateline: Run, case: Path) -> None:
    say(dateline, case, "split", "Jonas Brandt", "--document", "tide")
    status, _, err = dateline("actor", "why", "Jonas Brandt", "--case", case)
    assert status == 2
    assert "may be any of 2 actors, give an id: act-" in err
