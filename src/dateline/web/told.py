"""What an assistant is told: lines with the exact words that they rest on, as plain data."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from dateline.app.view import Brief, Line, Reference
from dateline.model.time import PartialTime
from dateline.report.json import plain
from dateline.report.wording import lead, speakers, statement
from dateline.web.edition.read import Reading
from dateline.web.edition.row import ClaimRow, Conflict, Said

__all__ = ["Told", "brief_told", "claim_told", "conflict_told", "line_told", "said_told"]

Told = dict[str, Any]
SECTIONS: Final = ("bottom_line", "established", "disputed", "claimed", "figures", "unknown")


def line_told(line: Line, reading: Reading) -> Told:
    """Tell a line: who, how, what; in whose exact words, where."""
    return {
        "who": ", ".join(speakers(line)),
        "how": lead(line),
        "what": statement(line),
        "via": list(line.via),
        "references": [_reference(one, reading) for one in line.references],
    }


def claim_told(row: ClaimRow, reading: Reading) -> Told:
    """Tell a claim in short."""
    claim = row.claim
    return {
        "claim": claim.id,
        "status": claim.status.value,
        "because": claim.because,
        "claimed_by": list(claim.claimers),
        "denied_by": list(claim.denied_by),
        "doubted_by": list(claim.doubted_by),
        "confirmed_by": list(claim.confirmed_by),
        "independent_origins": claim.origins,
        "documents": claim.documents,
        "first_published": _time(claim.first_published),
        "last_published": _time(claim.last_published),
        **line_told(row.line, reading),
    }


def said_told(said: Said, reading: Reading) -> Told:
    """Tell one act of claiming, and the claim that it belongs to."""
    return {
        "utterance": said.utterance.id,
        "stance": said.utterance.stance.value,
        "claim": said.claim.id,
        "claim_status": said.claim.status.value,
        **line_told(said.line, reading),
    }


def conflict_told(one: Conflict, reading: Reading) -> Told:
    """Tell a conflict: both sides in their own words."""
    relation = one.relation
    return {
        "type": relation.type.value,
        "particular": relation.slot.value if relation.slot else None,
        "because": relation.because,
        "one_side": said_told(one.left, reading),
        "other_side": said_told(one.right, reading),
    }


def brief_told(brief: Brief, reading: Reading) -> Told:
    """Tell the brief, section by section."""
    return {name: [_entry(one, reading) for one in getattr(brief, name)] for name in SECTIONS}


def _entry(entry: Any, reading: Reading) -> Told:  # noqa: ANN401 - any entry of a brief
    """Tell an entry: its own fields, and each line in it with its references."""
    if isinstance(entry, Line):
        return line_told(entry, reading)
    lines: Told = {}
    for name in ("line", "more", "left", "right", "rows"):
        found = getattr(entry, name, None)
        if isinstance(found, Line):
            lines |= line_told(found, reading)
        elif isinstance(found, Sequence) and found:
            lines[name] = [_part(one, reading) for one in found]
    named = {
        key: plain(getattr(entry, key))
        for key in ("slot", "because", "of", "low", "high")
        if hasattr(entry, key)
    }
    claim = {"claim": entry.claim.id, "status": entry.claim.status.value}
    return {**claim, **named, **lines}


def _part(one: Any, reading: Reading) -> Mapping[str, Any]:  # noqa: ANN401 - a line or a value
    if isinstance(one, Line):
        return line_told(one, reading)
    return {"value": one.value, **line_told(one.line, reading)}


def _reference(one: Reference, reading: Reading) -> Told:
    title, url = reading.address(one.document)
    return {
        "document": one.document,
        "title": title,
        "url": url,
        "outlet": one.outlet,
        "published_at": _time(one.published_at),
        "utterance": one.utterance,
        "exact_words": [
            {"text": span.text, "start": span.start, "end": span.end} for span in one.spans
        ],
        "sentence": one.sentence.text,
    }


def _time(time: PartialTime | None) -> str | None:
    return time.edtf if time else None
