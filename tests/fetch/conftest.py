from collections.abc import Iterator
from ipaddress import ip_address

import pytest
from tools.misbehave import Misbehaving, serving

from dateline.fetch.address import IP, Gate
from dateline.fetch.client import Client, Limits

LOOPBACK = ip_address("127.0.0.1")


def only_loopback(address: IP) -> bool:
    return address == LOOPBACK


@pytest.fixture
def server(socket_enabled: None) -> Iterator[Misbehaving]:
    """The server of tools/misbehave.py, on this machine."""
    del socket_enabled
    with serving() as opened:
        yield opened


@pytest.fixture
def client() -> Client:
    """A client that is soon tired of waiting, and may ask this machine alone."""
    usual = Gate.usual()
    gate = Gate(allows=only_loopback, resolve=usual.resolve)
    return Client(gate=gate, limits=Limits(connect_seconds=1, read_seconds=0.4, total_seconds=0.8))
