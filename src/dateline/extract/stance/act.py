"""The act of saying, by its word: "denied", "would not confirm", "cast doubt on"."""

from collections.abc import Callable, Iterable
from re import Pattern

from spacy.tokens import Token

from dateline.extract.clause import is_passive
from dateline.extract.language import text_of
from dateline.extract.stance import act_words as words
from dateline.extract.stance.falsity import CALLED_FALSE, CALLING
from dateline.extract.stance.nouns import CLAIMS, OFFERS, WITHHELD
from dateline.extract.stance.phrase import Phrase
from dateline.model.utterance import Stance

__all__ = ["act_stance", "is_claim", "is_claim_noun"]

BACK = 60  # code points before the word, for its negation


def act_stance(word: Token, content: Phrase) -> Stance | None:
    """Return what one word of saying does with a content; None where it only says."""
    rule = next((rule for form, rule in RULES if form.fullmatch(word.lower_)), None)
    if word.lower_ in words.HOMOGRAPHS and word.pos_ not in {"VERB", "AUX"}:
        return None
    if rule is None and CALLING.match(word.lower_) and CALLED_FALSE.search(content.words):
        return Stance.DENIES
    return rule(word, content) if rule else None


def is_claim(content: Phrase, word: Token | None = None) -> bool:
    """Say whether a content is a clause, or names a claim: "the accusations", "his account"."""
    head = content.head
    if head.lemma_ in words.ACTS:
        return any(_is_clause(token) or is_claim_noun(token) for token in content.main)
    if head is word or head.pos_ in {"VERB", "AUX"}:
        return any(_is_clause(child) or is_claim_noun(child) for child in head.children)
    return is_claim_noun(head) or any(_is_clause(child) for child in head.children)


def _is_clause(token: Token) -> bool:
    return token.dep_ in {"ccomp", "acl"} and token.pos_ in {"VERB", "AUX"}


def is_claim_noun(token: Token) -> bool:
    """Say whether a word names a claim, or points at one: "his account", "this"."""
    return (token.lemma_.lower() in CLAIMS or token.lower_ in CLAIMS) and token.dep_ != "det"


def _names(content: Phrase, word: Token, nouns: Iterable[str]) -> bool:
    """Whether the object is one of some nouns, and no clause says more of it."""
    head = content.head
    objects = [child for child in head.children if child.dep_ in {"dobj", "nsubjpass", "oprd"}]
    noun = objects[0] if head is word and objects else head
    told = any(child.dep_ in {"acl", "ccomp"} for child in noun.children)
    return noun.lemma_.lower() in frozenset(nouns) and not told


def _before(word: Token) -> str:
    start = max(word.sent.start_char, word.idx - BACK)
    return str(text_of(word.doc)[start : word.idx])


def _is_negated(word: Token) -> bool:
    return bool(words.NEGATED.search(_before(word)))


def _deny(word: Token, content: Phrase) -> Stance | None:
    if _is_negated(word) or words.UNREAL.search(_before(word)) or _names(content, word, WITHHELD):
        return Stance.ASSERTS
    return Stance.DENIES


def _refuse(word: Token, content: Phrase) -> Stance | None:
    """An offer is turned down, a minister dismissed: only a claim is denied."""
    if _names(content, word, OFFERS) or content.head.ent_type_ == "PERSON":
        return Stance.ASSERTS
    return _deny(word, content)


def _phrasal(word: Token, content: Phrase) -> Stance | None:
    """Talks are ruled out, a missile is shot down: a cause is ruled out, a report is shot down."""
    particle = words.PARTICLE.match(_after(word))
    if not particle:
        return None
    if not word.lower_.startswith("rul"):
        return _deny(word, content) if _is_told_of(word, content) else None
    is_plan = content.head.tag_ == "VBG" and particle[1] == "out"
    return Stance.ASSERTS if is_plan else _refuse(word, content)


def _is_told_of(word: Token, content: Phrase) -> bool:
    """Whether a claim is shot down or pushed back on, and no aircraft: a noun says so, no "it"."""
    if content.head is not word:
        return is_claim(content)
    things = [child for child in word.children if child.dep_ in {"dobj", "nsubjpass", "prep"}]
    named = [*things, *(child for thing in things for child in thing.children)]
    return any(thing.pos_ == "NOUN" and is_claim_noun(thing) for thing in named)


def _confirm(word: Token, content: Phrase) -> Stance | None:
    """A deed is confirmed, or a claim; a person is confirmed in an office."""
    if content.head.ent_type_ == "PERSON":
        return Stance.ASSERTS
    if _is_negated(word):
        return Stance.DOUBTS
    hospital = word.lower_ == "admitted" and _after(word).startswith(" to ") and is_passive(word)
    return Stance.ASSERTS if hospital or words.UNREAL.search(_before(word)) else Stance.CONFIRMS


def _doubt(word: Token, content: Phrase) -> Stance | None:
    if _is_negated(word):
        return Stance.ASSERTS
    if words.RAISED.search(_before(word)):
        return Stance.DOUBTS if is_claim(content) else Stance.ASSERTS
    return Stance.DOUBTS


def _be_wary(_: Token, content: Phrase) -> Stance | None:
    return Stance.DOUBTS if is_claim_noun(content.head) else None


def _question(word: Token, content: Phrase) -> Stance | None:
    """A claim is questioned, or whether it is so; a decision and its reasons are criticised."""
    whether = any(token.lower_ in words.WHETHER for token in content.tokens[:4])
    if is_passive(word) or not (whether or is_claim_noun(content.head)):
        return None
    return Stance.ASSERTS if _is_negated(word) else Stance.DOUBTS


def _retract(word: Token, content: Phrase) -> Stance | None:
    """A statement is withdrawn; so are troops, and then nothing is taken back."""
    if word.lower_.startswith(("retract", "recant")):
        return Stance.ASSERTS if _is_negated(word) else Stance.RETRACTS
    if words.FOR_SAYING.search(_after(word)):
        return Stance.RETRACTS
    takes_back = words.ALONE.match(word.lower_) or _after(word).startswith(" back ")
    return Stance.RETRACTS if takes_back and is_claim(content, word) else None


def _after(word: Token) -> str:
    return str(text_of(word.doc)[word.idx + len(word) : word.idx + BACK])


def _ask(word: Token, content: Phrase) -> Stance | None:
    after = {content.tokens[0].lower_, word.doc[word.i + 1 : word.i + 2].text.lower()}
    return Stance.ASKS if after & words.WH else None


def _believe(word: Token, content: Phrase) -> Stance | None:
    """What others do not believe is doubted; "I don't think she came" only says so with care."""
    return Stance.DOUBTS if _is_negated(word) and word not in content.tokens else None


RULES: tuple[tuple[Pattern[str], Callable[[Token, Phrase], Stance | None]], ...] = (
    (words.RETRACT, _retract),
    (words.DENY, _deny),
    (words.REFUSE, _refuse),
    (words.REFUTE, _refuse),
    (words.PHRASAL, _phrasal),
    (words.DOUBT, _doubt),
    (words.WARY, _be_wary),
    (words.QUESTION, _question),
    (words.CONFIRM, _confirm),
    (words.ASK, _ask),
    (words.BELIEVE, _believe),
)
