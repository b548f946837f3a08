"""Judgements written out: as records for scripts, and as lines with the words they are on."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import fill

from dateline.app.case import Case
from dateline.app.judged import Judged
from dateline.model.identity import Canonical
from dateline.model.judgement import Judgement, Verdict
from dateline.model.time import PartialTime, utc_text
from dateline.model.utterance import Utterance
from dateline.report.moment import show_time
from dateline.report.printable import printable

__all__ = ["judged_record", "written"]

Record = Mapping[str, Canonical]
WORDS = {Verdict.UNRELATED: "not-same"}  # as the commands have it
NOBODY = "Nobody has judged anything.\n"


def judged_record(case: Case, row: Judged) -> Record:
    """Return the record of a judgement: who said what of which words, and what became of it."""
    word = row.judgement
    known = {utterance.id for utterance in row.utterances}
    return {
        "id": word.id,
        "verdict": WORDS.get(word.verdict, word.verdict.value),
        "grade": word.grade,
        "state": row.state.value,
        "by": word.author,
        "made_at": utc_text(word.made_at),
        "note": word.note,
        "outlet": word.left if word.verdict is Verdict.RELIABILITY else None,
        "utterances": [_statement(utterance) for utterance in row.utterances],
        "unknown": [
            item
            for item in dict.fromkeys(word.pair)
            if item not in known and word.verdict is not Verdict.RELIABILITY
        ],
        "now": [name for name in row.now if name in case.utterances],
        "claims": [case.linked.claim_of[name] for name in row.now if name in case.linked.claim_of],
        "ended_by": _ending(row.ended_by),
    }


def written(records: Sequence[Record], width: int) -> str:
    """Write judgements for a reader, the words that each is on below it."""
    if not records:
        return NOBODY
    return "".join(f"{line}\n" for record in records for line in _lines(record, width))


def _lines(record: Record, width: int) -> Iterator[str]:
    grade = f" {record['grade']}" if record["grade"] else ""
    outlet = f" of {record['outlet']}" if record["outlet"] else ""
    head = f"{record['id']}: {record['verdict']}{grade}{outlet} ({record['state']})"
    yield _wrapped(f"{head}, by {_when(record)}", width, "")
    for one in _mappings(record["utterances"]):
        speaker = one["claimer"] or "in its own voice"
        words = f"{one['document']}, {speaker}: {one['text']} ({one['utterance']})"
        yield _wrapped(words, width, "    ")
    if isinstance(record["ended_by"], Mapping):
        ended = record["ended_by"]
        yield _wrapped(f"{record['state']} by {_when(ended)} ({ended['id']})", width, "    ")


def _when(record: Mapping[str, Canonical]) -> str:
    note = f": {record['note']}" if record["note"] else ""
    return f"{record['by']}, {show_time(PartialTime(str(record['made_at'])))}{note}"


def _wrapped(text: str, width: int, indent: str) -> str:
    flat = " ".join(printable(text).split())
    return fill(
        flat,
        width,
        initial_indent=indent,
        subsequent_indent=f"{indent}    ",
        break_on_hyphens=False,
    )


def _mappings(value: Canonical) -> Iterator[Mapping[str, Canonical]]:
    for one in value if isinstance(value, list) else ():
        if isinstance(one, Mapping):
            yield one


def _statement(utterance: Utterance) -> Canonical:
    return {
        "utterance": utterance.id,
        "document": utterance.document,
        "version": utterance.version,
        "claimer": utterance.claimer.name if utterance.claimer else None,
        "stance": utterance.stance.value,
        "text": utterance.words,
    }


def _ending(word: Judgement | None) -> Canonical:
    if word is None:
        return None
    return {
        "id": word.id,
        "by": word.author,
        "made_at": utc_text(word.made_at),
        "note": word.note,
    }
