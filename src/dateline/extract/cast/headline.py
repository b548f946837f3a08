"""Headlines: a role in a headline whose holder the lead names, and the other way round."""

import re

from spacy.tokens import Span as Words

from dateline.extract.cast.cast import Member, Role
from dateline.extract.cast.names import is_person_like
from dateline.extract.cast.roles import role_of_words
from dateline.extract.cast.scene import Scene
from dateline.extract.cast.words import role_class
from dateline.extract.language import text_of
from dateline.model.utterance import ActorType

__all__ = ["across_headline"]

ENDED = re.compile(r"\w{4}[.!?]\s")  # not after "Rep."
LEAD = 400  # code points from the end of a headline in which its persons come by name
ARTICLES = frozenset("a an the one another some this that".split())


def across_headline(scene: Scene, words: Words) -> Member | None:
    """Return whom a role that nobody is given stands for, across headline and lead.

    "Harbour chief quits" is the person whom the lead is first about; "the harbour chief" of a lead
    is the one person that the headline names, unless the sentence names that person again.
    """
    role = role_of_words(words)
    headline = len(text_of(scene.parse).partition("\n")[0])
    if role is None or headline == len(text_of(scene.parse)):
        return None
    if words.end_char <= headline:
        return _in_lead(scene, words, role, headline)
    return _in_headline(scene, words, role, headline)


def _in_lead(scene: Scene, words: Words, role: Role, headline: int) -> Member | None:
    """The first person of the lead, if one acts there and has no other sort of role."""
    if words[0].lower_ in ARTICLES:
        return None
    people = [
        item for item in _people(scene, headline, headline + LEAD) if is_person_like(item[1].name)
    ]
    if not people or people[0][1].mentions[0][0] < headline:
        return None
    at, member = people[0]
    before = text_of(scene.parse)[headline:at]
    if ENDED.search(before) and role_class(role.head).isdisjoint(before.lower().split()):
        return None  # the lead's first sentence is about somebody else
    other = member.roles and not any(one.head in role_class(role.head) for one in member.roles)
    return member if not other and (at in member.agents or scene.is_owner(at)) else None


def _in_headline(scene: Scene, words: Words, role: Role, headline: int) -> Member | None:
    """The one person whom the headline names, if the lead begins with the role."""
    people = {member.name: member for _, member in _people(scene, 0, headline)}
    sentence = words.sent
    named = {member.name for _, member in _people(scene, sentence.start_char, sentence.end_char)}
    title = text_of(scene.parse)[:headline].lower()
    is_lead = not text_of(scene.parse)[headline : sentence.start_char].strip()
    if (
        len(people) != 1
        or not is_lead
        or any(True for _ in scene.named(words))
        or words[0].lower_ in ARTICLES - {"the"}
    ):
        return None
    (member,) = people.values()
    is_other = any(word in title for word in role_class(role.head)) or member.name in named
    other = member.roles and not any(one.head in role_class(role.head) for one in member.roles)
    return None if is_other or other else member


def _people(scene: Scene, start: int, end: int) -> list[tuple[int, Member]]:
    return [
        (at, member)
        for at, _, member in scene.cast.within(start, end)
        if member.type is ActorType.PERSON
    ]
