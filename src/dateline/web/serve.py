"""Serve a case as local web pages until interrupted."""

import logging
import socket
from contextlib import suppress

import uvicorn

from dateline.ledger.open import open_ledger
from dateline.model.errors import UsageError
from dateline.web.application import application
from dateline.web.guard import LOOPBACK

__all__ = ["serve"]

LOG = logging.getLogger("uvicorn.error")  # the server's own; it is set up with the server


def serve(case: str, *, port: int = 8000, host: str = "127.0.0.1") -> None:
    """Serve a case; only this machine reaches it unless another host is named.

    Raises:
        LedgerError: The ledger is not there, or is none.
        UsageError: The port is taken, or the host is not of this machine.
    """
    open_ledger(case, create=False).close()
    with _listen(host, port) as listener:
        config = uvicorn.Config(
            application(case, hosts=(*LOOPBACK, host)),
            access_log=False,
            server_header=False,
            lifespan="off",
            ws="none",
        )
        LOG.info("Dateline at %s (stop with Ctrl+C)", _address(listener))
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listener])


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
