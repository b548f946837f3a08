"""Resolve the words given as a source to the party they stand for, within the document."""

import re
from collections.abc import Iterable

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from dateline.extract.cast.cast import Cast, Member
from dateline.extract.cast.names import is_person_like
from dateline.extract.cast.roles import role_of_words
from dateline.extract.cast.words import (
    FAMILIAR,
    FEMALE,
    MALE,
    ORGANISATION_NOUNS,
    PERSON_NOUNS,
    PRONOUNS,
    SPEAKERS,
    UTTERINGS,
    noun_type,
    role_class,
)
from dateline.model.span import Span
from dateline.model.utterance import ActorType, Claimer

__all__ = ["Resolver"]

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
MARKS = re.compile(r"[\"“”«»‘’']")
YEARS_OLD = re.compile(r"\b\d\d?-year-old\b")
ISSUED = (" by", " by the", " from", " from the", " of", " of the")
BESIDE = 12  # code points between a name and its possessive
FAR = 1500  # code points beyond which "he" no longer reaches back
CUT = {",", "(", "who", "which", "that", "whose", "-", "–", "—", "when", "as", "speaking", ":"}
LEADING = frozenset("the a an according to by from but and said says told".split())


class Resolver:
    """Reads sources in the order of the text and remembers who spoke last."""

    def __init__(self, parse: Doc, cast: Cast) -> None:
        """Start at the top of a document, with nobody having spoken."""
        self.parse = parse
        self.cast = cast
        self.spoken: list[Claimer] = []

    def resolve(self, start: int, end: int) -> Claimer | None:
        """Return who the words stand for, and remember them as the last to have spoken."""
        words = self.parse.char_span(start, end, alignment_mode="expand")
        if words is None or not words.text.strip():
            return None
        words = self._whole(_trim(words))
        span = Span.of(self.parse.text, words.start_char, words.end_char)
        claimer = self._claimer(words, span)
        if claimer is not None:
            self.spoken.append(claimer)
        return claimer

    def heard(self, claimers: Iterable[Claimer]) -> None:
        """Take over who has spoken so far."""
        self.spoken = list(claimers)

    def last(self) -> Claimer | None:
        """Return who spoke last, with no words of their own here: a quotation that runs on."""
        if not self.spoken:
            return None
        return Claimer(name=self.spoken[-1].name, type=self.spoken[-1].type)

    def named(self, token: Token, *, besides: str | None = None) -> str | None:
        """Return the name a pronoun stands for, or None where the text does not settle it."""
        described = self._described_before(token)
        if described:
            return described
        member = self._antecedent(token, besides)
        return member.name if member else None

    def _whole(self, words: Words) -> Words:
        """Complete a phrase that was cut short: "The" of "The post", "Mikhail" of a full name."""
        start, end = words.start, words.end
        for at, last, _ in self.cast.within(words.sent.start_char, words.sent.end_char):
            name = self.parse.char_span(at, last, alignment_mode="expand")
            if name is not None and name.start < end and start < name.end:
                start, end = min(start, name.start), max(end, name.end)
        if not any(token.pos_ in NOMINAL for token in self.parse[start:end]):
            head = self.parse[end - 1].head
            end = max(end, head.i + 1) if head.pos_ in NOMINAL and head.i - end < 6 else end  # noqa: PLR2004
        return self.parse[start:end]

    def _described_before(self, token: Token) -> str | None:
        """The unnamed person who acts before the pronoun in its sentence: "the commander"."""
        for word in reversed(self.parse[token.sent.start : token.i]):
            if word.dep_ not in {"nsubj", "nsubjpass"} or word.lower_ in PRONOUNS:
                continue
            named = self.cast.within(word.sent.start_char, token.idx)
            if any(start <= word.idx < end for start, end, _ in named):
                return None
            if word.pos_ == "NOUN" and word.lower_ in PERSON_NOUNS:
                return _join(list(self.parse[word.left_edge.i : word.i + 1]))
            return None
        return None

    def _claimer(self, words: Words, span: Span) -> Claimer | None:
        if len(words) == 1 and words[0].lower_ in PRONOUNS:
            return self._pronoun(words[0], span)
        member = self._member(words)
        if member is not None:
            return Claimer(name=member.name, type=_speaking(member, words), span=span)
        issued = self._issuer(words, span)
        if issued is not None:
            return issued
        member = self._body(words) or self._familiar(words)
        if member is not None:
            return Claimer(name=member.name, type=member.type, span=span)
        return self._described(words, span)

    def _issuer(self, words: Words, span: Span) -> Claimer | None:
        """Who speaks in "the statement": whom it names after "by", else who spoke last."""
        head = words.root.lower_
        if head not in UTTERINGS:
            return None
        text = words.text
        for start, _, member in self.cast.within(words.start_char, words.end_char):
            if text[: start - words.start_char].rstrip().endswith(ISSUED):
                return Claimer(name=member.name, type=member.type, span=span)
        last = self.last()
        if last is None or len(_description(words)) > 1 or words[0].lower_ in {"a", "an"}:
            return None
        return Claimer(name=last.name, type=last.type, span=span)

    def _body(self, words: Words) -> Member | None:
        """A spokesperson without a name speaks for the body named beside, or last spoken of."""
        if not any(token.lower_ in SPEAKERS for token in words):
            return None
        bodies = [
            member
            for _, _, member in self.cast.within(words.start_char, words.end_char)
            if member.type is not ActorType.PERSON
        ]
        if bodies or len(_description(words)) > 1:
            return bodies[-1] if bodies else None
        before = [
            (start, member)
            for member in self.cast.members
            if member.type is ActorType.ORGANISATION
            for start, _ in member.mentions
            if 0 < words.start_char - start < FAR
        ]
        return max(before, key=lambda item: item[0])[1] if before else None

    def _familiar(self, words: Words) -> Member | None:
        """The person last spoken of, come back as "the 76-year-old" or "the father"."""
        if words[0].lower_ != "the":
            return None
        if not YEARS_OLD.search(words.text) and not any(t.lower_ in FAMILIAR for t in words):
            return None
        before = [
            (start, member)
            for member in self.cast.members
            if member.type is ActorType.PERSON and _may_be_he(member)
            for start, _ in member.mentions
            if 0 < words.start_char - start < FAR
        ]
        return max(before, key=lambda item: item[0])[1] if before else None

    def _pronoun(self, token: Token, span: Span) -> Claimer | None:
        type_ = PRONOUNS[token.lower_]
        if type_ is ActorType.OTHER:
            last = self.last()
            return Claimer(name=last.name, type=last.type, span=span) if last else None
        agent = self._agent_before(token, None) if type_ is ActorType.PERSON else None
        if agent is not None:
            return Claimer(name=agent.name, type=agent.type, span=span)
        speaker = self._recent_speaker(token, type_)
        if speaker is not None:
            return Claimer(name=speaker.name, type=speaker.type, span=span)
        member = self._antecedent(token)
        if member is not None:
            return Claimer(name=member.name, type=member.type, span=span)
        last = self.last()
        return Claimer(name=last.name, type=last.type, span=span) if last else None

    def _recent_speaker(self, token: Token, type_: ActorType) -> Claimer | None:
        """The last speaker is "he" unless a person has become the subject since."""
        wanted = {
            ActorType.PERSON: {ActorType.PERSON},
            ActorType.ORGANISATION: {ActorType.ORGANISATION, ActorType.OTHER},
            ActorType.GROUP: {ActorType.GROUP, ActorType.ORGANISATION},
        }[type_]
        for speaker in reversed(self.spoken[-4:]):
            if speaker.type not in wanted or not self._fits(speaker.name, token):
                continue
            if speaker.span is None or token.idx - speaker.span.end > FAR:
                return None
            newer = self._subject_between(speaker, token) if type_ is ActorType.PERSON else None
            return None if newer else speaker
        return None

    def _subject_between(self, speaker: Claimer, token: Token) -> Member | None:
        start = speaker.span.end if speaker.span else 0
        for member in self.cast.members:
            if member.type is not ActorType.PERSON or member.name == speaker.name:
                continue
            if any(start <= at < token.idx for at in member.subjects):
                return member if self._fits(member.name, token) else None
        return None

    def _fits(self, name: str, token: Token) -> bool:
        word = token.lower_
        gender = "male" if word in MALE else "female" if word in FEMALE else None
        known = next((m.gender for m in self.cast.members if m.name == name), None)
        return gender is None or known is None or gender == known

    def _antecedent(self, token: Token, besides: str | None = None) -> Member | None:
        """The nearest fitting member before a pronoun, subjects of the last sentences first."""
        type_ = PRONOUNS.get(token.lower_, ActorType.OTHER)
        subject = (
            self._owner_before(token, besides)
            or self._agent_before(token, besides)
            or self._subject_of(token, besides)
        )
        if type_ is not ActorType.PERSON:
            subject = None
        if subject is not None:
            return subject
        speaker = self._recent_speaker(token, type_) if self.spoken and not besides else None
        if speaker is not None and speaker.type is ActorType.PERSON:
            return next((m for m in self.cast.members if m.name == speaker.name), None)
        wanted = {type_} | ({ActorType.ORGANISATION} if type_ is ActorType.GROUP else set())
        best: tuple[float, Member] | None = None
        for member in self.cast.members:
            if member.type not in wanted or not self._fits(member.name, token):
                continue
            if member.name == besides or not _may_be_he(member):
                continue
            score = max((self._nearness(at, token, member) for at, _ in member.mentions), default=0)
            if score > 0 and (best is None or score > best[0]):
                best = (score, member)
        return best[1] if best else None

    def _agent_before(self, token: Token, besides: str | None) -> Member | None:
        """The last person before the pronoun to act in its own sentence, no quotation between."""
        start = token.sent.start_char
        acting = [
            (at, member)
            for member in self.cast.members
            if member.type is ActorType.PERSON and member.name != besides
            for at in member.agents
            if start <= at < token.idx and not MARKS.search(self.parse.text[at : token.idx])
        ]
        member = max(acting, key=lambda item: item[0])[1] if acting else None
        return member if member is not None and self._fits(member.name, token) else None

    def _owner_before(self, token: Token, besides: str | None) -> Member | None:
        """Read "X and his men": the person named just before a possessive, in its clause."""
        if token.dep_ != "poss":
            return None
        for start, end, member in reversed(self.cast.within(token.sent.start_char, token.idx)):
            if member.type is ActorType.PERSON and member.name != besides:
                between = self.parse.text[end : token.idx]
                near = len(between) <= BESIDE and not MARKS.search(
                    self.parse.text[start : token.idx]
                )
                return member if near and self._fits(member.name, token) else None
        return None

    def _subject_of(self, token: Token, besides: str | None) -> Member | None:
        """The person who is the subject of the pronoun's own sentence, before or after it."""
        sentence = token.sent
        for member in self.cast.members:
            here = any(sentence.start_char <= at < sentence.end_char for at in member.subjects)
            if here and member.type is ActorType.PERSON and member.name != besides:
                return member if self._fits(member.name, token) else None
        return None

    def _nearness(self, at: int, token: Token, member: Member) -> float:
        distance = token.idx - at
        if not 0 < distance < FAR:
            return 0.0
        return (2.0 if at in member.subjects else 1.0) / (50 + distance)

    def _member(self, words: Words) -> Member | None:
        """A member named in the words as their head or beside it, not as somebody's owner."""
        inside = self.cast.within(words.start_char, words.end_char)
        people = [item for item in inside if item[2].type is ActorType.PERSON]
        for start, end, member in (*people, *inside):
            name = self.parse.char_span(start, end, alignment_mode="expand")
            if name is not None and _heads(words, name) and _may_bear(words, name, member):
                return member
        role = role_of_words(words)
        if role is None or (inside and not role.words):
            return self._organisation(words)
        return self._in_role(words, role.head, role.words)

    def _in_role(self, words: Words, head: str, given: frozenset[str]) -> Member | None:
        """The last member before these words to hold such a role; "the Wagner chief"."""
        if words[0].lower_ in {"a", "an", "one", "another"}:
            return None
        fitting: list[tuple[int, int, Member]] = []
        for member in self.cast.members:
            before = [at for at, _ in member.mentions if at < words.start_char]
            for role in member.roles:
                shared = len(given & (role.words | {word.lower() for word in member.aliases}))
                if role.head in role_class(head) and (before or (shared and role.head == head)):
                    fitting.append((shared, before[-1] if before else -1, member))
        alone = len({member.name for _, _, member in fitting}) == 1
        fitting = [item for item in fitting if item[0] or not given or alone]
        return max(fitting, key=lambda item: item[:2])[2] if fitting else None

    def _organisation(self, words: Words) -> Member | None:
        """Read "the FSB security service": an organisation named beside an organisation's noun."""
        root = words.root
        if noun_type(root.lower_) is not ActorType.ORGANISATION and not _is_service(root):
            return None
        for start, end, member in self.cast.within(words.start_char, words.end_char):
            name = self.parse.char_span(start, end, alignment_mode="expand")
            if (
                name is not None
                and member.type is ActorType.ORGANISATION
                and name.root.head == root
            ):
                return member
        return None

    def _described(self, words: Words, span: Span) -> Claimer:
        """A party without a name is called by its description: "defence ministry"."""
        kept = _description(words)
        head = kept[-1] if kept else words.root
        name = _join(kept) or span.text
        fuller = self._fuller(words, name, span)
        type_ = noun_type(head.text)
        if type_ is ActorType.OTHER and head.pos_ == "PROPN" and is_person_like(name):
            type_ = ActorType.PERSON  # a name that the language pipeline passed over
        return fuller or Claimer(name=name, type=type_, span=span)

    def _fuller(self, words: Words, name: str, span: Span) -> Claimer | None:
        """The last fuller phrase with the same noun: "the ministry" is "the defence ministry"."""
        noun = name.lower()
        if noun not in ORGANISATION_NOUNS:
            return None
        for token in reversed(self.parse[: words.start]):
            if token.lower_ != noun:
                continue
            phrase = self.parse[token.left_edge.i : token.i + 1]
            named = self.cast.within(phrase.start_char, phrase.end_char)
            if named and named[-1][1] == phrase.end_char:
                return Claimer(name=named[-1][2].name, type=named[-1][2].type, span=span)
            kept = _description(phrase)
            if len(kept) > 1:
                return Claimer(name=_join(kept), type=ActorType.ORGANISATION, span=span)
        return None


