"""Live: a stream of server-sent events that tells a page when there is a newer edition."""

import asyncio
from collections.abc import AsyncIterator
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import StreamingResponse

from dateline.model.errors import DatelineError
from dateline.report.json import dumps
from dateline.web.look import Look
from dateline.web.question import ask
from dateline.web.shelf import NotReadyError, Shelf

__all__ = ["stream"]

EVERY_SECONDS: Final = 1.0
SIGN_OF_LIFE: Final = 15  # looks without news, after which something is sent lest a proxy hang up


def stream(shelf: Shelf, request: Request) -> StreamingResponse:
    """Answer with the events of a look, from now on."""
    question = ask(request.query_params)
    return StreamingResponse(_events(shelf, question.look, request), media_type="text/event-stream")


async def _events(shelf: Shelf, look: Look, request: Request) -> AsyncIterator[str]:
    known = request.headers.get("last-event-id") or request.query_params.get("edition")
    quiet = 0
    yield "retry: 3000\n\n"
    while not await request.is_disconnected():
        state = await run_in_threadpool(_state, shelf, look)
        if state and state != known:
            known, quiet = state, 0
            yield f"event: edition\nid: {state}\ndata: {dumps({'edition': state})}\n\n"
        elif quiet >= SIGN_OF_LIFE:
            quiet = 0
            yield ": still here\n\n"
        quiet += 1
        await asyncio.sleep(EVERY_SECONDS)


def _state(shelf: Shelf, look: Look) -> str | None:
    """Return the state of the last edition, having the next one made where there is news."""
    try:
        return shelf.edition(look, first_seconds=0.0, patient=False).facts.state
    except (NotReadyError, DatelineError, OSError):
        return None
