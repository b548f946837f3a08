"""Serve a case as web pages until interrupted, or answer an assistant's questions of it."""

import logging
import signal
import socket
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

import uvicorn

from dateline.ledger.open import open_ledger
from dateline.model.errors import UsageError
from dateline.web.application import application
from dateline.web.edition.press import process_press, thread_press
from dateline.web.guard import LOOPBACK
from dateline.web.look import Look
from dateline.web.password import Passwords
from dateline.web.patience import PatientProtocol
from dateline.web.shelf import NotReadyError, Shelf
from dateline.web.stock import folder_of

__all__ = ["answer_assistant", "serve"]

GRACE_SECONDS: Final = 1  # for streams of events, which never end of themselves
CONNECTIONS: Final = 400
KEPT_SECONDS: Final = 20
LONGEST_HEAD: Final = 32_768  # bytes of a request's headers
LOG = logging.getLogger("uvicorn.error")  # the server's own; it is set up with the server


def serve(  # noqa: PLR0913 - what is served, where, to whom
    case: str,
    *,
    port: int = 8000,
    host: str = "127.0.0.1",
    names: tuple[str, ...] = (),
    password_file: Path | None = None,
    is_read_only: bool = False,
    is_open_to_all: bool = False,
) -> None:
    """Serve a case; only this machine reaches it unless another host is named.

    `names` are further host names that it is reached by.

    Raises:
        LedgerError: The ledger is not there, or is none.
        UsageError: The port is taken, the host is not of this machine, or is reached by others
            while nobody needs a password; the password file is none.
    """
    open_ledger(case, create=False).close()
    passwords = Passwords.read(password_file) if password_file else None
    if host not in LOOPBACK and not (passwords or is_open_to_all):
        raise UsageError(f"{host} is reached by others: give --password-file, or --open-to-all")
    with _listen(host, port) as listener, closing(_shelf(case)) as shelf:
        config = uvicorn.Config(
            application(
                case,
                hosts=(*LOOPBACK, host, *names),
                shelf=shelf,
                is_read_only=is_read_only,
                passwords=passwords,
            ),
            http=PatientProtocol,
            access_log=False,
            server_header=False,
            lifespan="off",
            ws="none",
            limit_concurrency=CONNECTIONS,
            timeout_keep_alive=KEPT_SECONDS,
            h11_max_incomplete_event_size=LONGEST_HEAD,
            timeout_graceful_shutdown=GRACE_SECONDS,
        )
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that the press is stopped
        LOG.info("Dateline at %s (stop with Ctrl+C)", _address(listener))
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listener])


def answer_assistant(case: str) -> None:
    """Answer an assistant by the Model Context Protocol until its input ends.

    Raises:
        LedgerError: The ledger is not there, or is none.
    """
    open_ledger(case, create=False).close()
    from dateline.web.assistant import assistant  # noqa: PLC0415 - slow, and for this alone

    press = thread_press()
    with closing(Shelf(case, press, folder_of(case))) as shelf, suppress(KeyboardInterrupt):
        assistant(shelf).run("stdio")


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
