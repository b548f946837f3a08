"""The client against a server that does what servers do on bad days."""

from time import monotonic

import pytest
from tools.misbehave import Misbehaving

from dateline.fetch.address import Gate
from dateline.fetch.client import Client, Limits
from dateline.read.refusal import RefusedError


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("slow", "fetch.slow"),
        ("drip", "fetch.slow"),
        ("drip-headers", "fetch.slow"),
        ("endless", "fetch.too-large"),
        ("bomb", "fetch.too-large"),
        ("half-zipped", "fetch.broken"),
        ("short", "fetch.broken"),
        ("huge-headers", "fetch.broken"),
        ("reset", "fetch.broken"),
        ("loop", "fetch.redirect"),
        ("inwards", "fetch.address"),
        ("metadata", "fetch.address"),
    ],
)
def test_what_is_no_whole_answer_is_refused_in_time(
    server: Misbehaving, client: Client, name: str, code: str
) -> None:
    began = monotonic()
    with pytest.raises(RefusedError) as refused:
        client.get(f"{server.site}/{name}")
    assert refused.value.code == code
    assert monotonic() - began < 3


def test_a_redirect_leads_to_the_address_of_the_text(server: Misbehaving, client: Client) -> None:
    answer = client.get(f"{server.site}/moved")
    assert (answer.status, answer.url) == (200, f"{server.site}/page/moved?utm_source=feed")
    assert not answer.is_downgraded


def test_packed_bodies_are_unpacked(server: Misbehaving, client: Client) -> None:
    assert b"Ada Roe" in client.get(f"{server.site}/zipped").body


def test_who_has_the_text_already_is_told_so(server: Misbehaving, client: Client) -> None:
    first = client.get(f"{server.site}/steady")
    again = client.get(f"{server.site}/steady", etag=first.etag, modified=first.modified)
    assert (first.status, again.status, again.body) == (200, 304, b"")


def test_a_request_says_who_asks(server: Misbehaving, client: Client) -> None:
    client.get(f"{server.site}/page/a")
    (headers,) = server.headers_seen
    assert headers["User-Agent"].startswith("dateline/")
    assert headers["Host"] == server.site.removeprefix("http://")
    assert headers["Accept-Encoding"] == "gzip"


def test_the_connection_goes_to_the_address_that_was_checked(server: Misbehaving) -> None:
    """A name server that answers otherwise the second time is not asked a second time."""
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    gate = Gate(allows=lambda _: True, resolve=lambda _host, _port: next(answers))
    port = server.server_address[1]
    assert Client(gate=gate).get(f"http://orsk.example:{port}/page/a").status == 200
    assert server.headers_seen[0]["Host"] == f"orsk.example:{port}"


def test_a_second_address_is_tried_where_the_first_lets_nobody_in(server: Misbehaving) -> None:
    gate = Gate(allows=lambda _: True, resolve=lambda _host, _port: ["127.0.0.9", "127.0.0.1"])
    client = Client(gate=gate, limits=Limits(connect_seconds=0.5))
    assert client.get(f"http://orsk.example:{server.server_address[1]}/page/a").status == 200


def test_nobody_lets_us_in(client: Client, socket_enabled: None) -> None:
    del socket_enabled
    with pytest.raises(RefusedError) as refused:
        client.get("http://127.0.0.1:9/")
    assert refused.value.code == "fetch.failed"


def test_https_to_a_server_that_has_none(server: Misbehaving, client: Client) -> None:
    with pytest.raises(RefusedError) as refused:
        client.get(server.site.replace("http", "https"))
    assert refused.value.code in {"fetch.failed", "fetch.broken", "fetch.slow"}
