"""Readers who walk through served pages, each on a connection of its own, and time every answer."""

import html
import re
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException
from random import Random
from threading import Lock, Thread
from time import monotonic, perf_counter, sleep
from typing import Final, NamedTuple
from urllib.parse import quote, urlsplit

__all__ = ["LOOKS", "Addresses", "Answer", "kind_of", "walk"]

HREF: Final = re.compile(r'<a\b[^>]*\bhref="(/[^"#]*)')
SEARCH: Final = re.compile(r'<form\b[^>]*\baction="(/[^"]*)"(?:(?!</form>).)*\bname="q"', re.DOTALL)
WORD: Final = re.compile(r">[^<]*?\b([A-Za-z]{5,12})\b")
LOOKS: Final = {"as_of": "(a moment)", "story": "(a story)"}
NOT_PAGES: Final = ("/api",)
THINKING: Final = (0.5, 2.0)  # seconds between an answer and the next request
KEPT: Final = 2_000  # addresses of a kind
PATIENCE: Final = 60.0  # seconds until an answer is given up


class Answer(NamedTuple):
    """How a page was answered: status 0 where the connection broke, seconds to its last byte."""

    kind: str
    status: int
    seconds: float
    bytes: int


class Addresses:
    """The addresses found so far, by the kind of page; readers share it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._found: dict[str, dict[str, None]] = {"now": {"/": None}}

    def learn(self, page: str) -> None:
        """Take in every address that a page links to, and one search for a word of it."""
        found = [html.unescape(address) for address in HREF.findall(page)]
        found += _searches(page)
        with self._lock:
            for address in found:
                if not address.startswith(NOT_PAGES):
                    kept = self._found.setdefault(kind_of(address), {})
                    if len(kept) < KEPT:
                        kept[address] = None

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of page of which an address is known."""
        return frozenset(self._found)

    def choose(self, chance: Random) -> str:
        """Choose a kind of page, each as likely as another, and one page of it."""
        with self._lock:
            kind = chance.choice(list(self._found))
            return chance.choice(list(self._found[kind]))


def kind_of(address: str) -> str:
    """Name the kind of a page: a list, a list narrowed or turned over, one thing of a kind.

    A page of a moment or a story of its own is of another kind than all others: where nobody has
    looked at that lately, it is made first.
    """
    asked = urlsplit(address)
    look = next((look for name, look in LOOKS.items() if f"{name}=" in asked.query), None)
    if look:
        return look
    kind, _, one = asked.path.strip("/").partition("/")
    return f"{kind or 'now'}{'/…' if one else ''}{'?' if asked.query else ''}"


def walk(address: str, addresses: Addresses, seconds: float, readers: int) -> list[Answer]:
    """Let so many readers walk for so long, and return every answer that they had."""
    answers: list[Answer] = []
    until = monotonic() + seconds

    def read(number: int) -> None:
        chance = Random(number)  # noqa: S311 - the same each time
        sleep(chance.uniform(0, THINKING[1]))  # they do not come all at once
        answers.extend(_walked(address, addresses, until, chance))

    threads = [Thread(target=read, args=(number,)) for number in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def _walked(site: str, addresses: Addresses, until: float, chance: Random) -> Iterator[Answer]:
    connection = HTTPConnection(urlsplit(site).netloc, timeout=PATIENCE)
    while monotonic() < until:
        path = addresses.choose(chance)
        answer, page = _ask(connection, path)
        addresses.learn(page)
        yield answer
        sleep(chance.uniform(*THINKING))
    connection.close()


def _ask(connection: HTTPConnection, path: str) -> tuple[Answer, str]:
    kind, began = kind_of(path), perf_counter()
    try:
        connection.request("GET", path)
        began = perf_counter()
        response = connection.getresponse()
        body = response.read()
    except (OSError, HTTPException):
        connection.close()  # the next request opens it again
        return Answer(kind, 0, perf_counter() - began, 0), ""
    seconds = perf_counter() - began
    page = body.decode("utf-8", "replace") if response.status == 200 else ""  # noqa: PLR2004 - found
    return Answer(kind, response.status, seconds, len(body)), page


def _searches(page: str) -> list[str]:
    """Return the address of a search for a word of the page, where there is a field for one."""
    form, words = SEARCH.search(page), WORD.findall(page)
    if form is None or not words:
        return []
    return [f"{form[1]}?q={quote(words[len(page) % len(words)])}"]
