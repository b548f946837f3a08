"""The attribution stage: sources, cues and contents with their links, by a small tagger."""

from dataclasses import replace
from functools import cache

from dateline.extract.mend import mend
from dateline.extract.stage import Draft
from dateline.extract.tagger import AttributionTagger

__all__ = ["AttributionStage"]


class AttributionStage:
    """Find who is given as the source of what."""

    name = "attribution"
    version = "1"
    requires = frozenset({"parse"})
    provides = frozenset({"attributions"})

    def __call__(self, draft: Draft) -> Draft:
        """Add the attributions, in the order of their contents."""
        sentences = [(sent.start_char, sent.end_char) for sent in draft.syntax.sents]
        found = _tagger().read(draft.document.text, sentences)
        return replace(draft, attributions=mend(draft.syntax, found))


@cache
def _tagger() -> AttributionTagger:
    return AttributionTagger()
