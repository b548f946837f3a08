"""Tune on all training cases but one, measure on that one, in turn: ``cross_validate.py CASES``."""

from collections import defaultdict

import numpy as np
import torch

from cases import TRAINED_ON, read_cases
from encoder import SentenceModel, load_encoder
from linkage import best_threshold, grade_at
from tune_vectors import embed, parser, tune


def main() -> None:
    """Print the best threshold and its mean figures after every few steps."""
    options = parser().parse_args()
    torch.set_num_threads(options.threads)
    cases = read_cases(options.cases, TRAINED_ON)
    bare = SentenceModel(load_encoder())
    sets = defaultdict(list)
    for case in cases:
        sets[0].append((embed(bare, case.texts), case.groups))
        for number, model in tune([other for other in cases if other is not case], options):
            sets[number].append((embed(model, case.texts), case.groups))
    for number, kept in sets.items():
        at = best_threshold(kept)
        figures = [grade_at(vectors, gold, at) for vectors, gold in kept]
        mean = np.mean([(f.f1, f.link_precision, f.link_recall) for f in figures], axis=0)
        each = " ".join(f"{figure.f1:.3f}" for figure in figures)
        print(
            f"{number} at {at} B3 {mean[0]:.3f} LP {mean[1]:.3f} LR {mean[2]:.3f} | {each}",
            flush=True,
        )


if __name__ == "__main__":
    main()
