"""A person's word on claims and outlets, end to end: it outranks rules and outlives edits."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run

Record = dict[str, Any]


@pytest.fixture
def case(dateline: Run, articles: Path, tmp_path: Path) -> Path:
    path = tmp_path / "case.db"
    assert dateline("add", articles, "--case", path)[0] == 0
    return path


def say(dateline: Run, case: Path, *words: str) -> str:
    """Judge, and return the judgement's id."""
    status, out, err = dateline("judge", *words, "--case", case, "--by", "Ada Example")
    assert (status, err) == (0, "")
    return out.split(":", maxsplit=1)[0]


def records(dateline: Run, case: Path, kind: str) -> list[Record]:
    _, out, _ = dateline("export", kind, "--case", case)
    return [json.loads(line) for line in out.splitlines()]


def statements(dateline: Run, case: Path) -> list[Record]:
    """The utterances that are no detail of another."""
    return [one for one in records(dateline, case, "utterances") if not one["is_detail"]]


def figures(dateline: Run, case: Path) -> list[Record]:
    """The conflicts on a figure."""
    rows: list[Record] = json.loads(dateline("conflicts", "--case", case, "--json")[1])
    return [row for row in rows if row["slot"] == "quantity"]


def claim(dateline: Run, case: Path, words: str) -> Record:
    """The claim of which somebody uses these words."""
    holding = {
        one["claim"]
        for one in statements(dateline, case)
        if words in " ".join(span["text"] for span in one["content"])
    }
    (found,) = [one for one in records(dateline, case, "claims") if one["id"] in holding]
    return found


def utterance(dateline: Run, case: Path, words: str, document: str) -> str:
    (found,) = [
        one["id"]
        for one in statements(dateline, case)
        if one["document"] == document and words in one["content"][0]["text"]
    ]
    return str(found)


def republish(dateline: Run, case: Path, tmp_path: Path, **document: str) -> None:
    path = tmp_path / "edit.json"
    path.write_text(json.dumps(document))
    assert dateline("add", path, "--case", case)[0] == 0


def judgements(dateline: Run, case: Path, *about: str) -> list[Record]:
    status, out, _ = dateline("judge", "list", *about, "--case", case, "--json")
    assert status == 0
    found: list[Record] = json.loads(out)
    return found


def test_same_joins_two_claims_whole_and_not_same_parts_them_again(
    dateline: Run, case: Path
) -> None:
    late, ferry = (claim(dateline, case, words) for words in ("hours late", "overturned on Sun"))
    before = len(records(dateline, case, "claims"))
    say(dateline, case, "same", late["id"], ferry["id"])
    assert claim(dateline, case, "hours late")["utterances"] == sorted(
        [*late["utterances"], *ferry["utterances"]]
    )
    assert len(records(dateline, case, "claims")) == before - 1
    (row,) = judgements(dateline, case)
    say(dateline, case, "not-same", *(one["utterance"] for one in row["utterances"]))
    assert claim(dateline, case, "hours late")["id"] == late["id"]
    assert len(records(dateline, case, "claims")) == before


LATE_AND_FERRY = (("hours late", "tide"), ("overturned", "post"))


def test_ids_may_be_short_and_without_their_kind(dateline: Run, case: Path) -> None:
    late, ferry = (claim(dateline, case, words) for words in ("hours late", "overturned on Sun"))
    say(dateline, case, "same", late["id"][:12], ferry["id"][4:16])
    assert claim(dateline, case, "hours late") == claim(dateline, case, "overturned on Sun")


def test_a_judgement_on_words_holds_for_them_in_an_edited_version(
    dateline: Run, case: Path, tmp_path: Path
) -> None:
    say(
        dateline,
        case,
        "same",
        claim(dateline, case, "hours late")["id"],
        claim(dateline, case, "overturned on Sun")["id"],
    )
    edited = (
        "Updated at noon. The Orsk ferry overturned on Sunday. “The guard came two hours late,” "
    )
    edited += "said Jonas Brandt, a fisherman."
    republish(
        dateline,
        case,
        tmp_path,
        id="tide",
        source="Tide Radio",
        published="2031-05-04T12:00:00Z",
        text=edited,
    )
    assert claim(dateline, case, "hours late") == claim(dateline, case, "overturned on Sun")
    (row,) = judgements(dateline, case)
    assert row["state"] == "stands"
    without = "The Orsk ferry overturned on Sunday."
    republish(
        dateline,
        case,
        tmp_path,
        id="tide",
        source="Tide Radio",
        published="2031-05-04T13:00:00Z",
        text=without,
    )
    (row,) = judgements(dateline, case)
    assert row["state"] == "not told"


