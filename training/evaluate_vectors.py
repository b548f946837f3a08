"""Compare sentence encoders on cases never trained on: ``evaluate_vectors.py CASES [STATE]``.

Gold mentions are grouped by average linkage over cosines. The bare encoder's threshold is the best
on the training cases; a tuned one has seen those, so its threshold comes from cross_validate.py.
"""

import argparse
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from numpy.typing import NDArray

import export_encoder
from cases import HELD_OUT, TRAINED_ON, read_cases
from dateline.extract.vectors import SentenceEncoder
from encoder import SentenceModel, load_encoder
from linkage import best_threshold, grade_at
from tune_vectors import embed

Embed = Callable[[Sequence[str]], NDArray[np.float32]]


class FileEncoder(SentenceEncoder):
    """The product's own encoder over another model file."""

    def __init__(self, path: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(str(path), options)


def report(name: str, vectors: Embed, folder: Path, threshold: float | None) -> None:
    """Print an encoder's figures on the cases held out."""
    if threshold is None:
        trained = read_cases(folder, TRAINED_ON)
        threshold = best_threshold([(vectors(case.texts), case.groups) for case in trained])
    for case in read_cases(folder, HELD_OUT):
        rows = vectors(case.texts)
        figures = grade_at(rows, case.groups, threshold)
        ideal = best_threshold([(rows, case.groups)])
        print(
            f"{name:14s} {case.name:10s} at {threshold:.2f} B3 {figures.f1:.3f}"
            f" (P {figures.precision:.3f} R {figures.recall:.3f})"
            f" links P {figures.link_precision:.3f} R {figures.link_recall:.3f}"
            f" | at its own best {ideal:.2f}: {grade_at(rows, case.groups, ideal).f1:.3f}",
            flush=True,
        )


def main() -> None:
    """Read the command line and report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=Path)
    parser.add_argument("state", nargs="?", type=Path)
    parser.add_argument("--threshold", type=float)
    options = parser.parse_args()
    bare = SentenceModel(load_encoder())
    report("bare", lambda texts: embed(bare, texts), options.cases, None)
    report("shipped int8", SentenceEncoder().embed, options.cases, options.threshold)
    if options.state:
        tuned = SentenceModel(load_encoder())
        tuned.encoder.load_state_dict(torch.load(options.state))
        report("tuned", lambda texts: embed(tuned, texts), options.cases, options.threshold)
        with tempfile.TemporaryDirectory() as scratch:
            target = Path(scratch, "tuned.onnx")
            export_encoder.main(str(options.state), str(target))
            report("tuned int8", FileEncoder(target).embed, options.cases, options.threshold)


if __name__ == "__main__":
    main()
