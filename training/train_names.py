"""Train the name tagger: ``train_names.py SPLITS WORDS... [--out FILE]``.

WORDS are files of ``name_words.py``, SPLITS is the list of parts that comes with GUM. The test
parts of re3d, WNUT17 and GUM, and the sources that the place measures keep aside, teach nothing;
they are scored beside spaCy's own names.
"""

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from name_scores import report

LABELS: Final = 7  # outside, first and later words of a person's, organisation's, place's name
WIDTH: Final = 192
BATCH: Final = 512  # words
STRETCH: Final = 32  # words that stand together
RATE: Final = 1e-3
DECAY: Final = 1e-3
EPOCHS: Final = 12
NEWS: Final = {"re3d": 3.0, "gum": 2.0}  # nearer to what is read than posts on a network
ASIDE: Final = frozenset({"re3d-test", "wnut-test", "gum-aside", "lgl-aside", "geovirus-aside"})
PLACED: Final = frozenset({"lgl", "geovirus"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The words of one text: what is known of each, and its label (-1: not asked)."""

    part: str
    views: NDArray[np.float16]
    signs: NDArray[np.int8]
    labels: NDArray[np.int8]

    @property
    def known(self) -> NDArray[np.float32]:
        """What the network takes in, before it is evened out."""
        signs = self.signs.astype(np.float32)
        edge = np.zeros_like(signs[:1])
        beside = (np.vstack((edge, signs[:-1])), signs, np.vstack((signs[1:], edge)))
        return np.concatenate((self.views.astype(np.float32), *beside), axis=1)


class Network(nn.Module):
    """A layer for each word, one over three words, and scores."""

    def __init__(self, inputs: int) -> None:
        super().__init__()
        self.word = nn.Linear(inputs, WIDTH)
        self.near = nn.Linear(3 * WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, LABELS)

    def forward(self, known: Tensor) -> Tensor:
        """Return scores (rows, words, labels), dropping some of what is known while training."""
        seen = functional.dropout(known, 0.2, self.training)
        word = functional.dropout(torch.relu(self.word(seen)), 0.2, self.training)
        wide = functional.pad(word, (0, 0, 1, 1))
        near = torch.cat((wide[..., :-2, :], word, wide[..., 2:, :]), dim=-1)
        hidden = functional.dropout(torch.relu(self.near(near)), 0.3, self.training)
        scores: Tensor = self.out(hidden)
        return scores


def main() -> None:
    """Train, score what was kept aside, and write the weights where asked."""
    options = _options()
    aside = set(re.findall(r"GUM_\w+", options.splits.read_text("utf-8").split("## train")[0]))
    texts = [text for path in options.words for text in _texts(path, aside)]
    lessons = [text for text in texts if text.part not in ASIDE]
    torch.manual_seed(options.seed)
    network, mean, spread = train(lessons)
    report([text for text in texts if text.part in ASIDE], network, mean, spread)
    if options.out:
        _write(options.out, network, mean, spread)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("splits", type=Path)
    parser.add_argument("words", type=Path, nargs="+")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--seed", type=int, default=20231107)
    return parser.parse_args()


def _texts(path: Path, aside: set[str]) -> Iterator[Text]:
    file = np.load(path)
    arrays = {name: file[name] for name in ("views", "signs", "labels")}
    at = 0
    for name, count in zip(file["names"], file["counts"], strict=True):
        part, _, rest = str(name).partition("/")
        if part == "gum":
            part = "gum-aside" if rest in aside else "gum-train"
        yield Text(
            part=part,
            **{key: array[at : at + count] for key, array in arrays.items()},
        )
        at += count


def train(texts: Sequence[Text]) -> tuple[Network, Tensor, Tensor]:
    """Return the network, and the mean and spread of the views that it was taught on."""
    known = torch.from_numpy(np.concatenate([text.known for text in texts]))
    width = texts[0].views.shape[1]
    mean, spread = known[:, :width].mean(0), known[:, :width].std(0) + 1e-3
    known[:, :width] = (known[:, :width] - mean) / spread
    labels = torch.from_numpy(np.concatenate([text.labels for text in texts])).long()
    placed = torch.cat([torch.full((len(t.labels),), t.part in PLACED) for t in texts])
    weight = torch.cat([torch.full((len(t.labels),), NEWS.get(t.part[:4], 1.0)) for t in texts])
    network = Network(known.shape[1])
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * (len(labels) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: 1 - step / steps)
    for _ in range(EPOCHS):
        for rows in _rows(len(labels))[: steps // EPOCHS]:
            loss = _loss(network(known[rows]), labels[rows], placed[rows], weight[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return network.eval(), mean, spread


def _rows(count: int) -> Sequence[Tensor]:
    """Return batches of stretches of words, in a new order from a new start."""
    shift = int(torch.randint(STRETCH, (1,)))
    starts = torch.arange(shift, count - STRETCH, STRETCH)
    starts = starts[torch.randperm(len(starts))]
    return (starts[:, None] + torch.arange(STRETCH)).split(BATCH // STRETCH)


def _loss(scores: Tensor, labels: Tensor, placed: Tensor, weight: Tensor) -> Tensor:
    """Texts of which only the places were annotated ask nothing else of their other words."""
    allowed = functional.one_hot(labels.clamp(min=0), LABELS).bool()
    allowed[placed & (labels == 0)] |= torch.arange(LABELS) < LABELS - 2
    chances = functional.log_softmax(scores, dim=-1)
    names = -torch.logsumexp(chances.masked_fill(~allowed, -1e9), dim=-1) * weight
    asked = labels >= 0
    return names[asked].mean()


def _write(path: Path, network: Network, mean: Tensor, spread: Tensor) -> None:
    state = network.state_dict()
    np.savez_compressed(
        path,
        mean=mean.numpy().astype(np.float16),
        spread=spread.numpy().astype(np.float16),
        **{
            name.replace(".", "_"): value.numpy().T.astype(np.float16)
            for name, value in state.items()
        },
    )


if __name__ == "__main__":
    main()
