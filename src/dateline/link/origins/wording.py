"""The words in which an origin is named, and in which statements are said to be one."""

from collections.abc import Sequence
from typing import Final

from dateline.link.origins.carrier import is_agency, shown, told_to
from dateline.link.origins.medium import spoken_through
from dateline.link.origins.party import is_hearsay
from dateline.link.origins.root import Why
from dateline.link.said import Said

__all__ = [
    "called",
    "carries",
    "given_by",
    "no_other",
    "number",
    "one_text",
    "only_hearsay",
    "speaks",
]

NUMBERS: Final = "no one two three four five six seven eight nine ten eleven twelve".split()


def called(said: Sequence[Said]) -> str:
    """Name an origin: its first claimer with a name, with the medium told, else its outlet.

    A claimer is named before the outlets that carry it, a party with a name before one without,
    an agency last.
    """
    claimers = sorted(
        (one for one in said if one.actor and not is_hearsay(one)),
        key=lambda one: (not one.is_named, is_agency(one)),
    )
    if claimers:
        party = claimers[0].party
        return spoken_through(claimers[0].name, [one for one in claimers if one.party == party])
    return next((name for one in said if (name := shown(one)) != one.name), said[0].name)


def carries(left: Said, right: Said, carrier: str) -> Why | None:
    """Say that two outlets' statements are one agency's, or that one outlet quotes the other."""
    outlets = (left.document.outlet, right.document.outlet)
    if outlets[0] == outlets[1]:
        return None
    quoting = next((one for one in (right, left) if one.actor), None)
    if quoting:
        name = quoting.name
        return Why((quoting.document.outlet,), f"quotes {name}", f"quote {name}")
    return Why(outlets, f"carries {carrier}", f"carry {carrier}")


def one_text(left: Said, right: Said) -> Why:
    """Say that two documents have a passage in common."""
    outlets = (left.document.outlet, right.document.outlet)
    return Why(outlets, "printed one text twice", "carry one text")


def speaks(person: Said, body: Said) -> Why:
    """Say that somebody speaks for a body."""
    return Why((person.name,), f"speaks for {body.name}", f"speak for {body.name}")


def given_by(outlet: Said, claimer: Said) -> Why:
    """Say that an outlet's statement rests on a claimer's."""
    is_copy = outlet.document.version != claimer.document.version
    if is_copy and not any(True for _ in told_to(claimer)):
        return one_text(outlet, claimer)
    name = claimer.name
    return Why((outlet.document.outlet,), f"has it from {name}", f"have it from {name}")


def no_other(left: Said, right: Said) -> Why | None:
    """Say that nothing tells a source without a name from another."""
    one, other = (right, left) if not right.is_named else (left, right)
    if one.document.id == other.document.id:
        return None
    if one.name == other.name:
        outlets = (other.document.outlet, one.document.outlet)
        whom = f"only “{one.name}”, whom nothing tells apart"
        return Why(outlets, f"names {whom}", f"name {whom}")
    return Why((), f"nothing tells “{one.name}” from {other.name}")


def only_hearsay(said: Said) -> Why:
    """Say that an outlet has it from hearsay."""
    outlet = said.document.outlet
    return Why((outlet,), f"has it from “{said.name}”", f"have it from “{said.name}”")


def number(count: int) -> str:
    """Write a small number as a word."""
    return NUMBERS[count] if count < len(NUMBERS) else str(count)
