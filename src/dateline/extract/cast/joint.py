"""Joint claimers: several parties that speak together, "both the ministry and the union"."""

from collections.abc import Sequence

from spacy.tokens import Span as Words
from spacy.tokens import Token

__all__ = ["listed", "parties", "together"]

PARTIES = frozenset({"NOUN", "PROPN"})


def parties(words: Words) -> tuple[Words, ...]:
    """Return the phrases of the parties that some words join with "and", or none."""
    heads = [words.root]
    while following := [token for token in heads[-1].conjuncts if _joins(token, heads[-1], words)]:
        heads.append(following[0])
    if len(heads) == 1 or any(token.pos_ not in PARTIES for token in heads):
        return ()
    starts = [words.start, *(_start(token) for token in heads[1:])]
    ends = [*(_end(words, start) for start in starts[1:]), words.end]
    parts = [words.doc[start:end] for start, end in zip(starts, ends, strict=True) if start < end]
    return tuple(_without_both(part) for part in parts)


def together(names: Sequence[Words]) -> tuple[Words, ...]:
    """Return names that are joined with "and", nothing but titles between them, or none."""
    joined = list(names[:1])
    for name in names[1:]:
        between = name.doc[joined[-1].end : name.start]
        words = {token.lower_ for token in between}
        if "and" not in words or not all(_is_titular(token) for token in between):
            break
        joined.append(name)
    return tuple(joined) if len(joined) > 1 else ()


def listed(names: Sequence[str]) -> str:
    """Write names as one party: "A, B and C"."""
    return " and ".join([", ".join(names[:-1]), names[-1]])


def _is_titular(token: Token) -> bool:
    return token.lower_ in {"and", "the"} or token.pos_ in {"ADJ", "NOUN", "PROPN"}


def _joins(token: Token, before: Token, words: Words) -> bool:
    return token.head == before and token.dep_ == "conj" and token.i < words.end


def _start(head: Token) -> int:
    return min(word.i for word in head.subtree if word.i <= head.i)


def _end(words: Words, start: int) -> int:
    """Where a party's words end: before the "and" or the comma of the next."""
    end = start
    while end > words.start and words.doc[end - 1].text in {",", "and", "&"}:
        end -= 1
    return end


def _without_both(part: Words) -> Words:
    return part[1:] if part[0].lower_ == "both" and len(part) > 1 else part
