"""The value stage: time expressions and quantities."""

from dataclasses import replace

from dateline.extract.quantities.craft import find_single_craft
from dateline.extract.quantities.find import find_quantities
from dateline.extract.stage import Draft
from dateline.extract.times.find import find_times

__all__ = ["ValueStage"]


class ValueStage:
    """Find when and how many."""

    name = "values"
    version = "2"
    requires = frozenset({"document", "parse"})
    provides = frozenset({"times", "quantities"})

    def __call__(self, draft: Draft) -> Draft:
        """Add the time mentions, anchored at the publication time, and the quantities."""
        document = draft.document
        times = find_times(document.text, published_at=document.published_at)
        quantities = find_quantities(document.text, [time.span for time in times])
        taken = {quantity.span.start for quantity in quantities}
        single = [one for one in find_single_craft(draft.syntax) if one.span.start not in taken]
        ordered = sorted((*quantities, *single), key=lambda quantity: quantity.span)
        return replace(draft, times=times, quantities=tuple(ordered))
