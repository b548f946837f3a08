"""Helpers of the place tests: the places of a text, and those tied to some of its words."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from dateline.extract.encoder_stage import EncoderStage
from dateline.extract.language import LanguageStage
from dateline.extract.places.gazetteer import load_gazetteer
from dateline.extract.places.stage import PlaceStage
from dateline.extract.places.stand_in import stand_ins
from dateline.extract.places.tie import tied_places
from dateline.extract.stage import Draft
from dateline.model.document import Document
from dateline.model.place import Place
from dateline.model.span import Span

HELD = datetime(2031, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def places() -> Callable[[str], dict[str, Place]]:
    """Return the places of a text by their words; a name twice counts once."""
    return lambda text: {place.span.text: place for place in _draft(text).places}


@pytest.fixture
def tied() -> Callable[[str, str], list[str]]:
    """Return the names of the places tied to some words of a text."""
    return _tied


def _draft(text: str) -> Draft:
    draft = Draft(document=Document(id="a", text=text, held_at=HELD))
    return PlaceStage()(EncoderStage()(LanguageStage()(draft)))


def _tied(text: str, content: str) -> list[str]:
    draft = _draft(text)
    start = text.index(content)
    span = Span.of(text, start, start + len(content))
    places = (*draft.places, *stand_ins(draft.syntax, draft.places, load_gazetteer()))
    return [place.span.text for place in tied_places(draft.syntax, places, [span])]
