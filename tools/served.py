"""A case served by the real command on a free port, for as long as a block lasts."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import Final

__all__ = ["COMMAND", "DEMO", "Served", "dateline", "serving"]

COMMAND: Final = (sys.executable, "-c", "from dateline.cli.main import main; main()")
DEMO: Final = Path(__file__).parents[1] / "demo" / "articles"
ADDRESS: Final = re.compile(r"https?://[^\s/]+")
PATIENCE_SECONDS: Final = 60.0


@dataclass(slots=True)
class Served:
    """A running server: its address without a slash at the end, and what it has said so far."""

    process: "subprocess.Popen[str]"
    said: list[str] = field(default_factory=list)
    _told: "Future[str]" = field(default_factory=Future)

    @property
    def address(self) -> str:
        """Where it listens, once it has told so."""
        return self._told.result(PATIENCE_SECONDS)

    def listen(self) -> None:
        """Keep what it says, and find its address there; ends with the server."""
        for line in self.process.stderr or ():
            self.said.append(line)
            found = ADDRESS.search(line)
            if found and not self._told.done():
                self._told.set_result(found[0])
        if not self._told.done():
            reason = "".join(self.said) or "it said nothing"
            self._told.set_exception(RuntimeError(f"the server did not start: {reason}"))

    def stop(self) -> None:
        """Interrupt it, as a person would, and wait until it has gone.

        Raises:
            RuntimeError: It stayed, and had to be killed.
        """
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise RuntimeError("the server did not stop when interrupted") from None


@contextmanager
def serving(case: Path, *options: str) -> Iterator[Served]:
    """Run `dateline serve` on a case; what it keeps for its next run is kept beside the case."""
    process = subprocess.Popen(
        [*COMMAND, "serve", "--case", str(case), "--port", "0", *options],
        env={**os.environ, "XDG_CACHE_HOME": str(case.parent)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        served = Served(process)
        listener = Thread(target=served.listen)
        listener.start()
        try:
            _ = served.address  # no block begins before it listens
            yield served
        finally:
            served.stop()
            listener.join()


def dateline(*arguments: object) -> str:
    """Run a command of the program and return what it prints.

    Raises:
        RuntimeError: It failed.
    """
    command = [*COMMAND, *(str(argument) for argument in arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command[3:])}: {done.stderr}")
    return done.stdout
