"""A use is one name, or description, where one version of one document has it for a party."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from dateline.model.actor import GivenRole
from dateline.model.document import Document
from dateline.model.mention import ActorMention, Mention
from dateline.model.span import Span
from dateline.model.utterance import ActorType, Utterance

__all__ = ["Use", "uses_of"]

TITLE: Final = 12  # characters before a name in which its title stands
DOCTOR: Final = re.compile(r"\b(?:dr|doctor|prof|professor)\.?\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One name in one version; `speaks` where it makes a claim, `roles` as given beside it.

    `written` are the words that stand for the name there, as far as they are a spelling of it;
    `is_doctor` where a doctor's or professor's title stands before them.
    """

    name: str
    document: str
    version: str
    type: ActorType
    written: str = ""
    speaks: bool = False
    is_doctor: bool = False
    roles: tuple[GivenRole, ...] = ()


def uses_of(
    utterances: Iterable[Utterance],
    mentions: Iterable[Mention],
    documents: Mapping[str, Document],
) -> list[Use]:
    """Return every use, in an order that contents alone decide."""
    found = {_key(use): use for use in (*_claimed(utterances), *_mentioned(mentions, documents))}
    return [found[key] for key in sorted(found)]


def _key(use: Use) -> tuple[str, ...]:
    roles = "\n".join(f"{role.text} {role.span}" for role in use.roles)
    marks = f"{use.speaks} {use.is_doctor}"
    return use.document, use.version, use.name, use.type.value, use.written, marks, roles


def _claimed(utterances: Iterable[Utterance]) -> Iterator[Use]:
    for said in utterances:
        if said.claimer:
            yield Use(
                name=said.claimer.name,
                type=said.claimer.type,
                document=said.document,
                version=said.version,
                speaks=True,
            )
        for name in said.names:
            yield Use(name=name, type=ActorType.OTHER, document=said.document, version=said.version)


def _mentioned(mentions: Iterable[Mention], documents: Mapping[str, Document]) -> Iterator[Use]:
    for mention in mentions:
        of = mention.of
        if isinstance(of, ActorMention):
            yield Use(
                name=of.name,
                type=of.type,
                written=_spelling(of),
                is_doctor=_is_doctor(of.span, documents.get(mention.version)),
                document=mention.document,
                version=mention.version,
                roles=tuple(_roles(of, mention, documents.get(mention.version))),
            )


def _spelling(of: ActorMention) -> str:
    """The mention's own words, unless they are a body's first word alone: "Defence"."""
    words = " ".join(of.span.text.split())
    is_part = of.type is not ActorType.PERSON and words.istitle() and words in of.name.split()
    return "" if is_part or words.islower() else words


def _is_doctor(span: Span, document: Document | None) -> bool:
    before = document.text[max(0, span.start - TITLE) : span.start] if document else ""
    return DOCTOR.search(before) is not None


def _roles(of: ActorMention, mention: Mention, document: Document | None) -> Iterator[GivenRole]:
    given: list[tuple[str, Span | None]] = [(" ".join(s.text.split()), s) for s in of.roles]
    if not given and of.role:
        given = [(of.role, None)]
    for text, span in given:
        yield GivenRole(
            text=text,
            span=span,
            document=mention.document,
            outlet=document.outlet if document else mention.document,
            published_at=document.published_at if document else None,
        )
