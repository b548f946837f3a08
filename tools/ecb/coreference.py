"""How well found clusters match gold chains: MUC, B-cubed, CEAF-e, and their mean, CoNLL F1.

MUC: Vilain et al. 1995, A model-theoretic coreference scoring scheme. B-cubed: Bagga and Baldwin
1998, Algorithms for scoring coreference chains. CEAF-e: Luo 2005, On coreference resolution
performance metrics, with its similarity phi-4. The mean of the three: Pradhan et al. 2012,
CoNLL-2012 shared task. Mentions are given, so both sides hold the same; those alone count too.
"""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from ecb.assignment import best_total

__all__ = ["MEASURES", "Score", "b_cubed", "ceaf_e", "conll", "muc"]

Labels = Sequence[Hashable]
Shares = Mapping[tuple[Hashable, Hashable], int]


@dataclass(frozen=True, slots=True)
class Score:
    """Recall and precision."""

    recall: float
    precision: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


def muc(gold: Labels, found: Labels) -> Score:
    """Return the shares of links: those of a chain that are left when the other side cuts it."""
    return Score(_links(gold, found), _links(found, gold))


def b_cubed(gold: Labels, found: Labels) -> Score:
    """Return, as a mean over mentions, the share of each one's chain that is in its cluster."""
    shares = _shares(gold, found)
    squares = {pair: count**2 for pair, count in shares.items()}
    chains, clusters = _sizes(gold), _sizes(found)
    recall = sum(square / chains[chain] for (chain, _), square in squares.items())
    precision = sum(square / clusters[cluster] for (_, cluster), square in squares.items())
    return Score(recall / len(gold), precision / len(gold)) if gold else Score(0.0, 0.0)


def ceaf_e(gold: Labels, found: Labels) -> Score:
    """Return the likeness of chains and clusters under the best one-to-one alignment of them."""
    chains, clusters = _sizes(gold), _sizes(found)
    total = sum(
        best_total(_likeness(part, chains, clusters)) for part in _parts(_shares(gold, found))
    )
    return Score(total / len(chains), total / len(clusters)) if gold else Score(0.0, 0.0)


MEASURES: Final = (muc, b_cubed, ceaf_e)


def conll(gold: Labels, found: Labels) -> float:
    """Return the mean F1 of the three measures."""
    return sum(measure(gold, found).f1 for measure in MEASURES) / len(MEASURES)


def _links(keys: Labels, others: Labels) -> float:
    sizes = _sizes(keys)
    pieces = len(_shares(keys, others))
    most = len(keys) - len(sizes)
    return (len(keys) - pieces) / most if most else 0.0


def _sizes(labels: Labels) -> Mapping[Hashable, int]:
    return Counter(labels)


def _shares(left: Labels, right: Labels) -> Shares:
    """Return how many mentions each two clusters have in common, where they have any."""
    return Counter(zip(left, right, strict=True))


def _parts(shares: Shares) -> list[Shares]:
    """Part chains and clusters that no row of shared mentions connects; each is aligned alone."""
    home: dict[Hashable, set[tuple[Hashable, Hashable]]] = {}
    for pair in shares:
        sides = [("gold", pair[0]), ("found", pair[1])]
        together = {pair}.union(*(home.get(side, set()) for side in sides))
        for one, other in together:
            home["gold", one] = home["found", other] = together
    return [
        {pair: shares[pair] for pair in part}
        for part in {id(part): part for part in home.values()}.values()
    ]


def _likeness(
    shares: Shares, chains: Mapping[Hashable, int], clusters: Mapping[Hashable, int]
) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    rows = {chain: row for row, chain in enumerate(dict.fromkeys(chain for chain, _ in shares))}
    columns = {one: column for column, one in enumerate(dict.fromkeys(one for _, one in shares))}
    table = np.zeros((len(rows), len(columns)))
    for (chain, cluster), count in shares.items():
        both = chains[chain] + clusters[cluster]
        table[rows[chain], columns[cluster]] = 2 * count / both
    return table
