"""Serve a case as local web pages until interrupted."""

import logging
import signal
import socket
from contextlib import closing, suppress
from typing import Final

import uvicorn

from dateline.ledger.open import open_ledger
from dateline.model.errors import UsageError
from dateline.web.application import application
from dateline.web.edition.press import process_press
from dateline.web.guard import LOOPBACK
from dateline.web.look import Look
from dateline.web.shelf import NotReadyError, Shelf
from dateline.web.stock import folder_of

__all__ = ["serve"]

GRACE_SECONDS: Final = 1  # for streams of events, which never end of themselves
LOG = logging.getLogger("uvicorn.error")  # the server's own; it is set up with the server


def serve(case: str, *, port: int = 8000, host: str = "127.0.0.1") -> None:
    """Serve a case; only this machine reaches it unless another host is named.

    Raises:
        LedgerError: The ledger is not there, or is none.
        UsageError: The port is taken, or the host is not of this machine.
    """
    open_ledger(case, create=False).close()
    with _listen(host, port) as listener, closing(_shelf(case)) as shelf:
        config = uvicorn.Config(
            application(case, hosts=(*LOOPBACK, host), shelf=shelf),
            access_log=False,
            server_header=False,
            lifespan="off",
            ws="none",
            timeout_graceful_shutdown=GRACE_SECONDS,
        )
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that the press is stopped
        LOG.info("Dateline at %s (stop with Ctrl+C)", _address(listener))
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listener])


def _shelf(case: str) -> Shelf:
    """Return the editions of a case, the first one being made already."""
    shelf = Shelf(case, process_press(), folder_of(case))
    with suppress(NotReadyError):
        shelf.edition(Look(), first_seconds=0.0, patient=False)
    return shelf


def _listen(host: str, port: int) -> socket.socket:
    """Take the port here, where a port that is taken can be told in one line."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        raise UsageError(f"cannot listen on {host}, port {port}: {error}") from error


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
