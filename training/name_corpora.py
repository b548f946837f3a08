"""Corpora with names of people, organisations and places, as texts with labelled ranges."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from name_gum import read_gum
from name_places import read_places
from name_texts import KINDS, Annotated, detokenised, proper

__all__ = ["PARTS", "read_corpora"]

PARTS: Final = {
    "re3d-train": "ner/re3d/CONLL-format/data/train/re3d-train.conll",
    "re3d-test": "ner/re3d/CONLL-format/data/test/re3d-test.conll",
    "wnut-train": "ner/WNUT17/CONLL-format/data/train/wnut17train.conll",
    "wnut-test": "ner/WNUT17/CONLL-format/data/test/emerging.test.annotated",
    "sec-train": "ner/SEC-filings/CONLL-format/data/train/FIN5.txt",
    "btc-g": "ner/BTC/CONLL-format/data/g.conll",
    "btc-e": "ner/BTC/CONLL-format/data/e.conll",
    "btc-a": "ner/BTC/CONLL-format/data/a.conll",
}
TOGETHER: Final = 12  # sentences read as one text, as none comes with its neighbours named


def read_corpora(data: Path) -> Iterator[Annotated]:
    """Yield every text of the corpora below a folder, named by its part."""
    for part, path in PARTS.items():
        sentences = list(_sentences((data / path).read_text(encoding="utf-8").splitlines()))
        for at in range(0, len(sentences), TOGETHER):
            whole = _joined(f"{part}/{at}", sentences[at : at + TOGETHER])
            named = tuple(map(partial(proper, whole.text), whole.ranges))
            yield replace(whole, ranges=named if part.startswith("re3d") else whole.ranges)
    for path in sorted((data / "gum/coref/gum/conll").glob("*.conll")):
        yield read_gum(path)
    yield from read_places(data / "geoparsing")


def _sentences(lines: Iterable[str]) -> Iterator[list[tuple[str, str]]]:
    sentence: list[tuple[str, str]] = []
    for line in lines:
        fields = line.split("\t") if "\t" in line else line.split()
        if len(fields) > 1 and fields[0]:
            sentence.append((fields[0].strip(), fields[-1].strip()))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _joined(name: str, sentences: Sequence[Sequence[tuple[str, str]]]) -> Annotated:
    text, ranges = "", []
    for sentence in sentences:
        line, starts = detokenised([word for word, _ in sentence])
        for start, end, kind in _tagged([tag for _, tag in sentence]):
            last = starts[end - 1] + len(sentence[end - 1][0])
            if kind in KINDS and any(mark.isupper() for mark in line[starts[start] : last]):
                shift = len(text)
                ranges.append((shift + starts[start], shift + last, KINDS[kind]))
        text += line + "\n"
    return Annotated(name=name, text=text, ranges=tuple(ranges))


def _tagged(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    at = 0
    while at < len(tags):
        stop = at + 1
        if tags[at].startswith(("B-", "I-")):
            kind = tags[at][2:]
            while stop < len(tags) and tags[stop] == f"I-{kind}":
                stop += 1
            yield at, stop, kind
        at = stop
