"""A passage is a sentence with what stands around it, made ready to be found again elsewhere.

Two passages are copies where runs of three words that both have cover most of the shorter one:
a clause dropped, a word replaced or sentences in another order leave most runs as they were,
while two writers who tell of one event share few. A sentence that was edited more heavily is
still a copy where its neighbours, or several sentences of the two documents, are copied.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from dateline.link.said import Said
from dateline.link.word import tokens

__all__ = ["RUN", "Passage", "Run", "carried", "is_copy", "passage_of", "runs_of"]

Run = tuple[str, ...]

RUN: Final = 3  # words in a row
COPIED: Final = 0.5  # share of the shorter sentence that shared runs cover
LEAST: Final = 8  # words covered; fewer are a turn of phrase
EDITED: Final = 0.35  # the share that is enough where the surroundings are copied
FEWEST: Final = 7  # words covered that are then enough, or all of a shorter sentence
AROUND: Final = 250  # characters on either side of a sentence
NEIGHBOURS: Final = 12  # words covered in the surroundings
WHOLE: Final = 0.6  # share of a sentence of another document that makes it carried over
SEVERAL: Final = 3  # sentences carried over that make one text of two documents
SENTENCE: Final = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+|\n+")


@dataclass(frozen=True)
class Passage:
    """The words of a statement's sentence, and of what stands before and after it."""

    said: Said

    @cached_property
    def words(self) -> Run:
        """The words of the sentence."""
        return tokens(self.said.utterance.sentence.text)

    @cached_property
    def runs(self) -> frozenset[Run]:
        """The runs of words of the sentence."""
        return runs_of(self.words)

    @cached_property
    def sides(self) -> tuple[Run, Run]:
        """The words before the sentence, and those after it."""
        sentence, text = self.said.utterance.sentence, self.said.document.text
        before = text[max(0, sentence.start - AROUND) : sentence.start]
        return tokens(before), tokens(text[sentence.end : sentence.end + AROUND])


def passage_of(said: Said) -> Passage:
    """Return the passage that a statement stands in."""
    return Passage(said)


def runs_of(words: Run) -> frozenset[Run]:
    """Return the runs of three words of a text."""
    return frozenset(zip(*(words[at:] for at in range(RUN)), strict=False))


def is_copy(left: Passage, right: Passage) -> bool:
    """Say whether one passage was made from the other, or both from a third."""
    shorter, longer = sorted((left, right), key=lambda passage: len(passage.words))
    covered = _covered(shorter.words, longer.runs)
    share = covered / max(1, len(shorter.words))
    if covered >= LEAST and share >= COPIED:
        return True
    is_edited = covered >= min(FEWEST, len(shorter.words)) and share >= EDITED
    return is_edited and (_are_neighbours_copied(left, right) or _is_one_text(left, right))


def carried(text: str, other: str) -> int:
    """Count the sentences of the other text that are, nearly word for word, in the text."""
    runs = _sheet(text)[1]
    return sum(
        len(words) >= LEAST and _covered(words, runs) >= WHOLE * len(words)
        for words in _sheet(other)[0]
    )


def _covered(words: Run, runs: Iterable[Run]) -> int:
    """Count the words that stand in a run which is among these."""
    marked = bytearray(len(words))
    for at, run in enumerate(zip(*(words[at:] for at in range(RUN)), strict=False)):
        if run in runs:
            marked[at : at + RUN] = b"\1" * RUN
    return sum(marked)


def _are_neighbours_copied(left: Passage, right: Passage) -> bool:
    covered = total = 0
    for one, other in zip(left.sides, right.sides, strict=True):
        shorter, longer = sorted((one, other), key=len)
        covered += _covered(shorter, runs_of(longer))
        total += len(shorter)
    return covered >= NEIGHBOURS and covered >= COPIED * total


def _is_one_text(left: Passage, right: Passage) -> bool:
    texts = sorted((left.said.document.text, right.said.document.text))
    return carried(*texts) >= SEVERAL


@lru_cache(maxsize=500)
def _sheet(text: str) -> tuple[Sequence[Run], frozenset[Run]]:
    """Return the words of each sentence of a text, and the runs of them all."""
    sentences = [tokens(part) for part in SENTENCE.split(text)]
    return sentences, frozenset().union(*map(runs_of, sentences))
