"""Holders: who is meant by a role, a body or a description without a name."""

import re

from spacy.tokens import Span as Words
from spacy.tokens import Token

from dateline.extract.cast.cast import Member, Role
from dateline.extract.cast.names import is_person_like
from dateline.extract.cast.phrase import describe, heads, is_spoken_for, is_where, join
from dateline.extract.cast.roles import role_of_words
from dateline.extract.cast.scene import Scene, may_be_he
from dateline.extract.cast.words import (
    COMMENTATORS,
    FAMILIAR,
    ORGANISATION_NOUNS,
    PERSON_NOUNS,
    SPEAKERS,
    noun_type,
    role_class,
)
from dateline.model.span import Span
from dateline.model.utterance import ActorType, Claimer

__all__ = ["body", "described", "familiar", "holder", "speaker_again"]

NOUNS = frozenset({"NOUN", "PROPN"})
BODIES = frozenset({ActorType.GROUP, ActorType.ORGANISATION})
YEARS_OLD = re.compile(r"\b\d\d?-year-old\b")


def holder(scene: Scene, words: Words) -> Member | None:
    """Return the member named as the head of some words or beside it, or who holds their role."""
    inside = list(scene.named(words))
    people = [item for item in inside if item[1].type is ActorType.PERSON]
    for name, member in (*people, *inside):
        if heads(words, name) and _may_bear(words, name, member):
            return member
    role = role_of_words(words)
    if role is None or (inside and not role.words):
        return _organisation(scene, words)
    return _in_role(scene, words, role)


def speaker_again(scene: Scene, words: Words) -> Claimer | None:
    """Return who spoke last under such a role, come back as "the spokesman" or "the official"."""
    role = role_of_words(words)
    if words[0].lower_ != "the" or role is None or any(True for _ in scene.named(words)):
        return None
    again = scene.speaker_in_role(role_class(role.head), role.words)
    held = scene.latest(
        words.start_char,
        lambda member: any(one.head in role_class(role.head) for one in member.roles),
    )
    before = [at for at, _ in held.mentions if at < words.start_char] if held else []
    spoke = again.span.start if again and again.span else -1
    return again if spoke > max(before, default=-1) else None


def body(scene: Scene, words: Words) -> Member | None:
    """Return for whom an unnamed spokesperson speaks: the body named beside, or last spoken of."""
    if not any(token.lower_ in SPEAKERS for token in words) or _is_for_person(scene, words):
        return None
    bodies = [
        member
        for name, member in scene.named(words)
        if member.type is not ActorType.PERSON and not is_where(words, name)
    ]
    if bodies or len(describe(words)) > 1:
        return bodies[-1] if bodies else None
    return scene.latest(words.start_char, lambda member: member.type is ActorType.ORGANISATION)


def _is_for_person(scene: Scene, words: Words) -> bool:
    """Match "a spokesman for the U.N. chief X": neither X speaks nor the body in the title."""
    return any(
        member.type is ActorType.PERSON and is_spoken_for(words, name)
        for name, member in scene.named(words)
    )


def familiar(scene: Scene, words: Words) -> Member | None:
    """Return the person last spoken of, come back as "the 76-year-old" or "the father"."""
    if words[0].lower_ != "the":
        return None
    if len(words) == len(("the", "expert")) and words[1].lower_ in COMMENTATORS:
        names = [speaker.name for speaker in scene.spoken if speaker.type is ActorType.PERSON]
        return next((m for m in scene.cast.members if names and m.name == names[-1]), None)
    if not YEARS_OLD.search(words.text) and not any(t.lower_ in FAMILIAR for t in words):
        return None
    return scene.latest(
        words.start_char, lambda member: member.type is ActorType.PERSON and may_be_he(member)
    )


