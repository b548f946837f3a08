"""A summary says in a few words what a brief rests on, where a claim stands, what is amiss."""

from collections.abc import Iterator

from dateline.app.view import Brief, Figure
from dateline.model.claim import Claim
from dateline.report.moment import show_moment
from dateline.report.wording import plural, show_number

__all__ = ["closing", "count", "counted", "heading", "parties", "party_count", "standing"]

LISTED = 12  # problems, or ids, before the rest is counted


def count(number: int, noun: str) -> str:
    """Write a count of things: "1 origin", "3 origins"."""
    return f"{show_number(number)} {plural(noun, number)}"


def heading(brief: Brief) -> str:
    """Say as of when a brief answers and what it rests on."""
    outlets = {document.outlet for document in brief.documents}
    return (
        f"{show_moment(brief.moment)}: {count(len(brief.documents), 'document')}"
        f" from {count(len(outlets), 'outlet')}."
    )


def standing(claim: Claim) -> str:
    """Say why a claim has its status and how broad its footing is."""
    reason = f"{claim.because.rstrip('.')}; " if claim.because else ""
    return f"{reason}{count(claim.origins, 'origin')}, {count(claim.documents, 'document')}"


def parties(claim: Claim) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return who takes which side of a claim, sides without anybody left out."""
    sides = (
        ("Claimed by", claim.claimers),
        ("Denied by", claim.denied_by),
        ("Doubted by", claim.doubted_by),
        ("Confirmed by", claim.confirmed_by),
    )
    return tuple((side, names) for side, names in sides if names)


def party_count(claim: Claim) -> int:
    """Count the parties that take a side of a claim."""
    return len({name for _, names in parties(claim) for name in names})


def counted(figure: Figure) -> str:
    """Name what a figure counts, in the plural."""
    return plural(figure.of or "value")


def closing(brief: Brief) -> Iterator[str]:
    """Say what could not be read, dated or printed."""
    for problem in brief.problems[:LISTED]:
        yield f"{problem.severity.value}: {problem.place}: {problem.message} ({problem.code})"
    if len(brief.problems) > LISTED:
        yield f"and {len(brief.problems) - LISTED:,} more problems: see `dateline problems`"
    if brief.unread:
        told = ", ".join(f"{lang} {documents:,}" for lang, documents in brief.unread)
        yield f"kept, and not read for statements, in other languages: {told}"
    if brief.undated:
        more = len(brief.undated) - LISTED
        rest = f" and {more:,} more" if more > 0 else ""
        yield f"left out for want of a date: {', '.join(brief.undated[:LISTED])}{rest}"
    if brief.left_out:
        lines = count(brief.left_out, "line")
        yield f"left out: {lines} with a name or number that is not in the words cited"
