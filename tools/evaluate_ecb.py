"""Score cross-document event coreference on ECB+ with gold event mentions.

usage: evaluate_ecb.py [--shared FOLDER] [--topics NAME...]
Mentions are clustered within a topic, over the documents of both its sibling events; one score is
taken over all topics together, mentions that stand alone included (`ecb/coreference.py`). Beside
Dateline's own comparison, as it is and with the head that was taught event mentions on the other
topics (`training/train_ecb.py`), stand the mentions of one lemma taken for one event. The second
figure of a system is what it gets when told the sibling events: its clusters cut by them.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))

from dateline.extract.vectors import SentenceEncoder
from dateline.link.cluster import BAR
from dateline.link.profile import Profile
from dateline.link.scores import score_pairs
from ecb.coreference import MEASURES, conll
from ecb.corpus import DEV, read_topic
from ecb.head import grouped, load_head
from ecb.look import look_at
from ecb.sight import Sight
from ecb.signs import pairs_of

Labels = Sequence[int | str]
System = Callable[[Sequence[Sight]], Labels]

HUNDRED: Final = 100


def main() -> None:
    """Print a line a system, then what the taught head is ahead of the lemma."""
    options = _options()
    data = options.shared / "data" / "ecbplus"
    names = [name for name in options.topics if (data / name).is_dir()]
    if not names:
        print(f"skipped: no topics under {data}")
        return
    encoder = SentenceEncoder()
    topics = [look_at(read_topic(data, name), encoder) for name in names]
    count = sum(map(len, topics))
    print(f"ECB+ topics {' '.join(names)}: {count} event mentions, clustered by topic")
    print(f"{'':34}" + "".join(f"{one.__name__:>8}" for one in MEASURES) + "   CoNLL  with halves")
    figures = {name: _show(name, topics, system) for name, system in _systems().items()}
    lemma, taught = figures["same lemma"], figures["Dateline, taught event mentions"]
    print(f"ecb: conll {taught:.4f} lemma_conll {lemma:.4f} ahead {taught - lemma:.4f}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=Path("../shared"), metavar="FOLDER")
    parser.add_argument("--topics", nargs="+", default=DEV, metavar="NAME")
    return parser.parse_args()


def _systems() -> dict[str, System]:
    return {
        "all alone": lambda sights: range(len(sights)),
        "same lemma": lambda sights: [one.lemma for one in sights],
        "Dateline as it is, clauses": lambda sights: _as_it_is([one.clause for one in sights]),
        "Dateline as it is, triggers": lambda sights: _as_it_is([one.said for one in sights]),
        "Dateline, taught event mentions": load_head().clusters,
    }


def _as_it_is(profiles: Sequence[Profile]) -> Labels:
    """Cluster mentions as the product clusters utterances: the forest was taught propositions."""
    pairs = pairs_of(len(profiles))
    scores = score_pairs(profiles, [(left, right) for left, right in pairs.tolist()])
    return grouped(len(profiles), pairs, scores, BAR)


def _show(name: str, topics: Sequence[Sequence[Sight]], system: System) -> float:
    """Print and return the CoNLL F1 of a system."""
    gold = [one.trigger.chain for sights in topics for one in sights]
    halves = [one.trigger.half for sights in topics for one in sights]
    found = [(topic, label) for topic, sights in enumerate(topics) for label in system(sights)]
    told = conll(gold, list(zip(halves, found, strict=True)))
    parts = "".join(f"{HUNDRED * measure(gold, found).f1:8.1f}" for measure in MEASURES)
    print(f"{name:34}{parts}{HUNDRED * conll(gold, found):8.1f}{HUNDRED * told:13.1f}")
    return conll(gold, found)


if __name__ == "__main__":
    main()
