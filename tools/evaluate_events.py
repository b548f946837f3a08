"""Report on the events of statements: the table of phenomena, and what the cases' claims get.

usage: evaluate_events.py [--shared FOLDER] [--aside]
First the table: precision and recall of types and roles, for the part that rules were made with,
and with `--aside` for the part kept aside. Then for each case the share of utterances with an
event, the types, and for pairs of annotated mentions how often the types agree: of one claim
(that should be often) and of two (that should be seldom).
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import combinations
from pathlib import Path
from typing import Any, Final

from dateline.app.clock import now
from dateline.extract.read_document import read_document
from dateline.link.event import event_of, same_type
from dateline.model.document import Document
from dateline.model.utterance import Utterance
from dateline.read.paths import read_paths
from event_table import Expectation, Told, expectations, found_in

CASES: Final = ("tram", "consulate", "tamimi", "hokkaido", "nksatellite", "mutiny", "wagner")
NONE: Final = "-"
HALF: Final = 0.5


def main() -> None:
    """Print the figures of the table and of the cases."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"), metavar="FOLDER")
    parser.add_argument("--aside", action="store_true", help="the part kept aside too")
    options = parser.parse_args()
    table = list(expectations())
    _show_table("made with", [item for item in table if not item.is_aside])
    if options.aside:
        _show_table("kept aside", [item for item in table if item.is_aside])
    total: Counter[tuple[str, str]] = Counter()
    for name in CASES:
        total += _show_case(options.shared / "cases" / name)
    _show_pairs("all", total)


@dataclass(slots=True)
class Count:
    """Right ones among those found and those wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, found: str, wanted: str) -> None:
        """Count one slot; `-` is an empty one."""
        self.found += found != NONE
        self.wanted += wanted != NONE
        self.right += found == wanted != NONE

    def __str__(self) -> str:
        """Write precision and recall."""
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.wanted)
        return f"P {precision:.3f} R {recall:.3f} ({self.right}/{self.found}, {self.wanted})"


def _show_table(name: str, items: Sequence[Expectation]) -> None:
    counts = {slot: Count() for slot in ("type", "mode", "modality", "actor", "recipient")}
    whole = 0
    for item in items:
        found = found_in(item)
        whole += found == item.told
        for slot, count in counts.items():
            count.add(_slot(found, slot), _slot(item.told, slot))
    print(f"phenomena, {name}: {whole}/{len(items)} met in full")
    for slot, count in counts.items():
        print(f"  {slot:10} {count}")


def _slot(told: Told | None, slot: str) -> str:
    return (getattr(told, slot) or NONE) if told else NONE


def _show_case(home: Path) -> Counter[tuple[str, str]]:
    texts = next((p for p in (home / "articles", home / "items.jsonl") if p.exists()), None)
    if texts is None:
        return Counter()
    found = read_paths([str(texts)], held_at=now(), stdin=BytesIO())
    documents = [item for item in found if isinstance(item, Document)]
    said = {document.id: read_document(document).utterances for document in documents}
    every = [utterance for one in said.values() for utterance in one]
    coded = [event for utterance in every if (event := event_of(utterance))]
    types = Counter(
        "+".join(code.value for code in (event.type, event.happening) if code) for event in coded
    )
    print(f"{home.name}: {len(coded)}/{len(every)} utterances with an event")
    print("  " + ", ".join(f"{name} {count}" for name, count in types.most_common()))
    gold = home / "gold.json"
    if not gold.is_file():
        return Counter()
    groups = json.loads(gold.read_text("utf-8"))["groups"]
    pairs = Counter(_pairs(list(_mentions(groups, documents, said))))
    _show_pairs(home.name, pairs)
    return pairs


def _mentions(
    groups: Iterable[Mapping[str, Any]],
    documents: Sequence[Document],
    said: Mapping[str, Sequence[Utterance]],
) -> Iterator[tuple[str, Utterance]]:
    """Yield each annotated mention's group with the statement that is nearest to it."""
    for group in groups:
        for mention in group["mentions"]:
            stem = mention["doc"]
            home = next((d for d in documents if d.id == stem or d.id.startswith(stem)), None)
            start = home.text.find(mention["text"]) if home else -1
            if home is None or start < 0:
                continue
            words = range(start, start + len(mention["text"]))
            best = max(said[home.id], key=lambda one: _likeness(one, words), default=None)
            if best is not None and _likeness(best, words) >= HALF:
                yield str(group["id"]), best


def _likeness(utterance: Utterance, words: range) -> float:
    """How nearly a statement is a mention: the characters in both, of those in either."""
    mine = {place for span in utterance.content for place in range(span.start, span.end)}
    return len(mine.intersection(words)) / len(mine.union(words))


def _pairs(mentions: Sequence[tuple[str, Utterance]]) -> Iterator[tuple[str, str]]:
    for (group, left), (other, right) in combinations(mentions, 2):
        if left.id == right.id:
            continue
        agree = same_type(left, right)
        verdict = "unknown" if agree is None else "agree" if agree else "differ"
        yield ("one claim" if group == other else "two claims", verdict)


def _show_pairs(name: str, pairs: Mapping[tuple[str, str], int]) -> None:
    for kind in ("one claim", "two claims"):
        agree, differ = pairs.get((kind, "agree"), 0), pairs.get((kind, "differ"), 0)
        known = agree + differ
        every = known + pairs.get((kind, "unknown"), 0)
        share = agree / known if known else 0.0
        print(f"  {name}, {kind}: types agree {share:.3f} of {known} known pairs ({every} pairs)")


if __name__ == "__main__":
    main()
