"""The vector stage: one sentence vector per utterance, for linking."""

from dataclasses import replace
from functools import cache

from dateline.extract.stage import Draft
from dateline.extract.vectors import SentenceEncoder

__all__ = ["VectorStage"]


class VectorStage:
    """Encode the words of each utterance's content."""

    name = "vectors"
    version = "1"
    requires = frozenset({"utterances"})
    provides = frozenset({"vectors"})

    def __call__(self, draft: Draft) -> Draft:
        """Add (utterance id, unit vector as little-endian float16) for each utterance."""
        if not draft.utterances:
            return draft
        rows = _encoder().embed([utterance.words for utterance in draft.utterances])
        vectors = tuple(
            (utterance.id, row.astype("<f2").tobytes())
            for utterance, row in zip(draft.utterances, rows, strict=True)
        )
        return replace(draft, vectors=vectors)


@cache
def _encoder() -> SentenceEncoder:
    return SentenceEncoder()
