"""The words in which an origin is named, and in which statements are said to be one."""

from collections.abc import Sequence
from typing import Final

from dateline.link.origins.carrier import shown
from dateline.link.origins.medium import spoken_through
from dateline.link.origins.party import is_hearsay
from dateline.link.said import Said, outlet_name

__all__ = ["called", "carries", "given_by", "no_other", "number", "one_text", "only_hearsay"]

NUMBERS: Final = "no one two three four five six seven eight nine ten eleven twelve".split()


def called(said: Sequence[Said]) -> str:
    """Name an origin: its first claimer with a name, with the medium told, else its outlet.

    A claimer is named before the outlets that carry it, a party with a name before one without.
    """
    claimers = sorted(
        (one for one in said if one.actor and not is_hearsay(one)),
        key=lambda one: not one.is_named,
    )
    if claimers:
        party = claimers[0].party
        return spoken_through(claimers[0].name, [one for one in claimers if one.party == party])
    return shown(next((one for one in said if shown(one) != one.name), said[0]))


def carries(left: Said, right: Said, carrier: str) -> str:
    """Say that two outlets' statements are one agency's, or that one outlet quotes the other."""
    outlets = [outlet_name(one.document) for one in (left, right)]
    if outlets[0] == outlets[1]:
        return ""
    quoting = next((one for one in (right, left) if one.actor), None)
    if quoting:
        return f"{outlet_name(quoting.document)} quotes {quoting.name}"
    return f"{outlets[0]} and {outlets[1]} carry {carrier}"


def one_text(left: Said, right: Said) -> str:
    """Say that two documents have a passage in common."""
    outlets = [outlet_name(one.document) for one in (left, right)]
    if outlets[0] == outlets[1]:
        return f"{outlets[0]} printed one text twice"
    return f"{outlets[0]} and {outlets[1]} carry one text"


def given_by(outlet: Said, claimer: Said) -> str:
    """Say that an outlet's statement rests on a claimer's."""
    if outlet.document.version == claimer.document.version:
        return f"{outlet_name(outlet.document)} has it from {claimer.name}"
    if any(via.kind != "medium" for via in claimer.utterance.via):
        return f"{outlet.name} has it from {claimer.name}"
    return one_text(outlet, claimer)


def no_other(left: Said, right: Said) -> str:
    """Say that nothing tells a source without a name from another."""
    one, other = (right, left) if not right.is_named else (left, right)
    if one.document.id == other.document.id:
        return ""
    if one.name == other.name:
        outlets = f"{outlet_name(other.document)} and {outlet_name(one.document)}"
        return f"nothing tells the “{one.name}” of {outlets} apart"
    return f"nothing tells “{one.name}” from {other.name}"


def only_hearsay(said: Said) -> str:
    """Say that an outlet has it from hearsay."""
    return f"{outlet_name(said.document)} has it from “{said.name}”"


def number(count: int) -> str:
    """Write a small number as a word."""
    return NUMBERS[count] if count < len(NUMBERS) else str(count)
