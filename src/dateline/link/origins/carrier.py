"""A carrier is an outlet or agency that brings what others say, known by any of its names.

A text credits a carrier with the whole of itself in its dateline, its byline, its copyright line
or at its very end; a credit for a part ("with reporting from"), or under a picture, does not make
the text the carrier's.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from dateline.link.said import Said
from dateline.link.word import plain
from dateline.model.document import Document
from dateline.model.utterance import ActorType

__all__ = ["carrier_of", "credited", "is_agency", "label_of", "shown", "told_to"]

# An agency under the name that is shown, then its other names.
AGENCIES: Final = {
    "Reuters": "thomson reuters",
    "AFP": "agence france presse",
    "AP": "associated press, the ap",
    "PA": "press association, pa media",
    "dpa": "deutsche presse agentur",
    "TASS": "itar tass",
    "RIA Novosti": "ria, ria",
    "Interfax": "",
    "BelTA": "",
    "Xinhua": "xinhuanet",
    "ANSA": "",
    "EFE": "",
    "Kyodo": "kyodo news",
    "Yonhap": "",
    "KCNA": "korean central news agency",
    "SANA": "syrian arab news agency",
    "Bloomberg": "bloomberg news",
    "UPI": "united press international",
    "Anadolu": "anadolu agency, aa",
    "Ukrinform": "",
    "UNIAN": "",
    "PTI": "press trust of india",
    "ANI": "asian news international",
    "IRNA": "islamic republic news agency",
    "WAFA": "",
    "Jiji": "jiji press",
}
KINDS: Final = re.compile(
    r"^(?:the )?(?:official )?(?:[a-z]+ )?(?:state(?:[ -](?:run|owned))? )?(?:news|press|wire) "
    r"(?:agency|service|wire) |^the | (?:news agency|newswire|newspaper|agency|news service)$"
)
SHORTEST: Final = 3  # letters of an outlet's name made of initials
SUFFIXES: Final = frozenset("co com org net gov ac edu".split())
LETTERS: Final = re.compile(r"[^\W_]+")


def _names() -> dict[str, str]:
    named: dict[str, str] = {}
    for shown_as, others in AGENCIES.items():
        for name in (shown_as, *filter(None, others.split(", "))):
            named[_squashed(name)] = shown_as
    return named


def _squashed(name: str) -> str:
    return "".join(LETTERS.findall(plain(name)))


NAMES: Final = _names()
NAME: Final = "|".join(
    re.escape(name).replace(r"\ ", r"[\s-]")
    for name in sorted(
        {name for key, others in AGENCIES.items() for name in (key, *others.title().split(", "))}
        - {"", "Ria", "Aa", "The Ap"},
        key=lambda name: (-len(name), name),
    )
)
# Each names the carrier of the whole text.
WHOLE: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:^|\n)[A-Z][A-Z.’'/-]{2,}[^\n(]{0,60}\((?P<name>[A-Z][\w. -]{1,30})\)\s*[-–—]{1,2}\s",
        rf"^\s*\((?P<name>{NAME})\)",
        rf"(?:Copyright|©)\s*(?:\(c\)\s*)?\d{{4}},?\s*(?:by )?(?:[Tt]he )?(?P<name>{NAME})\b",
        rf"(?:^|\n)\s*By (?:[^\n]{{0,60}}?,? )?(?:[Tt]he )?(?P<name>{NAME})\s*(?:\n|$)",
        rf"(?:[-–—]|Source:|\n)\s*(?:[Tt]he )?(?P<name>{NAME})\.?\s*$",
        rf"[(/](?:[Tt]he )?(?P<name>{NAME})[)/]\.?\s*$",
    )
)
OUTLET: Final = r"([A-Z][\w’'&.-]*(?: (?:of )?[A-Z][\w’'&.-]*){0,3})"
TOLD: Final = re.compile(rf"\btold (?:[Tt]he )?{OUTLET}")
REPORTED: Final = re.compile(rf"[,\"”] (?:[Tt]he )?{OUTLET} (?:reported|reports)\b")
OPENING: Final = 700  # characters in which a dateline stands, captions before it included


def carrier_of(said: Said, outlets: frozenset[str], told: frozenset[str]) -> str | None:
    """Return the outlet or agency that makes a statement, as one word; None for other claimers.

    In a document's own voice it is the agency or outlet that the sentence credits, or the agency
    of the whole text, else the outlet. A claimer is one if it is an agency, an outlet of the
    claim's documents, or a body that some claimer told what it says.
    """
    claimer = said.utterance.claimer
    if claimer is None:
        credit = _credit(said)
        return _label(credit) if credit else label_of(said.document)
    is_person = claimer.type is ActorType.PERSON
    known = sorted(outlets) if is_person else sorted(outlets | told)
    return _agency_of(said.name) or next(
        (one for one in known if _is_carrier(said.name, one)), None
    )


def told_to(said: Said) -> Iterator[str]:
    """Yield the outlets and agencies that a claimer's words came by: "told the Courier"."""
    for via in said.utterance.via:
        if via.kind != "medium":
            yield _label(via.name)
    for match in TOLD.finditer(said.utterance.sentence.text):
        yield _label(match[1])


