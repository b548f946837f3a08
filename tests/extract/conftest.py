"""Helpers of the extraction tests: a parsed text, and a document read without the tagger."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from spacy.tokens import Doc

from dateline.extract.attribution import Attribution
from dateline.extract.boilerplate import BoilerplateStage
from dateline.extract.language import LanguageStage, load_language
from dateline.extract.stage import Draft
from dateline.extract.utterances import UtteranceStage
from dateline.model.document import Document
from dateline.model.utterance import Utterance

HELD = datetime(2031, 5, 4, 12, tzinfo=UTC)

Told = tuple[str, str, str]


@pytest.fixture
def parse() -> Callable[[str], Doc]:
    return load_language()


@pytest.fixture
def utter() -> Callable[..., tuple[Utterance, ...]]:
    """Read a text whose attributions are given as (source, cue, content) words."""
    return _utter


def _utter(text: str, *told: Told) -> tuple[Utterance, ...]:
    draft = Draft(document=Document(id="a", text=text, held_at=HELD))
    draft = BoilerplateStage()(LanguageStage()(draft))
    found = tuple(_attribution(text, *words) for words in told)
    return UtteranceStage()(_with(draft, found)).utterances


def _with(draft: Draft, found: tuple[Attribution, ...]) -> Draft:
    return Draft(
        document=draft.document, parse=draft.parse, skipped=draft.skipped, attributions=found
    )


def _attribution(text: str, source: str, cue: str, content: str) -> Attribution:
    where = text.index(content)
    return Attribution(
        source=_near(text, source, where),
        cue=_near(text, cue, where),
        content=((where, where + len(content)),),
    )


def _near(text: str, words: str, where: int) -> tuple[tuple[int, int], ...]:
    """The place of some words nearest to the content."""
    if not words:
        return ()
    places = [i for i in range(len(text)) if text.startswith(words, i)]
    start = min(places, key=lambda place: abs(place - where))
    return ((start, start + len(words)),)
