"""A statement is an utterance written so that it can stand alone in a line."""

import re

from dateline.app.view import Line, Reference
from dateline.model.document import Document
from dateline.model.utterance import Kind, Stance, Utterance

__all__ = ["is_presentable", "line_of", "reference_of"]

FEWEST, MOST = 4, 70  # words
# "It was not clear who …" needs no bearer.
KNOWN = (
    r" (?:is|was|remains?|remained) (?:still |also |not |yet )*"
    r"(?:(?:un)?clear|(?:un)?known|too early)"
)
DANGLING = re.compile(
    rf"^\W*(?:in which|of which|it(?!{KNOWN})|they|this|these|those|them|their|its|such|he|she|him|"
    r"her|his|which|who|whom|whose|the (?:former|latter)|so|also|another|one of them|"
    r"(?:and|but|or) (?:he|she|they|it))\b",
    re.IGNORECASE,
)
PRONOUNS = frozenset("he she it they we i his her its their".split())
LOOSE = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.IGNORECASE)
DEBRIS = re.compile(r"https?://|www\.|pic\.twitter|@\w|#\w|[|<>{}]|⚡|►|•|\.\.\. ?$|…$")
LEADING = re.compile(r"^(?:that|,|;|:|–|—|-|and|but|\s)+\s*", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
MARKS = "\"“”„«»‘’' "


def line_of(utterance: Utterance, document: Document) -> Line:
    """Write an utterance as a line: its own words, pronouns replaced by [the name they stand for].

    A content that is no clause of its own is shown as the whole sentence it stands in.
    """
    text = _own_words(utterance) if _stands(utterance) else _sentence(utterance)
    if _has_stray_pronoun(utterance):
        text = ""  # nobody could tell who "he" is: nothing to print
    return Line(
        text=text,
        references=(reference_of(utterance, document),),
        speaker=_called(utterance, document),
        stance=utterance.stance.value,
        via=tuple(link.name for link in utterance.via),
        kind=utterance.kind.value if _stands(utterance) else Kind.NARRATED.value,
    )


def reference_of(utterance: Utterance, document: Document) -> Reference:
    """Point at the exact words of an utterance."""
    return Reference(
        utterance=utterance.id,
        document=document.id,
        outlet=document.outlet,
        spans=utterance.content,
        sentence=utterance.sentence,
        published_at=document.published_at,
    )


def is_presentable(line: Line) -> bool:
    """Say whether a line can be read by somebody who has not read the article.

    It is a whole statement: not too short or long, without debris of the page, and without a
    pronoun whose bearer is unknown.
    """
    words = line.text.split()
    if not FEWEST <= len(words) <= MOST or DEBRIS.search(line.text):
        return False
    return not DANGLING.match(line.text) and _is_balanced(line.text)


def _called(utterance: Utterance, document: Document) -> str | None:
    """Name the speaker as the document does: "UN" where it never writes "United Nations"."""
    claimer = utterance.claimer
    if claimer is None or claimer.span is None or _bears(document.text, claimer.name):
        return claimer.name if claimer else None
    words = ARTICLE.sub("", claimer.span.text)
    is_name = words[:1].isupper() and words.lower() not in PRONOUNS
    return words if is_name and len(words.split()) <= FEWEST else claimer.name


def _bears(text: str, name: str) -> bool:
    """Whether every capitalised word of a name stands in a text."""
    return all(word in text for word in name.split() if word[:1].isupper())


def _stands(utterance: Utterance) -> bool:
    """Whether the content alone makes a statement."""
    if len(utterance.words.split()) < FEWEST or not utterance.is_complete:
        return False
    if utterance.kind is Kind.NARRATED:
        return len(utterance.content) == 1 and not DANGLING.match(utterance.words)
    return utterance.stance is not Stance.DENIES or utterance.target is None


def _own_words(utterance: Utterance) -> str:
    parts = [_glossed(utterance, span.start, span.text) for span in utterance.content]
    text = " … ".join(parts)
    if utterance.stance is Stance.DENIES and text.startswith("that "):
        return _finished(text, quoted=True)  # "denies that …": as it was said
    return _finished(LEADING.sub("", text), quoted=utterance.kind is Kind.DIRECT)


def _sentence(utterance: Utterance) -> str:
    sentence = utterance.sentence
    return " ".join(_glossed(utterance, sentence.start, sentence.text).split()).strip(" ,;:–—-")


def _glossed(utterance: Utterance, start: int, text: str) -> str:
    """Put the name in brackets for a pronoun, unless the name stands before it."""
    for gloss in sorted(utterance.glosses, key=lambda gloss: -gloss.span.start):
        first = gloss.span.start - start
        is_told = _surname(gloss.name) in text[: max(0, first)]
        opens = LEADING.match(text)
        begins = first <= (opens.end() if opens else 0)
        if is_told or (not begins and gloss.name == _speaker(utterance)):
            continue
        if first >= 0 and text[first : first + len(gloss.span.text)] == gloss.span.text:
            owner = "’s" if gloss.span.text.lower() in {"his", "her", "hers"} else ""
            text = f"{text[:first]}[{gloss.name}{owner}]{text[first + len(gloss.span.text) :]}"
    return text


def _finished(text: str, *, quoted: bool) -> str:
    text = " ".join(text.split())
    if quoted:
        text = text.strip(MARKS + ",")
    text = text.strip(" ,;:–—-")
    if not text:
        return text
    text = text[0].upper() + text[1:] if not quoted else text
    return text if text[-1] in ".!?…”\"'’" else f"{text}."


def _speaker(utterance: Utterance) -> str | None:
    """Who is named before the line, so that "his" in it is plain."""
    is_own = utterance.claimer is not None and _stands(utterance)
    return utterance.claimer.name if utterance.claimer and is_own else None


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]


def _has_stray_pronoun(utterance: Utterance) -> bool:
    """Whether a "he" or "she" of the shown words has no name in the article."""
    if utterance.kind is Kind.DIRECT and _stands(utterance):
        return False
    shown = utterance.content if _stands(utterance) else (utterance.sentence,)
    known = {gloss.span.start for gloss in utterance.glosses}
    return any(
        span.start + match.start() not in known
        for span in shown
        for match in LOOSE.finditer(span.text)
    )


def _is_balanced(text: str) -> bool:
    """Whether quotation marks and brackets come in pairs: half a quotation is no statement."""
    return (
        text.count("“") == text.count("”")
        and text.count('"') % 2 == 0
        and text.count("(") == text.count(")")
    )
