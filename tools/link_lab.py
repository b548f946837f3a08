"""Learn the weights of linking from gold mentions, and score linking leaving one case out.

usage: link_lab.py learn CASE...    print the weights that the named cases teach
       link_lab.py score CASE...    score each case by what the others teach
Cases are folders of ../shared/cases with a gold.json; without names, all of them.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from dateline.extract.read_document import read_document
from dateline.extract.vectors import SentenceEncoder
from dateline.link.actors.register import register
from dateline.link.cluster import BAR, clusters
from dateline.link.features import FEATURES
from dateline.link.profile import Profile, profiles_of
from dateline.model.document import Document
from dateline.model.mention import Mention
from dateline.model.place import Place
from dateline.model.quantity import Quantity
from dateline.model.span import Span
from dateline.model.time import PartialTime
from dateline.model.utterance import ActorType, Claimer, Factuality, Kind, Stance, Utterance

CASES: Final = Path(__file__).parents[2] / "shared" / "cases"
HELD: Final = datetime(2026, 1, 1, tzinfo=UTC)
SHARE: Final = 1e4  # pairs that each case counts for, however many it has
RIDGE: Final = 1.0
STEPS: Final = 40

Row = dict[str, Any]
Pairs = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The gold mentions of a case as profiles, the group of each, and what pairs look like."""

    name: str
    profiles: tuple[Profile, ...]
    groups: tuple[str, ...]
    evidence: Pairs
    same: Pairs


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What is learned: the prior, and one weight a feature."""

    prior: float
    values: Pairs

    def scores(self, case: Case) -> dict[tuple[int, int], int]:
        """Score every pair of a case, in thousandths of log-odds."""
        odds = case.evidence @ self.values + self.prior
        pairs = combinations(range(len(case.profiles)), 2)
        return {pair: round(1000 * odd) for pair, odd in zip(pairs, odds.tolist(), strict=True)}


def read_case(folder: Path) -> Case:
    """Read a case: its articles, its gold, and the evidence for every pair of mentions."""
    documents = {row["id"]: _document(row) for row in _rows(folder)}
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    found = {key: read_document(item).mentions for key, item in documents.items()}
    said = dict(_utterances(gold, documents, found))
    profiles = _profiles(tuple(documents.values()), tuple(said))
    groups = tuple(said[profile.utterance] for profile in profiles)
    pairs = list(combinations(range(len(profiles)), 2))
    return Case(
        name=folder.name,
        profiles=profiles,
        groups=groups,
        evidence=np.array(
            [
                [part.compare(profiles[left], profiles[right]).value for part in FEATURES]
                for left, right in pairs
            ]
        ),
        same=np.array([float(groups[left] == groups[right]) for left, right in pairs]),
    )


def learn(cases: Sequence[Case]) -> Weights:
    """Learn weights by ridge logistic regression (Newton's method), each case counting alike."""
    evidence = np.concatenate([case.evidence for case in cases])
    same = np.concatenate([case.same for case in cases])
    share = np.concatenate([np.full(len(case.same), SHARE / len(case.same)) for case in cases])
    middle, spread = evidence.mean(0), evidence.std(0) + 1e-9
    inputs = np.column_stack([(evidence - middle) / spread, np.ones(len(evidence))])
    ridge = np.diag([RIDGE] * len(FEATURES) + [0.0])
    found = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-inputs @ found))
        slope = inputs.T @ (share * (chance - same)) + ridge @ found
        bend = (inputs * (share * chance * (1 - chance))[:, None]).T @ inputs + ridge
        found -= np.linalg.solve(bend, slope)
    values = found[:-1] / spread
    return Weights(prior=float(found[-1] - values @ middle), values=values)


def measure(case: Case, weights: Weights) -> dict[str, float]:
    """Cluster a case and compare with its groups: B-cubed F1, precision and recall of links."""
    home = np.zeros(len(case.groups), dtype=int)
    for number, members in enumerate(clusters(len(home), weights.scores(case), bar=BAR)):
        home[list(members)] = number
    gold = np.unique(case.groups, return_inverse=True)[1]
    told, true = home[:, None] == home, gold[:, None] == gold
    both = (told & true).sum(1)
    precision, recall = (both / told.sum(1)).mean(), (both / true.sum(1)).mean()
    upper = np.triu_indices(len(home), 1)
    hits = (told & true)[upper].sum()
    return {
        "b3_f": float(2 * precision * recall / (precision + recall)),
        "link_precision": float(hits / max(1, told[upper].sum())),
        "link_recall": float(hits / max(1, true[upper].sum())),
    }


