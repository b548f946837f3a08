"""How certain the claimer is of a content, and of which polarity, clause by clause."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from dateline.extract.cast.words import noun_type
from dateline.extract.stance.carrier import BELIEF, carriers, is_positive, modifiers
from dateline.extract.stance.phrase import Phrase
from dateline.model.utterance import ActorType, Factuality, Stance

__all__ = ["read_factuality"]

HEDGES = frozenset(
    """alleged allegedly reported reportedly purported purportedly supposed supposedly so-called
    unconfirmed unverified rumoured rumored claimed ostensibly ostensible""".split()
)
HEARSAY = frozenset(
    """allege assume believe claim consider presume report rumour rumor say suspect think
    understand""".split()
)
PROBABLE = frozenset(
    "probably likely apparently seemingly presumably evidently probable appear seem expect "
    "unlikely".split()
)
POSSIBLE = frozenset("may might perhaps possibly potentially maybe conceivably possible".split())
ABILITY = frozenset(
    "confirm hear see feel smell tell afford understand remember manage get".split()
)
NOT_RULED_OUT = re.compile(
    r"(\b(not|cannot)|n['’]t) (\w+ ){0,2}(rul(e|ed|ing)|excluded?)\b", re.IGNORECASE
)
HEARD = re.compile(
    r"\b(allegedly|reportedly|purportedly|supposedly|unconfirmed|unverified|rumou?red)\b"
    r"|\b(is|are|was|were|been|be|['’]s|['’]re) (\w+ly |also |widely )*"
    r"(alleged|reported|said|believed|thought|understood|claimed|presumed|feared|suspected)\b"
    r"|^(alleged|said|believed|thought|understood|reported|claimed) to\b",
    re.IGNORECASE,
)
BELIEVES = re.compile(r"\b(believ|think|thought|suspect|guess|expect|presum)", re.IGNORECASE)
SCALE = {
    (True, ""): Factuality.CERTAIN,
    (True, "probable"): Factuality.PROBABLE,
    (True, "possible"): Factuality.POSSIBLE,
    (False, ""): Factuality.CERTAINLY_NOT,
    (False, "probable"): Factuality.PROBABLY_NOT,
    (False, "possible"): Factuality.POSSIBLY_NOT,
}


def read_factuality(content: Phrase, *, cue: str, stance: Stance) -> Factuality:
    """Return the claimer's certainty of what the main clause says.

    A promise, a threat or an order asserts its intention, and is as certain as any statement.
    What is denied is certainly not so for the one who denies it; what is doubted or asked, and
    what is told as hearsay or follows "if" or "whether", is left open.
    """
    chain = tuple(carriers(content.head))
    if stance in {Stance.DOUBTS, Stance.ASKS} or HEARD.search(cue) or _is_hearsay(content, chain):
        return Factuality.UNCOMMITTED
    if NOT_RULED_OUT.search(f"{cue} {content.words}"):
        return Factuality.POSSIBLE
    positive = is_positive(chain)
    if stance is Stance.DENIES:
        positive = not positive and _is_complement(content)
    return SCALE[positive, _degree(chain, cue)]


def _is_complement(content: Phrase) -> bool:
    """Whether "that" hangs the content on its cue: the words of a quotation deny by themselves."""
    first = content.tokens[0]
    before = first.nbor(-1) if first.i else first
    hangs = "that" in {first.lower_, before.lower_}
    return hangs and content.head.head.lemma_ in {"deny", "reject", "dispute"}


def _is_hearsay(content: Phrase, chain: tuple[Token, ...]) -> bool:
    head = content.head
    if any(child.dep_ == "mark" and child.lower_ in {"if", "whether"} for child in head.children):
        return True
    if any(word.lower_ in HEDGES for word in (*modifiers(chain), *_of_subject(content))):
        return True
    return head.tag_ == "VBN" and head.lemma_ in HEARSAY and len(chain) > 1


def _of_subject(content: Phrase) -> Iterator[Token]:
    """What qualifies a subject that is no party: "the alleged attack", not "the alleged thief"."""
    noun = content.subject
    if noun is not None and noun.pos_ == "NOUN" and noun_type(noun.lemma_) is ActorType.OTHER:
        yield from (child for child in noun.children if child.dep_ == "amod")


def _degree(chain: tuple[Token, ...], cue: str) -> str:
    auxiliaries = {c.lower_ for word in chain for c in word.children if c.dep_ == "aux"}
    words = auxiliaries | {word.lemma_.lower() for word in chain[:-1]}
    words |= {form for word in modifiers(chain) for form in (word.lemma_.lower(), word.lower_)}
    could = "could" in words and is_positive(chain) and chain[-1].lemma_ not in ABILITY
    if words & POSSIBLE or could or _is_conditional(chain):
        return "possible"
    must = {"must", "have"} <= auxiliaries  # "she must have known" is a guess
    thinks = any(word.lemma_ in BELIEF for word in chain[:-1])
    return "probable" if words & PROBABLE or must or thinks or BELIEVES.search(cue) else ""


def _is_conditional(chain: tuple[Token, ...]) -> bool:
    """Whether what is said holds only if something else does: "it would burst if it rained"."""
    below = [child for word in chain for child in word.children]
    would = any(child.lower_ in {"would", "'d"} for child in below)
    clauses = (child for child in below if child.dep_ == "advcl")
    return would and any(m.lower_ in {"if", "unless"} for c in clauses for m in c.children)
