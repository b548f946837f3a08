"""Train the forests that find and resolve place names: `train_places.py DATA`.

DATA holds geoparsing/lgl.xml and geoparsing/GeoVirus.xml. One source in five is kept aside and
touched by nothing here. Which spots the second step sees, and what the second round believes, is
told by forests that have not seen the text, fold by fold, as it will be in use.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler
from spacy.tokens import Doc

from dateline.extract.encoder.look import WIDTH, look
from dateline.extract.language import load_language
from dateline.extract.places.company import Floats, first_beliefs
from dateline.extract.places.context import context
from dateline.extract.places.evidence import FEATURES, evidence
from dateline.extract.places.gazetteer import load_gazetteer
from dateline.extract.places.resolve import FILE, choose_spots, shares
from dateline.extract.places.sight import views
from dateline.extract.places.spot import Spot, find_spots
from dateline.extract.places.toponym import Toponym, toponyms
from dateline.forest import FIELDS
from forest_file import packed
from place_gold import SETS, Gold, read
from place_labels import UNKNOWN, meaning_labels, mistag, spot_labels

FOLDS = 5
STRICT = 0.001  # the inverse of the regression's penalty
MISTAGGED = 0.5  # what a row with a wrong tag weighs
SETTINGS = {
    "learning_rate": 0.07,
    "max_leaf_nodes": 15,
    "l2_regularization": 1.0,
    "random_state": 1,
}
SPOT = {"max_iter": 200, "min_samples_leaf": 30, **SETTINGS}
MEANING = {"max_iter": 150, "min_samples_leaf": 20, **SETTINGS}


@dataclass(slots=True)
class Text:
    """A text under training, with what each step has found so far."""

    gold: Gold
    parse: Doc
    spots: list[Spot]
    names: list[Toponym]
    views: Floats

    @property
    def part(self) -> int:
        """The part of its source, by other parts than those kept aside."""
        return self.gold.fold(FOLDS * 7) % FOLDS

    @property
    def demonyms(self) -> list[Spot]:
        """The spots that tell of people and things by their country."""
        return [spot for spot in self.spots if spot.is_demonym]


def main(data: Path) -> None:
    """Train on all sources but those kept aside, and write the forests."""
    texts = list(_texts(data))
    labels = [spot_labels(text.gold, text.spots) for text in texts]
    sight, told = _sights(texts, labels)
    rows = [evidence(text.parse, text.spots, one) for text, one in zip(texts, told, strict=True)]
    spot, chances = _fit(texts, rows, labels, SPOT)
    for text, chance in zip(texts, chances, strict=True):
        text.names = toponyms(text.parse, choose_spots(text.spots, chance))
    forests = {"spot": spot}
    labels = [meaning_labels(text.gold, text.names) for text in texts]
    beliefs = [first_beliefs(text.names) for text in texts]
    for name in ("first", "second"):
        rows = [
            context(text.parse, text.names, text.demonyms, belief)
            for text, belief in zip(texts, beliefs, strict=True)
        ]
        forests[name], chances = _fit(texts, rows, labels, MEANING)
        beliefs = [shares(text.names, chance) for text, chance in zip(texts, chances, strict=True)]
    arrays = {
        f"{name}_{field}": array
        for name, forest in forests.items()
        for field, array in zip(FIELDS, packed(forest), strict=True)
    }
    weight, bias = _flat(sight)
    arrays |= {"sight_weight": weight.astype(np.float32), "sight_bias": np.float64(bias)}
    np.savez_compressed(FILE, **arrays)
    print(f"{len(texts)} texts, {FILE.stat().st_size} bytes")


def _texts(data: Path) -> Iterator[Text]:
    gazetteer = load_gazetteer()
    for name in SETS:
        for gold in read(data / "geoparsing" / name):
            if not gold.is_aside:
                parse = load_language()(gold.text)
                spots = find_spots(parse, gazetteer)
                yield Text(gold, parse, spots, [], _views(gold.text, parse, spots))


def _views(text: str, parse: Doc, spots: Sequence[Spot]) -> Floats:
    return views(parse, look(text), spots) if spots else np.zeros((0, 2 * WIDTH))


def _sights(texts: Sequence[Text], labels: Sequence[Floats]) -> tuple[Pipeline, list[Floats]]:
    """Return the regression on views of all texts, and its scores where it had not seen them."""
    scores: list[Floats] = [np.zeros(0)] * len(texts)
    for fold in range(FOLDS):
        line = _line(texts, labels, [text.part != fold for text in texts])
        for at, text in enumerate(texts):
            if text.part == fold and len(text.views):
                scores[at] = line.decision_function(text.views)
    return _line(texts, labels, [True] * len(texts)), scores


def _line(texts: Sequence[Text], labels: Sequence[Floats], wanted: Sequence[bool]) -> Pipeline:
    taken = [at for at, text in enumerate(texts) if wanted[at] and len(text.views)]
    rows = np.concatenate([texts[at].views for at in taken])
    told = np.concatenate([labels[at] for at in taken])
    line = make_pipeline(StandardScaler(), LogisticRegression(C=STRICT, max_iter=300))
    return line.fit(rows[told != UNKNOWN], told[told != UNKNOWN])


def _flat(line: Pipeline) -> tuple[Floats, float]:
    """Return the weights and the bias of a regression on evened rows, for rows as they are."""
    even, last = line[0], line[1]
    weight = last.coef_[0] / even.scale_
    return weight, float(last.intercept_[0] - even.mean_ @ weight)


def _fit(
    texts: Sequence[Text],
    rows: Sequence[Floats],
    labels: Sequence[Floats],
    settings: dict[str, float],
) -> tuple[HistGradientBoostingClassifier, list[Floats]]:
    """Return a forest of all texts, and the chances by forests that had not seen the text."""
    chances: list[Floats] = [np.zeros(0)] * len(texts)
    folds = [text.part for text in texts]
    for fold in range(FOLDS):
        forest = _forest(rows, labels, settings, lambda at, fold=fold: folds[at] != fold)
        for at, own in enumerate(folds):
            if own == fold and len(rows[at]):
                chances[at] = forest.predict_proba(rows[at])[:, 1]
    return _forest(rows, labels, settings, lambda _: True), chances


def _forest(
    rows: Sequence[Floats],
    labels: Sequence[Floats],
    settings: dict[str, float],
    wanted: Callable[[int], bool],
) -> HistGradientBoostingClassifier:
    taken = [at for at in range(len(rows)) if wanted(at) and len(rows[at])]
    every = np.concatenate([rows[at] for at in taken])
    told = np.concatenate([labels[at] for at in taken])
    every, told = every[told != UNKNOWN], told[told != UNKNOWN]
    weight = np.ones(len(told))
    if every.shape[1] == len(FEATURES):
        worse, again = mistag(every, told)
        every, told = np.concatenate([every, worse]), np.concatenate([told, again])
        weight = np.concatenate([weight, np.full(len(again), MISTAGGED)])
    return HistGradientBoostingClassifier(**settings).fit(every, told, sample_weight=weight)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
