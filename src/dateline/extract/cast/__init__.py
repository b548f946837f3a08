"""The cast of a document: its actors, the words that stand for them, who "he" is."""
