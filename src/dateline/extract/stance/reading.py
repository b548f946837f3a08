"""Stance and factuality together, read from the act of saying, then from the content."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.extract.stance.act import act_stance, is_claim, is_claim_noun
from dateline.extract.stance.act_words import ACTS, WITHHOLD
from dateline.extract.stance.doubt import is_confirmed, is_doubted
from dateline.extract.stance.factuality import read_factuality
from dateline.extract.stance.falsity import is_called_false, is_disclaimer
from dateline.extract.stance.phrase import Phrase, phrase_of, plain, tokens_of
from dateline.extract.stance.question import is_open_question
from dateline.model.span import Span
from dateline.model.utterance import Factuality, Stance

__all__ = ["Reading", "Telling", "read_stance"]

JOINED = frozenset({"conj", "ccomp", "xcomp", "dobj", "nsubj", "nsubjpass"})
SAYING = frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ"})
SELF = frozenset("i we he she they it".split())
TENSED = frozenset({"VBD", "VBP", "VBZ"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Stance and factuality together, as read from the words."""

    stance: Stance
    factuality: Factuality


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How a content is told: the word of saying, and whether the document itself speaks.

    A further statement of an act has no `cue` of its own, and `act` is that of the whole.
    `is_nominal` says that the content is an event that is only named.
    """

    cue: Span | None = None
    act: Span | None = None
    own_voice: bool = False
    is_nominal: bool = False


def read_stance(parse: Doc, content: Sequence[Span], telling: Telling) -> Reading:
    """Read what a claimer does with a content, and how certain of it the claimer is.

    The cue of an act reaches what is joined to its first statement ("confirmed that A and B")
    and not what is said by the way. An event that is only named is taken as given.
    """
    phrase = phrase_of(tokens_of(parse, content))
    if phrase is None:
        return Reading(stance=Stance.ASSERTS, factuality=Factuality.CERTAIN)
    stance = Stance.ASSERTS if telling.is_nominal else _stance(parse, phrase, telling)
    cue = telling.cue.text if telling.cue else ""
    return Reading(stance=stance, factuality=read_factuality(phrase, cue=cue, stance=stance))


def _stance(parse: Doc, phrase: Phrase, telling: Telling) -> Stance:
    cue = tokens_of(parse, (telling.cue,) if telling.cue else ())
    if not cue and telling.act is not None:
        cue = _reaching(tokens_of(parse, (telling.act,)), phrase)
    return _by_act(_with_verb(cue, phrase), phrase) or _by_content(
        phrase, cue, own_voice=telling.own_voice
    )


def _with_verb(cue: tuple[Token, ...], phrase: Phrase) -> tuple[Token, ...]:
    """The cue with the verb that governs the content, where only "later" was marked as cue."""
    head = phrase.head
    if not cue or any(word.pos_ in SAYING for word in cue) or head.dep_ not in JOINED - {"conj"}:
        return cue
    return (*cue, head.head)


def _reaching(cue: tuple[Token, ...], phrase: Phrase) -> tuple[Token, ...]:
    """The words of saying that reach a further statement: nothing but joining lies between."""
    inside = {token.i for token in cue}
    word = phrase.head
    while word.dep_ in JOINED and word.head.i not in inside:
        word = word.head
    governed = word.dep_ in JOINED - {"conj"} and word.head.i in inside
    return cue if governed else ()


def _by_act(cue: Sequence[Token], phrase: Phrase) -> Stance | None:
    opens = phrase.tokens[0].lower_ == "to" and WITHHOLD.search(plain(cue)) is not None
    named = (phrase.head,) if cue and (opens or phrase.head.lemma_ in ACTS) else ()
    read = (act_stance(word, phrase) for word in (*cue, *named))
    return next((stance for stance in read if stance is not None), None)


def _by_content(phrase: Phrase, cue: Sequence[Token], *, own_voice: bool) -> Stance:
    if is_open_question(phrase):
        return Stance.ASKS
    words = phrase.words
    of_claim = phrase.subject is not None and is_claim_noun(phrase.subject)
    if is_doubted(words) or is_doubted(_with_cue(cue, phrase)):
        return Stance.DOUBTS
    if is_called_false(words, of_claim=of_claim) or (not own_voice and is_disclaimer(words)):
        return Stance.DENIES
    told = _told(phrase, own_voice=own_voice)
    return told or (Stance.CONFIRMS if is_confirmed(words) else Stance.ASSERTS)


def _with_cue(cue: Sequence[Token], phrase: Phrase) -> str:
    """A cue that runs on into its content: "had no information about" who fired."""
    before = cue and cue[-1].i < phrase.tokens[0].i
    return f"{plain(cue)} {phrase.words}" if before else ""


def _told(phrase: Phrase, *, own_voice: bool) -> Stance | None:
    """A denial or confirmation that is told: "the ministry later confirmed that it burst"."""
    subject = phrase.subject
    if subject is None or not (own_voice or subject.lower_ in SELF):
        return None
    read = (act_stance(verb, phrase) for verb in _acts(phrase) if is_claim(phrase, verb))
    return next((stance for stance in read if stance is not Stance.ASKS), None)


def _acts(phrase: Phrase) -> Iterator[Token]:
    """The main verb where it is finite, and the one that completes it."""
    head = phrase.head
    has_aux = any(child.dep_ in {"aux", "auxpass"} for child in head.children)
    if head.tag_ in TENSED or has_aux:
        yield head
    yield from (child for child in head.children if child.dep_ in {"xcomp", "acomp"})
