"""A score says how likely two utterances say the same, and keeps every reason for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.link.compare import Compare, Evidence
from dateline.link.profile import Profile

__all__ = ["Contribution", "Feature", "Score", "score"]


@dataclass(frozen=True, slots=True)
class Feature:
    """A comparator and how much its evidence weighs, in log-odds."""

    compare: Compare
    weight: float

    @property
    def reason(self) -> str:
        """What the comparator says, in words."""
        return (self.compare.__doc__ or "").strip()


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one feature added to a score."""

    feature: Feature
    evidence: Evidence

    @property
    def log_odds(self) -> float:
        """The evidence times its weight."""
        return self.feature.weight * self.evidence.value


@dataclass(frozen=True, slots=True)
class Score:
    """The log-odds that two utterances say the same, as a sum of contributions."""

    prior: float
    contributions: tuple[Contribution, ...]

    @property
    def log_odds(self) -> float:
        """The prior and all contributions together."""
        return self.prior + sum(part.log_odds for part in self.contributions)


def score(left: Profile, right: Profile, model: Sequence[Feature], prior: float) -> Score:
    """Compare two profiles by every feature of a model."""
    parts = (Contribution(feature, feature.compare(left, right)) for feature in model)
    return Score(prior, tuple(parts))
