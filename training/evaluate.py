"""Score the shipped attribution model: ``evaluate.py POLNEAR_DEV SCORER [options]``.

The texts run through the product's own tagger; the scorer is a script that takes the gold folder
and a file of predictions.
"""

import argparse
import dataclasses
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from dateline.extract.tagger import Attribution, AttributionTagger
from polnear import read_articles
from windows import sentence_ends

Splitter = Callable[[str], list[tuple[int, int]]]


def split_roughly(text: str) -> list[tuple[int, int]]:
    """Return sentences by punctuation alone."""
    ends = sentence_ends(text)
    return list(zip([0, *ends], ends, strict=False))


def spacy_splitter() -> Splitter:
    """Return a splitter that uses the product's parser."""
    import en_core_web_sm  # noqa: PLC0415 - only where asked for

    pipeline = en_core_web_sm.load(exclude=["ner", "lemmatizer"])
    return lambda text: [(s.start_char, s.end_char) for s in pipeline(text).sents]


def line(name: str, each: Attribution) -> str:
    """Return one prediction as the scorer reads it."""
    roles = {role: getattr(each, role) for role in ("source", "cue", "content")}
    return json.dumps({"doc": name, **roles})


def dress(text: str, style: str) -> str:
    """Return the text with other quotation marks or without paragraphs, every offset kept."""
    if style == "straight":
        return text.translate(str.maketrans("“”‘’", "\"\"''"))
    if style == "single":
        return text.translate(str.maketrans('“”"', "‘’'"))
    return text.replace("\n", " ") if style == "joined" else text


def predict(folder: Path, split: Splitter, style: str) -> Iterator[str]:
    """Yield predictions for every article of a split, and print the tagger's speed."""
    tagger, spent, words = AttributionTagger(), 0.0, 0
    for plain in read_articles(folder):
        article = dataclasses.replace(plain, text=dress(plain.text, style))
        sentences = split(article.text)
        began = time.perf_counter()
        found = tagger.read(article.text, sentences)
        spent += time.perf_counter() - began
        words += len(article.text.split())
        yield from (line(article.name, each) for each in found)
    print(f"{words} words in {spent:.1f} s, {words / spent:.0f} a second")


def main() -> None:
    """Read the command line, predict and score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--spacy", action="store_true", help="sentences from the parser")
    parser.add_argument("--style", default="", help="straight, single or joined")
    options = parser.parse_args()
    split = spacy_splitter() if options.spacy else split_roughly
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "predictions.jsonl")
        path.write_text("\n".join(predict(options.data, split, options.style)), encoding="utf-8")
        subprocess.run([sys.executable, options.scorer, options.data, path], check=True)  # noqa: S603


if __name__ == "__main__":
    main()
