"""A person's word by clicking: recorded beside the facts, shown at once, taken back by a click."""

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from dateline.ledger.open import open_ledger
from dateline.model.judgement import Judgement, Verdict
from dateline.web.application import application

from .conftest import DENIED, GATE, SEVEN, TWELVE

HERE = "http://127.0.0.1:8000"


def token(client: TestClient) -> str:
    found = re.search(r'name="token" value="([0-9a-f]{64})"', client.get("/claims").text)
    assert found
    return found[1]


def post(client: TestClient, path: str, **fields: str) -> str:
    """Post a form as a page does; return where the answer leads."""
    given = {"token": token(client), "back": "/claims", "by": "Ada Example", **fields}
    answer = client.post(path, data=given, headers={"origin": HERE}, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def standing(file: str) -> list[Judgement]:
    ledger = open_ledger(file)
    found = list(ledger.judgements())
    ledger.close()
    return found


@pytest.mark.parametrize(
    ("path", "verdict"),
    [
        ("/judge/same", Verdict.SAME),
        ("/judge/unrelated", Verdict.UNRELATED),
        ("/judge/conflict", Verdict.CONFLICT),
    ],
)
def test_two_statements_are_judged(
    client: TestClient, ledger_file: str, path: str, verdict: Verdict
) -> None:
    where = post(client, path, left=TWELVE.id, right=GATE.id, note="read both")
    (word,) = standing(ledger_file)
    assert (word.verdict, word.author, word.note) == (verdict, "Ada Example", "read both")
    assert word.pair == tuple(sorted((TWELVE.id, GATE.id)))
    assert where == f"/claims?done={word.id}"
    assert "Recorded, by <bdi>Ada Example</bdi>" in client.get(where).text


def test_a_conflict_is_cleared_for_all_its_pairs(client: TestClient, ledger_file: str) -> None:
    pairs = f"{DENIED.id},{TWELVE.id} {SEVEN.id},{TWELVE.id} "
    post(client, "/judge/no-conflict", pairs=pairs)
    assert {word.verdict for word in standing(ledger_file)} == {Verdict.NO_CONFLICT}
    assert len(standing(ledger_file)) == 2


def test_ratings_and_notes_stand_side_by_side(client: TestClient, ledger_file: str) -> None:
    post(client, "/judge/source", left="Canal Gazette", grade="B")
    post(client, "/judge/claim", left=TWELVE.id, grade="2")
    post(client, "/judge/note", left=TWELVE.id, note="The clerk rang back.")
    said = {(word.verdict, word.grade, word.note) for word in standing(ledger_file)}
    assert said == {
        (Verdict.RELIABILITY, "B", ""),
        (Verdict.CREDIBILITY, "2", ""),
        (Verdict.NOTE, None, "The clerk rang back."),
    }
    assert ">B<" in client.get("/sources").text
    assert "The clerk rang back." in client.get("/judgements").text


def test_actors_are_merged_told_apart_and_renamed(client: TestClient, ledger_file: str) -> None:
    one, other = "act-" + "1" * 20, "act-" + "2" * 20
    post(client, "/judge/actor/merge", left=one, right=other)
    post(client, "/judge/actor/split", left=one, right=other)
    post(client, "/judge/actor/rename", left=one, called="  Olga   Brandt ")
    words = {word.verdict: word for word in standing(ledger_file)}
    assert set(words) == {Verdict.OTHER_ACTOR, Verdict.NAMED}  # the later word on two stands
    assert words[Verdict.NAMED].called == "Olga Brandt"


def test_what_was_said_is_taken_back(client: TestClient, ledger_file: str) -> None:
    where = post(client, "/judge/same", left=TWELVE.id, right=GATE.id)
    text = unescape(client.get(where).text)
    assert "Undo" in text
    post(client, "/judge/withdraw", judgement=where.partition("done=")[2])
    assert standing(ledger_file) == []
    assert "no longer stands" in client.get("/judgements").text


def test_one_is_picked_and_then_the_other(client: TestClient) -> None:
    label = "12 barges; | “stranded”"
    post(client, "/judge/pick", kind="claim", key=TWELVE.id, label=label)
    text = unescape(client.get("/claims").text)
    assert f"Picked: <bdi>{label}</bdi>" in text
    assert "Same as picked" in text
    post(client, "/judge/pick")
    assert "Picked:" not in client.get("/claims").text


def test_the_name_is_asked_for_once(client: TestClient) -> None:
    assert "Your name" in client.get("/conflicts").text
    post(client, "/judge/note", left=TWELVE.id, note="x", by="Zoë “Z” Ñ")
    text = unescape(client.get("/conflicts").text)
    assert "Your name" not in text
    post(client, "/judge/note", left=TWELVE.id, note="y", by="")
    assert "Zoë “Z” Ñ" in unescape(client.get("/judgements").text)


def test_what_came_since_it_was_read_is_marked(client: TestClient) -> None:
    assert 'class="news"' not in client.get("/claims").text
    client.cookies.set("dateline_seen", "2031-05-01T00%3A00%3A00%2B00%3A00")
    assert client.get("/claims").text.count('<span class="news">new</span>') == 3
    client.cookies.set("dateline_seen", "2031-05-05T00%3A00%3A00%2B00%3A00")
    assert 'class="news"' not in client.get("/claims").text


def test_a_reader_says_that_all_is_read(client: TestClient) -> None:
    assert "read up to" not in client.get("/").text
    assert post(client, "/seen", back="/") == "/"
    assert "read up to" in client.get("/").text


@pytest.mark.parametrize(
    ("path", "fields", "reason"),
    [
        ("/judge/same", {"left": "utt-1", "right": GATE.id}, "is not said of 'utt-1'"),
        ("/judge/same", {"left": GATE.id}, "is said of two things"),
        ("/judge/same", {}, "'same' of nothing"),
        ("/judge/source", {"left": "Canal Gazette", "grade": "Z"}, "no reliability 'Z'"),
        ("/judge/note", {"left": GATE.id}, "a note needs words"),
        ("/judge/same", {"left": GATE.id, "right": TWELVE.id, "by": " "}, "somebody's name"),
        ("/judge/withdraw", {"judgement": "jdg-0"}, "no judgement 'jdg-0' stands"),
        ("/judge/actor/rename", {"left": "act-" + "1" * 20}, "needs a name"),
    ],
)
def test_a_word_that_makes_no_sense_is_refused(
    client: TestClient, ledger_file: str, path: str, fields: dict[str, str], reason: str
) -> None:
    given = {"token": token(client), "back": "/", "by": "Ada Example", **fields}
    answer = client.post(path, data=given)
    assert answer.status_code == 400
    assert reason in unescape(answer.text)
    assert standing(ledger_file) == []


def test_programs_judge_too(client: TestClient, ledger_file: str) -> None:
    told = client.get("/api/token").json()["token"]
    word = {"verdict": "same", "left": TWELVE.id, "right": GATE.id, "author": "Ada Example"}
    answer = client.post("/api/judgements", json=word, headers={"x-dateline-token": told})
    assert answer.status_code == 201
    (made,) = answer.json()["recorded"]
    (record,) = client.get("/api/judgements").json()["records"]
    assert (record["id"], record["stands"], record["by"]) == (made, True, "Ada Example")
    assert "12 barges" in " ".join(record["on"])
    taken = {"withdraws": made, "author": "Ada Example"}
    headers = {"x-dateline-token": told}
    assert client.post("/api/judgements", json=taken, headers=headers).status_code == 201
    assert standing(ledger_file) == []
    assert client.post("/api/judgements", json=word).status_code == 403
    for bad in ([], {"verdict": "true"}, {"verdict": 7}, {"verdict": "same", "author": "A"}):
        assert client.post("/api/judgements", json=bad, headers=headers).status_code == 400


def test_a_server_for_reading_only_takes_no_word(ledger_file: str) -> None:
    client = TestClient(application(ledger_file, is_read_only=True), base_url=HERE)
    assert "Pick" not in client.get("/claims").text
    told = client.get("/api/token").json()["token"]
    answer = client.post("/judge/same", data={"token": told, "left": TWELVE.id, "right": GATE.id})
    assert answer.status_code == 403
    assert "for reading only" in answer.text
    assert client.post("/seen", data={"token": told}, follow_redirects=False).status_code == 303
    assert standing(ledger_file) == []
