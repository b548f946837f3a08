"""Names in a parsed document, each with one type for the whole document."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from dateline.extract.cast.introduction import introduced
from dateline.extract.cast.metonym import is_capital
from dateline.extract.cast.words import ACTS, ORGANISATION_NOUNS, TITLES
from dateline.extract.language import text_of
from dateline.model.utterance import ActorType

__all__ = ["NameMention", "find_names", "is_person_like"]

PLACE_NOUNS = frozenset(
    """bridge city county dam district island port province region river road street town
    village""".split()
)
PLACE_HEADS = PLACE_NOUNS | frozenset(
    """capital centre east governor mayor north outskirts people residents south state streets
    suburb west""".split()
)
LABELS = {
    "PERSON": ActorType.PERSON,
    "ORG": ActorType.ORGANISATION,
    "GPE": ActorType.OTHER,
    "NORP": ActorType.GROUP,
    "FAC": ActorType.OTHER,
    "LOC": ActorType.OTHER,
}
PLACE_PREPOSITIONS = frozenset("in near at from to on towards around outside into across".split())
SHORTEST, LONGEST_NAME = 2, 4
DEBRIS = re.compile(r"\d+/\d+|[@#|]|[’']s [A-Z]")
AGED = re.compile(r",? (?:aged )?\d\d\b(?!\d|[.,]\d)")
POSSESSIVE = re.compile(r"['’]s?$")
NOT_NAMES = frozenset(
    """gmt utc bst est edt cet pmc quote source video photo image background covid monday tuesday
    wednesday thursday friday saturday sunday""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    """A name where it stands: its words without article, title and possessive.

    It is a subject where it is that of the sentence, an agent where it is that of any clause.
    """

    start: int
    end: int
    text: str
    type: ActorType
    is_subject: bool
    is_agent: bool
    is_place: bool


def find_names(parse: Doc) -> tuple[NameMention, ...]:
    """Find the names of a parsed document and settle the type of each by its best evidence."""
    raw = [
        name
        for entity in parse.ents
        for piece, label in _pieces(parse, entity)
        if (name := _clean(parse, piece, label))
    ]
    raw += introduced(parse, taken_by(raw))
    raw = sorted([*raw, *_missed(parse, raw)], key=lambda item: item[0].start_char)
    types = _settle(parse, raw)
    common = _common(parse, types)
    return tuple(
        NameMention(
            start=span.start_char,
            end=span.end_char,
            text=span.text,
            type=types[span.text][0],
            is_subject=span.root.dep_ in {"nsubj", "nsubjpass"} and span.root.head.dep_ == "ROOT",
            is_agent=span.root.dep_ in {"nsubj", "nsubjpass"},
            is_place=types[span.text][1],
        )
        for span, _ in raw
        if span.text not in common
    )


def is_person_like(text: str) -> bool:
    """Say whether a name has the look of a person's: two or three capitalised words."""
    words = text.split()
    return (
        SHORTEST <= len(words) <= LONGEST_NAME
        and all(word[:1].isupper() for word in words)
        and ORGANISATION_NOUNS.isdisjoint(word.lower() for word in words)
    )


def _pieces(parse: Doc, entity: Words) -> Iterator[tuple[Words, str]]:
    """Part "Orsk, Ada Roe", taken for one name, at its comma."""
    commas = [token.i for token in entity if token.text == ","]
    if not commas:
        yield entity, entity.label_
        return
    for start, end in zip(
        [entity.start, *(at + 1 for at in commas)], [*commas, entity.end], strict=True
    ):
        if start < end:
            piece = parse[start:end]
            yield piece, "PERSON" if is_person_like(piece.text) else "GPE"


def _clean(parse: Doc, entity: Words, label: str) -> tuple[Words, str] | None:
    if label not in LABELS:
        return None
    start, end = entity.start, entity.end
    while start < end and _is_edge(parse[start]):
        start += 1
    while end > start and _is_edge(parse[end - 1]):
        end -= 1
    if start == end:
        return None
    span = parse[start:end]
    acts = next((token.i for token in span if token.lower_ in ACTS), None)
    if acts is not None and acts == start:
        return None
    span = parse[start:acts] if acts is not None else span
    text = POSSESSIVE.sub("", span.text)
    if label == "NORP" and all(token.pos_ == "ADJ" for token in span):
        return None  # "Russian" in "Russian troops" is no party
    if (
        DEBRIS.search(text)
        or text.lower() in NOT_NAMES
        or not text[:1].isupper()
        or "\n" in text
        or len(text) < SHORTEST
    ):
        return None
    if text != span.text:
        span = parse.char_span(span.start_char, span.start_char + len(text)) or span
    return span, label


