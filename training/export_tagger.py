"""Write the trained attribution model where it ships: ``export_tagger.py STATE [TARGET]``."""

import sys
from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn
from torch.nn import functional

from encoder import Encoder
from export import export_int8
from tagger_model import AttributionModel

WEIGHTS: Final = Path(__file__).parents[1] / "src" / "dateline" / "weights"


class Probable(nn.Module):
    """The model with its answers as log-probabilities."""

    def __init__(self, model: AttributionModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, tokens: Tensor, attend: Tensor) -> tuple[Tensor, Tensor]:
        """Return log-probabilities of tags and of pointers."""
        tags, links = self.model(tokens, attend)
        return functional.log_softmax(tags, dim=-1), functional.log_softmax(links, dim=-1)


def main(state: str, target: str = str(WEIGHTS / "attribution.onnx")) -> None:
    """Export the trained model."""
    model = AttributionModel(Encoder())
    model.load_state_dict(torch.load(state))
    tokens = torch.randint(1000, 2000, (1, 16))
    axes = {0: "rows", 1: "length"}
    export_int8(
        Probable(model),
        {"tokens": tokens, "attend": torch.ones_like(tokens)},
        ["tags", "links"],
        {"tokens": axes, "attend": axes, "tags": axes, "links": {0: "rows", 2: "from", 3: "to"}},
        Path(target),
    )


if __name__ == "__main__":
    main(*sys.argv[1:3])
