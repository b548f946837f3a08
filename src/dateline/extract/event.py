"""Events named inside a statement: "died in a bomb attack on the mill" also tells of the attack."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

__all__ = ["EVENTS", "named_events"]

EVENTS = frozenset(
    """accident airstrike airstrikes ambush arrest arrests assassination assault attack attacks
    blast blasts blaze bombing bombings clash clashes collapse collision coup crash derailment
    earthquake eruption evacuation explosion explosions fire flood gunfire hijacking incident
    invasion killing killings landslide launch launches march massacre mutiny offensive outage
    protest protests raid raids rebellion rescue riot riots shelling shooting shootings siege
    strike strikes test tests uprising wildfire withdrawal""".split()
)
LINKS = frozenset("prep compound amod poss pobj det nummod nmod pcomp quantmod advmod".split())
FEWEST = 2  # words that say which event, besides its noun


def named_events(tokens: Iterable[Token], inside: frozenset[int]) -> Iterator[list[Token]]:
    """Yield the phrases that name an event and say which one, as tokens in order."""
    for token in tokens:
        if token.i in inside and token.lower_ in EVENTS and token.pos_ in {"NOUN", "PROPN"}:
            phrase = _phrase(token, inside)
            telling = [word for word in phrase if word.is_alpha and not word.is_stop]
            if len(telling) > FEWEST:
                yield phrase


def _phrase(noun: Token, inside: frozenset[int]) -> list[Token]:
    """The noun with what qualifies it, without clauses and asides."""
    kept = {noun.i: noun}
    frontier = [noun]
    while frontier:
        for child in frontier.pop().children:
            if child.dep_ in LINKS and child.i in inside:
                kept[child.i] = child
                frontier.append(child)
    run = [kept[noun.i]]
    for step in (-1, 1):  # only what stands together
        at = noun.i + step
        while at in kept:
            run.append(kept[at])
            at += step
    return sorted(run, key=lambda word: word.i)
