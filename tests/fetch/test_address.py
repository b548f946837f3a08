import socket
from ipaddress import ip_address

import pytest

from dateline.fetch.address import Gate, address_of, is_public
from dateline.read.refusal import RefusedError

INSIDE = """127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 0.0.0.0 100.64.0.1 224.0.0.1
255.255.255.255 240.0.0.1 192.0.2.1 198.18.0.1 ::1 :: fe80::1 fc00::1 fd12::1 ff02::1
::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::7f00:1 64:ff9b::a00:1 64:ff9b:1::1 2002:7f00:1::
2001:0:1::1 2001:db8::1""".split()


@pytest.mark.parametrize("address", INSIDE)
def test_addresses_that_are_not_on_the_open_web(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_addresses_on_the_open_web(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "url",
    [
        "ftp://orsk.example/a",
        "file:///etc/passwd",
        "http://",
        "http://ada:word@orsk.example/",
        "http://@orsk.example/",
        "http://orsk.example:port/",
        "http://[half/",
        "http://orsk.example/a b",
        "http://orsk.example/a\nb",
        "http://orsk.example\\@inside.example/",
        f"http://orsk.example/{'a' * 2000}",
    ],
)
def test_urls_that_nobody_should_ask_for(url: str) -> None:
    with pytest.raises(RefusedError) as refused:
        address_of(url)
    assert refused.value.code == "fetch.address"


def test_a_url_in_its_parts() -> None:
    address = address_of("https://Orsk.example:8443/Fähre/1?q=ä#top")
    assert (address.site, address.target) == ("orsk.example:8443", "/F%C3%A4hre/1?q=%C3%A4")
    assert address_of("http://bücher.example").url == "http://xn--bcher-kva.example/"
    assert address_of("http://[2606:4700::1]/a").site == "[2606:4700::1]"


def gate(*answers: str) -> Gate:
    return Gate(allows=is_public, resolve=lambda _host, _port: list(answers))


def test_every_answer_of_a_name_server_is_checked() -> None:
    orsk = address_of("http://orsk.example/")
    assert gate("8.8.8.8", "8.8.4.4").addresses(orsk) == ["8.8.8.8", "8.8.4.4"]
    for answers in (("8.8.8.8", "10.0.0.1"), ("::1",), ("fe80::1%eth0",)):
        with pytest.raises(RefusedError, match="not on the open web"):
            gate(*answers).addresses(orsk)
    with pytest.raises(RefusedError, match="no address"):
        gate().addresses(orsk)


@pytest.mark.parametrize(
    "host", ["0x7f.1", "2130706433", "127.1", "0177.0.0.1", "0x7f000001", "8.8.8.8.", "1.2.3.4.5"]
)
def test_odd_spellings_of_addresses_are_refused_unread(host: str) -> None:
    with pytest.raises(RefusedError, match="odd spelling"):
        gate("8.8.8.8").addresses(address_of(f"http://{host}/"))


def test_a_private_network_is_asked_where_a_person_says_so() -> None:
    assert Gate.usual(allow_private=True).allows(ip_address("10.0.0.1"))
    assert not Gate.usual().allows(ip_address("10.0.0.1"))
    for never in ("169.254.169.254", "::ffff:169.254.169.254", "fe80::1", "224.0.0.1", "::"):
        assert not Gate.usual(allow_private=True).allows(ip_address(never))


def test_a_host_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", fails)
    with pytest.raises(RefusedError, match="no such host"):
        Gate.usual().addresses(address_of("http://orsk.example/"))
