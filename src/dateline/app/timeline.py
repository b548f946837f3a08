"""The timeline: what is told to have happened, and what was said when, around the publication."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from dateline.app.case import Case
from dateline.app.detail import told
from dateline.app.statement import is_presentable, line_of
from dateline.app.undated import Calendar
from dateline.app.view import TimelineEntry
from dateline.model.claim import Claim
from dateline.model.daypart import precision_of
from dateline.model.time import FORM, PartialTime
from dateline.model.utterance import Stance, Utterance

__all__ = ["timeline"]

FAR_DAYS: Final = 14  # from the first publication: what happened before is background
EVENT, SAYING = "event_time", "said_at"
FINEST: Final = ("minute", "hour", "part of day", "day", "period")
LONGEST: Final = timedelta(days=3)  # of a period that is still one entry


def timeline(case: Case, claims: Iterable[Claim]) -> Iterator[TimelineEntry]:
    """Yield each claim once, by the time it is told for, else by the time it was said at.

    Of several times the most precise is taken. Times without a zone are ordered as if told in
    the zone that most of the others are told in.
    """
    calendar = Calendar(case)
    found = [entry for claim in claims if (entry := _entry(case, claim, calendar))]
    shift = _usual_offset(found)
    yield from sorted(_once(found), key=lambda entry: _order(entry, shift))


def _entry(case: Case, claim: Claim, calendar: Calendar) -> TimelineEntry | None:
    utterances = list(told(case, claim))
    entries = [
        *_told(case, claim, utterances, calendar, EVENT),
        *_told(case, claim, utterances, calendar, SAYING),
    ]
    return min(entries, key=_coarseness, default=None)


def _told(
    case: Case, claim: Claim, utterances: Sequence[Utterance], calendar: Calendar, clock: str
) -> Iterator[TimelineEntry]:
    read = calendar.event_time if clock == EVENT else calendar.said_at
    for utterance in utterances:
        when, is_inferred = read(utterance)
        if when is None or not _is_near(calendar, when) or not _fits(utterance, clock):
            continue
        line = line_of(utterance, case.document_of(utterance))
        if is_presentable(line):
            yield TimelineEntry(
                when=when,
                precision=precision_of(when),
                line=line,
                claim=claim,
                clock=clock,
                is_inferred=is_inferred,
            )


def _fits(utterance: Utterance, clock: str) -> bool:
    """Whether it is told to have happened, or is a statement that somebody made."""
    if clock == EVENT:
        return utterance.stance is not Stance.DENIES
    return not utterance.is_nominal


def _coarseness(entry: TimelineEntry) -> tuple[bool, int]:
    """An event before its saying, and the most precise first."""
    return entry.clock != EVENT, FINEST.index(entry.precision)


def _once(entries: Iterable[TimelineEntry]) -> Iterator[TimelineEntry]:
    """Leave out a line that stands there already at the same time, whole or longer."""
    seen: dict[str, list[str]] = {}
    for entry in sorted(entries, key=lambda entry: (-len(entry.line.text), entry.claim.id)):
        told = seen.setdefault(entry.when.edtf, [])
        text = entry.line.text.rstrip(".")
        if not any(longer.startswith(text) for longer in told):
            told.append(text)
            yield entry


def _order(entry: TimelineEntry, shift: timedelta) -> tuple[datetime, datetime, str, str]:
    by = timedelta(0) if _offset(entry.when) else shift
    first, last = (_moved(end, by) for end in (entry.when.earliest, entry.when.latest))
    return first, last, entry.clock, entry.claim.id


def _moved(moment: datetime, by: timedelta) -> datetime:
    try:
        return moment + by
    except OverflowError:  # the first and the last day of the calendar
        return moment


def _usual_offset(entries: Iterable[TimelineEntry]) -> timedelta:
    """Return what to add to a time without a zone: that of the zone most others are told in."""
    zones = Counter(zone for entry in entries if (zone := _offset(entry.when)))
    usual = max(sorted(zones), key=zones.__getitem__, default="Z")
    return PartialTime(f"2000-01-01T00:00{usual}").earliest - datetime(2000, 1, 1, tzinfo=UTC)


def _offset(when: PartialTime) -> str | None:
    match = FORM.fullmatch(when.edtf.partition("/")[0])
    return match["zone"] if match else None


def _is_near(calendar: Calendar, when: PartialTime) -> bool:
    """Whether a time is close to the documents': history is not part of the event's timeline."""
    if precision_of(when) not in FINEST or when.latest - when.earliest > LONGEST:
        return False
    return calendar.days_away(when) <= FAR_DAYS
