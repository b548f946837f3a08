"""Questions: which leave their content open, and which take it as given."""

from dateline.extract.stance.phrase import QUOTES, Phrase

__all__ = ["is_open_question"]

GIVEN = frozenset("why how when where".split())
DEGREE = frozenset("many much far long likely old big soon often about".split())
ASKING = frozenset({"WP", "WP$", "WRB", "WDT"})


def is_open_question(content: Phrase) -> bool:
    """Say whether a content is the question of its sentence, and does not presuppose its answer.

    "Why did the dam burst?" takes it as given that the dam burst, as does what a question says
    in a relative clause; "Did the dam burst?" and "When will it burst?" leave it open.
    """
    if not _ends_asking(content) or not _is_inverted(content):
        return False
    asked = content.head.dep_ in {"ROOT", "ccomp", "conj", "parataxis", "dep"}
    return asked and not _is_given(content)


def _is_inverted(content: Phrase) -> bool:
    """Whether the verb stands before its subject, or a word of asking before the verb."""
    head, subject = content.head, content.subject
    if subject is None or subject.tag_ in ASKING:
        return True
    if any(token.tag_ in ASKING and token.i <= head.i for token in content.main):
        return True
    verbs = (head, *(child for child in head.children if child.dep_ in {"aux", "auxpass"}))
    return any(verb.i < subject.i for verb in verbs)


def _ends_asking(content: Phrase) -> bool:
    last = next((token for token in reversed(content.tokens) if token.text not in QUOTES), None)
    if last is None:
        return False
    return last.text == "?" or bool(last.doc[last.i + 1 : last.i + 2].text == "?")


def _is_given(content: Phrase) -> bool:
    """Whether the question asks for the reason or the way of what has happened."""
    asking = next((t for t in (*content.main, *content.head.sent) if t.tag_ in ASKING), None)
    if asking is None or asking.lower_ not in GIVEN:
        return False
    after = asking.doc[asking.i + 1 : asking.i + 2].text.lower()
    modal = any(child.tag_ == "MD" for child in content.head.children)
    return after not in DEGREE and not modal