def test_a_judgement_outlives_a_dump_and_a_rebuild(
    dateline: Run, case: Path, articles: Path, tmp_path: Path
) -> None:
    say(dateline, case, "reliability", "tide", "b")
    say(dateline, case, "same", *(utterance(dateline, case, *at) for at in LATE_AND_FERRY))
    dump, other = tmp_path / "dump.jsonl", tmp_path / "other.db"
    dateline("db", "dump", "--case", case, "-o", dump)
    assert dateline("db", "load", dump, "--case", other)[0] == 0
    dateline("db", "rebuild", "--case", other)
    dateline("add", articles, "--case", other)
    for kind in ("claims", "documents"):
        assert records(dateline, other, kind) == records(dateline, case, kind)
    assert dateline("db", "verify", "--case", other)[0] == 0


def test_no_conflict_takes_the_conflict_away_and_leaves_the_claim(
    dateline: Run, case: Path
) -> None:
    toll = claim(dateline, case, "nine people")
    (row,) = figures(dateline, case)
    judgement = say(dateline, case, "no-conflict", row["left_id"], row["right_id"])
    assert figures(dateline, case) == []
    assert claim(dateline, case, "nine people")["utterances"] == toll["utterances"]
    say(dateline, case, "withdraw", judgement)
    assert figures(dateline, case) == [row]


def test_no_conflict_of_a_claim_and_itself_is_said_of_each_of_its_conflicts(
    dateline: Run, case: Path
) -> None:
    toll = claim(dateline, case, "nine people")["id"]
    say(dateline, case, "no-conflict", toll, toll)
    assert figures(dateline, case) == []
    status, _, err = dateline("judge", "no-conflict", toll, toll, "--by", "A", "--case", case)
    assert (status, f"nothing of {toll} and {toll} is in conflict" in err) == (2, True)


def test_a_conflict_is_shown_and_stands_beside_same(dateline: Run, case: Path) -> None:
    pair = [utterance(dateline, case, *at) for at in LATE_AND_FERRY]
    say(dateline, case, "conflict", *pair)
    say(dateline, case, "same", *pair)
    found = json.loads(dateline("conflicts", "--case", case, "--json")[1])
    assert {(row["left_id"], row["right_id"]) for row in found} >= {tuple(sorted(pair))}
    assert "Ada Example judged" in dateline("brief", "--case", case)[1]
    assert claim(dateline, case, "hours late") == claim(dateline, case, "overturned on Sun")


def test_an_outlet_is_rated_by_a_part_of_its_name(dateline: Run, case: Path) -> None:
    say(dateline, case, "reliability", "tide", "b", "--note", "owned by nobody")
    rows = {
        row["name"]: row for row in json.loads(dateline("sources", "--json", "--case", case)[1])
    }
    assert (rows["Tide Radio"]["reliability"], rows["The Gull"]["reliability"]) == ("B", "F")
    assert rows["Tide Radio"]["reliability_by"]["note"] == "owned by nobody"
    assert rows["The Gull"]["reliability_by"] is None
    rated = {one["id"]: one["reliability"] for one in records(dateline, case, "documents")}
    assert rated == {"gull": "F", "post": "F", "tide": "B"}


def test_a_claim_is_rated_and_stays_so_when_it_grows(
    dateline: Run, case: Path, tmp_path: Path
) -> None:
    late = claim(dateline, case, "hours late")
    assert (late["credibility"], late["credibility_by"]) == ("6", None)
    say(dateline, case, "credibility", late["id"], "2")
    republish(
        dateline,
        case,
        tmp_path,
        id="echo",
        source="Echo",
        published="2031-05-05",
        text="“The guard came two hours late,” said Jonas Brandt, a fisherman.",
    )
    grown = claim(dateline, case, "hours late")
    assert grown["id"] != late["id"]
    assert (grown["credibility"], grown["credibility_by"]["name"]) == ("2", "Ada Example")
    shown = json.loads(dateline("claims", "--json", "--case", case)[1])
    assert {row["id"]: row["credibility"] for row in shown}[grown["id"]] == "2"


def test_the_list_keeps_everything_and_says_what_became_of_it(dateline: Run, case: Path) -> None:
    pair = [utterance(dateline, case, *at) for at in LATE_AND_FERRY]
    said = [say(dateline, case, verdict, *pair) for verdict in ("same", "unrelated", "conflict")]
    say(dateline, case, "withdraw", said[1][:12], "--note", "a slip")
    rows = judgements(dateline, case)
    assert [row["id"] for row in rows] == said
    assert [row["state"] for row in rows] == ["superseded", "withdrawn", "stands"]
    assert [row["verdict"] for row in rows] == ["same", "not-same", "conflict"]
    assert rows[1]["ended_by"]["note"] == "a slip"
    _, out, _ = dateline("judge", "list", "--case", case)
    assert "not-same (withdrawn), by Ada Example, 4 May 2031" in " ".join(out.split())
    assert "tide, Jonas Brandt: “The guard" in out


