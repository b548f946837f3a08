"""Teach the forest that says what is one claim: ``train_same.py CASES FOLDER OUT``.

CASES is the folder of annotated cases; the invented ones are read too. FOLDER holds
``vectors.NAME.onnx`` for each real case, an encoder tuned without it and its share of the invented
ones, so that the vectors that a forest learns from are as good as those of texts never seen, and
no better. ``--without NAME`` leaves a real case out.
"""

import argparse
import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from annotated import REAL, Case, folds, read_cases
from dateline.extract.vectors import SentenceEncoder
from dateline.forest import FIELDS
from dateline.link.profile import Profile, lone_profile
from dateline.link.scores import closeness_of, worth_a_look
from dateline.link.signs.table import signs_of
from forest_file import packed
from gold_utterances import utterances_of

NEAR: Final = 0.36  # wider than in the product, to teach what is not worth a look
FAR: Final = 0.2
COMMON: Final = 0.3
REAL_WEIGHT: Final = 3.0  # of a real case, set against an invented one
SETTINGS: Final = {
    "max_iter": 120,
    "learning_rate": 0.1,
    "max_leaf_nodes": 16,
    "min_samples_leaf": 60,
    "l2_regularization": 30.0,
    "max_features": 0.5,
    "random_state": 0,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the pairs of a case's mentions look like, and which are of one group."""

    name: str
    signs: NDArray[np.float32]
    same: NDArray[np.bool_]

    @property
    def weights(self) -> NDArray[np.float64]:
        """A weight a pair: a case counts as the root of its pairs."""
        share = REAL_WEIGHT if self.name in REAL else 1.0
        return np.full(len(self.same), share / max(1, len(self.same)) ** 0.5)


def evidence_of(case: Case, encoder: SentenceEncoder) -> Evidence:
    """Return the evidence of all pairs that the product would look at."""
    profiles = profiles_of_mentions(case, encoder)
    pairs = np.array(list(combinations(range(len(profiles)), 2)), dtype=np.intp)
    closeness = closeness_of(profiles, pairs)
    kept = worth_a_look(profiles, pairs, closeness, near=NEAR, far=FAR, common=COMMON)
    groups = np.array(case.groups)
    return Evidence(
        name=case.name,
        signs=signs_of(profiles, pairs[kept], closeness[kept]),
        same=groups[pairs[kept, 0]] == groups[pairs[kept, 1]],
    )


def profiles_of_mentions(case: Case, encoder: SentenceEncoder) -> list[Profile]:
    """Return a profile for each mention of a case."""
    said = utterances_of(case)
    vectors = encoder.embed([one.words for one in said]).astype("<f2")
    return [
        lone_profile(one, mention.document, row.tobytes())
        for one, mention, row in zip(said, case.mentions, vectors, strict=True)
    ]


def gather(folder: Path, encoders: Path) -> Iterator[Evidence]:
    """Yield the evidence of every case by the encoder that has not seen it; kept beside them."""
    for case, fold in folds(read_cases(folder)):
        file = encoders / f"signs.{case.name}.pickle"
        if not file.exists():
            encoder = SentenceEncoder(encoders / f"vectors.{fold}.onnx")
            file.write_bytes(pickle.dumps(evidence_of(case, encoder)))
            print(case.name, flush=True)
        yield pickle.loads(file.read_bytes())  # noqa: S301 - written above


def learn(cases: Sequence[Evidence]) -> HistGradientBoostingClassifier:
    """Return a forest taught by the cases."""
    weights = np.concatenate([case.weights for case in cases])
    return HistGradientBoostingClassifier(**SETTINGS).fit(
        np.concatenate([case.signs for case in cases]),
        np.concatenate([case.same for case in cases]),
        sample_weight=weights * len(weights) / weights.sum(),
    )


def main() -> None:
    """Teach a forest and write it."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("cases", type=Path)
    options.add_argument("folder", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--without", default="")
    chosen = options.parse_args()
    told = [one for one in gather(chosen.cases, chosen.folder) if one.name != chosen.without]
    arrays = zip(FIELDS, packed(learn(told)), strict=True)
    np.savez_compressed(chosen.out, **{f"same_{field}": array for field, array in arrays})


if __name__ == "__main__":
    main()
