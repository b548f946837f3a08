"""The attribution stage: sources, cues and contents with their links, by the reading model."""

from dataclasses import replace

from dateline.extract.encoder.attributions import find_attributions
from dateline.extract.headline import with_signed
from dateline.extract.mend import mend
from dateline.extract.stage import Draft
from dateline.extract.transcript import with_turns

__all__ = ["AttributionStage"]


class AttributionStage:
    """Find who is given as the source of what."""

    name = "attribution"
    version = "3"
    requires = frozenset({"parse", "seen"})
    provides = frozenset({"attributions"})

    def __call__(self, draft: Draft) -> Draft:
        """Add the attributions, in the order of their contents."""
        found = find_attributions(draft.sight)
        mended = with_signed(draft.syntax, mend(draft.syntax, found))
        turns = tuple(with_turns(draft.document.text, mended))
        return replace(draft, attributions=turns)
