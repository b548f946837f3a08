"""Score stories: on labelled news, on ECB+ with its sibling events, on a month of feed items.

The setting (bar, weight of names, share of one word) was chosen on ECB+ and on the feed items of
February alone; the labelled news and the feed items of June had no part in it.

    python tools/evaluate_stories.py --shared ../shared

Feed items have no labels: those with the words of an event are taken as its documents, which is
wrong for some on either side, and the same for every setting.
"""

import json
import random
import re
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import Final
from xml.etree import ElementTree as ET

from dateline.app.clock import now
from dateline.app.stories import bring_up
from dateline.ledger.memory import MemoryLedger
from dateline.model.document import Document
from dateline.model.reading import Reading
from dateline.model.run import Run
from dateline.model.time import PartialTime, utc_text

SEEDS: Final = (1, 2, 3)  # ECB+ has no times: the mean of three orders
RUN: Final = Run(code="evaluate", stages=())
HELD: Final = now()
EVENTS: Final = {
    "quake": ("2023-02", re.compile(r"earthquake|\bquake", re.IGNORECASE)),
    "mutiny": ("2023-06", re.compile(r"wagner|prigozh|mutin|\bcoup\b", re.IGNORECASE)),
    "titan": ("2023-06", re.compile(r"titan\b|submersib|oceangate|titanic\b", re.IGNORECASE)),
}
MARKS: Final = (1_000, 24_000)

Labels = Mapping[str, str]


def main() -> None:
    """Print B-cubed figures, and how fast documents are taken."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    data = parser.parse_args().shared / "data"
    documents, labels = labelled(data)
    _print("news_cluster", b_cubed(groups_of(documents), labels))
    documents, labels = sibling_events(data)
    figures = [b_cubed(groups_of(_shuffled(documents, seed)), labels) for seed in SEEDS]
    _print("ecbplus", [sum(each) / len(SEEDS) for each in zip(*figures, strict=True)])
    for name, (month, words) in EVENTS.items():
        items = feed_items(data, month)
        groups = groups_of(items)
        about = {item.id for item in items if item.lang == "en" and words.search(item.text)}
        _print(name, b_cubed_of(about, groups))
    _print_speed(feed_items(data, "2023-06"))


def labelled(data: Path) -> tuple[list[Document], Labels]:
    """Return the labelled news and their events."""
    rows = [json.loads(line) for line in (data / "news_cluster" / "articles.jsonl").open()]
    events = {f"d{number}": row["event"] for number, row in enumerate(rows)}
    return [_labelled(f"d{number}", row) for number, row in enumerate(rows)], events


def sibling_events(data: Path) -> tuple[list[Document], Labels]:
    """Return the documents of ECB+, and which of the two events of which topic each is about."""
    documents, labels = [], {}
    for file in sorted((data / "ecbplus").glob("*/*.xml")):
        name = file.stem
        labels[name] = f"{name.split('_')[0]} {'plus' if name.endswith('plus') else 'ecb'}"
        documents.append(Document(id=name, text=_sentences(file), held_at=HELD))
    return documents, labels


def feed_items(data: Path, month: str) -> list[Document]:
    """Return the feed items of a month, in the order of their publication."""
    rows = [
        json.loads(line)
        for file in sorted((data / "rss2023").glob(f"{month}*.jsonl"))
        for line in file.open(encoding="utf-8")
    ]
    rows.sort(key=lambda row: (row["published"], row["id"]))
    return [_item(row) for row in rows]


def groups_of(documents: Iterable[Document]) -> dict[str, int]:
    """Return the story that each document is in, the documents taken in their order."""
    ledger = _ledger(documents)
    bring_up(ledger)
    with ledger.stories() as shelf:
        return dict(shelf.every_member())


def b_cubed(groups: Mapping[str, int], labels: Labels) -> tuple[float, float, float]:
    """Return precision, recall and F1 (Bagga and Baldwin, 1998)."""
    both = Counter((groups[name], labels[name]) for name in labels)
    told, true = Counter(groups[name] for name in labels), Counter(labels.values())
    precision = sum(both[groups[n], labels[n]] / told[groups[n]] for n in labels) / len(labels)
    recall = sum(both[groups[n], labels[n]] / true[labels[n]] for n in labels) / len(labels)
    return precision, recall, _f1(precision, recall)


def b_cubed_of(about: set[str], groups: Mapping[str, int]) -> tuple[float, float, float]:
    """Return the figures of the documents of one event among many of others."""
    sizes, own = Counter(groups.values()), Counter(groups[name] for name in about)
    precision = sum(own[groups[name]] / sizes[groups[name]] for name in about) / len(about)
    recall = sum(own[groups[name]] for name in about) / len(about) ** 2
    return precision, recall, _f1(precision, recall)


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _ledger(documents: Iterable[Document]) -> MemoryLedger:
    ledger = MemoryLedger()
    for document in documents:
        ledger.record(Reading(document=document, run=RUN))
    return ledger


def _print(name: str, figures: Sequence[float]) -> None:
    precision, recall, f1 = figures
    print(f"{name}: b3_p {precision:.3f} b3_r {recall:.3f} b3_f {f1:.3f}")


def _print_speed(items: Sequence[Document]) -> None:
    """Print how many items a second are taken, and what one costs late against early."""
    ledger = _ledger(items)
    done: list[tuple[int, float]] = [(0, perf_counter())]
    bring_up(ledger, lambda count: done.append((done[-1][0] + count, perf_counter())))
    total = done[-1][1] - done[0][1]
    early, late = (_cost(done, until) for until in MARKS)
    print(f"speed: items_a_second {len(items) / total:.0f} late_against_early {late / early:.2f}")


def _cost(done: Sequence[tuple[int, float]], until: int) -> float:
    """Return the seconds that an item takes in the thousand that end there."""
    span = [(count, at) for count, at in done if until - 1_000 <= count <= until]
    return (span[-1][1] - span[0][1]) / (span[-1][0] - span[0][0])


def _shuffled(documents: Sequence[Document], seed: int) -> list[Document]:
    order = list(documents)
    random.Random(seed).shuffle(order)  # noqa: S311 - an order that anybody can have again
    return [
        Document(id=one.id, text=one.text, held_at=HELD, published_at=_minute(place))
        for place, one in enumerate(order)
    ]


def _minute(place: int) -> PartialTime:
    """Return a time that keeps an order, and no distance that counts."""
    return PartialTime(f"2023-01-01T{place // 60:02}:{place % 60:02}Z")


def _labelled(name: str, row: Mapping[str, str]) -> Document:
    published = row["published"].removesuffix("T00:00:00")
    return Document(
        id=name,
        text=row["text"],
        title=row["title"],
        source=row["source"],
        published_at=PartialTime(published) if published else None,
        held_at=HELD,
    )


def _item(row: Mapping[str, str]) -> Document:
    return Document(
        id=row["id"],
        text=row["text"],
        title=row["title"],
        published_at=PartialTime(utc_text(datetime.fromisoformat(row["published"]))),
        lang=row["lang"],
        held_at=HELD,
    )


def _sentences(file: Path) -> str:
    lines: dict[str, list[str]] = {}
    for token in ET.parse(file).getroot().iter("token"):  # noqa: S314 - a corpus of our own choice
        lines.setdefault(token.get("sentence") or "", []).append(token.text or "")
    told = [" ".join(words) for _, words in sorted(lines.items(), key=lambda item: int(item[0]))]
    return "\n".join(line for line in told if "http" not in line)


if __name__ == "__main__":
    main()
