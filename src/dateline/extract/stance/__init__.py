"""Stance and factuality: what a claimer does with the content, and how certainly."""

from dateline.extract.stance.falsity import CALLED_FALSE, CALLING
from dateline.extract.stance.reading import Reading, Telling, read_stance

__all__ = ["CALLED_FALSE", "CALLING", "Reading", "Telling", "read_stance"]
