"""The reading model: one pass over a text for who says what, syntax, names and factuality."""
