"""Dateline keeps the ledger of claims: who says what, who denies it, what is confirmed."""

__version__ = "0.1.0"
