"""Penalty: how long a sentence is, as a figure on which accounts may differ."""

import re
from collections.abc import Iterator
from typing import Final

from dateline.link.said import Said
from dateline.link.word import tokens
from dateline.model.quantity import Quantity
from dateline.model.span import Span

__all__ = ["SENTENCE", "penalties_of"]

SENTENCE: Final = "sentence"
TERM: Final = re.compile(
    r"(?:(?P<least>at least|more than|over)\s+|(?P<most>up to|as many as|a maximum of)\s+"
    r"|(?P<about>about|around|some|nearly|almost)\s+)?(?<![\d-])(?P<number>\d{1,3}|two|three|four"
    r"|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)[\s-](?P<unit>month|year)s?\b"
    r"(?![\s-]*(?:ago|old|later|earlier|before|after|of age)\b)",
    re.IGNORECASE,
)
JAIL: Final = re.compile(
    r"\b(?:prison|jail\w*|behind bars|imprison\w*|sentenced?|custodial)\b", re.IGNORECASE
)


def penalties_of(said: Said) -> Iterator[Quantity]:
    """Yield each length of a sentence that a statement tells, in months or years as told."""
    if JAIL.search(said.utterance.words) is None:
        return
    for content in said.utterance.content:
        for match in TERM.finditer(content.text):
            value = float(tokens(match["number"])[0])
            loose = match["about"] is not None
            start = content.start + match.start()
            yield Quantity(
                span=Span.of(said.document.text, start, start + len(match[0])),
                low=None if loose or match["most"] else value,
                best=value,
                high=None if loose or match["least"] else value,
                unit=match["unit"].lower(),
                of=SENTENCE,
            )
