"""Questions: which leave their content open, and which take it as given."""

from dateline.extract.stance.phrase import QUOTES, Phrase

__all__ = ["is_open_question"]

GIVEN = frozenset("why how when where".split())
DEGREE = frozenset("many much far long likely old big soon often about".split())
SAYING = frozenset("say ask tell reply".split())


def is_open_question(content: Phrase) -> bool:
    """Say whether a content is the question of its sentence, and does not presuppose its answer.

    "Why did the dam burst?" takes it as given that the dam burst, as does what a question says
    in a relative clause; "Did the dam burst?" and "When will it burst?" leave it open.
    """
    if not _ends_asking(content) or any(token.lemma_ in SAYING for token in content.main):
        return False
    asked = content.head.dep_ in {"ROOT", "ccomp", "conj", "parataxis", "dep"}
    return asked and not _is_given(content)


def _ends_asking(content: Phrase) -> bool:
    last = next((token for token in reversed(content.tokens) if token.text not in QUOTES), None)
    if last is None:
        return False
    return last.text == "?" or bool(last.doc[last.i + 1 : last.i + 2].text == "?")


def _is_given(content: Phrase) -> bool:
    """Whether the question asks for the reason or the way of what has happened."""
    words = [token for token in content.head.sent if not token.is_punct and not token.is_space]
    at = next((i for i, token in enumerate(words) if token.lower_ in GIVEN), None)
    if at is None or at + 1 >= len(words) or words[at + 1].lower_ in DEGREE:
        return False
    modal = any(child.tag_ == "MD" for child in content.head.children)
    return not modal
