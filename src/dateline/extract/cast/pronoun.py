"""Pronouns: whom "he", "it" or "they" stands for, by who spoke, who acts and who is near."""

import re

from spacy.tokens import Token

from dateline.extract.cast.cast import Member
from dateline.extract.cast.metonym import is_state
from dateline.extract.cast.phrase import join
from dateline.extract.cast.scene import FAR, Scene, may_be_he
from dateline.extract.cast.words import FEMALE, MALE, PERSON_NOUNS, PRONOUNS, SPEAKERS
from dateline.extract.language import text_of
from dateline.model.utterance import ActorType, Claimer

__all__ = ["acting_before", "antecedent", "described_before", "may_be", "recent_speaker"]

MARKS = re.compile(r"[\"“”«»‘’']")
BESIDE = 12  # code points between a name and its possessive
RECENT = 4  # speakers back
WANTED = {
    ActorType.PERSON: {ActorType.PERSON},
    ActorType.ORGANISATION: {ActorType.ORGANISATION, ActorType.OTHER},
    ActorType.GROUP: {ActorType.GROUP, ActorType.ORGANISATION},
}


def antecedent(scene: Scene, token: Token, besides: str | None = None) -> Member | None:
    """Return the nearest fitting member before a pronoun, subjects of the last sentences first."""
    type_ = PRONOUNS.get(token.lower_, ActorType.OTHER)
    if type_ is ActorType.PERSON:
        subject = (
            _owner_before(scene, token, besides)
            or acting_before(scene, token, besides)
            or _subject_of(scene, token, besides)
        )
        if subject is not None:
            return subject
    if token.lower_ == "it" and (member := _body_before(scene, token)) is not None:
        return member
    speaker = recent_speaker(scene, token, type_) if scene.spoken and not besides else None
    if speaker is not None and speaker.type is ActorType.PERSON:
        return next((m for m in scene.cast.members if m.name == speaker.name), None)
    return _nearest(scene, token, type_, besides)


def described_before(scene: Scene, token: Token) -> str | None:
    """Return the unnamed person who acts before a pronoun in its sentence: "the commander"."""
    for word in reversed(scene.parse[token.sent.start : token.i]):
        if word.dep_ not in {"nsubj", "nsubjpass"} or word.lower_ in PRONOUNS:
            continue
        named = scene.cast.within(word.sent.start_char, token.idx)
        if any(start <= word.idx < end for start, end, _ in named):
            return None
        if word.pos_ != "NOUN" or word.lower_ not in PERSON_NOUNS or not may_be(word.text, token):
            return None
        return join(list(scene.parse[word.left_edge.i : word.i + 1]))
    return None


def may_be(described: str, pronoun: Token) -> bool:
    """Say whether the words for somebody, "her father", let a pronoun be theirs: never "she"."""
    words = described.lower().split()
    nouns = {word for word in words if word not in PRONOUNS}
    other = FEMALE if pronoun.lower_ in MALE else MALE
    return nouns.isdisjoint(other)


def recent_speaker(scene: Scene, token: Token, type_: ActorType) -> Claimer | None:
    """Return the last speaker: he is "he" unless a person has become the subject since."""
    newest = _subject_since if type_ is ActorType.PERSON else _body_since
    for speaker in reversed(scene.spoken[-RECENT:]):
        if not _is_such(speaker, type_) or not scene.fits(speaker.name, token):
            continue
        if speaker.span is None or token.idx - speaker.span.end > FAR:
            return None
        newer = newest(scene, speaker, token)
        return None if newer else speaker
    return None


def acting_before(scene: Scene, token: Token, besides: str | None = None) -> Member | None:
    """Return the last person to act before a pronoun in its sentence, no quotation between."""
    start = token.sent.start_char
    acting = [
        (at, member)
        for member in scene.cast.members
        if member.type is ActorType.PERSON and member.name != besides
        for at in member.agents
        if start <= at < token.idx and not MARKS.search(text_of(scene.parse)[at : token.idx])
    ]
    member = max(acting, key=lambda item: item[0])[1] if acting else None
    return member if member is not None and scene.fits(member.name, token) else None