def _may_bear(words: Words, name: Words, member: Member) -> bool:
    """A phrase about a person ("the leader of the group X") is not the organisation in it."""
    if member.type is ActorType.PERSON or name.start <= words.root.i < name.end:
        return True
    return words.root.lower_ not in PERSON_NOUNS


def _speaking(member: Member, words: Words) -> ActorType:
    """Who speaks under a name of two or three words, with a person's role or no type, is one."""
    if not is_person_like(member.name):
        return member.type
    is_described = any(token.lower_ in PERSON_NOUNS for token in words)
    return ActorType.PERSON if is_described or member.type is ActorType.OTHER else member.type


def _may_be_he(member: Member) -> bool:
    """A lone word tagged as a person is too often a place to be anybody's "he"."""
    return (
        member.type is not ActorType.PERSON
        or is_person_like(member.name)
        or bool(member.roles or member.gender)
    )


def _is_service(root: Token) -> bool:
    return root.lower_ in {"services", "agencies", "forces", "troops", "fighters"}


def _trim(words: Words) -> Words:
    start, end = words.start, words.end
    while end - start > 1 and (
        words.doc[start].lower_ in {"according", "to", "by", "from", ",", "but"}
        or words.doc[start].is_space
        or (words.doc[start].like_num and words.doc[start].is_title is False)
        or CLOCK.fullmatch(words.doc[start].text)
    ):
        start += 1
    while end - start > 1 and (words.doc[end - 1].is_space or words.doc[end - 1].is_punct):
        end -= 1
    return words.doc[start:end]


