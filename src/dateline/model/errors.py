"""The errors that a use of Dateline may raise; each knows the exit status it ends with."""

__all__ = ["DatelineError", "LedgerError", "UsageError"]


class DatelineError(Exception):
    """Anything that Dateline raises on purpose; the message is one clear line."""

    exit_status = 2


class UsageError(DatelineError):
    """A wrong use: an unknown format, a moment that is none, a path that is not there."""

    exit_status = 2


class LedgerError(DatelineError):
    """The ledger cannot be opened, is not a ledger, or is of another schema version."""

    exit_status = 3
