"""The nouns of the ledger as frozen values."""
