"""Places: which words of a text name one, and where it lies."""
