"""Names: which words name a person, an organisation or a place, in one pass over a text."""
