"""Transcripts: a name in capitals and a colon begin each turn, "ROE: We heard it go."."""

import re
from collections.abc import Iterable, Iterator

from dateline.extract.attribution import Attribution
from dateline.extract.quotes import quoted_share

__all__ = ["with_turns"]

TURN = re.compile(
    r"^[\"“]?(?P<who>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}): ?(?P<said>[^\n]*\w[^\n]*?)[ \t]*$",
    re.MULTILINE,
)
FEWEST = 3  # turns: fewer lines that begin so are labels, "UPDATE: …"
HALF = 0.5


def with_turns(text: str, items: Iterable[Attribution]) -> Iterator[Attribution]:
    """Yield attributions with a transcript's turns in place of what was found of them."""
    matches = list(TURN.finditer(text))
    several = len({match["who"] for match in matches}) > 1
    turns = matches if len(matches) >= FEWEST and several else []
    for item in items:
        if not any(_is_turn(item, turn) for turn in turns):
            yield item
    for turn in turns:
        yield Attribution(source=(turn.span("who"),), cue=(), content=(turn.span("said"),))


def _is_turn(item: Attribution, turn: re.Match[str]) -> bool:
    """Whether an attribution has most of a turn for its content."""
    return quoted_share(item.content, *turn.span("said")) > HALF
