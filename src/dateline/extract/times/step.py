"""A step goes so many weeks, months, quarters or years from a day, to the value of that period."""

from collections.abc import Callable
from datetime import date

from dateline.extract.times.anchor import moved, shift_month

__all__ = ["UNKNOWN", "shifted", "week_value"]


def shifted(day: date | None, unit: str, step: int) -> str | None:
    """Return the value of the week, weekend, month, quarter, year … so many steps from a day."""
    if day is None:
        return UNKNOWN.get(unit)
    if unit in {"week", "weekend"}:
        return week_value(day, step, unit)
    year, month = shift_month(day.year, day.month, step * {"month": 1, "quarter": 3}.get(unit, 0))
    year += {"year": 1, "decade": 10, "century": 100}.get(unit, 0) * step
    return _FORMS[unit](year, month) if 1 <= year <= 9999 else None  # noqa: PLR2004 - four digits


UNKNOWN = {
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
_FORMS: dict[str, Callable[[int, int], str]] = {
    "month": lambda year, month: f"{year:04}-{month:02}",
    "quarter": lambda year, month: f"{year:04}-Q{(month + 2) // 3}",
    "year": lambda year, _month: f"{year:04}",
    "decade": lambda year, _month: f"{year // 10:03}X",
    "century": lambda year, _month: f"{year // 100:02}XX",
}


def week_value(day: date, step: int, unit: str) -> str | None:
    """Return the value of the ISO week, or its weekend, so many weeks from a day."""
    there = moved(day, 7 * step)
    if there is None:
        return None
    year, week, _ = there.isocalendar()
    return f"{year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")
