"""Utterances to claims, relations, origins and statuses."""
