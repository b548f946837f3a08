"""A page is a path with its title, its template and the view that fills it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader

from dateline.app.view import Moment
from dateline.report import html
from dateline.report.section import SECTIONS
from dateline.web import view
from dateline.web.edition.read import Edition, Reading
from dateline.web.hand import Hand
from dateline.web.question import Question
from dateline.web.spark import brief_of, news, spark, who_of

__all__ = [
    "JUDGEMENTS",
    "PAGES",
    "SCRIPTS",
    "Page",
    "refuse",
    "render",
    "script",
    "stylesheet",
    "write",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One kind of page; `is_listed` where it stands in every page's list of pages.

    `counts` is the fact of an edition that says how much is on it.
    """

    path: str
    title: str
    template: str
    view: Callable[[Reading, Question, str], object]
    is_listed: bool = True
    counts: str | None = None


PAGES = (
    Page(path="/", title="Now", template="now.html", view=view.show_now),
    Page(
        path="/claims",
        title="Claims",
        template="claims.html",
        view=view.show_claims,
        counts="claims",
    ),
    Page(
        path="/conflicts",
        title="Conflicts",
        template="conflicts.html",
        view=view.show_conflicts,
        counts="conflicts",
    ),
    Page(
        path="/timeline",
        title="Timeline",
        template="timeline.html",
        view=view.show_timeline,
        counts="events",
    ),
    Page(
        path="/map",
        title="Map",
        template="map.html",
        view=view.show_map,
        counts="places",
    ),
    Page(
        path="/actors",
        title="Actors",
        template="actors.html",
        view=view.show_actors,
        counts="actors",
    ),
    Page(
        path="/documents",
        title="Documents",
        template="documents.html",
        view=view.show_documents,
        counts="documents",
    ),
    Page(
        path="/stories",
        title="Stories",
        template="stories.html",
        view=view.show_stories,
        counts="stories",
    ),
    Page(
        path="/sources",
        title="Sources",
        template="sources.html",
        view=view.show_sources,
        counts="outlets",
    ),
    Page(
        path="/problems",
        title="Problems",
        template="problems.html",
        view=view.show_problems,
        counts="problems",
    ),
    Page(
        path="/search",
        title="Search",
        template="search.html",
        view=view.show_search,
        is_listed=False,
    ),
    Page(
        path="/claims/{name:path}",
        title="Claim",
        template="claim.html",
        view=view.show_claim,
        is_listed=False,
    ),
    Page(
        path="/actors/{name:path}",
        title="Actor",
        template="actor.html",
        view=view.show_actor,
        is_listed=False,
    ),
    Page(
        path="/documents/{name:path}",
        title="Document",
        template="document.html",
        view=view.show_document,
        is_listed=False,
    ),
)


SCRIPTS = ("page.js", "place.js", "moment.js", "keys.js")

JUDGEMENTS = Page(
    path="/judgements",
    title="Judgements",
    template="judgements.html",
    view=lambda *_: None,
    is_listed=False,
)


def render(  # noqa: PLR0913 - all that a page is made of
    page: Page,
    edition: Edition,
    question: Question,
    name: str,
    hand: Hand,
    *,
    whole: Edition | None = None,
) -> str:
    """Write a page; `name` is the id in its path, or empty.

    `whole` is the edition of everything held, whose moments a reader may go to.
    """
    here = tuple(filter(None, (page.path.split("/")[1], name)))
    with edition.reading() as reading:
        view = page.view(reading, question, name)
    return (
        _environment()
        .get_template(page.template)
        .render(
            page=page,
            pages=[each for each in PAGES if each.is_listed],
            here=here,
            everything=Question(moment=Moment(), story=question.story).url(*here),
            question=question,
            edition=edition.facts,
            brief=edition.brief,
            view=view,
            hand=hand,
            moments=(whole or edition).facts.moments,
            back=question.narrowed(*here, page=question.page if question.page > 1 else None),
        )
    )


def write(name: str, **given: object) -> str:
    """Write a page that answers for no moment, by its template."""
    return _environment().get_template(name).render(**given)


def refuse(status: int, reason: str) -> str:
    """Write the page that says why there is no page."""
    return _environment().get_template("refused.html").render(status=status, reason=reason)


@cache
def stylesheet() -> str:
    """Return the stylesheet: the report's, and what only these pages have."""
    source, _, _ = PackageLoader("dateline.web").get_source(_environment(), "site.css")
    return f"{html.stylesheet()}{source}"


@cache
def script(name: str) -> str:
    """Return a script of the pages: what it adds, they do without it too."""
    return files("dateline.web").joinpath("static", name).read_text("utf-8")


@cache
def _environment() -> Environment:
    """The report's environment (escaping, wording) with the templates of these pages."""
    found = html.environment()
    found.loader = PackageLoader("dateline.web")
    found.globals.update(
        sections={section.key: section for section in SECTIONS},
        spark=spark,
        brief_of=brief_of,
        who_of=who_of,
        news=news,
    )
    return found
