"""Build a cast: names that are one party become one member, with its roles and mentions."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import partial

from spacy.tokens import Doc

from dateline.extract.cast.cast import Cast, Member, Role
from dateline.extract.cast.names import NameMention
from dateline.extract.cast.namesake import Signs, bearers
from dateline.extract.cast.roles import roles_beside
from dateline.extract.cast.spelling import is_acronym, is_same_name
from dateline.extract.cast.words import FEMALE, MALE
from dateline.extract.language import text_of
from dateline.model.utterance import ActorType

__all__ = ["build_cast"]

DEFINITION = re.compile(
    r"(?P<long>(?:[A-Z][\w’'-]*|of|for|and|the|in|on)"
    r"(?: (?:[A-Z][\w’'-]*|of|for|and|the|in|on)){1,8})"
    r" \((?:the )?(?P<short>[A-Z][A-Za-z.]{1,9})\)"
)


def build_cast(parse: Doc, found: Iterable[NameMention]) -> Cast:
    """Group the names of a parsed document into members, in the order of first mention."""
    names = [name for name in found if not name.is_place or name.is_subject]
    full = _full_names(names) | _defined(text_of(parse))
    meant = bearers(names, full, partial(_signs, parse))
    groups: dict[str, list[NameMention]] = defaultdict(list)
    for name in names:
        groups[meant.get(name.start) or full.get(name.text, name.text)].append(name)
    members = [_member(parse, name, mentions) for name, mentions in groups.items()]
    members.sort(key=lambda member: member.mentions)
    return Cast(
        members=tuple(members),
        at={start: member for member in members for start, _ in member.mentions},
    )


def _full_names(names: Iterable[NameMention]) -> dict[str, str]:
    """Map each name to the fullest name of the document that it may stand for.

    "Khan" is "Sadiq Khan" where just one fuller name ends (or begins) so; the earliest wins a
    tie, as the press introduces a person in full before using the surname alone.
    """
    order = list(dict.fromkeys(name.text for name in names))
    types = {name.text: name.type for name in names}
    full: dict[str, str] = {}
    for text in order:
        fuller = [
            other
            for other in order
            if other != text
            and types[other] in {types[text], ActorType.PERSON}
            and _stands_for(text, other, types[other])
        ]
        full[text] = max(fuller, key=len) if fuller and _agree(fuller) else text
        if full[text] == text and types[text] is ActorType.PERSON:
            full[text] = _introduced(text, order, types)
    return {text: full.get(full[text], full[text]) for text in order}


def _introduced(text: str, order: list[str], types: dict[str, ActorType]) -> str:
    """The name that stood first for somebody called so later.

    That is the other spelling of a full name, or the full name that a lone word begins, as it
    does where the family's name comes first.
    """
    for other in order[: order.index(text)]:
        if types[other] is ActorType.PERSON and (
            is_same_name(other, text) or other.split()[0] == text
        ):
            return other
    return text


def _stands_for(short: str, long: str, type_: ActorType) -> bool:
    if type_ is not ActorType.PERSON and is_acronym(short, long):
        return True
    if type_ is ActorType.PERSON:  # "Al-Roe said", of "Omar al-Roe"
        short, long = short.casefold(), long.casefold()
    left, right = short.split(), long.split()
    if len(left) >= len(right):
        return False
    if type_ is ActorType.PERSON:
        return right[-len(left) :] == left or (len(left) == 1 and left[0] == right[-1])
    return right[: len(left)] == left or right[-len(left) :] == left


def _defined(text: str) -> dict[str, str]:
    """Map each abbreviation that a text explains, "the River Traffic Office (RTO)", to the long."""
    found: dict[str, str] = {}
    for match in DEFINITION.finditer(text):
        words = match["long"].split()
        for start in range(len(words)):
            long = " ".join(words[start:])
            if words[start][0].isupper() and is_acronym(match["short"], long):
                found.setdefault(match["short"], long)
                found.setdefault(long, long)
                break
    return found


def _agree(fuller: list[str]) -> bool:
    """Whether the fuller names are all forms of one: each ends like the longest."""
    longest = max(fuller, key=len)
    return all(name.split()[-1] == longest.split()[-1] for name in fuller)


def _member(parse: Doc, name: str, mentions: list[NameMention]) -> Member:
    types = Counter(mention.type for mention in mentions)
    given = {mention.start: _roles(parse, mention) for mention in mentions}
    roles = dict.fromkeys(role for beside in given.values() for role in beside)
    return Member(
        name=name,
        type=max(types, key=lambda type_: (types[type_], type_)),
        aliases=frozenset(mention.text for mention in mentions),
        roles=tuple(roles),
        gender=_gender(parse, mentions, roles),
        mentions=tuple(sorted((mention.start, mention.end) for mention in mentions)),
        agents=frozenset(mention.start for mention in mentions if mention.is_agent),
        given={start: beside for start, beside in given.items() if beside},
        subjects=frozenset(mention.start for mention in mentions if mention.is_subject),
    )


def _roles(parse: Doc, mention: NameMention) -> tuple[Role, ...]:
    if mention.type is not ActorType.PERSON:
        return ()
    span = parse.char_span(mention.start, mention.end, alignment_mode="expand")
    return roles_beside(parse, span) if span is not None else ()


def _signs(parse: Doc, mention: NameMention) -> Signs:
    roles = _roles(parse, mention)
    return _gender(parse, [mention], roles), frozenset(role.head for role in roles)


def _gender(parse: Doc, mentions: list[NameMention], roles: Iterable[Role]) -> str | None:
    words = {role.head for role in roles}
    for mention in mentions:
        span = parse.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is not None and span.start:
            words.add(parse[span.start - 1].lower_)
    if words & MALE:
        return "male"
    return "female" if words & FEMALE else None
