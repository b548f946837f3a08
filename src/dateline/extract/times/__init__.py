"""Time expressions in a text: what they tell, and the instant that is meant."""

from dateline.extract.times.find import find_times

__all__ = ["find_times"]
