"""Naming: which party the words of a role stand for, by cast, gloss and claimer."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dateline.extract.cast.cast import Cast, Member
from dateline.extract.cast.holder import holder
from dateline.extract.cast.scene import Scene
from dateline.extract.cast.words import PRONOUNS, noun_type
from dateline.extract.events.subject import ABOUT
from dateline.extract.language import text_of
from dateline.model.event import Party
from dateline.model.span import Span
from dateline.model.utterance import ActorType, Kind, Utterance

__all__ = ["Naming"]

EMPTY = frozenset(
    """nobody none anyone anybody someone somebody everyone everybody nothing anything something
    it this that these those there what which who one themselves himself herself itself
    ourselves each other another you""".split()
)
SPEAKING = frozenset("i we me us my our".split())
BODIES = {
    "it": ActorType.ORGANISATION,
    "its": ActorType.ORGANISATION,
    "they": ActorType.GROUP,
    "their": ActorType.GROUP,
}
LEFT = frozenset("amod compound nummod nmod poss quantmod case punct".split())
LEADING = re.compile(
    r"^(?:the|a|an|its|his|her|their|our|my|this|that|these|those|some|all|whose)\s+", re.IGNORECASE
)
OWNER = 4  # words: a description may be longer than what it owns
BLANKS = re.compile(r"\s+")


class Naming:
    """Names the parties of one document's events."""

    def __init__(self, parse: Doc, cast: Cast) -> None:
        """Index where the cast's names stand."""
        self.parse, self.cast = parse, cast
        self.scene = Scene(parse=parse, cast=cast)
        self.ranges = sorted(
            (start, end, place)
            for place, member in enumerate(cast.members)
            for start, end in member.mentions
        )
        self.starts = [start for start, _, _ in self.ranges]

    def party(self, token: Token | None, utterance: Utterance) -> Party | None:
        """Return who some words stand for; None where the text does not settle it."""
        if token is None:
            return None
        if token.lower_ in PRONOUNS or token.lower_ in SPEAKING:
            return self._pronoun(token, utterance)
        if token.lower_ in EMPTY or self._is_nothing(token):
            return None
        joined = [token, *self._joined(token)]
        if len(joined) > 1:
            names = [self._name(part, utterance) for part in joined]
            words = self.parse[self._first(token) : max(self._last(part) for part in joined) + 1]
            return self._as_party(" and ".join(names), words.start_char, words.end_char)
        first, last = self._first(token), self._last(token)
        words = self.parse[first : last + 1]
        return self._as_party(self._name(token, utterance), words.start_char, words.end_char)

    def _as_party(self, name: str, start: int, end: int) -> Party | None:
        name = BLANKS.sub(" ", name).strip(" ,.;:'\"“”‘’")
        return Party(name=name, span=Span.of(text_of(self.parse), start, end)) if name else None

    def _pronoun(self, token: Token, utterance: Utterance) -> Party | None:
        span = Span.of(text_of(self.parse), token.idx, token.idx + len(token))
        claimer = utterance.claimer
        for gloss in utterance.glosses:
            if gloss.span.start == token.idx:
                return Party(name=gloss.name, span=span)
        if claimer is None:
            return None
        if token.lower_ in SPEAKING and utterance.kind in {Kind.DIRECT, Kind.MIXED}:
            return Party(name=claimer.name, span=span)
        if token.dep_ not in {"nsubj", "nsubjpass", "poss"}:
            return None
        if BODIES.get(token.lower_) is claimer.type and utterance.kind is Kind.INDIRECT:
            return Party(name=claimer.name, span=span)
        return None

    def _name(self, token: Token, utterance: Utterance) -> str:
        member = self._member(token)
        if member is not None:
            return member.name
        words = self.parse[self._first(token) : self._last(token) + 1]
        return f"{self._owner(token, utterance)}{LEADING.sub('', words.text)}"

    def _owner(self, token: Token, utterance: Utterance) -> str:
        """Whose it is, where a pronoun says so and the text settles it: "his forces"."""
        for child in token.children:
            if child.dep_ == "poss" and child.lower_ in PRONOUNS:
                owner = self._pronoun(child, utterance)
                mark = "'" if owner is not None and owner.name.endswith("s") else "'s"
                is_short = owner is not None and len(owner.name.split()) <= OWNER
                return f"{owner.name}{mark} " if owner is not None and is_short else ""
        return ""

    def _member(self, token: Token) -> Member | None:
        """The member named by these words, beside them, or by their definite role."""
        own = self._named(token)
        if own is not None:
            return own
        for child in token.children:
            if child.dep_ == "appos" or (child.dep_ == "dobj" and child.pos_ == "PROPN"):
                named = self._named(child)
                if named is not None and named.type is ActorType.PERSON:
                    return named
        words = self.parse[token.left_edge.i : self._last(token) + 1]
        definite = words[0].lower_ in {"the", "his", "her"}
        if definite and noun_type(token.lower_) is ActorType.PERSON:
            return holder(self.scene, words)
        return None

    def _named(self, token: Token) -> Member | None:
        place = bisect_right(self.starts, token.idx) - 1
        if place < 0:
            return None
        start, end, member = self.ranges[place]
        return self.cast.members[member] if start <= token.idx < end else None

    def _joined(self, token: Token) -> Iterator[Token]:
        for child in token.children:
            if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN"}:
                yield child
                yield from self._joined(child)

    def _first(self, token: Token) -> int:
        """The first word of a phrase, without its article and "at least"."""
        first = token.i
        for child in reversed(list(token.lefts)):
            if child.dep_ not in LEFT or child.right_edge.i < first - 1:
                break
            first = self._counted(child) if child.dep_ == "nummod" else child.left_edge.i
        return first

    @staticmethod
    def _counted(number: Token) -> int:
        return min((c.i for c in number.children if c.dep_ == "compound"), default=number.i)

    @staticmethod
    def _last(token: Token) -> int:
        """The last word of a phrase, with what follows it after "of"."""
        if token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_ in ABOUT:
            return token.i
        for child in token.rights:
            if child.dep_ == "prep" and child.lower_ == "of" and child.i == token.i + 1:
                inner = next((one for one in child.children if one.dep_ == "pobj"), None)
                return Naming._last(inner) if inner is not None else token.i
        return token.i

    @staticmethod
    def _is_nothing(token: Token) -> bool:
        return any(
            c.lower_ in {"no", "any", "neither"} and c.dep_ in {"det", "neg"}
            for c in token.children
        )
