"""The verb that carries a statement: below "seems to", "I think that", "it is likely that"."""

from collections.abc import Iterator

from spacy.tokens import Token

__all__ = ["BELIEF", "carriers", "is_positive", "modifiers"]

# Words that add only a degree of certainty: what they say is said of the verb below them.
RAISING = frozenset(
    """allege appear apparent assume believe certain claim clear consider expect estimate fear
    happen have know likely possible presume probable prove report rumour rumor say seem
    set sure suppose suspect think true understand unlikely""".split()
)
BELIEF = frozenset("believe expect fear guess imagine presume suppose suspect think".split())
NEGATIONS = frozenset("not n't n’t never neither nor hardly".split())
NOTHING = frozenset("no none nobody nothing neither".split())
MODIFYING = frozenset("advmod amod compound acomp oprd prep attr".split())
BELOW = frozenset({"advmod", "amod"})
FAILING = frozenset("fail refuse decline neglect".split())
NO_LESS = frozenset("fewer less more but other doubt".split())
SELVES = frozenset("i we he she they".split())
ARGUMENTS = frozenset("nsubj nsubjpass dobj attr pobj expl".split())


def carriers(head: Token) -> Iterator[Token]:
    """Yield the head of a statement, and below it the verbs that carry what is said."""
    yield head
    lemmas = {head.lemma_, *(child.lemma_ for child in head.children if child.dep_ == "acomp")}
    for child in _below(head):
        bears = child.dep_ == "ccomp" and child.i > head.i and _bears(head, lemmas)
        if bears or (child.dep_ != "ccomp" and lemmas & RAISING):
            yield from carriers(child)


def _below(head: Token) -> Iterator[Token]:
    for child in head.children:
        if child.dep_ in {"xcomp", "ccomp", "acomp"}:
            yield child
        if child.dep_ == "acomp":
            yield from (word for word in child.children if word.dep_ in {"xcomp", "ccomp"})


def _bears(head: Token, lemmas: set[str]) -> bool:
    """Whether a clause below is what is said: "I think that", "it is likely that"."""
    subject = next((child for child in head.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None:
        return False
    if subject.lower_ == "it":
        return bool(lemmas & RAISING)
    return subject.lower_ in SELVES and head.lemma_ in BELIEF


def modifiers(chain: tuple[Token, ...]) -> Iterator[Token]:
    """Yield the adverbs of the verbs, and the adjectives of a phrase that has no verb."""
    for word in chain:
        for child in word.children:
            if child.dep_ in MODIFYING:
                yield child
                yield from (deeper for deeper in child.children if deeper.dep_ in BELOW)


def is_positive(chain: tuple[Token, ...]) -> bool:
    """Say whether an even number of negations stands in the clause itself."""
    return sum(_is_negated(word) for word in chain) % 2 == 0


def _is_negated(word: Token) -> bool:
    children = list(word.children)
    if word.lower_ == "unlikely" or any(child.lower_ in NEGATIONS for child in children):
        return True
    if any(child.dep_ == "neg" for child in children) or _falls_short(word, children):
        return True
    arguments = [child for child in children if child.dep_ in ARGUMENTS]
    own = [word] if word.pos_ in {"NOUN", "PROPN"} and not arguments else []
    return any(_is_nothing(argument) for argument in arguments + own)


def _falls_short(word: Token, children: list[Token]) -> bool:
    """Whether what follows did not come about: "failed to reach", "was unable to", "no longer"."""
    if any(child.lower_ == "unable" for child in children) or word.lemma_ in FAILING:
        return any(deeper.dep_ == "xcomp" for one in (word, *children) for deeper in one.children)
    return any(child.text == "longer" and child.nbor(-1).lower_ == "no" for child in children)


def _is_nothing(noun: Token) -> bool:
    """Whether a noun is none at all: "nobody", "no service"; "No 10" is a house."""
    if noun.lower_ in NOTHING:
        return noun.lower_ != "no" and not _is_number(noun)
    return any(
        child.lower_ in NOTHING and child.dep_ in {"det", "neg"} and not _is_number(child)
        for child in noun.children
    )


def _is_number(no: Token) -> bool:
    """Whether it counts all the same: "No 7", "no fewer than ten", "nothing but ash"."""
    after = no.doc[no.i + 1 : no.i + 2].text.lower()
    return after.isdigit() or after in NO_LESS
