"""Finding reads every number of a text that counts or measures something."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from dateline.extract.quantities.amount import AMOUNT_STARTS, Amount, read_amount
from dateline.extract.quantities.name import is_name, is_pronoun
from dateline.extract.quantities.none import find_none
from dateline.extract.quantities.noun import counted, group_before
from dateline.extract.quantities.part import adds, is_part, more_after
from dateline.extract.quantities.rate import rate_after, rate_of_count
from dateline.extract.quantities.together import together
from dateline.extract.quantities.unit import currency_before, magnitude_before, read_unit
from dateline.model.quantity import Quantity
from dateline.model.span import Span

__all__ = ["find_quantities"]

_WORD = re.compile(r"[^\W_]+")
_AGE = re.compile(r"(?P<age>\d{1,3})(?=[,.;)]|\s|$)(?![,.]\d)")
# "Ann Lund, 31, …", "aged 42", "died at 94"
_AGE_OPENED = re.compile(r"(?:[A-Z][\w’'-]+, |\b(?:aged?|age of|(?:dies|died|dead) at)\s)$")
_AGE_CLOSED = re.compile(r"[,.;)]|\s(?:and|was|who|from|has|in|on|after)\b|$")
_OLDEST, _REACH = 115, 30
# "20 per cent of voters", "two tonnes of grain"; but "250 miles of the capital" is a distance.
_PARTS = frozenset({"percent", "tonne", "ton", "kilogram", "barrel", "litre", "gallon"})
_SCORE = re.compile(r"\d[-–—]\d+$")  # "1-2", "2027-2028": no range of anything counted
_OF = re.compile(r"\sof\s")
_NAMED = re.compile(r"\ban?\s$", re.IGNORECASE)  # "a 737"


def find_quantities(text: str, outside: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """Find the quantities of a text, in order; none overlaps another or a span of `outside`.

    `outside` are the spans whose numbers count nothing: the dates and times of the text.
    """
    taken = sorted((span.start, span.end) for span in outside)
    found: list[Quantity] = []
    end = 0
    for word in _WORD.finditer(text):
        key = word[0][0] if word[0][0].isdecimal() else word[0].lower()
        if word.start() < end or not (key.isdecimal() or key in AMOUNT_STARTS or key == "no"):
            continue
        if quantity := _read(text, word.start(), end, taken):
            found.append(quantity)
            end = quantity.span.end
    return tuple(together(text, found))


def _read(text: str, start: int, floor: int, taken: list[tuple[int, int]]) -> Quantity | None:
    if text[start : start + 3].lower() in {"no ", "no\n"}:
        return find_none(text, start)
    if age := _aged(text, start):
        return age
    amount = read_amount(text, start)
    if amount is None or _is_taken(start, amount.end, taken) or is_pronoun(text, start, amount.end):
        return None
    if amount.end < len(text) and _runs_on(text, amount.end):
        return None
    return _quantity(text, start, floor, amount)


def _quantity(text: str, start: int, floor: int, amount: Amount) -> Quantity | None:
    sign = currency_before(text, start) or magnitude_before(text, start)
    measure = None if sign else read_unit(text, amount.end)
    if not sign and is_name(text, start, measure.end if measure else amount.end, bare=not measure):
        return None
    begin = max(floor, min(amount.start, sign[1] if sign else amount.start))
    if sign:
        return _measured(text, begin, amount.end, amount, sign[0])
    if measure:
        return _measured(text, begin, measure.end, amount, measure.unit)
    return _count(text, begin, amount)


def _measured(text: str, start: int, end: int, amount: Amount, unit: str) -> Quantity:
    if rate := rate_after(text, end):
        return _made(text, start, rate.end, amount, unit=f"{unit} {rate.unit}")
    of = "person" if unit == "year of age" else None
    if unit in _PARTS and _OF.match(text, end):
        of = counted(text, end, one=False) or counted(text, end, one=True)
    return _made(text, start, more_after(text, end), amount, unit=unit, of=of)


def _count(text: str, start: int, amount: Amount) -> Quantity | None:
    one = amount.best == 1 and amount.high in {1, None}
    of = counted(text, amount.end, one=one)
    if (of is None or of[:1].isupper()) and _SCORE.search(text, start, amount.end):
        return None
    if of is None and (_NAMED.search(text, max(0, start - 4), start) or _is_noun(text, amount)):
        return None
    if of and (rate := rate_of_count(text, amount.end)):
        return _made(text, start, rate.end, amount, unit=rate.unit, of=of)
    of = of or group_before(text, start)
    return _made(text, start, more_after(text, amount.end), amount, of=of)


def _is_noun(text: str, amount: Amount) -> bool:
    """Say whether "scores of" counts nothing: the scores of a game."""
    is_scores = text[amount.start : amount.end].lower().endswith("scores")
    return is_scores and bool(_OF.match(text, amount.end))


def _made(  # noqa: PLR0913 - the parts of one value
    text: str,
    start: int,
    end: int,
    amount: Amount,
    *,
    unit: str | None = None,
    of: str | None = None,
) -> Quantity:
    return Quantity(
        span=Span.of(text, start, end),
        low=amount.low,
        best=amount.best,
        high=amount.high,
        unit=unit,
        of=of,
        is_part=unit is None and is_part(text, start, amount.end),
        is_additional=adds(text[start:end]),
    )


def _aged(text: str, start: int) -> Quantity | None:
    """Read the age that stands after a name or after words such as "aged"."""
    age = _AGE.match(text, start)
    if not age or not _AGE_CLOSED.match(text, age.end()):
        return None
    years = float(age["age"])
    if not 1 <= years <= _OLDEST or not _AGE_OPENED.search(text, max(0, start - _REACH), start):
        return None
    span = Span.of(text, *age.span("age"))
    return Quantity(span=span, low=years, best=years, high=years, unit="year of age", of="person")


def _is_taken(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    index = bisect_left(taken, (end, 0))
    return index > 0 and any(start < stop for _, stop in taken[max(0, index - 2) : index])


def _runs_on(text: str, end: int) -> bool:
    """Say whether letters follow a number at once that are no unit: "4x4", "24th"."""
    return text[end].isalnum() and read_unit(text, end) is None
