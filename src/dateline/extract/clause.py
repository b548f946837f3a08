"""Clauses of a sentence: each statement of "X overturned, killing five, and Y was arrested"."""

from collections.abc import Callable, Iterable

from spacy.tokens import Token

from dateline.model.span import Span

__all__ = ["SUBJECTS", "clauses", "is_finite", "is_passive", "spans_of"]

SPLIT = frozenset("conj advcl relcl acl parataxis ccomp".split())
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
SHORTEST = 2  # words of content; a shorter clause stays with its parent
JOINING = frozenset("and but or while as after before when where because which who since".split())
MEASURES = frozenset(
    "seconds minutes hours days weeks months years second minute hour day week month year".split()
)
STOPS = frozenset(", ; : ( - – — . ! ? … ...".split())
EDGE = frozenset(
    "and but or while as after when because although though that which who , ; : - – —".split()
)


def clauses(
    sentence: Iterable[Token],
    *,
    inside: frozenset[int],
    counted: frozenset[int] = frozenset(),
    is_apart: Callable[[Token], bool] = lambda _: True,
) -> list[list[Token]]:
    """Group the tokens of a sentence (those at the positions `inside`) by their clause.

    A token belongs to the nearest verb above it that heads a clause of its own, or to the
    phrase of a second count ("two dead and ten wounded"): `counted` are the positions of the
    numbers that count people and things. `is_apart` may keep a clause with its parent.
    """
    sentence = list(sentence)
    heads = {token.i for token in sentence if _is_head(token, inside) and is_apart(token)}
    if counted:
        heads |= {token.i for token in sentence if _is_second_count(token, counted)}
    known = {head: head for head in heads}
    groups: dict[int, list[Token]] = {}
    for token in sentence:
        if token.i in inside:
            groups.setdefault(_head_of(token, known), []).append(token)
    return [groups[head] for head in sorted(groups, key=lambda head: groups[head][0].i)]


def spans_of(tokens: Iterable[Token]) -> tuple[Span, ...]:
    """Return the stretches of neighbouring tokens as spans, without loose edges."""
    runs: list[list[Token]] = []
    for token in tokens:
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return tuple(_span(run) for run in map(_trim, runs) if run)


def _span(run: list[Token]) -> Span:
    """Cut a run out of the text by its own words: the whole text is put together at each asking."""
    words = run[0].doc[run[0].i : run[-1].i + 1]
    return Span(start=words.start_char, end=words.end_char, text=words.text)


def _trim(run: list[Token]) -> list[Token]:
    start, end = 0, len(run)
    while start < end and (run[start].is_space or run[start].lower_ in EDGE):
        start += 1
    while end > start and (run[end - 1].is_space or run[end - 1].lower_ in EDGE | {"."}):
        end -= 1
    kept = run[start:end]
    return kept if any(token.is_alpha or token.like_num for token in kept) else []


def _is_head(token: Token, inside: frozenset[int]) -> bool:
    if token.i not in inside or token.pos_ not in {"VERB", "AUX"}:
        return False
    if token.dep_ not in SPLIT or not _is_set_off(token, inside):
        return False
    if any(child.dep_ in SUBJECTS and child.i in inside for child in token.children):
        return True
    words = [word for word in token.subtree if word.i in inside]
    return sum(word.pos_ in CONTENT for word in words) >= SHORTEST


def _is_second_count(token: Token, counted: frozenset[int]) -> bool:
    """Whether a phrase adds a count to another: "and ten wounded", "including four children"."""
    if token.dep_ == "conj":
        return _counts(token, counted) and _counts(token.head, counted)
    if token.dep_ == "prep" and token.lower_ in {"with", "including"}:
        return any(_counts(child, counted) for child in token.children if child.dep_ == "pobj")
    return False


def _counts(token: Token, counted: frozenset[int]) -> bool:
    return token.i in counted or any(child.i in counted for child in token.children)


def _is_set_off(token: Token, inside: frozenset[int]) -> bool:
    """Whether a stop or a joining word stands where the clause begins."""
    first = min((word.i for word in token.subtree if word.i in inside), default=token.i)
    before = token.doc[first - 1].lower_ if first else ","
    if token.dep_ == "ccomp":  # "it was not clear who held the bridge" is one statement
        return before in STOPS
    if before in MEASURES and token.doc[first].lower_ in {
        "before",
        "after",
    }:  # "two hours before the gates opened" is one time
        return False
    return token.doc[first].lower_ in JOINING or before in JOINING | STOPS


def _head_of(token: Token, known: dict[int, int]) -> int:
    """Find the nearest head above; `known` keeps what was found, as all of a clause ask alike."""
    path = [token.i]
    while token.i not in known:
        token = token.head
        if token.i == path[-1]:
            known[token.i] = token.i
        path.append(token.i)
    known.update(dict.fromkeys(path, known[token.i]))
    return known[token.i]


def is_finite(verb: Token) -> bool:
    """Say whether a verb or one of its auxiliaries has a tense."""
    auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    return any(word.tag_ in FINITE for word in (verb, *auxiliaries))


def is_passive(verb: Token) -> bool:
    """Say whether a verb has the auxiliary of the passive."""
    return any(child.dep_ == "auxpass" for child in verb.children)
