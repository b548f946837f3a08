"""Acts: what a person does on a page, posted by a form and answered with the page again."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dateline.app.clock import now
from dateline.app.judge import By
from dateline.app.judged import withdraw
from dateline.app.word import Word, say
from dateline.model.errors import DatelineError, UsageError
from dateline.model.judgement import Judgement, Verdict
from dateline.web.desk import Desk
from dateline.web.form import Form, back_path, form_of
from dateline.web.hand import COOKIES, Picked, clean, written
from dateline.web.question import ask_path
from dateline.web.shelf import NotReadyError

__all__ = ["act_routes"]

YEAR: Final = 31_536_000  # seconds
PATHS: Final[Mapping[str, Verdict]] = MappingProxyType(
    {
        "same": Verdict.SAME,
        "unrelated": Verdict.UNRELATED,
        "conflict": Verdict.CONFLICT,
        "no-conflict": Verdict.NO_CONFLICT,
        "claim": Verdict.CREDIBILITY,
        "note": Verdict.NOTE,
        "source": Verdict.RELIABILITY,
        "actor/merge": Verdict.SAME_ACTOR,
        "actor/split": Verdict.OTHER_ACTOR,
        "actor/rename": Verdict.NAMED,
    }
)

Endpoint = Callable[[Request], Awaitable[Response]]


def act_routes(desk: Desk) -> list[Route]:
    """Return the routes of all acts."""
    return [
        *(
            Route(f"/judge/{path}", _judging(desk, verdict), methods=["POST"])
            for path, verdict in PATHS.items()
        ),
        Route("/judge/withdraw", _withdrawing(desk), methods=["POST"]),
        Route("/judge/pick", _picking(desk), methods=["POST"]),
        Route("/seen", _seeing(desk), methods=["POST"]),
    ]


def _judging(desk: Desk, verdict: Verdict) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        form = await _admitted(desk, request)
        by = _by(form, desk.hand(request).name)
        made = await run_in_threadpool(_said, desk, _word(form, verdict), by)
        return await _back(desk, form, made, by.author)

    return endpoint


def _withdrawing(desk: Desk) -> Endpoint:
    def take_back(text: str, by: By) -> list[Judgement]:
        with desk.shelf.ledger() as ledger:
            return [withdraw(ledger, text, by)]

    async def endpoint(request: Request) -> Response:
        form = await _admitted(desk, request)
        by = _by(form, desk.hand(request).name)
        made = await run_in_threadpool(take_back, form.get("judgement"), by)
        return await _back(desk, form, made, by.author)

    return endpoint


def _picking(desk: Desk) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        form = await _admitted(desk, request)
        answer = RedirectResponse(back_path(form.get("back")), 303)
        if form.get("key"):
            picked = Picked(form.get("kind"), form.get("key"), form.get("label"))
            _set(answer, "picked", written(picked), 3600)
        else:
            answer.delete_cookie(COOKIES["picked"])
        return answer

    return endpoint


def _seeing(desk: Desk) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        form = await _admitted(desk, request, acts=False)
        answer = RedirectResponse(back_path(form.get("back")), 303)
        _set(answer, "seen", quote(datetime.now(UTC).isoformat(), safe=""), YEAR)
        return answer

    return endpoint


async def _admitted(desk: Desk, request: Request, *, acts: bool = True) -> Form:
    """Read a form that came from a page of ours; `acts` where it changes the ledger."""
    form = await form_of(request)
    desk.admit(request, form.get("token"), acts=acts)
    return form


def _said(desk: Desk, word: Word, by: By) -> list[Judgement]:
    with desk.shelf.ledger() as ledger:
        return say(ledger, word, by)


def _word(form: Form, verdict: Verdict) -> Word:
    """Read what is said: of two, of one, or of the pairs that a field lists."""
    listed = [pair.partition(",") for text in form.all("pairs") for pair in text.split()]
    left = form.get("left")
    one = [(left, form.get("right") or left)] if left else []
    pairs = [(first, second) for first, _, second in listed] or one
    return Word(
        verdict=verdict,
        pairs=tuple(pairs),
        grade=form.get("grade") or None,
        called=clean(form.get("called"), "name") or None,
    )


def _by(form: Form, known: str) -> By:
    author = clean(form.get("by"), "name") or known
    if not author:
        raise UsageError("a judgement needs somebody's name")
    return By(author=author, made_at=now(), note=clean(form.get("note"), "note"))


async def _back(desk: Desk, form: Form, made: list[Judgement], author: str) -> Response:
    """Go back to the page, made anew where that is soon done."""
    path = back_path(form.get("back"))
    await run_in_threadpool(_brought_up, desk, path)
    mark = "&" if "?" in path else "?"
    answer = RedirectResponse(f"{path}{mark}done={made[-1].id}", 303)
    _set(answer, "name", quote(author, safe=""), YEAR)
    answer.delete_cookie(COOKIES["picked"])
    return answer


def _brought_up(desk: Desk, path: str) -> None:
    try:
        desk.shelf.edition(ask_path(path).look, first_seconds=0.0, at_once=True)
    except (DatelineError, NotReadyError, HTTPException, OSError):
        return  # the page that is asked for next says what is wrong


def _set(answer: Response, name: str, value: str, seconds: int) -> None:
    answer.set_cookie(COOKIES[name], value, max_age=seconds, httponly=True, samesite="strict")
