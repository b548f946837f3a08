"""The words of a statement with their syntax: its head, and what its main clause says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.model.span import Span

__all__ = ["QUOTES", "SUBJECTS", "Phrase", "phrase_of", "plain", "tokens_of"]

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
ASIDE = frozenset({"relcl", "appos", "parataxis"})
KNOWING = frozenset({"know", "tell"})
KNOWLEDGE = frozenset("clue detail idea information knowledge word".split())
QUOTES = frozenset("\" “ ” `` '' « » ‘ ' ’".split())
VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """What is stated: all its tokens, the head of them, and the words of the main clause.

    `main` leaves out relative clauses, asides, clauses of time and reason, and further clauses
    that have a subject of their own: what they negate or doubt is not what is stated first.
    """

    tokens: tuple[Token, ...]
    head: Token
    main: tuple[Token, ...]

    @property
    def words(self) -> str:
        """The words of the main clause, without quotation marks."""
        return plain(self.main)

    @property
    def subject(self) -> Token | None:
        """The subject of the head, or of the verb that it is joined to."""
        verb = self.head
        for _ in range(len(self.tokens)):
            found = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
            if found is not None or verb.dep_ not in {"conj", "xcomp"}:
                return found
            verb = verb.head
        return None


def plain(tokens: Iterable[Token]) -> str:
    """Return the words of some tokens with single blanks and without quotation marks."""
    text = "".join(
        token.whitespace_ if token.text in QUOTES else token.text_with_ws for token in tokens
    )
    return " ".join(text.split())


def tokens_of(parse: Doc, spans: Iterable[Span]) -> tuple[Token, ...]:
    """Return the tokens that some spans of the text touch, in order."""
    return tuple(
        token
        for span in spans
        for token in parse.char_span(span.start, span.end, alignment_mode="expand") or ()
    )


def phrase_of(tokens: Sequence[Token]) -> Phrase | None:
    """Return the phrase of some tokens; None where there is no word."""
    inside = frozenset(token.i for token in tokens)
    heads = [token for token in tokens if token.head.i not in inside or token.head.i == token.i]
    heads = [token for token in heads if not token.is_punct and not token.is_space]
    if not heads:
        return None
    head = next((token for token in heads if token.pos_ in VERBAL), heads[0])
    known = {head.i: False}  # each word is asked once, however many hang on it
    main = tuple(token for token in tokens if not _is_aside(token, inside, known))
    return Phrase(tokens=tuple(tokens), head=head, main=main)


def _is_aside(token: Token, inside: frozenset[int], known: dict[int, bool]) -> bool:
    """Whether a word or one above it, up to the head of the phrase, opens an aside."""
    way: list[int] = []
    answer: bool | None = None
    while answer is None:
        way.append(token.i)
        if token.i in known:
            answer = known[token.i]
        elif token.i not in inside or _opens_aside(token):
            answer = token.i in inside
        elif token.head.i == token.i:
            answer = False
        token = token.head
    known.update(dict.fromkeys(way, answer))
    return answer


def _opens_aside(token: Token) -> bool:
    if _is_infinitive(token):
        return False
    if token.dep_ in ASIDE:
        return token.head.lemma_ not in KNOWLEDGE
    if token.dep_ == "conj" and token.pos_ in VERBAL:
        return any(child.dep_ in SUBJECTS for child in token.children)
    return token.dep_ == "advcl" and token.lemma_ not in KNOWING and not _is_asked(token)


def _is_asked(token: Token) -> bool:
    """Whether an "if" means "whether": "it is not known if anyone was hurt"."""
    marks = {child.lower_ for child in token.children if child.dep_ == "mark"}
    return bool(marks & {"if", "whether"}) and any(c.dep_ == "neg" for c in token.head.children)


def _is_infinitive(token: Token) -> bool:
    """Whether a clause completes its head: "too early to tell", "nothing to do with"."""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)
