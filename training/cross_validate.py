"""Tune on half of the training cases and measure on the rest: ``cross_validate.py CASES``."""

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
    for side in (0, 1):
        kept = cases[side::2]
        sets[0] += [(embed(bare, case.texts), case.groups) for case in kept]
        for number, model in tune(cases[1 - side :: 2], options):
            sets[number] += [(embed(model, case.texts), case.groups) for case in kept]
            print("half", side, "step", number, flush=True)
    for number, pairs in sets.items():
        at = best_threshold(pairs)
        figures = [grade_at(vectors, gold, at) for vectors, gold in pairs]
        mean = np.mean([(f.f1, f.link_precision, f.link_recall) for f in figures], axis=0)
        each = " ".join(f"{figure.f1:.3f}" for figure in figures)
        print(f"{number} at {at} B3 {mean[0]:.3f} links P {mean[1]:.3f} R {mean[2]:.3f} | {each}")


if __name__ == "__main__":
    main()
