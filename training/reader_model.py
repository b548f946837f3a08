"""The reading model: one encoder, heads for who says what, for syntax, names and factuality."""

from typing import Final

import torch
from torch import Tensor, nn
from torch.nn import functional

from encoder import WIDTH, Encoder
from parse import HEADS

__all__ = ["LINKS", "Answers", "ReaderModel", "loss"]

ROLES: Final = 3
TAGS: Final = 3
LINKS: Final = 3  # content to cue, cue to source, word to head
_LINK_WIDTH: Final = 96
_LABEL_WIDTH: Final = 128
_REACH: Final = 96  # tokens; farther apart counts as this far
_LINK_WEIGHTS: Final = (0.5, 0.5, 0.4)
_WEIGHTS: Final = {"tag": 0.3, "dep": 0.3, "ent": 0.4, "start": 0.3}
_FACT_WEIGHT: Final = 0.3

Answers = dict[str, Tensor]


class ReaderModel(nn.Module):
    """Taggers whose spans may overlap, pointers with a bias for distance, and word labels."""

    def __init__(self, encoder: Encoder, sizes: dict[str, int]) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.1)
        self.tag = nn.Linear(WIDTH, ROLES * TAGS)
        self.tail = nn.Linear(WIDTH, LINKS * _LINK_WIDTH)
        self.head = nn.Linear(WIDTH, LINKS * _LINK_WIDTH)
        self.distance = nn.Parameter(torch.zeros(LINKS, 2 * _REACH + 1))
        self.plain = nn.ModuleDict(
            {name: nn.Linear(WIDTH, sizes[name]) for name in HEADS if name != "dep"}
        )
        self.below = nn.Linear(WIDTH, _LABEL_WIDTH)
        self.above = nn.Linear(WIDTH, _LABEL_WIDTH)
        self.label = nn.Linear(_LABEL_WIDTH, sizes["dep"])
        self.fact = nn.Linear(WIDTH, 1)

    def forward(self, tokens: Tensor, attend: Tensor) -> Answers:
        """Return every head's scores, all (rows, tokens, …); see ``loss`` for what they mean."""
        hidden = self.drop(self.encoder(tokens, attend))
        rows, length, _ = hidden.shape
        tail = self.tail(hidden).view(rows, length, LINKS, _LINK_WIDTH).transpose(1, 2)
        head = self.head(hidden).view(rows, length, LINKS, _LINK_WIDTH).permute(0, 2, 3, 1)
        links = tail @ head * _LINK_WIDTH**-0.5 + self._bias(length)
        return {
            "roles": self.tag(hidden).view(rows, length, ROLES, TAGS),
            "links": links + (1.0 - attend[:, None, None, :].to(links.dtype)) * -1e4,
            "below": self.below(hidden),
            "above": self.above(hidden),
            "fact": self.fact(hidden).squeeze(-1),
            "hidden": hidden,
            **{name: head(hidden) for name, head in self.plain.items()},
        }

    def labels(self, below: Tensor, above: Tensor) -> Tensor:
        """Return label scores of words given their own and their heads' vectors."""
        scores: Tensor = self.label(functional.relu(below + above))
        return scores

    def _bias(self, length: int) -> Tensor:
        places = torch.arange(length)
        apart = (places[None, :] - places[:, None]).clamp(-_REACH, _REACH) + _REACH
        return self.distance[:, apart]


def loss(model: ReaderModel, answers: Answers, gold: Answers) -> dict[str, Tensor]:
    """Return the weighted loss of each head that is asked; gold -1 and not-a-number are not."""
    parts = {}
    if bool((gold["roles"] >= 0).any()):
        guesses = answers["roles"].transpose(1, 2).reshape(-1, TAGS)
        parts["roles"] = ROLES * functional.cross_entropy(
            guesses, gold["roles"].reshape(-1), ignore_index=-1
        )
    for link, weight in enumerate(_LINK_WEIGHTS):
        asked = gold["points"][:, link] >= 0
        if bool(asked.any()):
            chosen = answers["links"][:, link][asked]
            goal = gold["points"][:, link][asked]
            parts[f"link{link}"] = weight * functional.cross_entropy(chosen, goal)
    parts |= _word_losses(model, answers, gold)
    known = ~torch.isnan(gold["fact"])
    if bool(known.any()):
        guess, truth = answers["fact"][known], gold["fact"][known]
        parts["fact"] = _FACT_WEIGHT * functional.smooth_l1_loss(guess, truth)
    return parts


def _word_losses(model: ReaderModel, answers: Answers, gold: Answers) -> dict[str, Tensor]:
    parts = {}
    for name in HEADS:
        asked = gold[name] >= 0
        if name == "dep":
            asked = asked & (gold["points"][:, 2] >= 0)
        if not bool(asked.any()):
            continue
        if name == "dep":
            rows = torch.nonzero(asked)[:, 0]
            above = answers["above"][rows, gold["points"][:, 2][asked]]
            scores = model.labels(answers["below"][asked], above)
        else:
            scores = answers[name][asked]
        parts[name] = _WEIGHTS[name] * functional.cross_entropy(scores, gold[name][asked])
    return parts
