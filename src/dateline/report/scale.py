"""A scale places the values of a figure on one line, as percent of its width."""

from dataclasses import dataclass

from dateline.app.view import Figure, FigureRow

__all__ = ["Bar", "Bounds", "bar", "bounds", "reach"]

NARROWEST = 2.5  # percent: a single value stays visible
WHOLE = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Where a value begins and how far it reaches; `is_open` where it has no upper bound."""

    start: float
    width: float
    is_open: bool


@dataclass(frozen=True, slots=True)
class Bounds:
    """The bounds of a value, None where they are not told."""

    low: float | None
    high: float | None


def bounds(figure: Figure, row: FigureRow) -> Bounds:
    """Return a row's bounds: its own, else those that its claim keeps for its utterance."""
    if row.low is not None or row.high is not None:
        return Bounds(row.low, row.high)
    utterances = {reference.utterance for reference in row.line.references}
    for values in figure.claim.values:
        for said in values.said:
            if said.utterance in utterances and said.text == row.value:
                return Bounds(said.low, said.high)
    return Bounds(None, None)


def reach(figure: Figure) -> float | None:
    """Return the greatest value told, at which the scale ends."""
    told = [bounds(figure, row) for row in figure.rows]
    values = [value for each in told for value in (each.low, each.high) if value is not None]
    return max(values, default=None) or None


def bar(figure: Figure, row: FigureRow) -> Bar | None:
    """Place a row on the scale, which begins at nought; None where no bound is told."""
    value, end = bounds(figure, row), reach(figure)
    if end is None or (value.low is None and value.high is None) or end < 0:
        return None
    is_open = value.high is None
    low = WHOLE * max(value.low or 0.0, 0.0) / end
    high = WHOLE if value.high is None else WHOLE * max(value.high, 0.0) / end
    width = max(high - low, NARROWEST)
    return Bar(start=round(min(low, WHOLE - width), 2), width=round(width, 2), is_open=is_open)
