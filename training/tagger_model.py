"""The attribution model: span tags per role and pointers between roles, over the encoder."""

from typing import Final

import torch
from torch import Tensor, nn
from torch.nn import functional

from encoder import WIDTH, Encoder

__all__ = ["AttributionModel", "loss"]

_ROLES: Final = 3
_TAGS: Final = 3
_LINKS: Final = 2  # content to cue, cue to source
_LINK_WIDTH: Final = 96
_REACH: Final = 96  # tokens; farther apart counts as this far
_LINK_WEIGHT: Final = 0.5


class AttributionModel(nn.Module):
    """Three taggers whose spans may overlap, and two pointer heads with a bias for distance."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.1)
        self.tag = nn.Linear(WIDTH, _ROLES * _TAGS)
        self.tail = nn.Linear(WIDTH, _LINKS * _LINK_WIDTH)
        self.head = nn.Linear(WIDTH, _LINKS * _LINK_WIDTH)
        self.distance = nn.Parameter(torch.zeros(_LINKS, 2 * _REACH + 1))

    def forward(self, tokens: Tensor, attend: Tensor) -> tuple[Tensor, Tensor]:
        """Return scores of tags (rows, tokens, roles, 3) and pointers (rows, links, from, to)."""
        hidden = self.drop(self.encoder(tokens, attend))
        rows, length, _ = hidden.shape
        tags = self.tag(hidden).view(rows, length, _ROLES, _TAGS)
        tail = self.tail(hidden).view(rows, length, _LINKS, _LINK_WIDTH).transpose(1, 2)
        head = self.head(hidden).view(rows, length, _LINKS, _LINK_WIDTH).permute(0, 2, 3, 1)
        links = tail @ head * _LINK_WIDTH**-0.5 + self._bias(length)
        return tags, links + (1.0 - attend[:, None, None, :].to(links.dtype)) * -1e4

    def _bias(self, length: int) -> Tensor:
        places = torch.arange(length)
        apart = (places[None, :] - places[:, None]).clamp(-_REACH, _REACH) + _REACH
        return self.distance[:, apart]


def loss(tags: Tensor, links: Tensor, gold_tags: Tensor, gold_links: Tensor) -> Tensor:
    """Return the cross-entropy of tags plus that of pointers; gold -1 is not asked."""
    guesses = tags.float().transpose(1, 2).reshape(-1, _TAGS)
    spans = functional.cross_entropy(guesses, gold_tags.reshape(-1), ignore_index=-1)
    total = spans * _ROLES
    for link in range(_LINKS):
        asked = gold_links[:, link] >= 0
        if bool(asked.any()):
            chosen = links[:, link][asked].float()
            total = total + _LINK_WEIGHT * functional.cross_entropy(
                chosen, gold_links[:, link][asked]
            )
    return total