def described(scene: Scene, words: Words, span: Span) -> Claimer:
    """Call a party without a name by its description: "defence ministry"."""
    kept = _without_object(scene, describe(words))
    root = words.root
    head = kept[-1] if kept and (root not in kept or root.pos_ not in NOUNS) else root
    name = join(kept) or span.text
    fuller = _fuller(scene, words, name, span)
    type_ = noun_type(head.text)
    if type_ is ActorType.OTHER and head.pos_ == "PROPN" and is_person_like(name):
        type_ = ActorType.PERSON  # a name that the language pipeline passed over
    return fuller or Claimer(name=name, type=type_, span=span)


def _without_object(scene: Scene, kept: list[Token]) -> list[Token]:
    """Leave out "for X" of "a warrant by the authorities for X": nobody's authorities are X's."""
    for place, token in enumerate(kept[:-1]):
        follows = scene.cast.at.get(kept[place + 1].idx)
        is_person = follows is not None and follows.type is ActorType.PERSON
        if token.lower_ == "for" and is_person and noun_type(kept[place - 1].text) in BODIES:
            return kept[:place]
    return kept


def _may_bear(words: Words, name: Words, member: Member) -> bool:
    """A phrase about a person ("the leader of the group X") is not the organisation in it."""
    if member.type is ActorType.PERSON or name.start <= words.root.i < name.end:
        return True
    return words.root.lower_ not in PERSON_NOUNS and words[-1].lower_ not in PERSON_NOUNS


def _in_role(scene: Scene, words: Words, asked: Role) -> Member | None:
    """The last member before these words to hold such a role; "the Wagner chief"."""
    if words[0].lower_ in {"a", "an", "one", "another"}:
        return None
    fitting: list[tuple[int, int, Member]] = []
    for member in scene.cast.members:
        before = [at for at, _ in member.mentions if at < words.start_char]
        for role in member.roles:
            shared = len(asked.words & (role.words | {word.lower() for word in member.aliases}))
            if role.head not in role_class(asked.head) or not (before or shared):
                continue
            if shared or not _speaks_for_another(asked, role):
                fitting.append((shared, before[-1] if before else -1, member))
    alone = len({member.name for _, _, member in fitting}) == 1
    fitting = [item for item in fitting if item[0] or not asked.words or alone]
    return max(fitting, key=lambda item: item[:2])[2] if fitting else None


def _speaks_for_another(asked: Role, role: Role) -> bool:
    """Two roles with nothing in common are two people's where both say of what they are."""
    if asked.head in SPEAKERS:
        return bool(asked.words)
    return bool(_capitals(asked.text) and _capitals(role.text))


def _capitals(text: str) -> set[str]:
    return {word for word in text.split() if word[:1].isupper() and word != "The"}


def _organisation(scene: Scene, words: Words) -> Member | None:
    """Read "the FSB security service": an organisation named beside an organisation's noun."""
    root = words.root
    if noun_type(root.lower_) is not ActorType.ORGANISATION and not _is_service(root):
        return None
    for name, member in scene.named(words):
        if member.type is ActorType.ORGANISATION and name.root.head == root:
            return member
    return None


def _is_service(root: Token) -> bool:
    return root.lower_ in {"services", "agencies", "forces", "troops", "fighters"}


def _fuller(scene: Scene, words: Words, name: str, span: Span) -> Claimer | None:
    """The last fuller phrase with the same noun: "the ministry" is "the defence ministry"."""
    noun = name.lower()
    if noun not in ORGANISATION_NOUNS:
        return None
    for token in reversed(scene.parse[: words.start]):
        if token.lower_ != noun:
            continue
        phrase = scene.parse[token.left_edge.i : token.i + 1]
        named = scene.cast.within(phrase.start_char, phrase.end_char)
        if named and named[-1][1] == phrase.end_char:
            return Claimer(name=named[-1][2].name, type=named[-1][2].type, span=span)
        kept = describe(phrase)
        if len(kept) > 1:
            return Claimer(name=join(kept), type=ActorType.ORGANISATION, span=span)
    return None
