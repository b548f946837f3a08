"""Views to text, Markdown, HTML, JSON and CSV."""
