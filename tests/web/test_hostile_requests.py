"""Requests by those who mean harm, or do not know better: refused in a line, and nothing stops."""

import socket
import threading
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest
import uvicorn
from starlette.testclient import TestClient

from dateline.model.errors import UsageError
from dateline.web.application import application
from dateline.web.form import back_path
from dateline.web.limits import Meter
from dateline.web.password import Passwords, line_of
from dateline.web.patience import PatientProtocol
from dateline.web.serve import serve

from .conftest import GATE, TWELVE
from .test_judging import HERE, standing, token

WORD = {"left": TWELVE.id, "right": GATE.id, "by": "Mallory", "back": "/"}
FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "http://127.0.0.1:9000"},  # another program on this machine
    ],
)
def test_another_site_cannot_judge(
    client: TestClient, ledger_file: str, headers: dict[str, str]
) -> None:
    answer = client.post("/judge/same", data={**WORD, "token": token(client)}, headers=headers)
    assert answer.status_code == 403
    assert standing(ledger_file) == []


def test_a_token_is_needed_and_it_is_one_browsers(client: TestClient, ledger_file: str) -> None:
    mine = token(client)
    for given in ("", "0" * 64, mine[:-1], mine.upper(), "é" * 64):
        assert client.post("/judge/same", data={**WORD, "token": given}).status_code == 403
    client.cookies.delete("dateline_id")
    assert client.post("/judge/same", data={**WORD, "token": mine}).status_code == 403
    assert standing(ledger_file) == []


@pytest.mark.parametrize(
    "back",
    [
        "//evil.example",
        "https://evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "/a\r\nset-cookie: x=1",
        "/a\x00",
        "evil",
        "",
    ],
)
def test_nobody_is_led_elsewhere(client: TestClient, back: str) -> None:
    assert back_path(back) == "/"
    given = {**WORD, "token": token(client), "back": back}
    answer = client.post("/judge/same", data=given, follow_redirects=False)
    assert answer.headers["location"].startswith("/?done=jdg-")
    assert "x" not in answer.cookies


def test_a_way_back_within_the_pages_is_kept() -> None:
    assert back_path("/claims?q=a%20b&page=2") == "/claims?q=a%20b&page=2"


