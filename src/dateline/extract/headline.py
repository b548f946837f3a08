"""Headlines that name their claimer at the end: "Strike to end on Friday: union"."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from spacy.tokens import Doc, Token

from dateline.extract.attribution import Attribution
from dateline.extract.cast.words import noun_type
from dateline.extract.language import text_of
from dateline.extract.names.title_case import verbs_of
from dateline.model.utterance import ActorType

__all__ = ["with_signed"]

LINE: Final = re.compile(r"^[^\n]{20,200}$", re.MULTILINE)
ENDED: Final = re.compile(r"[.!?…;:]\W*$")
VERBS: Final = "says?|said|claims?|claimed|warns?|warned|reports?|according to"
SIGNED: Final = re.compile(
    r"^\W{0,2}(?P<content>.+?)"
    rf"(?:(?P<colon>:)|(?P<verb>, ?(?:{VERBS}))|(?P<dash> [-–—])|(?P<bar> \|)) "
    r"(?P<who>[^\s:,.!?“”\"]+(?: [^\s:,.!?“”\"]+){0,4}) *$",
    re.IGNORECASE,
)
PARTIES: Final = frozenset({"PERSON", "ORG", "GPE", "NORP"})
REPORTS: Final = frozenset({"report", "reports", "sources"})
PEOPLE: Final = frozenset({ActorType.PERSON, ActorType.GROUP})
FEWEST: Final = 3  # words of a content


def with_signed(parse: Doc, items: Iterable[Attribution]) -> Iterator[Attribution]:
    """Yield attributions, and those of headlines to whoever is named at the end of them."""
    known = tuple(items)
    yield from known
    sources = [span for item in known for span in item.source]
    for line in LINE.finditer(text_of(parse)):
        found = _signed(parse, *line.span())
        if found and not any(_meet(found.source[0], span) for span in sources):
            yield found


def _signed(parse: Doc, start: int, end: int) -> Attribution | None:
    line = text_of(parse)[start:end]
    match = None if ENDED.search(line) else SIGNED.match(line)
    if match is None or not (match["verb"] or _states(parse, start, *match.span("content"))):
        return None
    if not _is_claimer(parse, start, match):
        return None
    cue = next(name for name in ("colon", "verb", "dash", "bar") if match[name])
    content, by, who = (
        (start + first, start + last)
        for first, last in (match.span("content"), match.span(cue), match.span("who"))
    )
    return Attribution(source=(who,), cue=(by,), content=(content,))


def _states(parse: Doc, start: int, first: int, last: int) -> bool:
    words = parse.char_span(start + first, start + last, alignment_mode="contract")
    return (
        words is not None
        and len(words) >= FEWEST
        and any(token.pos_ in {"VERB", "AUX"} for token in words)
    )


def _is_claimer(parse: Doc, start: int, match: re.Match[str]) -> bool:
    """Say whether the words at the end name a party; after a dash or a bar may stand an outlet."""
    word = match["who"].split()[-1]
    type_ = noun_type(word)
    first, last = (start + place for place in match.span("who"))
    words = parse.char_span(first, last, alignment_mode="expand")
    if match["verb"] and words is not None and _is_verb(words[0]):
        return False  # ", report says": "report" is no verb
    if word.lower() in REPORTS or type_ in PEOPLE:
        return True
    named = words.root.ent_type_ if words is not None else ""
    if match["dash"] or match["bar"]:
        return bool(match["bar"]) and named == "PERSON"
    return (
        named in PARTIES
        or type_ is not ActorType.OTHER
        or bool(match["verb"] and word[0].isupper())
    )


def _is_verb(token: Token) -> bool:
    return token.tag_.startswith("VB") or token.i in verbs_of(token.doc)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
