import re
import socket
from contextlib import nullcontext
from pathlib import Path

import pytest
import uvicorn
from starlette.testclient import TestClient

from dateline.ledger.open import open_ledger
from dateline.model.document import Document
from dateline.model.errors import LedgerError, UsageError
from dateline.model.reading import Reading
from dateline.web import page
from dateline.web.application import application
from dateline.web.page import SCRIPTS
from dateline.web.serve import serve

from .conftest import HELD, RUN


class Listener(nullcontext["Listener"]):
    """A port that nobody can reach."""

    def __init__(self, address: tuple[str, int], **_: object) -> None:
        super().__init__(self)
        self.address = address

    def getsockname(self) -> tuple[str, int]:
        return self.address


PATHS = ("/", "/claims", "/api/claims", "/style.css", "/icon.svg", "/nothing", "/claims?as_of=x")


@pytest.mark.parametrize("path", ["/claims/x", "/actors/x", "/documents/..%2Fcase.db", "/nothing"])
def test_what_is_not_there_is_404(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404
    answer = client.get(f"/api{path}")
    assert (answer.status_code, answer.json()["status"]) == (404, 404)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("as_of=yesterday", "as_of: not a date or time"),
        ("as_of=2031-02-30", "as_of: no such date or time"),
        ("clock=wall", "no clock &#39;wall&#39;"),
        ("status=true", "no status &#39;true&#39;"),
        ("page=0", "no page &#39;0&#39;"),
        ("page=²", "no page"),
        (f"page={'9' * 5000}", "no page"),
    ],
)
def test_a_wrong_question_is_400(client: TestClient, query: str, reason: str) -> None:
    answer = client.get(f"/claims?{query}")
    assert answer.status_code == 400
    assert reason in answer.text
    assert client.get(f"/api/claims?{query}").json()["status"] == 400


def test_a_ledger_that_is_gone_is_503(client: TestClient, ledger_file: str) -> None:
    assert client.get("/").status_code == 200
    Path(ledger_file).unlink()
    assert client.get("/").status_code == 503
    assert "there is no such ledger" in client.get("/api/claims").json()["error"]


def test_a_failure_is_500_and_keeps_its_reasons(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> str:
        raise RuntimeError("inner words")

    monkeypatch.setattr(page, "render", fail)
    answer = client.get("/claims")
    assert answer.status_code == 500
    assert "inner words" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_has_strict_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self';")
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize("path", PATHS[:4])
def test_pages_are_only_read(client: TestClient, path: str) -> None:
    assert client.head(path).status_code == 200
    for method in ("POST", "PUT", "PATCH", "DELETE", "OPTIONS"):
        assert client.request(method, path).status_code == 405


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:9", "127.0.0.1:8000", "[::1]:8000"])
def test_this_machine_is_answered(client: TestClient, host: str) -> None:
    assert client.get("/claims", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["dateline.example", "127.0.0.1.example:8000", "", "[::2]"])
def test_another_host_name_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/claims", headers={"host": host})
    assert answer.status_code == 421
    assert "barges" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_another_site_may_link_to_a_page_but_not_draw_it_in(client: TestClient) -> None:
    followed = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    drawn_in = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}
    assert client.get("/claims", headers=followed).status_code == 200
    assert client.get("/api/claims", headers=drawn_in).status_code == 403


def test_pages_follow_what_is_added(client: TestClient, ledger_file: str) -> None:
    assert client.get("/api/documents").json()["total"] == 3
    ledger = open_ledger(ledger_file)
    try:
        late = Document(id="late", held_at=HELD, text="The gate is open.")
        ledger.record(Reading(document=late, run=RUN))
        assert client.get("/api/documents").json()["total"] == 4  # while the writer is at work
    finally:
        ledger.close()
    assert client.get("/api/documents").json()["total"] == 4


def test_serving_begins_with_a_ledger_and_a_free_port(
    ledger_file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(*_: object, **__: object) -> socket.socket:
        raise OSError(98, "Address already in use")

    monkeypatch.setattr(socket, "create_server", taken)
    with pytest.raises(LedgerError, match="no such ledger"):
        serve(str(tmp_path / "none.db"))
    with pytest.raises(UsageError, match=r"cannot listen on ::1, port 80: .*already in use"):
        serve(ledger_file, port=80, host="::1")


@pytest.mark.parametrize(
    ("host", "address"), [("127.0.0.1", "http://127.0.0.1:80/"), ("::1", "http://[::1]:80/")]
)
def test_serving_tells_its_address_and_ends_when_interrupted(
    ledger_file: str,
    host: str,
    address: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def interrupt(_: uvicorn.Server, sockets: list[socket.socket]) -> None:
        assert len(sockets) == 1
        raise KeyboardInterrupt

    monkeypatch.setattr(socket, "create_server", Listener)
    monkeypatch.setattr(uvicorn.Server, "run", interrupt)
    serve(ledger_file, port=80, host=host)
    assert f"Dateline at {address}" in capsys.readouterr().err


def test_the_application_starts_and_stops(client: TestClient) -> None:
    with client:
        assert client.get("/claims").status_code == 200


def test_the_host_that_was_asked_for_is_answered(ledger_file: str) -> None:
    client = TestClient(
        application(ledger_file, hosts=("desk.example",)), base_url="http://desk.example"
    )
    assert client.get("/claims").status_code == 200


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_are_files_of_our_own(client: TestClient, name: str) -> None:
    answer = client.get(f"/{name}")
    assert answer.headers["content-type"].startswith("text/javascript")
    assert set(re.findall(r'from "/([^"]+)"', answer.text)) <= set(SCRIPTS)


def test_the_slider_of_an_earlier_moment_knows_all_moments(client: TestClient) -> None:
    client.get("/")
    addresses = ("/", "/?as_of=2031-05-02T20:00%2B03:00")
    told = [re.findall(r'data-moments="([^"]*)"', client.get(one).text) for one in addresses]
    assert told[0]
    assert told[0] == told[1]