def _heads(words: Words, name: Words) -> bool:
    """Whether a name is who the words are about: its root, in apposition, or titled."""
    root = words.root
    if name.start <= root.i < name.end or (name.root.dep_ == "appos" and name.root.head == root):
        return True
    if name.end < len(words.doc) and words.doc[name.end].lower_ in {"'s", "’s", "'", "’"}:
        return False
    before = words.doc[name.start - 1] if name.start > words.start else None
    if before is not None and before.dep_ == "prep":
        return False
    if name.start == words.start and name.end < words.end and words.doc[name.end].text == ",":
        return True
    return name.end == words.end and (before is None or before.dep_ not in {"prep", "pobj"})


def _description(words: Iterable[Token]) -> list[Token]:
    kept: list[Token] = []
    for token in words:
        if kept and token.lower_ in CUT and not _joins_words(token):
            break
        if token.is_space or (not kept and (token.lower_ in LEADING or token.is_punct)):
            continue
        kept.append(token)
    return kept


def _joins_words(token: Token) -> bool:
    """A hyphen inside a word, "73-year-old", cuts nothing."""
    return token.text == "-" and token.i > 0 and not token.nbor(-1).whitespace_


def _join(tokens: list[Token]) -> str:
    if not tokens:
        return ""
    text = tokens[0].doc[tokens[0].i : tokens[-1].i + 1].text
    return re.sub(r"\s+", " ", text).strip(" ,.;:'\"‘’“”")
