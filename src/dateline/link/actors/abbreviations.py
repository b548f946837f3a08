"""Abbreviations: what a document explains them by, are known for, or have the initials of."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from dateline.link.actors.bodies import named_bodies
from dateline.link.actors.body import KNOWN, is_short_form, parse_body
from dateline.link.actors.forest import Forest, Proposal
from dateline.link.actors.node import Node, folded

__all__ = ["abbreviations", "explained"]

PART: Final = r"(?:[A-Z][\w’'-]*|of|for|and|the|in|on)"
EXPLAINED: Final = re.compile(
    rf"(?P<long>{PART}(?: {PART}){{1,8}})"
    r",? \((?:the |or )?(?P<short>[A-Z][A-Za-z.]{1,9})\)"
)
INITIALS: Final = "the only body with these initials that a document names with it"


def explained(forest: Forest, texts: Mapping[str, str]) -> Iterator[Proposal]:
    """Propose an abbreviation for the name that a document explains it by."""
    by_name: dict[tuple[str, str], Node] = {}
    for node in named_bodies(forest):
        for document in node.documents:
            by_name[document, node.folded] = node
            by_name[document, folded(node.name.replace(".", ""))] = node
    everywhere = {node.folded: node for node in named_bodies(forest) if not node.body.acronym}
    for document in sorted(texts):
        for match in EXPLAINED.finditer(texts[document]):
            short = by_name.get((document, folded(match["short"].replace(".", ""))))
            long = _long(match["long"], match["short"], document, by_name, everywhere)
            if short and long and short is not long:
                because = f"“{' '.join(match[0].split())}”"
                yield Proposal(short.id, long.id, f"a document says {because}", (document,))


def abbreviations(forest: Forest, texts: Mapping[str, str]) -> Iterator[Proposal]:
    """Propose an abbreviation for the body that it is known for, or whose initials it has.

    Initials say little ("ACA", "NBC"): some document must have both names.
    """
    long: dict[str, list[Node]] = defaultdict(list)
    cores: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in named_bodies(forest):
        if node.body.acronym is None:
            cores[node.body.core].append(node)
            for initials in node.body.initials if len(node.body.words) > 1 else ():
                long[initials].append(node)
    for node in named_bodies(forest):
        short = node.body.acronym
        if short is None:
            continue
        known = cores[parse_body(KNOWN[short]).core] if short in KNOWN else long[short]
        fitting = [
            item
            for item in known
            if is_short_form(short, item.body) and (short in KNOWN or _meet(texts, node, item))
        ]
        other = forest.only(node, fitting)
        if other:
            because = "what it is known to stand for" if short in KNOWN else INITIALS
            yield Proposal(node.id, other.id, because)


def _long(
    words: str,
    short: str,
    document: str,
    here: Mapping[tuple[str, str], Node],
    everywhere: Mapping[str, Node],
) -> Node | None:
    parts = words.split()
    letters = short.replace(".", "").lower()
    for start in range(len(parts)):
        name = " ".join(parts[start:])
        if letters in parse_body(name).initials:
            return here.get((document, folded(name))) or everywhere.get(folded(name))
    return None


def _meet(texts: Mapping[str, str], left: Node, right: Node) -> bool:
    """Whether some document has both names."""
    if left.documents & right.documents:
        return True
    return any(right.name in texts.get(document, "") for document in left.documents) or any(
        re.search(rf"\b{re.escape(left.name)}\b", texts.get(document, ""))
        for document in right.documents
    )
