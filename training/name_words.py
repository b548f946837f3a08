"""Write the corpora's words with what the name tagger knows of them: ``name_words.py DATA OUT``."""

import sys
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from dateline.extract.encoder.look import look
from dateline.extract.language import load_language
from dateline.extract.names.features import signs_of, views_of
from name_corpora import read_corpora
from name_texts import UNSURE, Annotated

NUMBERS: Final = {
    "PER": 1,
    "ORG": 3,
    "LOC": 5,
    UNSURE: -1,
}  # the first word of a name; one more inside it


def main(data: str, out: str, share: str = "0/1", only: str = "") -> None:
    """Read every text once; a share "1/2" takes each second text from the second; `only` a part."""
    part, parts = map(int, share.split("/"))
    wanted = [text for text in read_corpora(Path(data)) if text.name.startswith(only)]
    texts = wanted[part::parts]
    names, counts, signs, views, labels, asked, sentences = [], [], [], [], [], [], []
    for at, text in enumerate(texts):
        parse = load_language()(text.text)
        if not len(parse):
            continue
        names.append(text.name)
        counts.append(len(parse))
        signs.append(signs_of(parse).astype(np.int8))
        views.append(views_of(parse, look(text.text)).astype(np.float16))
        labels.append(_labels(text, parse))
        asked.append("".join(sorted(kind[0] for kind in text.asked)))
        sentences.append(np.array([bool(token.is_sent_start) for token in parse]))
        if at % 100 == 0:
            print(at, len(texts), flush=True)
    np.savez(
        out,
        names=np.array(names),
        counts=np.array(counts),
        asked=np.array(asked),
        signs=np.concatenate(signs),
        views=np.concatenate(views),
        labels=np.concatenate(labels),
        starts=np.concatenate(sentences),
    )


def _labels(text: Annotated, parse: Doc) -> NDArray[np.int8]:
    """Return the number of each word's label; 0 is outside every name."""
    labels = np.zeros(len(parse), dtype=np.int8)
    for start, end, kind in text.ranges:
        words = parse.char_span(start, end, alignment_mode="expand")
        if words is not None:
            labels[words.start] = NUMBERS[kind]
            labels[words.start + 1 : words.end] = NUMBERS[kind] + (kind != UNSURE)
    return labels


if __name__ == "__main__":
    main(*sys.argv[1:5])
