"""The application: a case as pages and as JSON."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from dateline.app.view import Moment
from dateline.model.errors import LedgerError, UsageError
from dateline.report.json import dumps
from dateline.web import answer, live, openapi, page
from dateline.web.act import act_routes
from dateline.web.desk import Desk
from dateline.web.edition.press import thread_press
from dateline.web.edition.read import Edition
from dateline.web.guard import HEADERS, LOOPBACK, Guard
from dateline.web.icon import ICON
from dateline.web.judgements import judgement_routes
from dateline.web.limits import Limits
from dateline.web.look import Look
from dateline.web.password import Passwords, PasswordWall
from dateline.web.question import Question, ask
from dateline.web.shelf import NotReadyError, Shelf

__all__ = ["application"]

API: Final = "/api"
JSON: Final = "application/json"
FILES: Final[Mapping[str, tuple[Callable[[], str], str]]] = {
    "/style.css": (page.stylesheet, "text/css"),
    "/icon.svg": (lambda: ICON, "image/svg+xml"),
    **{f"/{name}": (partial(page.script, name), "text/javascript") for name in page.SCRIPTS},
    f"{API}/openapi.json": (openapi.description, JSON),
}
STATUS: Final[dict[type[Exception], int]] = {
    UsageError: 400,
    LedgerError: 503,
    NotReadyError: 503,
}
FAILED: Final = "This page could not be made. The server's own messages say why."
NOT_READY: Final = "The pages of this moment are being made. This page loads again by itself."
AGAIN_SECONDS: Final = 3
PAGE_SECONDS: Final = 10.0  # that a reader waits for the first edition
SCRIPT_SECONDS: Final = 600.0  # that a script does

Endpoint = Callable[[Request], Response]


def application(
    case: str,
    *,
    hosts: tuple[str, ...] = LOOPBACK,
    shelf: Shelf | None = None,
    is_read_only: bool = False,
    passwords: Passwords | None = None,
) -> Starlette:
    """Return the web application on a case, answering to these host names."""
    kept = shelf or Shelf(case, thread_press(), Path(mkdtemp(prefix="dateline-")))
    desk = Desk(shelf=kept, is_read_only=is_read_only)
    return Starlette(
        routes=[
            *(Route(path, _fixed(*file)) for path, file in FILES.items()),
            Route("/live", lambda request: live.stream(kept, request)),
            *act_routes(desk),
            *judgement_routes(desk),
            *(Route(each.path, _page(desk, each)) for each in page.PAGES),
            *(Route(API + path, _answer(kept, made)) for path, made in answer.ANSWERS.items()),
        ],
        middleware=[
            Middleware(Guard, hosts=hosts),
            Middleware(Limits),
            *([Middleware(PasswordWall, passwords=passwords)] if passwords else []),
        ],
        exception_handlers=dict.fromkeys((HTTPException, *STATUS, Exception), _refuse),
    )


def _fixed(text: Callable[[], str], media_type: str) -> Endpoint:
    return lambda _: Response(text(), media_type=media_type)


def _page(desk: Desk, made: page.Page) -> Endpoint:
    def endpoint(request: Request) -> Response:
        question = ask(request.query_params)
        name = request.path_params.get("name", "")
        edition = desk.shelf.edition(question.look, first_seconds=PAGE_SECONDS)
        whole = _whole(desk.shelf, edition, question)
        hand = desk.hand(request)
        key = (edition.path, whole.path, made.path, name, question, hand)
        text = desk.pages.get(
            key, lambda: page.render(made, edition, question, name, hand, whole=whole)
        )
        return desk.send(request, text, HTMLResponse)

    return endpoint


def _whole(shelf: Shelf, edition: Edition, question: Question) -> Edition:
    """Return the edition of everything held, which knows all moments that can be asked for.

    While it is being made, that of the moment asked for has to do.
    """
    if question.moment == Moment():
        return edition
    look = Look(story=question.story)
    try:
        return shelf.edition(look, first_seconds=0.0, patient=False)
    except NotReadyError:
        return edition


def _answer(shelf: Shelf, made: answer.Answer) -> Endpoint:
    def endpoint(request: Request) -> Response:
        question = ask(request.query_params)
        size = answer.size_asked(request.query_params)
        edition = shelf.edition(question.look, first_seconds=SCRIPT_SECONDS)
        with edition.reading() as reading:
            asked = answer.Asked(
                reading=reading,
                question=question,
                name=request.path_params.get("name", ""),
                size=size,
            )
            return Response(answer.write(asked, made), media_type=JSON)

    return endpoint


def _refuse(request: Request, error: Exception) -> Response:
    """Say in one line why there is no answer, as JSON where JSON was asked for."""
    status, reason, headers = _told(error)
    sent = {**HEADERS, **headers}  # a failure is answered outside the guard
    if request.url.path.startswith(f"{API}/"):
        text = dumps({"status": status, "error": reason})
        return Response(f"{text}\n", status, sent, JSON)
    return HTMLResponse(page.refuse(status, reason), status, sent)


def _told(error: Exception) -> tuple[int, str, Mapping[str, str]]:
    if isinstance(error, HTTPException):
        return error.status_code, error.detail, error.headers or {}
    if isinstance(error, NotReadyError):
        again = str(AGAIN_SECONDS)
        return 503, NOT_READY, {"retry-after": again, "refresh": again}
    for kind, status in STATUS.items():
        if isinstance(error, kind):
            return status, str(error), {}
    return 500, FAILED, {}
