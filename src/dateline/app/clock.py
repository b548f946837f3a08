"""The one place that asks what time it is."""

import os
from datetime import UTC, datetime

from dateline.model.errors import UsageError

__all__ = ["now"]

VARIABLE = "SOURCE_DATE_EPOCH"  # reproducible-builds.org: two runs, one result


def now() -> datetime:
    """Return the present instant to the second, or the one that `SOURCE_DATE_EPOCH` fixes.

    Raises:
        UsageError: The variable is set, and is not a count of seconds since 1970.
    """
    fixed = os.environ.get(VARIABLE)
    if not fixed:
        return datetime.now(UTC).replace(microsecond=0)
    try:
        return datetime.fromtimestamp(int(fixed), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"{VARIABLE} is not a count of seconds: {fixed[:40]!r}") from error
