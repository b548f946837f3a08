"""Teach which two event mentions of ECB+ are one event: ``train_ecb.py DATA [--keep FOLDER]``.

DATA is the folder of ECB+. The topics kept aside are not read. First a scale weighs how near two
documents are (logistic regression), then a forest the signs of two mentions. The bar for joining
is that with the best CoNLL F1 over the topics, each fifth of them scored by what the others
teach. The result, numbers alone, is what ``tools/evaluate_ecb.py`` reads.
"""

import argparse
import pickle
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

from dateline.extract.vectors import SentenceEncoder
from dateline.forest import FIELDS
from ecb.coreference import conll
from ecb.corpus import DEV, read_topic, topics_in
from ecb.head import WEIGHTS, grouped, in_thousandths
from ecb.look import look_at
from ecb.pages import Scale, deviations_of
from ecb.sight import Sight
from ecb.signs import Pairs, pairs_of, signs_of
from forest_file import packed

FOLDS: Final = 5
BARS: Final = (-1500, -1000, -750, -500, -250, 0)
PAGE_BAR: Final = -500  # chosen on the training topics, as the bar is
TEST: Final = tuple(str(number) for number in range(36, 46))
ASIDE: Final = (*DEV, *TEST)
KEPT: Final = 0.3  # of the pairs of two events; the rest only cost time
SEED: Final = 0
SETTINGS: Final = {
    "max_iter": 120,
    "learning_rate": 0.1,
    "max_leaf_nodes": 16,
    "min_samples_leaf": 60,
    "l2_regularization": 30.0,
    "max_features": 0.5,
    "random_state": SEED,
}

Looks = Sequence[Sight]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Evidence:
    """The pairs of a topic's mentions: what they look like, and which are one event."""

    pairs: Pairs
    signs: NDArray[np.float32]
    chains: NDArray[np.str_]

    @property
    def same(self) -> NDArray[np.bool_]:
        """Say of each pair whether it is one event."""
        return np.asarray(self.chains[self.pairs[:, 0]] == self.chains[self.pairs[:, 1]])


def look(data: Path, name: str, kept: Path | None) -> Looks:
    """Look at the mentions of a topic, or read what was seen before."""
    file = kept / f"{name}.pickle" if kept else None
    if file and file.exists():
        found: Looks = pickle.loads(file.read_bytes())  # noqa: S301 - written below
        return found
    found = look_at(read_topic(data, name), SentenceEncoder())
    print(f"topic {name}: {len(found)} mentions", flush=True)
    if file:
        file.write_bytes(pickle.dumps(found))
    return found


def learn_scale(topics: Sequence[Looks]) -> Scale:
    """Weigh the deviations of two documents by whether both tell the same sibling event."""
    rows, same = [], []
    for sights in topics:
        homes = {one.trigger.document.id: one for one in sights}
        halves = np.array([one.trigger.half for one in homes.values()])
        left, right = np.triu_indices(len(halves), 1)
        rows.append(deviations_of([one.page for one in homes.values()]))
        same.append(halves[left] == halves[right])
    taught = LogisticRegression().fit(np.concatenate(rows), np.concatenate(same))
    return Scale(weights=taught.coef_[0], start=float(taught.intercept_[0]), bar=PAGE_BAR)


def evidence_of(sights: Looks, scale: Scale) -> Evidence:
    """Return the evidence of all pairs of a topic."""
    pairs = pairs_of(len(sights))
    chains = np.array([one.trigger.chain for one in sights])
    return Evidence(pairs=pairs, signs=signs_of(sights, pairs, scale), chains=chains)


def learn(topics: Sequence[Evidence]) -> HistGradientBoostingClassifier:
    """Return a forest taught by topics, each of which counts as the root of its pairs."""
    same = np.concatenate([topic.same for topic in topics])
    weights = np.concatenate([np.full(len(one.same), len(one.same) ** -0.5) for one in topics])
    weights = np.where(same, weights, weights / KEPT) * len(weights) / weights.sum()
    kept = same | (np.random.default_rng(SEED).random(len(same)) < KEPT)
    signs = np.concatenate([topic.signs for topic in topics])
    return HistGradientBoostingClassifier(**SETTINGS).fit(
        signs[kept], same[kept], sample_weight=weights[kept]
    )


def cross_validate(topics: Sequence[Looks]) -> int:
    """Print the CoNLL F1 of each bar over topics scored by what others teach; return the best."""
    gold: list[str] = []
    found: dict[int, list[tuple[int, int]]] = {bar: [] for bar in BARS}
    for fold in range(FOLDS):
        others = [one for at, one in enumerate(topics) if at % FOLDS != fold]
        scale = learn_scale(others)
        forest = learn([evidence_of(one, scale) for one in others])
        for sights in topics[fold::FOLDS]:
            topic = evidence_of(sights, scale)
            scores = in_thousandths(forest.decision_function(topic.signs))
            gold += topic.chains.tolist()
            for bar, clusters in found.items():
                labels = grouped(len(sights), topic.pairs, scores, bar)
                clusters += [(len(gold), label) for label in labels]
    figures = {bar: conll(gold, clusters) for bar, clusters in found.items()}
    for bar, figure in figures.items():
        print(f"bar {bar}: CoNLL {figure:.4f} on topics scored by what others teach", flush=True)
    return max(figures, key=lambda bar: figures[bar])


def main() -> None:
    """Teach and write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", type=Path)
    options.add_argument("--keep", type=Path, metavar="FOLDER")
    chosen = options.parse_args()
    names = [name for name in topics_in(chosen.data) if name not in ASIDE]
    topics = [look(chosen.data, name, chosen.keep) for name in names]
    bar = cross_validate(topics)
    scale = learn_scale(topics)
    forest = learn([evidence_of(one, scale) for one in topics])
    arrays = {f"event_{field}": array for field, array in zip(FIELDS, packed(forest), strict=True)}
    told = {"page_weights": scale.weights, "page_start": scale.start, "page_bar": scale.bar}
    np.savez_compressed(WEIGHTS, **arrays, **told, bar=bar)


if __name__ == "__main__":
    main()