def _missed(parse: Doc, raw: list[tuple[Words, str]]) -> Iterator[tuple[Words, str]]:
    """Find where a known name, or a known person's surname, stands and was not tagged."""
    labels = {span.text: label for span, label in raw}
    for text, label in list(labels.items()):
        if label == "PERSON" and is_person_like(text):
            labels.setdefault(text.split()[-1], label)
    taken = taken_by(raw)
    names = "|".join(map(re.escape, sorted(labels, key=lambda name: (-len(name), name))))
    for match in re.finditer(rf"(?<!\w)(?:{names})(?!\w)", text_of(parse)) if names else ():
        span = parse.char_span(match.start(), match.end())
        if span is not None and not any(token.i in taken for token in span):
            yield span, labels[match[0]]


def taken_by(raw: list[tuple[Words, str]]) -> set[int]:
    """The positions of the tokens that belong to a name already."""
    return {token.i for span, _ in raw for token in span}


def _is_edge(token: Token) -> bool:
    return (
        token.is_space
        or token.is_punct
        or token.lower_ in {"the", "a", "an", "'s", "’s", "this", "former", "ex"}
        or (token.lower_ in TITLES and token.lower_ not in {"prince", "king"})
    )


def _settle(parse: Doc, raw: list[tuple[Words, str]]) -> dict[str, tuple[ActorType, bool]]:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for span, label in raw:
        aged = is_person_like(span.text) and AGED.match(text_of(parse), span.end_char)
        votes[span.text]["PERSON" if aged else label] += 2 if aged else 1
    surnames = {
        span.text.split()[-1]
        for span, label in raw
        if label == "PERSON" and is_person_like(span.text)
    }
    places = _place_like(parse, raw)
    singles = {text for text, count in votes.items() if count.most_common(1)[0][0] == "PERSON"}
    return {
        text: _type(text, count, surnames=surnames, singles=singles - places, places=places)
        for text, count in votes.items()
    }


def _common(parse: Doc, types: Iterable[str]) -> set[str]:
    """Lone words that the text also writes small: "Onward", "Defense" are then no names."""
    small = {token.text for token in parse if token.is_lower}
    surnames = {text.rsplit(maxsplit=1)[-1] for text in types if " " in text}
    return {
        text
        for text in types
        if text.istitle() and text.lower() in small - ORGANISATION_NOUNS and text not in surnames
    }


def _type(
    text: str, votes: Counter[str], *, surnames: set[str], singles: set[str], places: set[str]
) -> tuple[ActorType, bool]:
    surname = text.rsplit(maxsplit=1)[-1]
    if text in surnames or (is_person_like(text) and surname in singles):
        return ActorType.PERSON, False
    if (text in places or (votes["PERSON"] and is_capital(text))) and not is_person_like(text):
        return ActorType.OTHER, True
    label = max(sorted(votes), key=lambda name: votes[name])
    return LABELS[label], label in {"GPE", "LOC", "FAC"}


def _place_like(parse: Doc, raw: list[tuple[Words, str]]) -> set[str]:
    """Names that mostly follow a preposition of place: some are tagged as people."""
    after: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for span, label in raw:
        if label in {"PERSON", "GPE", "LOC", "FAC"}:
            total[span.text] += 1
            after[span.text] += _is_placed(parse, span)
    return {text for text, count in total.items() if 2 * after[text] >= count and after[text]}


def _is_placed(parse: Doc, span: Words) -> bool:
    """Whether a name stands as a place does: "in X", "the town of X", "the X region"."""
    before = parse[span.start - 1].lower_ if span.start else ""
    further = parse[span.start - 2].lower_ if span.start > 1 else ""
    after = parse[span.end].lower_ if span.end < len(parse) else ""
    return (
        before in PLACE_PREPOSITIONS
        or (before == "of" and further in PLACE_HEADS)
        or after in PLACE_NOUNS
    )
