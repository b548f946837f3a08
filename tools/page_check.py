"""Open a brief's page in headless Chromium and check that it keeps its promises.

No request but the page itself, nothing on the console, every inner link has its target, a cited
sentence lights up in its article, nothing wider than a phone. Skips where no Chromium is.

    python tools/page_check.py build/demo.html [--shots build/shots]
"""

import argparse
import base64
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)
VIEWS = (  # name, width, height, colour scheme, fragment
    ("wide", 1360, 1000, "light", ""),
    ("dark", 1360, 1000, "dark", ""),
    ("target", 1000, 800, "light", "#r1"),
    ("target-dark", 1000, 800, "dark", "#r1"),
    ("phone", 360, 740, "light", ""),
    ("phone-target", 360, 740, "light", "#r1"),
)
DEAD_LINKS = """[...document.querySelectorAll('a[href^="#"]')]
    .map(a => a.getAttribute('href')).filter(h => !document.getElementById(h.slice(1)))"""
UNLIT = """[...document.querySelectorAll('[id^="r"].anchor')].filter(anchor => {
    location.hash = anchor.id;
    const words = anchor.parentElement.querySelector('.w' + anchor.id.slice(1));
    return !words || getComputedStyle(words).backgroundColor === 'rgba(0, 0, 0, 0)';
}).map(anchor => anchor.id)"""
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SCRIPTS = "document.scripts.length"


class Browser:
    """A Chromium spoken to over its debugging pipe: no socket is opened."""

    def __init__(self, write: int, read: int) -> None:
        """Take the two ends of the pipe."""
        self._write, self._read, self._ids = write, read, itertools.count(1)
        self._rest, self._session = b"", None
        self.events: list[dict[str, Any]] = []

    def attach(self) -> None:
        """Open a blank page and listen to all that happens on it."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **params: object) -> dict[str, Any]:
        """Send a command and return its result; events on the way are kept."""
        number = next(self._ids)
        message: dict[str, object] = {"id": number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._receive()
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def open(self, url: str) -> None:
        """Go to a page and wait until it has loaded."""
        before = len(self.events)
        moved = self.call("Page.navigate", url=url)
        while "loaderId" in moved and not any(
            event["method"] == "Page.loadEventFired" for event in self.events[before:]
        ):
            self.events.append(self._receive())

    def value(self, expression: str) -> Any:  # noqa: ANN401 - whatever the page answers
        """Evaluate an expression in the page."""
        return self.call("Runtime.evaluate", expression=expression, returnByValue=True)["result"][
            "value"
        ]

    def _receive(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            chunk = os.read(self._read, 1 << 16)
            if not chunk:
                raise RuntimeError("the browser went away")
            self._rest += chunk
        message, self._rest = self._rest.split(b"\0", 1)
        received: dict[str, Any] = json.loads(message)
        return received


@contextmanager
def browser(program: str) -> Iterator[Browser]:
    """Run a browser with an empty profile for as long as the block lasts."""
    to_browser, ours_out = os.pipe()
    ours_in, from_browser = os.pipe()

    def place_ends() -> None:  # the browser reads its file 3 and writes its file 4
        low, high = os.dup(to_browser), os.dup(from_browser)
        os.dup2(low, 3)
        os.dup2(high, 4)

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = subprocess.Popen(
            [program, *FLAGS, f"--user-data-dir={profile}", "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            close_fds=False,
            preexec_fn=place_ends,  # noqa: PLW1509 - no threads here
        )
        try:
            started = Browser(ours_out, ours_in)
            started.attach()
            yield started
        finally:
            process.terminate()
            process.wait(timeout=20)


def look(chromium: Browser, url: str, shots: Path | None) -> Iterator[str]:
    """Yield what is wrong with a page, view by view."""
    for name, width, height, scheme, fragment in VIEWS:
        feature = {"name": "prefers-color-scheme", "value": scheme}
        chromium.call("Emulation.setEmulatedMedia", features=[feature])
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        chromium.call("Emulation.setDeviceMetricsOverride", **size)
        chromium.open("about:blank")
        chromium.open(f"{url}{fragment}")
        if chromium.value(OVERFLOW) > 0:
            yield f"{name}: wider than {width} pixels"
        if shots:
            picture = chromium.call("Page.captureScreenshot", format="png")["data"]
            (shots / f"{name}.png").write_bytes(base64.b64decode(picture))
    if shots:
        printed = chromium.call("Page.printToPDF")["data"]
        (shots / "print.pdf").write_bytes(base64.b64decode(printed))


def check(chromium: Browser, url: str) -> Iterator[str]:
    """Yield each promise that the page does not keep."""
    chromium.open(url)
    if chromium.value(SCRIPTS):
        yield "the page has a script"
    yield from (f"no target for {link}" for link in chromium.value(DEAD_LINKS))
    yield from (f"#{anchor} does not light up" for anchor in chromium.value(UNLIT))
    for event in chromium.events:
        params = event.get("params", {})
        if event["method"] == "Network.requestWillBeSent":
            asked = params["request"]["url"]
            if asked.split("#")[0] not in {url, "about:blank"}:
                yield f"request for {asked}"
        elif event["method"] in {"Log.entryAdded", "Runtime.exceptionThrown"}:
            yield f"console: {json.dumps(params)[:300]}"


def main() -> int:
    """Check the page named on the command line; 1 where something is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page", type=Path)
    parser.add_argument("--shots", type=Path, help="folder for pictures and a print")
    options = parser.parse_args()
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        print("skipped: no Chromium here")
        return 0
    if options.shots:
        options.shots.mkdir(parents=True, exist_ok=True)
    url = options.page.resolve().as_uri()
    with browser(program) as chromium:
        wrong = [*look(chromium, url, options.shots), *check(chromium, url)]
    print("\n".join(dict.fromkeys(wrong)) or f"{options.page}: every promise kept")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
