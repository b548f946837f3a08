"""A reference is a time told only as before, at or after the moment of writing."""

import re

from dateline.extract.times.anchor import Anchor
from dateline.extract.times.rule import Told, rule, told

__all__ = ["RULES"]

_PRESENT = (
    r"(?:right now|now|currently|at present|at the moment|at this moment"
    r"|at this (?:hour|time)(?! of)"
    r"|the present|these days|nowadays|presently|for the time being)"
)
_PAST = (
    r"(?:(?:more |most )?recently|lately|of late|formerly|long ago|some time ago"
    r"|a (?:while|moment) ago|moments ago|(?:in )?the (?:recent )?past(?! \w)"
    r"|recent (?:days|weeks|months|years|times|decades|quarters|hours)(?: and (?:months|years))?)"
)
_FUTURE = (
    r"(?:(?<=will )soon|soon(?=[.,;])|shortly(?! (?:after|before))"
    r"|the (?:near |foreseeable )?future|near future"
    r"|(?:the )?coming (?:days|weeks|months|years|hours|quarters|decades)|as soon as possible"
    r"|the (?:near|short|long) term|the (?:days|weeks|months|years) (?:ahead|to come))"
)


def _present(_match: re.Match[str], _anchor: Anchor) -> Told | None:
    return told("PRESENT_REF")


def _past(_match: re.Match[str], _anchor: Anchor) -> Told | None:
    return told("PAST_REF")


def _future(_match: re.Match[str], _anchor: Anchor) -> Told | None:
    return told("FUTURE_REF")


RULES = (
    rule(
        "right now currently at the these nowadays presently for",
        rf"{_PRESENT}\b(?![-’'])",
        _present,
    ),
    rule(
        "more most recently lately of formerly long some a moments in the recent",
        rf"{_PAST}\b",
        _past,
    ),
    rule("soon shortly the near foreseeable future coming as", rf"{_FUTURE}\b(?!-)", _future),
)
