"""Phrases: the words of a source without what leads in, hangs on or describes further."""

import re
from collections.abc import Iterable

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from dateline.extract.attribution import Ranges
from dateline.extract.cast.cast import Cast
from dateline.extract.cast.words import ACTS, SPEAKERS

__all__ = [
    "before",
    "complete",
    "describe",
    "heads",
    "is_issuer",
    "is_spoken_for",
    "is_where",
    "join",
    "trim",
]

MODIFIERS = frozenset({"det", "amod", "compound", "punct", "npadvmod", "advmod", "poss", "case"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
CUT = {",", "(", "who", "which", "that", "whose", "-", "–", "—", "when", "as", "speaking", ":"}
LEADING = frozenset("the a an according to by from but and said says told".split())
NEAR = 6  # tokens from a cut-off article to its noun


def trim(words: Words) -> Words:
    """Return a phrase without "according to", a leading count or clock, and closing marks."""
    start, end = _past_credit(words), words.end
    while end - start > 1 and _leads_in(words.doc[start]):
        start += 1
    while end - start > 1 and _trails(words.doc[end - 1]):
        end -= 1
    return words.doc[start:end]


def complete(parse: Doc, cast: Cast, words: Words) -> Words:
    """Complete a phrase that was cut short: "The" of "The post", "Mikhail" of a full name."""
    start, end = words.start, words.end
    for at, last, _ in cast.within(words.sent.start_char, words.sent.end_char):
        name = parse.char_span(at, last, alignment_mode="expand")
        if name is not None and name.start < end and start < name.end:
            start, end = min(start, name.start), max(end, name.end)
    if not any(token.pos_ in NOMINAL for token in parse[start:end]):
        head = parse[end - 1].head
        end = max(end, head.i + 1) if head.pos_ in NOMINAL and head.i - end < NEAR else end
    return parse[start:end]


def before(words: Words, cue: Ranges) -> Words:
    """Return the words of a phrase that stand before a verb that was taken into it."""
    starts = (start for start, _ in cue if words.start_char < start < words.end_char)
    verb = next((token.i for at in starts for token in words if token.idx == at), words.end)
    return words.doc[words.start : verb]


def heads(words: Words, name: Words) -> bool:
    """Whether a name is who the words are about: its root, in apposition, or titled."""
    root = words.root
    if name.start <= root.i < name.end or (name.root.dep_ == "appos" and name.root.head == root):
        return True
    if name.end < len(words.doc) and words.doc[name.end].lower_ in {"'s", "’s", "'", "’"}:
        return False
    before = words.doc[name.start - 1] if name.start > words.start else None
    if (before is not None and before.dep_ in {"prep", "agent"}) or is_spoken_for(words, name):
        return False
    if name.start == words.start and name.end < words.end and words.doc[name.end].text == ",":
        return True
    return name.end == words.end and (before is None or before.dep_ != "pobj")


def is_spoken_for(words: Words, name: Words) -> bool:
    """Match "a spokesman for the President X": who speaks is not X."""
    root = words.root
    between = words.doc[root.i + 1 : name.start] if root.lower_ in SPEAKERS else ()
    return any(t.lower_ == "for" for t in between) and all(t.text != "," for t in between)


def is_issuer(words: Words, name: Words) -> bool:
    """Whether a name is who issued what the words call: "by", "from" or "of" the busy X."""
    at = name.start - 1
    while at > words.start and words.doc[at].dep_ in MODIFIERS:
        at -= 1
    return at >= words.start and words.doc[at].lower_ in {"by", "from", "of"}


def is_where(words: Words, name: Words) -> bool:
    """Whether a name only says where somebody is: "a spokesman in Karsk"."""
    return name.start > words.start and words.doc[name.start - 1].lower_ in {"in", "at", "near"}


def describe(words: Iterable[Token]) -> list[Token]:
    """Return the words that say who is meant, up to the first comma, bracket or clause."""
    kept: list[Token] = []
    for token in words:
        if kept and token.lower_ in CUT and not _joins_words(token):
            break
        if token.is_space or (not kept and (token.lower_ in LEADING or token.is_punct)):
            continue
        kept.append(token)
    return kept


def join(tokens: list[Token]) -> str:
    """Return the text of neighbouring tokens on one line, without marks at its ends."""
    if not tokens:
        return ""
    text = tokens[0].doc[tokens[0].i : tokens[-1].i + 1].text
    return re.sub(r"\s+", " ", text).strip(" ,.;:'\"‘’“”")


def _leads_in(token: Token) -> bool:
    return (
        token.lower_ in {"according", "to", "by", "from", ",", "but"}
        or token.is_space
        or (token.like_num and token.is_title is False)
        or CLOCK.fullmatch(token.text) is not None
    )


def _trails(token: Token) -> bool:
    is_mark = token.is_space or token.is_punct or token.tag_ == "POS"  # "the mayor's" address
    return is_mark or token.lower_ in ACTS


def _past_credit(words: Words) -> int:
    """Where a phrase begins after the end of a picture's credit: "… / The Herald) The harbour"."""
    for token in words:
        if token.text == "(":
            break
        if token.text == ")" and token.i + 1 < words.end:
            return token.i + 1
    return words.start


def _joins_words(token: Token) -> bool:
    """A hyphen inside a word, "73-year-old", cuts nothing."""
    return token.text == "-" and token.i > 0 and not token.nbor(-1).whitespace_
