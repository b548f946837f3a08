"""A renderer turns a brief into the text of one output format."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from dateline.app.view import Brief
from dateline.report import html, json, markdown, text

__all__ = ["RENDERERS"]

RENDERERS: Mapping[str, Callable[[Brief], str]] = MappingProxyType(
    {"text": text.render, "md": markdown.render, "html": html.render, "json": json.render}
)
