"""Compare the model's parse with its teacher's: ``evaluate_syntax.py FOLDER`` of plain texts.

Prints how often tags, heads, and heads with labels agree, over words that are no blanks, and the
F1 of sentence starts and of names. Run it on texts that were not trained on.
"""

import sys
from collections import Counter
from pathlib import Path

from spacy.tokens import Doc

from dateline.extract.encoder.look import look
from dateline.extract.language import load_language
from syntax import parse_of


def compare(student: Doc, teacher: Doc) -> Counter[str]:
    """Return how many words, starts and names there are, and how many agree."""
    count: Counter[str] = Counter()
    for ours, theirs in zip(student, teacher, strict=True):
        if not theirs.is_space:
            head = ours.head.i == theirs.head.i
            count["words"] += 1
            count["tag"] += ours.tag_ == theirs.tag_
            count["head"] += head
            count["labelled"] += head and ours.dep_ == theirs.dep_
    starts = [{token.i for token in doc if token.is_sent_start} for doc in (student, teacher)]
    names = [{(e.start, e.end, e.label_) for e in doc.ents} for doc in (student, teacher)]
    for name, (ours, theirs) in {"starts": starts, "names": names}.items():
        count[name] += len(ours & theirs)
        count[f"{name} told"] += len(ours) + len(theirs)
    return count


def main(folder: str) -> None:
    """Print the agreement."""
    count: Counter[str] = Counter()
    for path in sorted(Path(folder).glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        count += compare(parse_of(look(text)), load_language()(text))
    for name in ("tag", "head", "labelled"):
        print(f"{name:9} {count[name] / count['words']:.3f} of {count['words']} words")
    for name in ("starts", "names"):
        print(f"{name:9} F1 {2 * count[name] / count[f'{name} told']:.3f}")


if __name__ == "__main__":
    main(sys.argv[1])
