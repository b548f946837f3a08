"""Score the shipped attribution model: ``evaluate.py POLNEAR_DEV SCORER [options]``.

The texts run through the product's own model; the scorer is a script that takes the gold folder
and a file of predictions.
"""

import argparse
import dataclasses
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from dateline.extract.attribution import Attribution
from dateline.extract.encoder.attributions import find_attributions
from dateline.extract.encoder.look import look
from polnear import read_articles


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


def predict(folder: Path, style: str) -> Iterator[str]:
    """Yield predictions for every article of a split, and print the model's speed."""
    spent, words = 0.0, 0
    for plain in read_articles(folder):
        article = dataclasses.replace(plain, text=dress(plain.text, style))
        began = time.perf_counter()
        found = find_attributions(look(article.text))
        spent += time.perf_counter() - began
        words += len(article.text.split())
        yield from (line(article.name, each) for each in found)
    print(f"{words} words in {spent:.1f} s, {words / spent:.0f} a second")


def main() -> None:
    """Read the command line, predict and score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--style", default="", help="straight, single or joined")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "predictions.jsonl")
        path.write_text("\n".join(predict(options.data, options.style)), encoding="utf-8")
        subprocess.run([sys.executable, options.scorer, options.data, path], check=True)  # noqa: S603


if __name__ == "__main__":
    main()
