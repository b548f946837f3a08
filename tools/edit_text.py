"""Edit an article as desks do that print another's text, keeping from where each sentence came.

Every edit is a pure function of the text and a number, so that the evaluation is the same each
time. The pieces know the sentence of the original that they were made of.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

__all__ = ["KINDS", "Edited", "Piece", "edit", "sentences"]

KINDS: Final = ("reprinted", "cut", "reordered", "reworded", "mixed")
END: Final = re.compile(r"(?<=[.!?])[\"”’']*\s+(?=[\"“‘'A-Z])|\n+")
KEPT: Final = 0.55  # share of the sentences that a cut leaves
FEWEST: Final = 9  # words that a sentence keeps when a clause is dropped
PARAGRAPH: Final = 3  # sentences that are moved together
EVERY: Final = 2  # one sentence in so many loses a clause
INTRO: Final = (
    "Here is what readers of this newsroom asked us about most today.",
    "Our desk keeps this page open for as long as there is anything new.",
)
SWAPS: Final = dict(
    pair.split("/")
    for pair in """
    said/stated killed/slain injured/hurt people/persons about/around began/started big/large
    attack/assault attacked/assaulted police/officers told/informed several/some many/numerous
    showed/revealed show/reveal before/ahead against/versus help/assist ended/finished
    near/close announced/declared company/firm children/kids huge/enormous although/though
    while/whereas country/nation asked/questioned wanted/wished get/obtain got/obtained
    took/seized made/produced called/named early/prematurely also/likewise after/following
    happened/occurred incident/event crash/collision however/nevertheless later/afterwards
    increased/risen reported/recounted house/home road/street woman/lady man/fellow
    """.split()
)
WORD: Final = re.compile(r"\b[a-z]+\b")


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of an edited text: where it stands, and where its original does, if it has one."""

    start: int
    end: int
    source: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Edited:
    """An edited text and its pieces."""

    text: str
    pieces: tuple[Piece, ...]


Part = tuple[str, tuple[int, int] | None]


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a text begin and end."""
    start = 0
    for match in END.finditer(text):
        if text[start : match.start()].strip():
            yield start, match.start()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)


def edit(text: str, kind: str, number: int) -> Edited:
    """Edit a text in one of the ways, the number choosing among the details."""
    parts: list[Part] = [(text[start:end], (start, end)) for start, end in sentences(text)]
    if kind in {"cut", "mixed"}:
        parts = parts[: max(2, round(KEPT * len(parts)))]
    if kind in {"reordered", "mixed"}:
        parts = _reordered(parts, number)
    if kind in {"reworded", "mixed"}:
        parts = [
            (_reworded(words, at + number), source) for at, (words, source) in enumerate(parts)
        ]
    if kind == "mixed":
        parts = [(INTRO[number % len(INTRO)], None), *parts]
    return _joined(parts)


def _reordered(parts: Sequence[Part], number: int) -> list[Part]:
    """Move paragraphs, the first one kept in front."""
    groups = [parts[at : at + PARAGRAPH] for at in range(0, len(parts), PARAGRAPH)]
    turn = 1 + number % max(1, len(groups) - 1)
    return [
        part for group in [*groups[:1], *reversed(groups[turn:]), *groups[1:turn]] for part in group
    ]


def _reworded(sentence: str, number: int) -> str:
    """Drop the last clause of some sentences, and put other words for up to three."""
    if number % EVERY == 0:
        kept = sentence.rpartition(", ")[0]
        if len(kept.split()) >= FEWEST and "“" not in sentence and '"' not in sentence:
            sentence = f"{kept}."
    left = 3

    def swapped(match: re.Match[str]) -> str:
        nonlocal left
        word = SWAPS.get(match[0])
        if word is None or left == 0:
            return match[0]
        left -= 1
        return word

    return WORD.sub(swapped, sentence)


def _joined(parts: Sequence[Part]) -> Edited:
    pieces: list[Piece] = []
    text = ""
    for words, source in parts:
        start = len(text)
        text += words
        pieces.append(Piece(start, len(text), source))
        text += " "
    return Edited(text.rstrip(), tuple(pieces))
