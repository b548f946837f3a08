"""The subject of a verb, also of one with none of its own: "ordered the brigade to withdraw"."""

from spacy.tokens import Token

from dateline.extract.events.preposition import prepositions_of

__all__ = ["ABOUT", "CONTROL", "object_of", "subject_of"]

SUBJECTS = frozenset({"nsubj", "csubj"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
HOLDING = frozenset({"xcomp", "conj", "advcl", "pcomp", "ccomp"})
CONTROL = frozenset(
    """accuse advise allow appeal ask beg blame call command encourage exhort expect force implore
    instruct invite order permit persuade press prompt suspect tell urge warn""".split()
)
ABOUT = frozenset({"accuse", "blame", "suspect", "acquit", "convict", "stop", "prevent", "charge"})
DEPTH = 6  # heads that a missing subject is looked for under


def subject_of(verb: Token, *, passive: bool) -> Token | None:
    """Return the subject of a verb, that of a passive as well; None where nobody is told."""
    wanted = {"nsubjpass"} if passive else SUBJECTS
    for child in verb.children:
        if child.dep_ in wanted or (child.dep_ in SUBJECTS and passive):
            return _antecedent(child)
    if verb.dep_ == "acl" or (verb.dep_ == "relcl" and passive):
        return verb.head
    return _understood(verb)


def object_of(verb: Token) -> Token | None:
    """Return the object, the last of two that stand together: "the engineer Tomas Arvel"."""
    found = [child for child in verb.children if child.dep_ == "dobj"]
    return found[-1] if found else None


def _antecedent(token: Token) -> Token:
    clause = token.head
    if token.lower_ in RELATIVES and clause.dep_ == "relcl":
        return clause.head
    return token


def _understood(verb: Token) -> Token | None:
    """The subject that a verb without one shares with what it hangs on."""
    word = verb
    for _ in range(DEPTH):
        if word.dep_ not in HOLDING and word.dep_ != "prep":
            return None
        above = word.head
        controlled = _controlled(word, above)
        if controlled is not None:
            return controlled
        for child in above.children:
            if child.dep_ in {"nsubj", "nsubjpass"} and child.i != verb.i:
                return _antecedent(child)
        if above.dep_ in {"acl", "relcl"}:
            return above.head
        if word.dep_ == "prep" and above.pos_ in {"NOUN", "PROPN"}:
            return above
        word = above
    return None


def _controlled(word: Token, above: Token) -> Token | None:
    """Who is to do what is asked of them: "ordered the brigade to withdraw"."""
    verb = above.head if above.dep_ == "prep" else above
    if word.dep_ == "xcomp" and above.lemma_ in CONTROL:
        slots = dict(prepositions_of(above))
        thing = object_of(above)
        passive = next((c for c in above.children if c.dep_ == "nsubjpass"), None)
        return thing or passive or slots.get("to") or slots.get("on") or slots.get("upon")
    if word.dep_ == "pcomp" and verb.lemma_ in ABOUT:
        passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
        return object_of(verb) or passive
    return None