def shown(said: Said) -> str:
    """Return the outlet of a statement in its document's own voice, as a reader is told it."""
    return _credit(said) or said.name


def _credit(said: Said) -> str | None:
    """Return the agency or outlet that the sentence credits, else the agency of the whole text."""
    named = [via.name for via in said.utterance.via if via.kind == "agency"]
    named += REPORTED.findall(said.utterance.sentence.text)
    return (_agency_of(named[0]) or named[0]) if named else credited(said.document.text)


def is_agency(said: Said) -> bool:
    """Say whether a claimer is a news agency, which brings what others say."""
    return said.actor is not None and _agency_of(said.name) is not None


@lru_cache(maxsize=50_000)
def _agency_of(name: str) -> str | None:
    """Return the agency that a name stands for, by the name that is shown, else None."""
    squashed = _squashed(name)
    return NAMES.get(squashed) or NAMES.get(_squashed(KINDS.sub("", plain(name).strip())))


@lru_cache(maxsize=5_000)
def credited(text: str) -> str | None:
    """Return the carrier that a text credits with the whole of itself, if it is one."""
    found: set[str] = set()
    for number, pattern in enumerate(WHOLE):
        for match in pattern.finditer(text[:OPENING] if number == 0 else text):
            name = match["name"]
            found.add(_agency_of(name) or name)
    return found.pop() if len(found) == 1 else None


def label_of(document: Document) -> str:
    """Return the outlet of a document as one word; without an outlet it stands for itself."""
    return _label(document.outlet) if document.source else document.id


@lru_cache(maxsize=50_000)
def _label(name: str) -> str:
    """Return an outlet as one word: "The Harbour Post" and news.harbourpost.com are one."""
    squashed = _squashed(_site(name))
    return NAMES.get(squashed) or squashed.removeprefix("the") or name


@lru_cache(maxsize=50_000)
def _is_carrier(name: str, label: str) -> bool:
    """Say whether a name as people write it is that of an outlet: "Wall Street Journal": wsj."""
    words = LETTERS.findall(plain(KINDS.sub("", plain(name).strip())))
    forms = {
        "".join([word[0] for word in words[:cut]] + words[cut:])
        for cut in range(len(words) + 1)
        if cut != 1
    }
    return _agency_of(name) == label or label in {
        form for form in forms if len(form) >= SHORTEST or form == "".join(words)
    }


def _site(name: str) -> str:
    """Return what tells a site from others: "harbourpost" of news.harbourpost.co.uk."""
    if " " in name or "." not in name:
        return name
    labels = [label for label in name.split(".")[:-1] if label not in SUFFIXES]
    return labels[-1] if labels else name
