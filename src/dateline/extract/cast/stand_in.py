"""Stand-ins: words in a speaker's place that are nobody, or that point to somebody beside them."""

from spacy.tokens import Span as Words
from spacy.tokens import Token

from dateline.extract.cast.words import noun_type
from dateline.extract.clause import is_passive
from dateline.model.utterance import ActorType

__all__ = ["antecedent_of", "by_whom", "is_nobody", "speaks_of_itself"]

RELATIVES = frozenset({"which", "who", "that"})
# Who is the subject of these in the passive is spoken to or about, and does not speak.
TELLING = frozenset(
    """accuse advise allege ask believe expect fear inform instruct know order remind report say
    suspect tell think understand urge warn""".split()
)
PEOPLE = frozenset({ActorType.PERSON, ActorType.GROUP})
SEEMING = frozenset("appear emerge seem transpire".split())


def antecedent_of(token: Token) -> Words | None:
    """Return the phrase that a relative pronoun follows: "the union" in "the union, which said"."""
    clause = token.head
    if token.lower_ not in RELATIVES or clause.dep_ != "relcl":
        return None
    noun = clause.head
    return token.doc[noun.left_edge.i : noun.i + 1]


def is_nobody(words: Words) -> bool:
    """Whether nobody speaks: "it" in "it is feared", "what" in "what is said to be"."""
    token = words[0]
    if len(words) > 1:
        return False
    if token.lower_ in {"what", "there"} or token.dep_ == "expl":
        return True
    return token.lower_ == "it" and (is_passive(token.head) or token.head.lemma_ in SEEMING)


def speaks_of_itself(words: Words) -> bool:
    """Whether an outlet tells that it is the first to tell: "the Harbour Post can reveal"."""
    after = [token.lower_ for token in words.doc[words.end : words.end + 3]]  # "can now reveal"
    is_named = words[-1].text[:1].isupper() and words.root.ent_type_ != "PERSON"
    is_told = after[:1] == ["can"] and "reveal" in after
    return is_told and is_named and noun_type(words.root.lower_) not in PEOPLE


def by_whom(words: Words) -> tuple[bool, Words | None]:
    """Say whether the words are whom something is told or said of, and return who says it."""
    root = words.root
    verb = root.head
    if verb.lemma_ not in TELLING or not _is_told(root, verb):
        return False, None
    agent = next((child for child in verb.children if child.dep_ == "agent"), None)
    teller = next((c for c in agent.children if c.dep_ == "pobj"), None) if agent else None
    phrase = words.doc[teller.left_edge.i : teller.right_edge.i + 1] if teller else None
    return True, phrase


def _is_told(root: Token, verb: Token) -> bool:
    """Read "people were told to", and the headline's "people told to"."""
    if root.dep_ == "nsubjpass":
        return True
    objects = [child for child in verb.children if child.dep_ in {"dobj", "dative", "ccomp"}]
    return root.dep_ == "nsubj" and verb.lemma_ == "tell" and not objects