def test_the_list_is_asked_about_one_thing(dateline: Run, case: Path) -> None:
    late = claim(dateline, case, "hours late")["id"]
    rating = say(dateline, case, "reliability", "The Gull", "C")
    say(dateline, case, "credibility", late, "3")
    assert [row["verdict"] for row in judgements(dateline, case, late)] == ["credibility"]
    assert [row["outlet"] for row in judgements(dateline, case, "gull")] == ["The Gull"]
    assert [row["id"] for row in judgements(dateline, case, rating[:14])] == [rating]
    assert "reliability C of The Gull" in dateline("judge", "list", "gull", "--case", case)[1]


def test_whatever_was_said_of_two_is_taken_back_at_once(dateline: Run, case: Path) -> None:
    pair = [utterance(dateline, case, *at) for at in LATE_AND_FERRY]
    for verdict in ("same", "conflict"):
        say(dateline, case, verdict, *pair)
    say(dateline, case, "withdrawn", *pair)
    assert {row["state"] for row in judgements(dateline, case)} == {"withdrawn"}
    status, _, err = dateline("judge", "withdrawn", *pair, "--by", "A", "--case", case)
    assert (status, "nothing that stands was said" in err) == (2, True)


def test_the_last_of_words_that_contradict_each_other_through_a_third_stands(
    dateline: Run, case: Path
) -> None:
    first, second = (utterance(dateline, case, *at) for at in LATE_AND_FERRY)
    third = utterance(dateline, case, "nine people", "gull")
    said = [
        say(dateline, case, "same", first, second),
        say(dateline, case, "same", second, third),
        say(dateline, case, "not-same", first, third),
    ]
    rows = {row["id"]: row["state"] for row in judgements(dateline, case)}
    assert [rows[name] for name in said] == ["overruled", "stands", "stands"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("same", "utt-any", "utt-none"), "no utterance 'utt-any' here"),
        (("same", "clm-any", "utt-none"), "no claim 'clm-any' here"),
        (("same", "", "utt-none"), "no utterance '' here"),
        (("same", "utt", "utt-none"), "no utterance 'utt' here"),
        (("same", "utt-", "utt-none"), "'utt-' may be any of"),
        (("reliability", "Nowhere Times", "A"), "no outlet 'Nowhere Times' here"),
        (("reliability", "r", "A"), "'r' may be any of 2 outlets: Orsk Post, Tide Radio"),
        (("reliability", "The Gull", "G"), "no reliability 'G': from A to F"),
        (("credibility", "clm-any", "1"), "no claim 'clm-any' here"),
        (("credibility", "clm-any", "0"), "no credibility '0': from 1 to 6"),
        (("withdraw", "jdg-0"), "no judgement 'jdg-0' stands"),
    ],
)
def test_what_cannot_be_judged_is_refused_in_one_line(
    dateline: Run, case: Path, words: tuple[str, ...], message: str
) -> None:
    status, out, err = dateline("judge", *words, "--case", case, "--by", "Ada Example")
    assert (status, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1


def test_a_claim_is_not_judged_against_itself_or_what_stands_for_it(
    dateline: Run, case: Path
) -> None:
    late = claim(dateline, case, "hours late")
    (shown,) = [
        one["id"]
        for one in statements(dateline, case)
        if one["claim"] == late["id"] and one["content"][0]["text"] == late["text"]
    ]
    for other in (late["id"], shown):
        status, _, err = dateline("judge", "same", late["id"], other, "--by", "A", "--case", case)
        assert (status, "is not judged against itself" in err) == (2, True)


def test_nobodys_word_is_refused(dateline: Run, case: Path) -> None:
    status, _, err = dateline("judge", "reliability", "gull", "A", "--by", " ", "--case", case)
    assert (status, "needs somebody's name" in err) == (2, True)


def test_nothing_judged_lists_nothing(dateline: Run, case: Path) -> None:
    assert dateline("judge", "list", "--case", case)[1] == "Nobody has judged anything.\n"
    assert dateline("judge", "list", "orsk", "--case", case)[1] == "Nobody has judged anything.\n"
    assert dateline("judge", "list", "zzz", "--case", case)[0] == 2
