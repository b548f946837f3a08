"""Prepositions: what stands beside a word, and the noun that each governs."""

from collections.abc import Iterator

from spacy.tokens import Token

__all__ = ["is_time", "prepositions_of"]

TIMES = frozenset({"DATE", "TIME"})


def prepositions_of(word: Token) -> Iterator[tuple[str, Token]]:
    """Yield each preposition beside a word with the noun it governs; "out of" is "out_of"."""
    for child in word.children:
        if child.dep_ in {"prep", "agent", "dative", "prt"} and child.pos_ in {"ADP", "SCONJ"}:
            yield from _governed(child, child.lower_)


def is_time(preposition: Token) -> bool:
    """Say whether a preposition only tells when: "on Monday"."""
    governed = [child for child in preposition.children if child.dep_ == "pobj"]
    return any(child.ent_type_ in TIMES for child in governed)


def _governed(preposition: Token, name: str) -> Iterator[tuple[str, Token]]:
    for child in preposition.children:
        if child.dep_ == "pobj" and child.ent_type_ not in TIMES:
            yield name, child
        elif child.dep_ == "prep":
            yield from _governed(child, f"{name}_{child.lower_}")