def _rows(folder: Path) -> Iterator[Row]:
    items = folder / "items.jsonl"
    if items.exists():
        yield from map(json.loads, items.read_text(encoding="utf-8").splitlines())
        return
    for path in sorted((folder / "articles").iterdir()):
        raw = path.read_text(encoding="utf-8")
        yield json.loads(raw) if path.suffix == ".json" else {"id": path.stem, "text": raw}


def _document(row: Row) -> Document:
    stamp = (row.get("published") or "").replace(" ", "T").removesuffix("T00:00:00")
    return Document(
        id=row["id"],
        text=row["text"],
        held_at=HELD,
        published_at=PartialTime(stamp) if stamp else None,
        source=row.get("source"),
    )


def _utterances(
    gold: Row, documents: dict[str, Document], found: dict[str, tuple[Mention, ...]]
) -> Iterator[tuple[Utterance, str]]:
    for group in gold["groups"]:
        for mention in group["mentions"]:
            key = next(name for name in documents if name.startswith(mention["doc"]))
            yield _utterance(mention, documents[key], found[key]), group["id"]


def _utterance(mention: Row, document: Document, found: tuple[Mention, ...]) -> Utterance:
    start = document.text.find(mention["text"])
    span = Span.of(document.text, start, start + len(mention["text"]))
    within = [other.of for other in found if span.contains(other.span)]
    claimer = mention["claimer"]
    return Utterance(
        document=document.id,
        version=document.version,
        content=(span,),
        stance=Stance(mention["stance"]),
        factuality=Factuality.CERTAIN,
        kind=Kind.INDIRECT if claimer else Kind.NARRATED,
        claimer=Claimer(name=claimer, type=ActorType.OTHER) if claimer else None,
        quantities=tuple(one for one in within if isinstance(one, Quantity)),
        places=tuple(one for one in within if isinstance(one, Place)),
        sentence=_sentence(document.text, span),
    )


def _sentence(text: str, span: Span) -> Span:
    """Find the sentence around a span, near enough to tell two mentions in one from others."""
    start = max(text.rfind(mark, 0, span.start) for mark in (". ", "\n", "? ", "! ")) + 1
    ends = [text.find(mark, span.end) for mark in (". ", "\n", "? ", "! ")]
    return Span.of(text, start, min([end for end in ends if end > 0], default=len(text)))


def _profiles(documents: Sequence[Document], said: Sequence[Utterance]) -> tuple[Profile, ...]:
    parties = register(said)
    named = {one.id: parties.find(one.version, one.claimer.name) for one in said if one.claimer}
    matrix = SentenceEncoder().embed([one.words for one in said])
    vectors = {one.id: row.astype("<f2").tobytes() for one, row in zip(said, matrix, strict=True)}
    speakers = {key: actor for key, actor in named.items() if actor}
    return profiles_of(said, {item.version: item for item in documents}, vectors, speakers)


def _print_weights(cases: Sequence[Case]) -> None:
    weights = learn(cases)
    print(f"PRIOR: Final = {weights.prior:.2f}")
    for feature, value in zip(FEATURES, weights.values, strict=True):
        print(f"    Feature({feature.compare.__name__}, {value:.2f}),")


def _print_scores(cases: Sequence[Case]) -> None:
    for case in cases:
        found = measure(case, learn([other for other in cases if other is not case]))
        print(f"{case.name:12s}", *(f"{name} {value:.3f}" for name, value in found.items()))


def main(action: str, *names: str) -> None:
    """Do what the command line asks for."""
    folders = sorted(path.parent for path in CASES.glob("*/gold.json"))
    chosen = [folder for folder in folders if not names or folder.name in names]
    {"learn": _print_weights, "score": _print_scores}[action]([read_case(one) for one in chosen])


if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.exit(__doc__)
    main(*sys.argv[1:])
