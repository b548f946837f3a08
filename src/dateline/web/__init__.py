"""The ledger as local web pages."""
