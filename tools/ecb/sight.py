"""A sight is a gold event mention as the product would see it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Token

from dateline.extract.cast.cast import Cast
from dateline.extract.clause import clauses, spans_of
from dateline.extract.events.arguments import arguments_of, noun_arguments
from dateline.extract.events.event_stage import EventStage
from dateline.extract.events.modality import Reality, reality_of
from dateline.extract.events.naming import Naming
from dateline.extract.language import load_language
from dateline.extract.narrated import Narration
from dateline.extract.stage import Draft
from dateline.extract.stance.phrase import phrase_of, tokens_of
from dateline.extract.times import with_intervals
from dateline.extract.utterances import build_utterance
from dateline.extract.vectors import SentenceEncoder
from dateline.extract.when import Dated, dated
from dateline.link.profile import Profile, lone_profile, words_of_names
from dateline.link.word import stems, tokens
from dateline.model.span import Span
from dateline.model.utterance import Utterance
from ecb.corpus import Trigger
from ecb.page import Page, page_of

__all__ = ["Sight", "sights_of"]

Vector = NDArray[np.float32]
Words = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sight:
    """A trigger with its arguments (`said`), the clause around it, and its document.

    `doers`, `sufferers` and `others` are the words of its arguments, pronouns resolved. `context`
    is what the reading model makes of the trigger where it stands.
    """

    trigger: Trigger
    said: Profile
    clause: Profile
    lemma: str
    words: Words
    kind: str
    reality: Reality
    doers: Words
    sufferers: Words
    others: Words
    page: Page
    word: Vector = field(repr=False)
    sentence: Vector = field(repr=False)
    context: Vector = field(repr=False)


def sights_of(
    draft: Draft, views: Vector, triggers: Sequence[Trigger], encoder: SentenceEncoder
) -> list[Sight]:
    """Return a sight for each trigger of a document; `views` is what the model sees of words."""
    (lead,) = encoder.embed([draft.document.text])
    scene = _Scene(draft, views, encoder, page_of(draft, lead))
    return [scene.sight(trigger) for trigger in triggers]


class _Scene:
    """One document, ready for its mentions to be looked at."""

    def __init__(self, draft: Draft, views: Vector, encoder: SentenceEncoder, page: Page) -> None:
        self.draft, self.views, self.encoder, self.page = draft, views, encoder, page
        self.cast = draft.cast or Cast()
        self.naming = Naming(draft.syntax, self.cast)
        self.times: Sequence[Dated] = dated(
            draft.syntax, with_intervals(draft.document.text, draft.times)
        )

    def sight(self, trigger: Trigger) -> Sight:
        """Look at one mention."""
        head = self._head(trigger)
        said = self._told(_phrase(head), head)
        clause = replace(self._told(_clause(head), head), event=said.event)
        doers, sufferers, others = self._parties(head, said)
        word, phrase, around, sentence = self.encoder.embed(
            [trigger.span.text, said.words, clause.words, clause.sentence.text]
        )
        return Sight(
            trigger=trigger,
            said=self._profile(said, phrase),
            clause=self._profile(clause, around),
            lemma=_lemma(head),
            words=frozenset(stems(tokens(trigger.span.text))),
            kind=head.pos_,
            reality=reality_of(head),
            doers=doers,
            sufferers=sufferers,
            others=others,
            page=self.page,
            word=word,
            sentence=sentence,
            context=self._seen(trigger),
        )

    def _head(self, trigger: Trigger) -> Token:
        words = tokens_of(self.draft.syntax, (trigger.span,))
        phrase = phrase_of(words)
        return phrase.head if phrase else words[0]

    def _told(self, words: Sequence[Token], head: Token) -> Utterance:
        spans = spans_of(words) or (_span(head, head),)
        sentence = _span(head.sent[0], head.sent[-1])
        item = Narration(content=spans, sentence=sentence)
        built = build_utterance(self.draft, self.cast, item, (), self.times)
        return EventStage()(replace(self.draft, utterances=(built,))).utterances[0]

    def _profile(self, utterance: Utterance, vector: Vector) -> Profile:
        return lone_profile(utterance, self.draft.document, vector.astype("<f2").tobytes())

    def _parties(self, head: Token, said: Utterance) -> Iterator[Words]:
        """Yield the words of who does it, of whom or what it is done to, and of all others."""
        is_noun = head.pos_ in {"NOUN", "PROPN"}
        given = noun_arguments(head) if is_noun else arguments_of(head)
        slots = [given.slots[name] for name in sorted(given.slots)]
        beside = [one for one in head.children if one.dep_ in {"compound", "amod", "nmod"}]
        for group in ((given.subject,), (given.object,), (*slots, *beside)):
            parties = (self.naming.party(token, said) for token in group if token is not None)
            names = [party.name for party in parties if party]
            yield words_of_names(names) | frozenset(stems(tokens(" ".join(names))))

    def _seen(self, trigger: Trigger) -> Vector:
        rows = [token.i for token in tokens_of(self.draft.syntax, (trigger.span,))]
        mean = self.views[rows, self.views.shape[1] // 2 :].astype(np.float32).mean(axis=0)
        return np.asarray(mean / (np.linalg.norm(mean) or 1.0), dtype=np.float32)


def _lemma(head: Token) -> str:
    """The lemma of a word; in a headline Each Word Looks Like a Name, and is read by itself."""
    if head.pos_ != "PROPN":
        return head.lemma_.lower()
    return _alone(head.lower_)


@cache
def _alone(word: str) -> str:
    return load_language()(word)[0].lemma_.lower()


def _phrase(head: Token) -> list[Token]:
    """The trigger with all that hangs on it in its clause."""
    under = {token.i for token in head.subtree}
    kept = [token for token in _clause(head) if token.i in under]
    return kept if any(token.i == head.i for token in kept) else [head]


def _clause(head: Token) -> list[Token]:
    inside = frozenset(token.i for token in head.sent)
    groups = clauses(head.sent, inside=inside)
    return next((group for group in groups if any(token.i == head.i for token in group)), [head])


def _span(first: Token, last: Token) -> Span:
    words = first.doc[first.i : last.i + 1]
    text = words.text.rstrip()
    return Span(start=words.start_char, end=words.start_char + len(text), text=text)
