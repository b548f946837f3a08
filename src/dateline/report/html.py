"""The brief as one self-contained page: no script, no request, every word in its article."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dateline.app.view import Brief, TimelineEntry
from dateline.report import event, moment, summary, wording
from dateline.report.article import articles, located
from dateline.report.check import checked
from dateline.report.footnote import Footnotes, footnotes, place, shortened
from dateline.report.printable import printable
from dateline.report.scale import bar, reach
from dateline.report.section import SECTIONS

__all__ = ["environment", "render", "stylesheet"]


def render(brief: Brief) -> str:
    """Write a brief as one HTML page."""
    brief = checked(brief)
    notes = footnotes(brief)
    shown = articles(brief, notes)
    homes = located(shown)
    style = stylesheet() + "".join(_highlights(notes, homes))
    page = (
        environment()
        .get_template("brief.html")
        .render(
            brief=brief,
            notes=notes,
            articles=shown,
            home=homes,
            sections={section.key: section for section in SECTIONS},
            days=_days(brief.timeline),
            style=Markup(style),  # noqa: S704 - our own file and numbers, nothing from an article
            policy=_policy(style),
        )
    )
    return page.rstrip() + "\n"


def environment() -> Environment:
    """Return the templates' environment: autoescape on, a missing name is an error."""
    found = Environment(
        loader=PackageLoader("dateline.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: printable(value) if type(value) is str else value,
    )
    found.globals.update(bar=bar, reach=reach, place=place, shortened=shortened)
    for module in (event, moment, summary, wording):
        found.globals.update({name: getattr(module, name) for name in module.__all__})
    return found


def stylesheet() -> str:
    """Return the page's stylesheet."""
    return files("dateline.report").joinpath("templates/style.css").read_text("utf-8")


def _highlights(notes: Footnotes, homes: frozenset[int]) -> Iterator[str]:
    """Yield the rules that light up a footnote's sentence and words when it is the target."""
    numbers = [note.number for note in notes if note.number in homes]
    for letter, colour in (("s", "sentence"), ("w", "words")):
        targets = ",".join(f"#r{number}:target~.{letter}{number}" for number in numbers)
        if targets:
            yield f"{targets}{{background:var(--{colour})}}\n"


def _days(timeline: Sequence[TimelineEntry]) -> list[tuple[str, list[TimelineEntry]]]:
    """Group the timeline's neighbours by the day they are told for."""
    return [
        (day, list(entries))
        for day, entries in groupby(timeline, key=lambda entry: moment.show_day(entry.when))
    ]


def _policy(style: str) -> str:
    digest = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
