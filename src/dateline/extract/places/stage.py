"""The place stage: the places that a text names, each with its position where one is known."""

from dataclasses import replace

from dateline.extract.places.gazetteer import load_gazetteer
from dateline.extract.places.resolve import load_model, locate
from dateline.extract.places.settle import settle
from dateline.extract.stage import Draft

__all__ = ["PlaceStage"]


class PlaceStage:
    """Find the places named and where they lie."""

    name = "places"
    version = "1"
    requires = frozenset({"parse", "seen"})
    provides = frozenset({"places"})

    def __call__(self, draft: Draft) -> Draft:
        """Add the places, in the order of the text."""
        found = locate(draft.syntax, draft.sight, load_gazetteer(), load_model())
        return replace(draft, places=tuple(settle(draft.syntax, found, draft.document.text)))
