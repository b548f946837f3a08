"""Time expressions in a text: what they tell, and the instant that is meant."""

from dateline.extract.times.find import find_times
from dateline.extract.times.interval import with_intervals

__all__ = ["find_times", "with_intervals"]
