"""An address is a url that may be asked for, and the checked IP addresses behind its host."""

import re
import socket
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final
from urllib.parse import quote, urlsplit

from dateline.read.refusal import RefusedError

__all__ = ["IP", "Address", "Gate", "address_of", "is_public", "is_url"]

IP = IPv4Address | IPv6Address
Resolve = Callable[[str, int], list[str]]

PORTS: Final = {"http": 80, "https": 443}
NUMBER: Final = re.compile(r"(?:0x[0-9a-f]*|\d+)", re.IGNORECASE)  # how WHATWG tells an IPv4 host
NAT64: Final = IPv6Network("64:ff9b::/96")
TUNNELS: Final = tuple(map(IPv6Network, ("2002::/16", "2001::/32", "64:ff9b:1::/48")))
SAFE: Final = "/%:@!$&'()*+,;=~-._?"
URL_LENGTH: Final = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A url in its parts: `host` in ASCII, `target` as it stands in a request's first line."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def site(self) -> str:
        """The host, with its port where that is not the usual one, as the header `Host` has it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The url, without a fragment."""
        return f"{self.scheme}://{self.site}{self.target}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Which IP addresses may be asked; a host is looked up once, and every answer is checked."""

    allows: Callable[[IP], bool]
    resolve: Resolve
    takes_odd: bool = False

    @classmethod
    def usual(cls, *, allow_private: bool = False) -> "Gate":
        """Return the gate of the open web, or one that also leads to private networks."""
        allows = _is_a_host if allow_private else is_public
        return cls(allows=allows, resolve=_resolve, takes_odd=allow_private)

    def addresses(self, address: Address) -> list[str]:
        """Return the IP addresses of a host.

        Raises:
            RefusedError: There are none, or one of them may not be asked.
        """
        if not self.takes_odd and _is_odd(address.host):
            raise RefusedError(code="fetch.address", message="an IP address in an odd spelling")
        found = self.resolve(address.host, address.port)
        for each in found:
            if not self.allows(ip_address(each.partition("%")[0])):
                message = f"{address.host} is at {each}, which is not on the open web"
                raise RefusedError(code="fetch.address", message=message)
        if not found:
            raise RefusedError(code="fetch.failed", message="the host has no address")
        return found


def is_url(text: str) -> bool:
    """Say whether a command's argument is meant as a url."""
    return text.lower().startswith(("http://", "https://"))


def is_public(address: IP) -> bool:
    """Say whether an IP address is on the open web, or stands for one that is."""
    if isinstance(address, IPv6Address):
        if address in NAT64:  # how a network without IPv4 reaches all of IPv4
            return is_public(IPv4Address(address.packed[-4:]))
        if address.ipv4_mapped or any(address in tunnel for tunnel in TUNNELS):
            return False
    is_special = address.is_multicast or address.is_reserved or address.is_unspecified
    return address.is_global and not is_special and not address.is_link_local


def _is_a_host(address: IP) -> bool:
    """Say whether there may be a server with texts; where a cloud keeps its keys there is none."""
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    real = mapped or address
    return not (real.is_link_local or real.is_multicast or real.is_unspecified)


def address_of(url: str) -> Address:
    """Take a url apart.

    Raises:
        RefusedError: It is none of the web, or one that nobody should ask for.
    """
    if len(url) > URL_LENGTH or not url.isprintable() or " " in url or "\\" in url:
        raise RefusedError(code="fetch.address", message="a url that is too long, or misspelt")
    try:
        parts = urlsplit(url)
        port = parts.port
        host = _ascii(parts.hostname or "")
    except ValueError as error:
        raise RefusedError(code="fetch.address", message=f"no url: {error}") from error
    if parts.scheme not in PORTS or not host:
        raise RefusedError(code="fetch.address", message="not a url of http or https")
    if "@" in parts.netloc:
        raise RefusedError(code="fetch.address", message="a url with a user's name in it")
    query = f"?{parts.query}" if parts.query else ""
    return Address(
        scheme=parts.scheme,
        host=host,
        port=PORTS[parts.scheme] if port is None else port,
        target=quote((parts.path or "/") + query, safe=SAFE),
    )


def _ascii(host: str) -> str:
    return host if host.isascii() else host.encode("idna").decode("ascii")


def _is_odd(host: str) -> bool:
    """Say whether a host is an IP address as only a C library would read it: 0x7f.1, 2130706433."""
    if "%" in host:
        return True
    try:
        ip_address(host)
    except ValueError:
        return NUMBER.fullmatch(host.rstrip(".").rpartition(".")[2]) is not None
    return False


def _resolve(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise RefusedError(code="fetch.failed", message="no such host") from error
    return list(dict.fromkeys(str(each[4][0]) for each in found))
