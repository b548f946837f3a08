"""Lists are narrowed by what is asked for; links keep the moment, and paging keeps the rest."""

from html import unescape

import pytest
from starlette.testclient import TestClient

from .conftest import DENIED, GATE

BARGES = "clm-barges"


def found(client: TestClient, query: str) -> set[str]:
    answer = client.get(f"/api/claims?{query}").json()
    ids = {record["id"] for record in answer["records"]}
    assert answer["total"] == len(ids)
    return ids


@pytest.mark.parametrize(
    ("query", "claims"),
    [
        ("q=stranded", {BARGES}),
        ("q=STRANDED bar", {BARGES}),
        ("q=bar stranded nowhere", set()),
        ('q="; DROP TABLE claims --', set()),
        ("q=%22%22", set()),
        ("q=*", set()),
        ("actor=act-office", {BARGES}),
        ("actor=act-nobody", set()),
        ("place=Marn", {"clm-gate"}),
        ("status=disputed&place=Marn", set()),
        ("sort=newest", {BARGES, "clm-gate", "clm-hurt"}),
        ("sort=changed", {BARGES, "clm-gate", "clm-hurt"}),
    ],
)
def test_claims_are_narrowed(client: TestClient, query: str, claims: set[str]) -> None:
    assert found(client, query) == claims
    assert client.get(f"/claims?{query}").status_code == 200


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("since=soon", "since: not a date or time"),
        ("until=2031-13", "until: no such date or time"),
        ("sort=truth", "no sort 'truth': use one of prominence, newest, changed"),
        (f"q={'a' * 201}", "q: 201 characters are more than 200"),
        ("size=0", "no size 0: from 1 to 5000"),
        ("size=many", "no size 'many'"),
    ],
)
def test_a_filter_that_makes_no_sense_is_refused(
    client: TestClient, query: str, reason: str
) -> None:
    answer = client.get(f"/api/claims?{query}")
    assert answer.status_code == 400
    assert reason in answer.json()["error"]


def test_documents_are_narrowed_by_words_and_time(client: TestClient) -> None:
    def ids(query: str) -> set[str]:
        records = client.get(f"/api/documents?{query}").json()["records"]
        return {record["id"] for record in records}

    assert ids("q=clerk") == {"mirror-2"}
    assert ids("until=2031-05-02") == {"gazette/1", "leaflet"}
    assert ids("since=2031-05-03") == {"mirror-2"}


def test_a_list_is_read_a_portion_at_a_time(client: TestClient) -> None:
    first = client.get("/api/utterances?size=2").json()
    last = client.get(f"/api/utterances?size=2&page={first['pages']}").json()
    assert (first["total"], first["pages"], first["next"], len(first["records"])) == (5, 3, 2, 2)
    assert (last["next"], len(last["records"])) == (None, 1)


def test_links_keep_the_moment_and_what_is_searched(client: TestClient) -> None:
    text = unescape(client.get("/search?q=barge&as_of=2031-05-03T23:59Z").text)
    assert "/claims/clm-barges?as_of=2031-05-03T23%3A59Z" in text
    assert "<mark>barges</mark>" in text


def test_a_search_finds_claims_documents_actors_and_sources(client: TestClient) -> None:
    def kinds(words: str) -> set[str]:
        records = client.get("/api/search", params={"q": words}).json()["records"]
        return {record["kind"] for record in records}

    assert kinds("lock") == {"claim", "document"}
    assert kinds("brandt") >= {"actor"}
    assert kinds("canal gazette") >= {"source"}
    assert kinds("") == set()


def test_an_actor_is_shown_with_what_others_say(client: TestClient) -> None:
    text = client.get("/actors/act-brandt").text
    assert "Olga Brandt" in text
    assert client.get("/api/actors/act-brandt").json()["utterances"][0]["stance"] == "asserts"


def test_the_description_names_every_answer(client: TestClient) -> None:
    told = client.get("/api/openapi.json").json()
    assert told["openapi"] == "3.1.0"
    for path in ("/brief", "/claims", "/claims/{name}", "/search", "/mentions"):
        answer = client.get("/api" + path.replace("{name}", BARGES))
        assert (path in told["paths"], answer.status_code) == (True, 200)
    names = {each["name"] for each in told["components"]["parameters"].values()}
    assert {"as_of", "clock", "story", "page", "size", "q"} <= names


def test_statements_are_found_by_their_claims(client: TestClient) -> None:
    said = client.get(f"/api/claims/{BARGES}").json()["utterances"]
    assert DENIED.id in {each["id"] for each in said}
    assert GATE.id not in {each["id"] for each in said}
