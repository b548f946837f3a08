"""Parts: the smaller statements that a statement holds."""
