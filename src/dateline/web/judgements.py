"""The judgements page: what people said, when, of what, and what became of it."""

import json
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from dateline.app.clock import now
from dateline.app.judge import By
from dateline.app.judged import withdraw
from dateline.app.view import Moment
from dateline.app.word import Word, say
from dateline.ledger.ledger import Ledger
from dateline.model.errors import UsageError
from dateline.model.identity import Canonical
from dateline.model.judgement import Judgement, Verdict
from dateline.model.time import utc_text
from dateline.report.json import dumps
from dateline.web import page
from dateline.web.desk import Desk
from dateline.web.edition.read import Reading
from dateline.web.form import body_of
from dateline.web.hand import COOKIES, clean
from dateline.web.question import Question, ask

__all__ = ["judgement_routes"]

PATIENCE_SECONDS: Final = 10.0
TOKEN: Final = "x-dateline-token"  # noqa: S105 - the name of a header
JSON: Final = "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A judgement, what it is on in words, and whether it stands."""

    judgement: Judgement
    on: tuple[tuple[str, str | None], ...]
    stands: bool

    @property
    def record(self) -> Canonical:
        """The judgement as JSON."""
        word = self.judgement
        return {
            "id": word.id,
            "verdict": word.verdict.value,
            "left": word.left,
            "right": word.right,
            "on": [text for text, _ in self.on],
            "grade": word.grade,
            "called": word.called,
            "by": word.author,
            "made_at": utc_text(word.made_at),
            "note": word.note,
            "stands": self.stands,
        }


Endpoint = Callable[[Request], Response]
AsyncEndpoint = Callable[[Request], Awaitable[Response]]


def judgement_routes(desk: Desk) -> list[Route]:
    """Return the routes of the page and of its JSON."""
    return [
        Route("/judgements", _page(desk)),
        Route("/api/judgements", _list(desk)),
        Route("/api/judgements", _post(desk), methods=["POST"]),
        Route("/api/token", _token(desk)),
    ]


def _page(desk: Desk) -> Endpoint:
    def endpoint(request: Request) -> Response:
        question = ask(request.query_params)
        edition = desk.shelf.edition(question.look, first_seconds=PATIENCE_SECONDS)
        with edition.reading() as reading, desk.shelf.ledger() as ledger:
            told = list(_told(ledger, reading))
        text = page.write(
            "judgements.html",
            page=page.JUDGEMENTS,
            pages=[each for each in page.PAGES if each.is_listed],
            here=("judgements",),
            everything=Question(moment=Moment(), story=question.story).url("judgements"),
            question=question,
            edition=edition.facts,
            brief=edition.brief,
            view=told[::-1],
            hand=desk.hand(request),
            back=question.url("judgements"),
        )
        return desk.send(request, text, HTMLResponse)

    return endpoint


def _list(desk: Desk) -> Endpoint:
    def endpoint(request: Request) -> Response:
        question = ask(request.query_params)
        edition = desk.shelf.edition(question.look, first_seconds=PATIENCE_SECONDS)
        with edition.reading() as reading, desk.shelf.ledger() as ledger:
            records = [one.record for one in _told(ledger, reading)]
        return Response(f"{dumps({'total': len(records), 'records': records})}\n", media_type=JSON)

    return endpoint


def _token(desk: Desk) -> Endpoint:
    def endpoint(request: Request) -> Response:
        browser = request.cookies.get(COOKIES["id"]) or desk.tokens.new_id()
        sent = Response(f"{dumps({'token': desk.tokens.of(browser)})}\n", media_type=JSON)
        sent.set_cookie(COOKIES["id"], browser, httponly=True, samesite="strict")
        return sent

    return endpoint


def _post(desk: Desk) -> AsyncEndpoint:
    async def endpoint(request: Request) -> Response:
        if request.headers.get("content-type", "").partition(";")[0].strip() != JSON:
            raise HTTPException(415, "JSON is expected.")
        raw = await body_of(request)
        desk.admit(request, request.headers.get(TOKEN, ""), acts=True)
        made = await run_in_threadpool(_recorded, desk, _asked(raw))
        return Response(f"{dumps({'recorded': [one.id for one in made]})}\n", 201, media_type=JSON)

    return endpoint


def _recorded(desk: Desk, asked: dict[str, str]) -> list[Judgement]:
    author = clean(asked.get("author", ""), "name")
    if not author:
        raise UsageError("a judgement needs somebody's name: author")
    by = By(author=author, made_at=now(), note=clean(asked.get("note", ""), "note"))
    with desk.shelf.ledger() as ledger:
        if asked.get("withdraws"):
            return [withdraw(ledger, asked["withdraws"], by)]
        left = asked.get("left", "")
        word = Word(
            verdict=_verdict(asked.get("verdict", "")),
            pairs=((left, asked.get("right") or left),),
            grade=asked.get("grade"),
            called=clean(asked.get("called", ""), "name") or None,
        )
        return say(ledger, word, by)


def _asked(raw: bytes) -> dict[str, str]:
    try:
        given = json.loads(raw)
    except ValueError as error:
        raise UsageError("the body is not JSON") from error
    if not isinstance(given, dict):
        raise UsageError("the body is no JSON object")
    if wrong := [key for key, value in given.items() if not isinstance(value, str | None)]:
        raise UsageError(f"{wrong[0][:40]!r} is no text")
    return {key: value for key, value in given.items() if value is not None}


def _verdict(text: str) -> Verdict:
    try:
        return Verdict(text)
    except ValueError as error:
        raise UsageError(f"no verdict {text[:40]!r}") from error


def _told(ledger: Ledger, reading: Reading) -> Iterator[Told]:
    """Yield every judgement with the words that it is on, as far as they are in this edition."""
    made = [one for one in ledger.judgements(live=False) if one.verdict is not Verdict.WITHDRAWN]
    standing = {one.id for one in ledger.judgements()}
    names = reading.names_of({key for one in made for key in one.pair})
    for one in made:
        on = tuple(names.get(key, (key, None)) for key in dict.fromkeys(one.pair))
        yield Told(judgement=one, on=on, stands=one.id in standing)