def _nearest(scene: Scene, token: Token, type_: ActorType, besides: str | None) -> Member | None:
    wanted = {type_} | ({ActorType.ORGANISATION} if type_ is ActorType.GROUP else set())
    best: tuple[float, Member] | None = None
    for member in scene.cast.members:
        if member.type not in wanted or not scene.fits(member.name, token):
            continue
        if member.name == besides or not may_be_he(member) or not _acts(scene, member):
            continue
        score = max((_nearness(at, token, member) for at, _ in member.mentions), default=0)
        if score > 0 and (best is None or score > best[0]):
            best = (score, member)
    return best[1] if best else None


def _is_such(speaker: Claimer, type_: ActorType) -> bool:
    """Whether a speaker may be taken up so; a body's unnamed spokesman is a person too."""
    words = speaker.span.text.lower().split() if speaker.span else []
    is_voice = type_ is ActorType.PERSON and not SPEAKERS.isdisjoint(words)
    return speaker.type in WANTED[type_] or is_voice


def _subject_since(scene: Scene, speaker: Claimer, token: Token) -> Member | None:
    """The person who has become the subject of a sentence since somebody spoke."""
    start = speaker.span.end if speaker.span else 0
    for member in scene.cast.members:
        if member.type is not ActorType.PERSON or member.name == speaker.name:
            continue
        if may_be_he(member) and any(start <= at < token.idx for at in member.subjects):
            return member if scene.fits(member.name, token) else None
    return None


def _body_since(scene: Scene, speaker: Claimer, token: Token) -> Member | None:
    """Another body that is the subject of the sentence before "it", if nobody spoke there."""
    if token.lower_ != "it" or (speaker.span and speaker.span.end > _sentence_before(token)):
        return None
    member = _body_before(scene, token)
    return member if member is not None and member.name != speaker.name else None


def _sentence_before(token: Token) -> int:
    return int(token.doc[max(0, token.sent.start - 1)].sent.start_char)


def _body_before(scene: Scene, token: Token) -> Member | None:
    """The body or state that is the subject of the sentence before "it"."""
    end = token.sent.start_char
    start = _sentence_before(token)
    for member in scene.cast.members:
        is_body = member.type is ActorType.ORGANISATION or is_state(member.name)
        if is_body and any(start <= at < end for at in member.subjects):
            return member
    return None


def _owner_before(scene: Scene, token: Token, besides: str | None) -> Member | None:
    """Read "X and his men": the person named just before a possessive, in its clause."""
    if token.dep_ != "poss":
        return None
    for start, end, member in reversed(scene.cast.within(token.sent.start_char, token.idx)):
        if member.type is ActorType.PERSON and member.name != besides:
            between = text_of(scene.parse)[end : token.idx]
            near = len(between) <= BESIDE and not MARKS.search(
                text_of(scene.parse)[start : token.idx]
            )
            return member if near and scene.fits(member.name, token) else None
    return None


def _subject_of(scene: Scene, token: Token, besides: str | None) -> Member | None:
    """The person who is the subject of the pronoun's own sentence, before or after it."""
    sentence = token.sent
    for member in scene.cast.members:
        here = any(sentence.start_char <= at < sentence.end_char for at in member.subjects)
        if here and member.type is ActorType.PERSON and member.name != besides:
            return member if scene.fits(member.name, token) else None
    return None


def _acts(scene: Scene, member: Member) -> bool:
    """Somebody named in passing only, as in a picture's credit, is nobody's "she"."""
    is_known = bool(member.agents or member.roles or member.gender)
    return (
        member.type is not ActorType.PERSON
        or is_known
        or any(scene.is_owner(start) for start, _ in member.mentions)
    )


def _nearness(at: int, token: Token, member: Member) -> float:
    distance = token.idx - at
    if not 0 < distance < FAR:
        return 0.0
    return (2.0 if at in member.subjects else 1.0) / (50 + distance)
