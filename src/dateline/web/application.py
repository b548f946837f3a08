"""The application: a case as pages and as JSON, for reading only."""

from collections.abc import Callable, Mapping

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from dateline.model.errors import LedgerError, UsageError
from dateline.report.json import dumps
from dateline.web import answer, page
from dateline.web.guard import HEADERS, LOOPBACK, Guard
from dateline.web.icon import ICON
from dateline.web.question import ask
from dateline.web.shelf import Shelf

__all__ = ["application"]

API = "/api"
JSON = "application/json"
STATUS: dict[type[Exception], int] = {UsageError: 400, LedgerError: 503}
FAILED = "This page could not be made. The server's own messages say why."

Endpoint = Callable[[Request], Response]


def application(case: str, *, hosts: tuple[str, ...] = LOOPBACK) -> Starlette:
    """Return the web application on a case, answering to these host names."""
    shelf = Shelf(case)
    return Starlette(
        routes=[
            Route("/style.css", _fixed(page.stylesheet, "text/css")),
            Route("/icon.svg", _fixed(lambda: ICON, "image/svg+xml")),
            *(Route(each.path, _page(shelf, each)) for each in page.PAGES),
            *(Route(API + path, _answer(shelf, made)) for path, made in answer.ANSWERS.items()),
        ],
        middleware=[Middleware(Guard, hosts=hosts)],
        exception_handlers=dict.fromkeys((HTTPException, *STATUS, Exception), _refuse),
    )


def _fixed(text: Callable[[], str], media_type: str) -> Endpoint:
    return lambda _: Response(text(), media_type=media_type)


def _page(shelf: Shelf, made: page.Page) -> Endpoint:
    def endpoint(request: Request) -> Response:
        question = ask(request.query_params)
        name = request.path_params.get("name", "")
        snapshot = shelf.snapshot(question.moment)
        return HTMLResponse(page.render(made, snapshot, question, name))

    return endpoint


def _answer(shelf: Shelf, made: answer.Answer) -> Endpoint:
    def endpoint(request: Request) -> Response:
        question = ask(request.query_params)
        snapshot = shelf.snapshot(question.moment)
        with shelf.ledger() as ledger:
            asked = answer.Asked(
                snapshot=snapshot,
                question=question,
                ledger=ledger,
                name=request.path_params.get("name", ""),
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
    for kind, status in STATUS.items():
        if isinstance(error, kind):
            return status, str(error), {}
    return 500, FAILED, {}
