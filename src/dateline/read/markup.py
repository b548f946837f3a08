"""Markup to text: the words of a piece of HTML, its blocks on lines of their own."""

from typing import Final

from lxml import etree, html

__all__ = ["text_of"]

BLOCKS: Final = frozenset(
    "address article blockquote br div dl dt dd figcaption figure footer h1 h2 h3 h4 h5 h6 header "
    "hr li main ol p pre section table td th tr ul".split()
)
SILENT: Final = frozenset("script style template noscript iframe object svg math head".split())


def text_of(markup: str) -> str:
    """Return the words of a piece of HTML; plain text comes back as it is but for white space."""
    if "<" not in markup and "&" not in markup:
        return _tidy(markup)
    try:
        root = html.fragment_fromstring(markup, create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):  # of nothing but a comment, a NUL
        return ""
    parts: list[str] = []
    _collect(root, parts)
    return _tidy("".join(parts))


def _collect(root: html.HtmlElement, parts: list[str]) -> None:
    """Collect the words below an element; by a walk, since markup may be nested without end."""
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            is_silent = any(above.tag in SILENT for above in (element, *element.iterancestors()))
            parts.append("\n" if element.tag in BLOCKS else "")
            parts.append("" if is_silent else element.text or "")
            continue
        above = element.getparent()
        inside = above is not None and not any(
            one.tag in SILENT for one in (above, *above.iterancestors())
        )
        parts.append("\n" if event == "end" and element.tag in BLOCKS else "")
        parts.append((element.tail or "") if inside and element is not root else "")


def _tidy(text: str) -> str:
    """Put one space between words and an empty line between blocks."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n\n".join(line for line in lines if line)
