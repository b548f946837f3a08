"""A sentence of the invented news says one fact; where its parts stand is known, not found."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Final

from dateline.model.utterance import Kind, Stance
from invented.incident import Fact, Voice

__all__ = ["Sentence"]

DIRECT: Final = 0.3  # of what is said by somebody

Part = tuple[str, str]  # its label, or nothing, and its words


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words, the fact and who says it; `where` its parts begin and end."""

    text: str
    fact: Fact
    voice: Voice | None
    kind: Kind
    where: Mapping[str, tuple[int, int]]

    @classmethod
    def of(cls, fact: Fact, chance: Random) -> "Sentence":
        """Put a fact into words."""
        clause = chance.choice(fact.wordings)
        voice = chance.choice(fact.voices) if fact.voices else None
        kind, parts = _parts(clause, voice, fact.stance, chance)
        text, where = "", {}
        for label, words in parts:
            if label:
                where[label] = (len(text), len(text) + len(words))
            text += words
        return cls(text=text, fact=fact, voice=voice, kind=kind, where=where)


def _parts(
    clause: str, voice: Voice | None, stance: Stance, chance: Random
) -> tuple[Kind, tuple[Part, ...]]:
    if voice is None:
        return Kind.NARRATED, (("content", _capital(clause)), ("", "."))
    if stance is Stance.DENIES:
        said: tuple[Part, ...] = (("cue", "denied"), ("", " that "), ("content", clause))
        return Kind.INDIRECT, (*_speaker(voice), *said, ("", "."))
    if chance.random() < DIRECT:
        quoted: tuple[Part, ...] = (("", "“"), ("content", _capital(clause)), ("", ",” "))
        return Kind.DIRECT, (*quoted, *_speaker(voice), ("cue", "said"), ("", "."))
    said = (("cue", "said"), ("", " "), ("content", clause))
    return Kind.INDIRECT, (*_speaker(voice), *said, ("", "."))


def _speaker(voice: Voice) -> tuple[Part, ...]:
    role: tuple[Part, ...] = (("", ", the "), ("role", voice.role), ("", ","))
    return (("name", voice.name), *(role if voice.role else ()), ("", " "))


def _capital(clause: str) -> str:
    return clause[0].upper() + clause[1:]
