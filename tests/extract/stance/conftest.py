"""A reader of one sentence: the words of saying in [brackets], the content in {braces}."""

from collections.abc import Callable

import pytest

from dateline.extract.language import load_language
from dateline.extract.stance import Reading, Telling, read_stance
from dateline.model.span import Span


@pytest.fixture
def read() -> Callable[[str], Reading]:
    """Read a content by its sentence; without a cue in brackets the document itself speaks."""
    return _read


def _read(marked: str) -> Reading:
    text = "".join(letter for letter in marked if letter not in "[]{}")
    cue = _span(text, marked, "[]")
    content = _span(text, marked, "{}") or Span.of(text, 0, len(text))
    telling = Telling(cue=cue, own_voice=cue is None)
    return read_stance(load_language()(text), (content,), telling)


def _span(text: str, marked: str, marks: str) -> Span | None:
    if marks[0] not in marked:
        return None
    words = marked[marked.index(marks[0]) + 1 : marked.index(marks[1])]
    words = "".join(letter for letter in words if letter not in "[]{}")
    before = "".join(letter for letter in marked[: marked.index(marks[0])] if letter not in "[]{}")
    return Span.of(text, len(before), len(before) + len(words))
