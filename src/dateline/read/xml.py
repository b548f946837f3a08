"""XML of strangers: parsed without looking anything up, and told apart by its root element."""

from contextlib import suppress
from typing import Any, Final, TypeAlias

from lxml import etree

from dateline.read.refusal import RefusedError

__all__ = ["SNIFFED", "Element", "children", "named", "parsed", "root_name", "words_at"]

SNIFFED: Final = 65_536  # bytes within which a root element begins
Element: TypeAlias = Any  # lxml's own, which has no public name


def parsed(raw: bytes) -> Element:
    """Parse a document of XML; its entities stay unresolved and nothing is fetched.

    Raises:
        RefusedError: It is no XML, breaks off, or declares entities of its own.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        line, message = error.lineno, " ".join(error.msg.split())[:200]
        raise RefusedError(code="xml.broken", message=message, line=line) from error
    except ValueError as error:
        raise RefusedError(code="xml.broken", message=str(error)[:200]) from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise RefusedError(code="xml.entities", message="entities of its own, which are not read")
    return root


def root_name(raw: bytes) -> str | None:
    """Return the local name of the root element, if it begins where one should."""
    parser = etree.XMLPullParser(events=("start",), resolve_entities=False, no_network=True)
    with suppress(etree.XMLSyntaxError, ValueError):  # what follows the root may be broken
        parser.feed(raw[:SNIFFED])
    with suppress(etree.XMLSyntaxError, ValueError):
        return next((str(etree.QName(one).localname) for _, one in parser.read_events()), None)
    return None


def named(element: Element, *names: str) -> list[Element]:
    """Return the descendants with one of these local names, whatever their namespace."""
    return [one for one in element.iter() if _local(one) in names]


def children(element: Element, *names: str) -> list[Element]:
    """Return the children with one of these local names."""
    return [one for one in element if _local(one) in names]


def words_at(element: Element | None) -> str | None:
    """Return all the words within an element on one line; None where there are none."""
    return None if element is None else " ".join("".join(element.itertext()).split()) or None


def _local(element: Element) -> str | None:
    return str(etree.QName(element).localname) if isinstance(element.tag, str) else None
