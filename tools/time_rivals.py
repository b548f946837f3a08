"""Other offline libraries that find times in English text, given the same texts and anchors.

They are in the dependency group `rivals`; one that is not installed is left out with a message.
Each is treated kindly: what it finds is written as the TIMEX3 value nearest to what it says, as
precise as it says, and it may load before the clock starts.
"""

import re
import warnings
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

__all__ = ["RIVALS", "Find"]

Found = Iterator[tuple[int, int, str]]
Find = Callable[[str, datetime], Found]


def dateparser() -> Find:
    """Use `search_dates`, English, with the day of publication as its base."""
    from dateparser.date import DateDataParser  # noqa: PLC0415 - optional
    from dateparser.search import search_dates  # noqa: PLC0415 - optional

    def find(text: str, base: datetime) -> Found:
        settings: dict[str, Any] = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
        reader = DateDataParser(languages=["en"], settings=settings)
        at = 0
        for words, moment in search_dates(text, languages=["en"], settings=settings) or ():
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                period = reader.get_date_data(words).period or "day"
                yield start, at, _value(moment, period)

    return find


def parsedatetime() -> Find:
    """Use `Calendar.nlp` with the day of publication as its source time."""
    import parsedatetime as library  # noqa: PLC0415 - optional

    calendar = library.Calendar()

    def find(text: str, base: datetime) -> Found:
        for moment, flag, start, end, _ in calendar.nlp(text, sourceTime=base) or ():
            yield start, end, _value(moment, "time" if flag > 1 else "day")

    return find


def timexy() -> Find:
    """Use the spaCy component, whose values are TIMEX3 already; it takes no anchor."""
    import spacy  # noqa: PLC0415 - optional
    import timexy as library  # noqa: PLC0415 - optional

    assert library  # noqa: S101 - importing it registers the component
    pipeline = spacy.blank("en")
    pipeline.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy"})
    form = re.compile(r'value="([^"]*)"')

    def find(text: str, base: datetime) -> Found:
        del base
        for entity in pipeline(text).ents:
            if match := form.search(entity.kb_id_):
                yield entity.start_char, entity.end_char, match[1].removesuffix("T00:00:00")

    return find


def _value(moment: datetime, period: str) -> str:
    forms = {"year": "%Y", "month": "%Y-%m", "week": "%G-W%V", "time": "%Y-%m-%dT%H:%M"}
    return moment.strftime(forms.get(period, "%Y-%m-%d"))


RIVALS: dict[str, Callable[[], Find]] = {
    "dateparser": dateparser,
    "parsedatetime": parsedatetime,
    "timexy": timexy,
}
warnings.filterwarnings("ignore", module="dateparser|parsedatetime|timexy")