@pytest.mark.parametrize(
    "path",
    [
        "/../../etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/documents/..%2F..%2Fcase.db",
        "/page.js/../../serve.py",
        "/static/page.js",
        "/style.css%00.html",
        "/claims/%00",
        "/claims/%ff%fe",
        "/%2e%2e/case.db",
    ],
)
def test_no_file_but_our_own_is_sent(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "root:" not in answer.text
    assert "import " not in answer.text


def test_what_is_too_much_is_refused(client: TestClient) -> None:
    assert client.get(f"/claims?q={'a' * 10_000}").status_code == 414
    assert client.get(f"/claims/{'a' * 5_000}").status_code == 414
    big = b"token=" + b"a" * 100_000
    assert client.post("/judge/same", content=big, headers=FORM).status_code == 413
    many = "&".join(f"a{n}=1" for n in range(2000))
    assert client.post("/judge/same", content=many, headers=FORM).status_code == 400
    assert client.post("/judge/same", content=b"\xff=%ff", headers=FORM).status_code in {400, 403}
    assert client.post("/judge/same", json={}).status_code == 415


def test_names_and_notes_stay_text(client: TestClient) -> None:
    name = "<script>alert(1)</script>\r\nset-cookie: x=1\u202eevil\u2028"
    given = {**WORD, "token": token(client), "by": name, "note": "“" + "<img onerror=x>" * 300}
    answer = client.post("/judge/same", data=given, follow_redirects=False)
    assert answer.status_code == 303
    assert "x" not in answer.cookies
    text = client.get("/judgements").text
    assert "<script>alert" not in text
    assert "<img" not in text
    assert "\u202e" not in text


@pytest.mark.parametrize("value", ["", "%", "%zz", "claim|", "|||", "x" * 5000, "claim|utt|%0d%0a"])
def test_a_cookie_that_was_tampered_with_does_no_harm(client: TestClient, value: str) -> None:
    for name in ("id", "name", "seen", "picked"):
        client.cookies.set(f"dateline_{name}", value)
    assert client.get("/claims").status_code == 200


def test_who_asks_too_often_waits() -> None:
    now = [0.0]
    meter = Meter(each_second=1, at_once=3, clock=lambda: now[0])
    assert [meter.lets_in("a") for _ in range(4)] == [True, True, True, False]
    assert meter.lets_in("b")
    now[0] = 1.0
    assert [meter.lets_in("a") for _ in range(2)] == [True, False]


def test_a_shared_server_asks_for_a_password(ledger_file: str, tmp_path: Path) -> None:
    file = tmp_path / "passwords"
    file.write_text(f"# who may read\n{line_of('ada', 'correct horse: é')}\n", "utf-8")
    client = TestClient(application(ledger_file, passwords=Passwords.read(file)), base_url=HERE)

    def ask(told: str | None) -> int:
        headers = {} if told is None else {"authorization": told}
        return client.get("/api/claims", headers=headers).status_code

    def basic(text: str) -> str:
        return f"Basic {b64encode(text.encode()).decode()}"

    assert ask(None) == ask("Basic ???") == ask("Bearer x") == 401
    assert ask(basic("ada:wrong")) == ask(basic("eve:correct horse: é")) == 401
    assert ask(basic("ada:correct horse: é")) == 200
    assert {ask(basic(f"ada:{n}")) for n in range(12)} == {401, 429}
    assert ask(basic("ada:correct horse: é")) == 200  # who knows it still gets in


@pytest.mark.parametrize(
    "line", ["ada", "ada:x", ":scrypt$a$b", "ada:scrypt$!$!", "ada:md5$YQ==$YQ=="]
)
def test_a_password_file_that_is_none_is_named_with_its_line(tmp_path: Path, line: str) -> None:
    file = tmp_path / "passwords"
    file.write_text(f"{line_of('eve', 'x')}\n{line}\n")
    with pytest.raises(UsageError, match="passwords:2"):
        Passwords.read(file)


def test_nobody_shares_a_case_by_mistake(ledger_file: str) -> None:
    with pytest.raises(UsageError, match="give --password-file, or --open-to-all"):
        serve(ledger_file, host="0.0.0.0")  # noqa: S104 - that is what is tried


@pytest.fixture
def port(ledger_file: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A real server on a free port of this machine."""
    monkeypatch.setattr(PatientProtocol, "head_seconds", 0.5)
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        config = uvicorn.Config(
            application(ledger_file), http=PatientProtocol, lifespan="off", log_level="error"
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        yield listener.getsockname()[1]
        server.should_exit = True
        thread.join(10)


def is_answered(port: int) -> bool:
    with closing(HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("GET", "/style.css")
        return connection.getresponse().status == 200


@pytest.mark.enable_socket
def test_slow_clients_do_not_stop_others(port: int) -> None:
    slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(30)]
    for one in slow:
        one.sendall(b"GET / HTTP/1.1\r\nhost: 127")
    assert is_answered(port)
    begun = time.monotonic()
    for one in slow:
        one.settimeout(20)
        assert one.recv(100) == b""  # hung up on
        one.close()
    assert time.monotonic() - begun < 20


@pytest.mark.enable_socket
@pytest.mark.parametrize(
    "raw",
    [
        b"\x00\x01\x02\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n",
        b"POST /judge/same HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: -1\r\n\r\n",
        b"GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nhost: evil.example\r\n\r\n",
        b"GET / HTTP/1.1\r\nhost: evil.example\r\n\r\n",
    ],
)
def test_what_is_no_request_is_refused_and_the_server_goes_on(port: int, raw: bytes) -> None:
    with closing(socket.create_connection(("127.0.0.1", port))) as one:
        one.settimeout(20)
        one.sendall(raw)
        try:
            status = one.recv(100)[:12]
        except ConnectionError:
            status = b""
        assert status in {b"", b"HTTP/1.1 400", b"HTTP/1.1 414", b"HTTP/1.1 421", b"HTTP/1.1 505"}
    assert is_answered(port)
