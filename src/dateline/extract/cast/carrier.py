"""Carriers: whose words an agency or an outlet only passes on."""

from spacy.tokens import Span as Words
from spacy.tokens import Token

from dateline.extract.via import AGENCIES

__all__ = ["carried"]

QUOTING = frozenset({"quote", "cite"})
REPORTING = frozenset({"report", "say", "write", "accord"})
SAYING = frozenset(
    """accuse add announce assert claim confirm declare deny estimate insist predict say state
    suggest tell tweet warn write""".split()
)


def carried(words: Words) -> Words | None:
    """Return who is quoted, where the words only name who quotes.

    That is X in "…, X was quoted by the agency as saying", in "the agency quoted X as saying" and
    in "X said …, the agency reported".
    """
    verb = _verb(words.root)
    if verb is None:
        return None
    if verb.lemma_ in QUOTING:
        return _phrase(_quoted(verb, words), words)
    if verb.lemma_ == "report" or (verb.lemma_ in REPORTING and _is_agency(words)):
        return _phrase(_sayer(verb), words)
    return None


def _verb(root: Token) -> Token | None:
    """The verb that the words are the subject or the agent of."""
    if root.dep_ == "nsubj":
        return root.head
    if root.dep_ == "pobj" and root.head.dep_ == "agent":
        return root.head.head
    if root.dep_ == "pobj" and root.head.head.lower_ == "according":
        return root.head.head
    return None


def _quoted(verb: Token, words: Words) -> Token | None:
    """Whom a verb of quoting has as its object, "as saying …" besides."""
    if not any(child.dep_ == "prep" and child.lower_ == "as" for child in verb.children):
        return None
    wanted = "dobj" if words.root.dep_ == "nsubj" else "nsubjpass"
    return next((child for child in verb.children if child.dep_ == wanted), None)


def _sayer(verb: Token) -> Token | None:
    """The subject of the saying that is reported: the verb's clause, or the clause above it."""
    if verb.lower_ == "according":
        saying = verb.sent.root
    else:
        saying = next((c for c in verb.children if c.dep_ == "ccomp"), verb)
    if saying == verb or saying.lemma_ not in SAYING:
        return None
    return next((child for child in saying.children if child.dep_ == "nsubj"), None)


def _phrase(head: Token | None, words: Words) -> Words | None:
    if head is None or words.start <= head.i < words.end:
        return None
    return words.doc[head.left_edge.i : head.right_edge.i + 1]


def _is_agency(words: Words) -> bool:
    return any(token.text in AGENCIES for token in words) or "news agency" in words.text.lower()
