"""Frames: the words in which parts are looked for, a statement's or those of several together.

"A tram sped round a bend and derailed" is two statements; what both tell together is one more.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from spacy.tokens import Doc

from dateline.extract.stance.phrase import tokens_of
from dateline.model.span import Span
from dateline.model.utterance import Utterance

__all__ = ["Frame", "frames"]

GAP: Final = 3  # words between two statements that may join them: ", which then"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The positions of words in a parse, and for each the number of its statement.

    `is_joint` says that several statements are told there together.
    """

    inside: frozenset[int]
    owner: dict[int, int]
    is_joint: bool

    def statement(self, word: int) -> int:
        """Return the statement of a word; a joining word goes with the first."""
        return self.owner.get(word, min(self.owner.values()))


def frames(parse: Doc, statements: Sequence[Utterance]) -> Iterator[Frame]:
    """Yield the frame of each statement, then those of statements told together in a sentence."""
    together: dict[tuple[Span, str, str], list[Frame]] = defaultdict(list)
    for number, statement in enumerate(statements):
        inside = frozenset(token.i for token in tokens_of(parse, statement.content))
        if inside:
            frame = Frame(inside=inside, owner=dict.fromkeys(inside, number), is_joint=False)
            together[_telling(statement)].append(frame)
            yield frame
    taken = [frozenset().union(*(frame.inside for frame in each)) for each in together.values()]
    for some, own in zip(together.values(), taken, strict=True):
        if len(some) > 1 and not any(frame.inside >= own for frame in some):
            yield _joint(some, _filled(own))


def _telling(statement: Utterance) -> tuple[Span, str, str]:
    """What statements told together have in common: their sentence, their claimer and act."""
    name = statement.claimer.name if statement.claimer else ""
    act = (statement.part_of or statement.id) if statement.claimer else ""
    return statement.sentence, name, act


def _filled(inside: frozenset[int]) -> frozenset[int]:
    """Take in the few words that stand between."""
    ordered = sorted(inside)
    between = (range(left, right) for left, right in pairwise(ordered) if right - left <= GAP + 1)
    return inside.union(*between)


def _joint(some: Sequence[Frame], inside: frozenset[int]) -> Frame:
    owner: dict[int, int] = {}
    for frame in sorted(some, key=lambda frame: -len(frame.inside)):
        owner |= frame.owner  # an event named in passing stands inside a longer statement
    return Frame(inside=inside, owner=owner, is_joint=True)
