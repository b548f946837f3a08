"""Conflicts: where two statements about one thing cannot both hold, and in which particular."""
