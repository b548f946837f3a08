"""The days of an undated document, told by the documents of the same case that have a date.

"On Friday night" in a text without a publication time means no day by itself. Beside reports of the
same event that were all published on one day it does: the day that the words mean on every day on
which the case's documents appeared. Where those days give two answers, none is taken.
"""

from datetime import datetime
from functools import cached_property

from dateline.app.case import Case
from dateline.extract.times import find_times, with_intervals
from dateline.model.span import Span
from dateline.model.time import PartialTime
from dateline.model.utterance import Utterance

__all__ = ["Calendar"]


class Calendar:
    """Reads the times of a case's utterances, those of undated documents with the others' days."""

    def __init__(self, case: Case) -> None:
        """Keep the case; nothing is read before it is asked for."""
        self._case = case
        self._read: dict[str, dict[tuple[int, int], PartialTime]] = {}

    def event_time(self, utterance: Utterance) -> tuple[PartialTime | None, bool]:
        """Return when it happened, and whether the day is taken from the other documents."""
        return self._told(utterance, utterance.event_time, utterance.event_time_words)

    def said_at(self, utterance: Utterance) -> tuple[PartialTime | None, bool]:
        """Return when it was said, and whether the day is taken from the other documents."""
        return self._told(utterance, utterance.said_at, utterance.said_at_words)

    def days_away(self, time: PartialTime) -> int:
        """Return how many days before the first or after the last publication a time is.

        It is less than 0 for a time between them, and 0 where no document has a date.
        """
        if self._published is None:
            return 0
        first, last = self._published
        return max((first - time.latest).days, (time.earliest - last).days)

    def _told(
        self, utterance: Utterance, time: PartialTime | None, words: Span | None
    ) -> tuple[PartialTime | None, bool]:
        if time or words is None or self._case.document_of(utterance).published_at:
            return time, False
        if utterance.version not in self._read:
            self._read[utterance.version] = self._inferred(self._case.document_of(utterance).text)
        found = self._read[utterance.version].get((words.start, words.end))
        return found, found is not None

    def _inferred(self, text: str) -> dict[tuple[int, int], PartialTime]:
        """Read a text as if published on the first and on the last day; keep what is the same."""
        if self._ends is None:
            return {}
        first, last = (
            {
                (time.span.start, time.span.end): time.instant
                for time in with_intervals(text, find_times(text, published_at=end))
                if time.instant
            }
            for end in self._ends
        )
        return {place: time for place, time in first.items() if last.get(place) == time}

    @cached_property
    def _ends(self) -> tuple[PartialTime, PartialTime] | None:
        """The first and the last day on which a document of the case appeared."""
        days = [
            document.published_at.day
            for document in self._case.documents.values()
            if document.published_at and document.published_at.day
        ]
        return (PartialTime(min(days)), PartialTime(max(days))) if days else None

    @cached_property
    def _published(self) -> tuple[datetime, datetime] | None:
        """The first instants of the first and of the last publication."""
        documents = self._case.documents.values()
        times = [one.published_at.earliest for one in documents if one.published_at]
        return (min(times), max(times)) if times else None
