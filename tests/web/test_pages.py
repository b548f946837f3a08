import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from dateline.web.answer import ANSWERS
from dateline.web.page import PAGES

WORDS = {
    "/": ("Bottom line", "12 barges were stranded below the lock", "Conflicting figures"),
    "/claims": ("Every status", "disputed", "The upper gate of the Marn lock gave way"),
    "/claims/clm-barges": ("Denied by", "Canal Office denies it", "Per Lund", "12 against 7"),
    "/claims/clm-gate": ("Event: incident (collapse), said to have happened", "upper gate"),
    "/conflicts": ("the Canal Office denies it", "12 against 7"),
    "/timeline": ("2 May 2031", "02:00"),
    "/map": ("Marn", "51.5000° N, 3.2500° W", "Upper Lock", "no position known"),
    "/actors": ("Olga Brandt", "engineer", "Lund"),
    "/actors/act-brandt": ("Olga Brandt", "engineer", "Gazette", "12 barges", "disputed"),
    "/actors/act-lund": ("one pen name", "(Ada Example)", "the only full name"),
    "/documents": ("Lock gate gives way at Marn", "Canal Gazette", "undated"),
    "/documents/gazette%2F1": ("Olga Brandt", "https://gazette.example/gate"),
    "/stories": ("Lock gate gives way at Marn", "2 May 2031"),
    "/sources": ("Canal Gazette", "cannot be judged"),
    "/search?q=barge": ("12 barges were stranded", "claim", "document"),
    "/problems": ("inbox/blank.txt", "the file has no text", "text.empty"),
}
RECORDS = {
    "/api/claims": 3,
    "/api/conflicts": 2,
    "/api/timeline": 1,
    "/api/map": 2,
    "/api/actors": 3,
    "/api/documents": 3,
    "/api/utterances": 5,
    "/api/relations": 3,
    "/api/mentions": 2,
    "/api/sources": 3,
    "/api/problems": 1,
}


@pytest.mark.parametrize("path", WORDS)
def test_every_page_shows_what_the_ledger_holds(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    for words in WORDS[path]:
        assert words in unescape(answer.text)


def test_no_page_is_left_out_here() -> None:
    paths = (path.partition("?")[0] for path in WORDS)
    shown = {re.sub(r"/(clm|act-|gazette)[^/]*$", "/{name:path}", path) for path in paths}
    assert shown == {page.path for page in PAGES}
    assert {page.path for page in PAGES} - {"/"} <= set(ANSWERS)


@pytest.mark.parametrize("path", WORDS)
def test_every_link_of_a_page_leads_somewhere(client: TestClient, path: str) -> None:
    text = client.get(path, params={"as_of": "2031-05-04", "clock": "held"}).text
    for address in sorted(set(re.findall(r'href="(/[^"#]*)', text))):
        assert client.get(unescape(address)).status_code == 200, address


@pytest.mark.parametrize("path", RECORDS)
def test_lists_are_json_too(client: TestClient, path: str) -> None:
    answer = client.get(path).json()
    assert (answer["as_of"], answer["clock"]) == (None, "published")
    assert answer["total"] == len(answer["records"]) == RECORDS[path]


def test_the_brief_is_json_too(client: TestClient) -> None:
    assert client.get("/api/brief").json()["brief"]["disputed"][0]["slot"] == "denial"


def test_one_claim_is_json_with_what_is_said_of_it(client: TestClient) -> None:
    answer = client.get("/api/claims/clm-barges").json()
    assert answer["claim"]["status"] == "disputed"
    assert answer["claim"]["denied_by"] == ["Canal Office"]
    assert {said["document"] for said in answer["utterances"]} == {"gazette/1", "mirror-2"}
    types = [relation["type"] for relation in answer["relations"]]
    assert types == ["conflicts", "refutes", "supports"]


def test_one_actor_and_one_document_are_json(client: TestClient) -> None:
    actor = client.get("/api/actors/act-lund").json()
    assert actor["actor"]["aliases"] == ["Lund"]
    assert [said["stance"] for said in actor["utterances"]] == ["asserts"]
    document = client.get("/api/documents/gazette%2F1").json()
    said = document["utterances"][1]
    content = said["content"][0]
    text = document["document"]["text"]
    assert text[content["start"] : content["end"]] == content["text"]


def test_claims_can_be_narrowed_to_a_status(client: TestClient) -> None:
    text = client.get("/claims?status=disputed").text
    assert "12 barges" in text
    assert "upper gate" not in text
    assert client.get("/api/claims?status=disputed").json()["total"] == 1


def test_a_page_answers_for_a_moment(client: TestClient) -> None:
    """On 2 May the Gazette had appeared, the Mirror's denial had not, the leaflet has no date."""
    text = client.get("/claims/clm-barges?as_of=2031-05-02T20:00%2B03:00").text
    assert "only Olga Brandt says so" in text
    assert "Canal Office" not in text
    assert "/claims?as_of=2031-05-02T20%3A00%2B03%3A00" in text  # and so do its links
    assert "leaflet" in client.get("/problems?as_of=2031-05-02").text
    at_noon = client.get("/api/documents?as_of=2031-05-03T12:00Z").json()
    assert at_noon["total"] == 1  # the Mirror's day is not over


def test_the_clock_of_receipt_counts_what_was_held(client: TestClient) -> None:
    held = "/api/documents?clock=held&as_of="
    assert client.get(f"{held}2031-05-04T08:59Z").json()["total"] == 0
    assert client.get(f"{held}2031-05-04T09:00Z").json()["total"] == 3


def test_the_plus_of_a_zone_may_stand_as_it_is(client: TestClient) -> None:
    answer = client.get("/api/claims?as_of=2031-05-02T20:00+03:00").json()
    assert answer["as_of"] == "2031-05-02T20:00+03:00"


def test_a_line_opens_its_words_in_the_article(client: TestClient) -> None:
    text = client.get("/claims/clm-barges").text
    address = re.search(r'href="(/documents/gazette%2F1\?words=[^"#]*)#([^"]*)"', text)
    assert address
    article = client.get(unescape(address[1])).text
    assert f'id="{address[2]}"' in article
    assert 'chosen">12 barges were stranded below the lock</span>' in article


def test_words_are_marked_by_role(client: TestClient) -> None:
    text = client.get("/documents/gazette%2F1").text
    assert '<span class="role claimer">Olga Brandt</span>' in text
    assert '<span class="role cue">said</span>' in text
    assert '<span class="role content">12 barges were stranded below the lock</span>' in text


def test_an_article_never_becomes_markup(client: TestClient) -> None:
    text = client.get("/documents/mirror-2").text
    assert "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; \ufffdabc" in text
    assert "&lt;b&gt;Canal office&lt;/b&gt;" in text
    for path in WORDS:
        page = client.get(path).text
        assert page.count("<script") == 1  # our own file
        assert "<b>Canal" not in page
        assert "\u202e" not in page
        assert 'href="javascript:' not in page
