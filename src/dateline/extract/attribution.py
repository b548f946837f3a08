"""An attribution is who is given as the source of what, by which cue, as ranges of the text."""

from dataclasses import dataclass

__all__ = ["Attribution", "Ranges"]

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Source, cue and content as (start, end) ranges in code points, each in order (PolNeAR).

    `is_shared` says that the document states the content too: "he fled, which X denied".
    """

    source: Ranges
    cue: Ranges
    content: Ranges
    score: float = 1.0
    is_shared: bool = False
