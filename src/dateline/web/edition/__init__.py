"""An edition is a case at a moment, made ready for pages: rows in a file, looked up by key."""
