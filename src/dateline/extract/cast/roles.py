"""Roles that a document gives its people: "Wagner chief X", "X, the mayor of Y", "X is head of"."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from dateline.extract.cast.cast import Role
from dateline.extract.cast.words import PERSON_NOUNS
from dateline.extract.language import text_of

__all__ = ["role_of_words", "roles_beside"]

ENDING = frozenset({"who", "whom", "whose", "which", "that", "where", "when", ","})
STOP = frozenset("the a an of for in at and 's ’s former ex - its his her their our my".split())


def roles_beside(parse: Doc, name: Words) -> tuple[Role, ...]:
    """Return the roles written beside a name: before it in its phrase, or in apposition."""
    before = _title_before(parse, name)
    after = [token for token in name.root.children if token.dep_ in {"appos", "attr"}]
    if name.root.dep_ == "appos":
        after.append(name.root.head)
    found = [before, *(_phrase(token, name) for token in after)]
    return tuple(role for role in found if role)


def role_of_words(words: Iterable[Token]) -> Role | None:
    """Read a phrase (spaCy tokens) as a role: its head is the last person noun before "of"."""
    tokens = [token for token in words if not token.is_space]
    for index, token in enumerate(tokens):
        if token.lower_ in {"of", "for", "in", "at", ",", "who", "that"} and index:
            return _role(tokens, tokens[index - 1])
    return _role(tokens, tokens[-1]) if tokens else None


def _role(tokens: list[Token], head: Token) -> Role | None:
    if head.lower_ not in PERSON_NOUNS:
        return None
    words = frozenset(
        token.lower_ for token in tokens if token.lower_ not in STOP and not token.is_punct
    )
    run = _run_with(head, [token for token in tokens if not token.is_space])
    first, last = run[0], run[-1]
    start, end = first.idx, last.idx + len(last.text)
    text = " ".join(text_of(head.doc)[start:end].split())
    return Role(text=text, head=head.lower_, words=words - {head.lower_}, start=start, end=end)


def _run_with(head: Token, tokens: list[Token]) -> list[Token]:
    """Return the unbroken run of words about the head: a name that stands between ends it."""
    run = [head]
    for token in (token for token in tokens if token.i > head.i):
        if any(_is_word(between) for between in head.doc[run[-1].i + 1 : token.i]):
            break
        run.append(token)
    for token in (token for token in reversed(tokens) if token.i < head.i):
        if any(_is_word(between) for between in head.doc[token.i + 1 : run[0].i]):
            break
        run.insert(0, token)
    return run


def _is_word(token: Token) -> bool:
    return not (token.is_punct or token.is_space)


def _title_before(parse: Doc, name: Words) -> Role | None:
    """Read "Wagner Group leader" in "Wagner Group leader Yevgeny Prigozhin"."""
    start = name.start
    while start > name.sent.start and _joins(parse[start - 1]):
        start -= 1
    tokens = list(parse[start : name.start])
    while tokens and tokens[0].lower_ in STOP | {"'"}:
        tokens = tokens[1:]
    heads = [index for index, token in enumerate(tokens) if token.lower_ in PERSON_NOUNS]
    return _role(tokens[: heads[-1] + 1], tokens[heads[-1]]) if heads else None


def _joins(token: Token) -> bool:
    if token.is_space or token.is_punct:
        return token.text == "-"
    return token.pos_ in {"NOUN", "PROPN", "ADJ"} or token.lower_ in {"'s", "’s"}


def _phrase(token: Token, name: Words) -> Role | None:
    """Read an apposition up to its first clause; the name itself is not part of it."""
    words = [
        word
        for word in token.subtree
        if not name.start <= word.i < name.end and abs(word.i - token.i) < 12  # noqa: PLR2004
    ]
    kept: list[Token] = []
    for word in words:
        if word.lower_ in ENDING and word.i > token.i:
            break
        kept.append(word)
    kept = [word for word in kept if not word.is_punct and not word.is_space]
    while kept and kept[0].lower_ in STOP:
        kept = kept[1:]
    while kept and kept[-1].lower_ in STOP and kept[-1].i > token.i:
        kept = kept[:-1]
    return None if _names_another(kept, token) else _role(kept, token)


def _names_another(words: list[Token], head: Token) -> bool:
    """Whether a full name stands before the noun: "Ada Roe, leader of ..., and" lists people."""
    before = [word for word in words if word.i < head.i and word.ent_type_ == "PERSON"]
    return len(before) > 1 and before[1].i == before[0].i + 1
