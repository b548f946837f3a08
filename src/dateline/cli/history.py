"""The command that tells how a claim came to stand where it does."""

from collections.abc import Iterator
from textwrap import fill

import click

from dateline.app.find_statement import find_claim
from dateline.app.history import Step, Told
from dateline.app.history import history as steps_of
from dateline.app.statement import reference_of
from dateline.cli import option
from dateline.cli.opened import case_at
from dateline.cli.output import refuse_bad_output, width, write
from dateline.model.claim import Claim
from dateline.model.identity import Canonical
from dateline.model.time import utc_text
from dateline.report.footnote import place
from dateline.report.moment import show_time
from dateline.report.printable import printable
from dateline.report.tables import Row
from dateline.report.tables import as_json as written_as_json

__all__ = ["history"]


@click.command()
@click.argument("claim")
@option.case
@option.as_of
@option.clock
@option.json_flag
@option.output
def history(  # noqa: PLR0913 - one parameter an option, as click gives them
    claim: str, case: str, as_of: str | None, clock: str, *, as_json: bool, output: str | None
) -> None:
    """Tell how a claim stood at every moment at which something about it changed.

    CLAIM is the id of a claim, or of one of its statements, or as much of one as leaves no
    doubt; --as-of says of which moment the id is. The history is whole in any case: what came
    and went, in whose exact words, and what the claim's status was from then on.
    """
    refuse_bad_output(output, inputs=(case,))
    with case_at(case, as_of, clock) as (opened, ledger):
        found = find_claim(opened, claim)
        steps = list(steps_of(ledger, opened, found))
    if as_json:
        write(written_as_json([_record(step) for step in steps]), output)
    else:
        write("".join(f"{line}\n" for line in _lines(found, steps, width())), output)


def _lines(claim: Claim, steps: list[Step], width: int) -> Iterator[str]:
    yield _wrapped(f"{claim.id}: {claim.text}", width, "")
    for step in steps:
        when = show_time(step.at) if step.at else "Everything held"
        yield ""
        yield _wrapped(f"{when}: {_standing(step.claim)}", width, "")
        yield from (_wrapped(f"figures: {told}", width, "  ") for told in step.figures)
        yield from (_wrapped(f"+ {_said(told)}", width, "  ") for told in step.joined)
        yield from (_wrapped(f"- {_said(told)}", width, "  ") for told in step.left)


def _standing(claim: Claim | None) -> str:
    if claim is None:
        return "no longer told"
    origins = "1 origin" if claim.origins == 1 else f"{claim.origins} origins"
    return f"{claim.status.value}, {origins}. {claim.because}"


def _said(told: Told) -> str:
    where = place(reference_of(told.utterance, told.document))
    why = f" ({told.why})" if told.why else ""
    stance = told.utterance.stance.value
    return f"{told.speaker} {stance}: {told.utterance.words} [{where}]{why}"


def _wrapped(text: str, width: int, indent: str) -> str:
    flat = " ".join(printable(text).split())
    return fill(
        flat,
        width,
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_on_hyphens=False,
    )


def _record(step: Step) -> Row:
    claim = step.claim
    return {
        "at": step.at.edtf if step.at else None,
        "claim": claim.id if claim else None,
        "text": claim.text if claim else None,
        "status": claim.status.value if claim else None,
        "because": claim.because if claim else None,
        "origins": claim.origins if claim else 0,
        "documents": claim.documents if claim else 0,
        "joined": [_told(told) for told in step.joined],
        "left": [_told(told) | {"why": told.why} for told in step.left],
        "figures": list(step.figures),
    }


def _told(told: Told) -> dict[str, Canonical]:
    published = told.document.published_at
    return {
        "utterance": told.utterance.id,
        "document": told.document.id,
        "version": told.document.version,
        "outlet": told.document.outlet,
        "speaker": told.speaker,
        "stance": told.utterance.stance.value,
        "content": [
            {"start": span.start, "end": span.end, "text": span.text}
            for span in told.utterance.content
        ],
        "published_at": published.edtf if published else None,
        "held_at": utc_text(told.document.held_at),
    }
