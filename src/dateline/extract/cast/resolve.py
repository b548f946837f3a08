"""Resolve the words given as a source to the party they stand for, within the document."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from dateline.extract.attribution import Ranges
from dateline.extract.cast.carrier import carried
from dateline.extract.cast.cast import Cast, Member
from dateline.extract.cast.headline import across_headline
from dateline.extract.cast.holder import body, described, familiar, holder, speaker_again
from dateline.extract.cast.joint import listed, parties, together
from dateline.extract.cast.metonym import is_state, state_of
from dateline.extract.cast.names import is_person_like
from dateline.extract.cast.phrase import before, complete, describe, is_issuer, trim
from dateline.extract.cast.pronoun import (
    acting_before,
    antecedent,
    described_before,
    recent_speaker,
)
from dateline.extract.cast.roles import role_of_words
from dateline.extract.cast.scene import Scene
from dateline.extract.cast.stand_in import (
    antecedent_of,
    by_whom,
    is_nobody,
    speaks_of_itself,
)
from dateline.extract.cast.words import PERSON_NOUNS, PRONOUNS, UTTERINGS
from dateline.extract.language import text_of
from dateline.extract.quotes import find_quotations
from dateline.model.span import Span
from dateline.model.utterance import ActorType, Claimer

__all__ = ["Resolver"]


class Resolver:
    """Reads sources in the order of the text and remembers who spoke last."""

    def __init__(self, parse: Doc, cast: Cast) -> None:
        """Start at the top of a document, with nobody having spoken."""
        self.scene = Scene(parse=parse, cast=cast)

    def resolve(self, start: int, end: int, *, cue: Ranges = ()) -> Claimer | None:
        """Return who the words stand for, and remember them as the last to have spoken.

        No word of their `cue` belongs to them.
        """
        parse = self.scene.parse
        words = parse.char_span(start, end, alignment_mode="expand")
        if words is None or not words.text.strip():
            return None
        words = before(complete(parse, self.scene.cast, trim(words)), cue)
        span = Span.of(text_of(parse), words.start_char, words.end_char)
        speaking = self._speaking(words)
        claimer = self._claimer(speaking, span) if speaking is not None else None
        if claimer is not None:
            self.scene.spoken.append(claimer)
        return claimer

    def heard(self, claimers: Iterable[Claimer]) -> None:
        """Take over who has spoken so far."""
        self.scene.spoken = list(claimers)

    def last(self) -> Claimer | None:
        """Return who spoke last, with no words of their own here: a quotation that runs on."""
        if not self.scene.spoken:
            return None
        last = self.scene.spoken[-1]
        return Claimer(name=last.name, type=last.type)

    def named(self, token: Token, *, besides: str | None = None) -> str | None:
        """Return the name a pronoun stands for, or None where the text does not settle it."""
        unnamed = described_before(self.scene, token)
        if unnamed:
            return unnamed
        member = antecedent(self.scene, token, besides)
        return member.name if member else None

    def _speaking(self, words: Words) -> Words | None:
        """The words that say who speaks, given those that were found: not who is spoken to."""
        if is_nobody(words) or self._is_outlet(words):
            return None
        is_told, teller = by_whom(words)
        if is_told:
            return teller
        relative = antecedent_of(words[0]) if len(words) == 1 else None
        return relative or carried(words) or words

    def _is_outlet(self, words: Words) -> bool:
        """Read "we" outside quotation marks, or "the Post can reveal": it speaks of itself."""
        if speaks_of_itself(words):
            return True
        if len(words) > 1 or words[0].lower_ not in {"i", "we"}:
            return False
        quotations = find_quotations(text_of(self.scene.parse))
        return not any(start <= words.start_char < end for start, end in quotations)

    def _claimer(self, words: Words, span: Span) -> Claimer | None:
        people = [name for name, one in self.scene.named(words) if one.type is ActorType.PERSON]
        parts = parties(words) or together(people)
        single = self._party(words, span)
        if single is None or not parts or self._are_titles(parts, people):
            return self._stately(single)
        each = [self._claimer(part, span) for part in parts]
        names = list(dict.fromkeys(item.name for item in each if item))
        if len(names) == 1 or all(name in single.name for name in names):
            return self._stately(single)
        return Claimer(name=listed(names), type=ActorType.GROUP, span=span)

    def _are_titles(self, parts: Sequence[Words], people: Sequence[Words]) -> bool:
        """Read "former mayor and party chairman X": one person of two titles."""
        bare = [
            part
            for part in parts
            if role_of_words(part) and part[0].pos_ != "DET" and not any(self.scene.named(part))
        ]
        return bool(bare) and len(people) == 1

    def _stately(self, claimer: Claimer | None) -> Claimer | None:
        """A state under its own name, whichever of its names was used."""
        if claimer is None:
            return None
        name = state_of(claimer.name, text_of(self.scene.parse)) or claimer.name
        mistaken = is_state(name) and claimer.type is ActorType.PERSON
        return replace(claimer, name=name, type=ActorType.OTHER if mistaken else claimer.type)

    def _party(self, words: Words, span: Span) -> Claimer | None:
        if len(words) == 1 and words[0].lower_ in PRONOUNS:
            return self._pronoun(words[0], span)
        issued = self._issuer(words, span)
        if issued is not None:
            return issued
        again = speaker_again(self.scene, words)
        if again is not None:
            return self._same(again, span)
        member = holder(self.scene, words)
        if member is not None:
            return Claimer(name=member.name, type=_speaking(member, words), span=span)
        member = (
            body(self.scene, words)
            or familiar(self.scene, words)
            or across_headline(self.scene, words)
        )
        if member is not None:
            return Claimer(name=member.name, type=member.type, span=span)
        return self._owned(described(self.scene, words, span), words[0])

    def _owned(self, claimer: Claimer, first: Token) -> Claimer:
        """Name whose "his office" is, where the text settles it."""
        is_owned = first.lower_ in {"his", "her"} and claimer.name.startswith(first.text)
        owner = self.named(first) if is_owned else None
        rest = claimer.name[len(first.text) :]
        return replace(claimer, name=f"{owner}’s{rest}") if owner else claimer

    def _issuer(self, words: Words, span: Span) -> Claimer | None:
        """Who speaks in "the statement": whom it names after "by", else who spoke last."""
        if words.root.lower_ not in UTTERINGS:
            return None
        whole = words.doc[words.start : max(words.end, words.root.right_edge.i + 1)]
        for name, member in self.scene.named(whole):
            if is_issuer(whole, name):
                return Claimer(name=member.name, type=member.type, span=span)
        if len(describe(words)) > 1 or words[0].lower_ in {"a", "an"}:
            return None
        return self._same(self.last(), span)

    def _pronoun(self, token: Token, span: Span) -> Claimer | None:
        type_ = PRONOUNS[token.lower_]
        if type_ is ActorType.OTHER:
            return self._same(self.last(), span)
        if token.lower_ == "it" and token.head.lemma_ == "read":
            return self._same(self.last(), span)  # "it read": what somebody wrote just before
        agent = acting_before(self.scene, token) if type_ is ActorType.PERSON else None
        found: Member | Claimer | None = (
            agent
            or recent_speaker(self.scene, token, type_)
            or antecedent(self.scene, token)
            or self._last_such(type_)
        )
        return self._same(found, span)

    def _last_such(self, type_: ActorType) -> Claimer | None:
        """Who spoke last of the sort that a pronoun wants; failing that, anybody."""
        such = [item for item in self.scene.spoken if item.type is type_]
        return such[-1] if such else self.last()

    @staticmethod
    def _same(party: Member | Claimer | None, span: Span) -> Claimer | None:
        """The same party, speaking again under these words."""
        return Claimer(name=party.name, type=party.type, span=span) if party else None


def _speaking(member: Member, words: Words) -> ActorType:
    """Who speaks under a name of two or three words, with a person's role or no type, is one."""
    if not is_person_like(member.name):
        return member.type
    is_described = any(token.lower_ in PERSON_NOUNS and token.pos_ != "ADJ" for token in words)
    return ActorType.PERSON if is_described or member.type is ActorType.OTHER else member.type
