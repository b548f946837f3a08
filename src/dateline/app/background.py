"""Work in the background: a process that others do not wait for, and that its parent stops."""

import os
import signal
from contextlib import suppress

__all__ = ["give_way"]


def give_way(by: int) -> None:
    """Lower the priority of this process, and leave an interrupt to the one who started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C goes to the whole group
    with suppress(OSError, AttributeError):
        os.nice(by)
