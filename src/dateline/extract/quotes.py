"""Find quotations: the ranges of a text that stand between quotation marks, of any style."""

import re

__all__ = ["find_quotations", "quoted_share"]

LONGEST = 3000  # code points: a mark left open further than this is not an opening
PARAGRAPH = re.compile(r"\n\s*\n|\n")
OPENING = re.compile("[“«„\"‘']")
STYLES = (("“", "”"), ("«", "»"), ("„", "“"), ('"', '"'), ("‘", "’"), ("'", "'"))


def find_quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Return the outermost quotations as (start, end), marks included.

    A quotation that runs over paragraphs is opened anew at each and closed once; every
    paragraph of it is returned as a range of its own.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for match in [*PARAGRAPH.finditer(text), None]:
        end = match.start() if match else len(text)
        found += _in_paragraph(text, start, end, _next_mark(text, match))
        start = match.end() if match else end
    return tuple(found)


def quoted_share(quotations: tuple[tuple[int, int], ...], start: int, end: int) -> float:
    """Return which part (0 to 1) of a range stands in quotations."""
    inside = sum(max(0, min(end, last) - max(start, first)) for first, last in quotations)
    return inside / (end - start) if end > start else 0.0


def _next_mark(text: str, match: re.Match[str] | None) -> str:
    return text[match.end() : match.end() + 1] if match else ""


def _in_paragraph(text: str, start: int, end: int, following: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = start
    while mark := OPENING.search(text, at, end):
        at = mark.start()
        style = next((style for style in STYLES if _opens(text, at, style, start)), None)
        if style is None:
            at += 1
            continue
        close = _closing(text, at, end, style)
        if close is None and following == style[0]:
            close = end
        if close is None:
            at += 1
            continue
        found.append((at, close))
        at = close
    return found


def _opens(text: str, at: int, style: tuple[str, str], start: int) -> bool:
    if text[at] != style[0]:
        return False
    if style[0] in "“«„":
        return True
    before = text[at - 1] if at > start else " "
    after = text[at + 1 : at + 2]
    if not after or after.isspace():
        return False
    return before.isspace() or before in "([—–-:,"


def _closing(text: str, at: int, end: int, style: tuple[str, str]) -> int | None:
    mark = style[1]
    for index in range(at + 1, min(end, at + LONGEST)):
        if text[index] == style[0] and _opens_anew(text, index):
            return index - 1
        if text[index] == mark and (mark not in "'’" or _closes_single(text, index, end)):
            return index + 1
    return None


def _opens_anew(text: str, index: int) -> bool:
    """Whether a quotation goes on in a new paragraph whose line break was lost: "… gone. "And"."""
    after = text[index + 1 : index + 2]
    return (
        text[index - 1].isspace()
        and text[index - 2] in ".!?…,)"
        and bool(after)
        and not after.isspace()
    )


def _closes_single(text: str, index: int, end: int) -> bool:
    """Tell a closing mark from an apostrophe: after a word, before a space or a stop."""
    before = text[index - 1]
    after = text[index + 1] if index + 1 < end else " "
    if before.isspace() or after.isalnum():
        return False
    return not (before == "s" and after == " " and text[index + 2 : index + 3].islower()) or (
        "'" not in text[index + 1 : min(end, index + 400)]
        and "’" not in text[index + 1 : min(end, index + 400)]
    )
