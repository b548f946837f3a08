"""The scene: a document's parse and cast, and who has spoken in it so far."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from dateline.extract.cast.cast import Cast, Member
from dateline.extract.cast.names import is_person_like
from dateline.extract.cast.words import FEMALE, MALE
from dateline.extract.language import text_of
from dateline.model.utterance import ActorType, Claimer

__all__ = ["FAR", "Scene", "may_be_he"]

WORD = re.compile(r"[\w-]+")
FAR = 1500  # code points beyond which "he" no longer reaches back


@dataclass(slots=True, kw_only=True)
class Scene:
    """What is known at a place in the reading; `spoken` grows as sources are resolved."""

    parse: Doc
    cast: Cast
    spoken: list[Claimer] = field(default_factory=list)

    def named(self, words: Words) -> Iterator[tuple[Words, Member]]:
        """Yield the names inside some words with their members, in the order of the text."""
        for start, end, member in self.cast.within(words.start_char, words.end_char):
            name = self.parse.char_span(start, end, alignment_mode="expand")
            if name is not None:
                yield name, member

    def latest(self, before: int, wanted: Callable[[Member], bool]) -> Member | None:
        """Return the wanted member last mentioned before a place, if that is not far."""
        found = [
            (start, member)
            for member in self.cast.members
            if wanted(member)
            for start, _ in member.mentions
            if 0 < before - start < FAR
        ]
        return max(found, key=lambda item: item[0])[1] if found else None

    def speaker_in_role(self, heads: frozenset[str], given: frozenset[str]) -> Claimer | None:
        """Return the last to have spoken under words that name such a role with all of these."""
        for speaker in reversed(self.spoken):
            words = set(WORD.findall(speaker.span.text.lower())) if speaker.span else set()
            if words & heads and given <= words:
                return speaker
        return None

    def is_owner(self, at: int) -> bool:
        """Whether the name that begins at a place has its possessive: "X’s retreat"."""
        ends = (
            end for member in self.cast.members for start, end in member.mentions if start == at
        )
        return any(text_of(self.parse)[end : end + 2] in {"'s", "’s"} for end in ends)

    def fits(self, name: str, token: Token) -> bool:
        """Whether a pronoun's gender is that of a member, as far as it is known."""
        word = token.lower_
        gender = "male" if word in MALE else "female" if word in FEMALE else None
        known = next((m.gender for m in self.cast.members if m.name == name), None)
        return gender is None or known is None or gender == known


def may_be_he(member: Member) -> bool:
    """A lone word tagged as a person is too often a place to be anybody's "he"."""
    return (
        member.type is not ActorType.PERSON
        or is_person_like(member.name)
        or bool(member.roles or member.gender)
    )
