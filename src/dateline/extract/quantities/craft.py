"""One craft told by its article: "shot down a transport helicopter" counts one.

Only where something befalls it or it is said to be launched, lost or seen does the article count:
"a helicopter attacked the camp" tells who did it, "he left in a helicopter" how.
"""

import re
from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc, Token

from dateline.extract.language import text_of
from dateline.model.quantity import Quantity
from dateline.model.span import Span

__all__ = ["find_single_craft"]

CRAFT: Final = (
    "aeroplane|airplane|aircraft|airliner|bomber|destroyer|drone|ferry|fighter jet|frigate|"
    "helicopter|jet|missile|plane|rocket|satellite|ship|submarine|tank|tanker|torpedo|vessel|"
    "warplane|warship"
)
PHRASE: Final = re.compile(
    rf"\b(?P<article>an?)\s+(?:[\w'’-]+\s+){{0,4}}?(?P<craft>{CRAFT})\b(?!-)",
    re.IGNORECASE,
)
BARRED: Final = re.compile(
    r"\b(?:of|in|on|at|by|with|from|to|for|and|or|column|fleet|number|series|group)\b",
    re.IGNORECASE,
)
# What befalls a craft, or is done with one (lemmas).
BEFALLS: Final = frozenset(
    """abandon attack blow bomb bring burn capture claim crash damage destroy detect detonate down
    explode fire hijack hit impound intercept knock launch lose orbit place put ram recover sabotage
    scuttle seize sell send shell shoot sink strike take target test torpedo track""".split()
)
HAPPENS: Final = frozenset(
    """break burn capsize catch collapse collide crash derail disappear disintegrate explode fail
    fall fly ground land overturn plunge sink vanish""".split()
)
EVENTS: Final = frozenset(
    """capture crash destruction downing explosion firing hijacking interception launch launching
    loss seizure shooting sinking test""".split()
)
PASSIVE: Final = frozenset({"nsubjpass", "dobj", "oprd"})


def find_single_craft(parse: Doc) -> Iterator[Quantity]:
    """Yield one for each vessel, vehicle or missile that stands with "a" or "an" and is counted."""
    text = text_of(parse)
    for match in PHRASE.finditer(text):
        between = text[match.end("article") : match.start("craft")]
        if "\n" in between or BARRED.search(between):
            continue
        craft = parse.char_span(*match.span("craft"), alignment_mode="expand")
        if craft is not None and _is_counted(craft.root):
            span = Span.of(text, match.start(), match.end())
            yield Quantity(span=span, low=1.0, best=1.0, high=1.0, of=match["craft"].lower())


def _is_counted(craft: Token) -> bool:
    """Whether the words claim that there was one of it, by what befell it."""
    verb = craft.head
    clauses = [child for child in craft.children if child.dep_ in {"acl", "relcl"}]
    if any(clause.lemma_ in BEFALLS | HAPPENS for clause in clauses):
        return True
    if craft.dep_ in PASSIVE:
        return verb.lemma_ in BEFALLS
    if craft.dep_ == "nsubj":
        return verb.lemma_ in HAPPENS
    return craft.dep_ == "pobj" and verb.lower_ == "of" and verb.head.lemma_ in EVENTS
