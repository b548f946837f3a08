"""The encoder stage: one pass of the reading model, for all who need what it sees."""

from dataclasses import replace

from dateline.extract.encoder.look import look
from dateline.extract.stage import Draft

__all__ = ["EncoderStage"]


class EncoderStage:
    """Read the text once with the reading model."""

    name = "encoder"
    version = "1"
    requires = frozenset({"document"})
    provides = frozenset({"seen"})

    def __call__(self, draft: Draft) -> Draft:
        """Add what the model sees."""
        return replace(draft, seen=look(draft.document.text))
