"""An invented stream of news, as large as is wanted: made by templates, the same each time."""
