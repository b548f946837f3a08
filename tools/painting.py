"""First paint: when a browser first shows something of a page, by its own account."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from browser import VIEWS, chromium, find_chromium, listed

__all__ = ["painted"]

LOADS: Final = 10  # of each main page
WIDE: Final = VIEWS[0]
PAINT: Final = """() => new Promise((tell) => new PerformanceObserver((seen) =>
    seen.getEntriesByName('first-contentful-paint').forEach((one) => tell(one.startTime))
).observe({type: 'paint', buffered: true}))"""


def painted(site: str) -> Mapping[str, Sequence[float]]:
    """Load each main page some times, each with nothing cached; return the milliseconds taken.

    None are returned where there is no browser.
    """
    program = find_chromium()
    if program is None:
        return {}
    found: dict[str, list[float]] = defaultdict(list)
    with chromium(program) as browser:
        page = browser.new_page()
        page.goto(site)
        for address in listed(page) * LOADS:
            with WIDE.open(browser) as context:
                page = context.new_page()
                page.goto(f"{site}{address}")
                found[address].append(page.evaluate(PAINT))
    return found
