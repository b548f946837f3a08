"""Annotate plain text with the teachers' answers: ``silver.py DATA OUT`` (product environment).

Words, tags, heads, labels and names come from the small spaCy pipeline, which the student then
stands for: one pass of the encoder gives the syntax too.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from dateline.extract.language import load_language
from polnear import read_articles
from running import running

FEEDS = 8000  # items


def texts(data: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and text of every training text."""
    for article in read_articles(data / "polnear" / "train"):
        yield f"polnear/{article.name}", article.text
    for path in sorted((data / "rss2023").glob("*.jsonl")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for line in lines[:: max(1, 2 * len(lines) // FEEDS)]:
            item = json.loads(line)
            yield f"feed/{item['id']}", item["text"]
    seen = set()
    for line in (data / "uds_ih2" / "train.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        if item["sent_id"] not in seen:
            seen.add(item["sent_id"])
            yield f"uds/{item['sent_id']}", running(item["tokens"])[0]


def annotate(name: str, text: str) -> dict[str, object]:
    """Return a text's record."""
    doc = load_language()(text)
    return {
        "name": name,
        "text": text,
        "words": [(t.idx, t.idx + len(t)) for t in doc],
        "tag": [f"{t.tag_} {t.pos_}" for t in doc],
        "dep": [t.dep_ for t in doc],
        "head": [t.head.i for t in doc],
        "ent": [f"{t.ent_iob_} {t.ent_type_}".strip() for t in doc],
        "start": [int(t.is_sent_start) for t in doc],
    }


def main(data: str, out: str, part: str = "0/1") -> None:
    """Annotate every text, or each so many of them."""
    at, of = map(int, part.split("/"))
    with Path(f"{out}.{at}.jsonl").open("w", encoding="utf-8") as sink:
        for number, (name, text) in enumerate(texts(Path(data))):
            if number % of == at and text.strip():
                sink.write(json.dumps(annotate(name, text)) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
