"""Write the trained reading model where it ships: ``export_reader.py STATE [FOLDER]``."""

import json
import sys
from pathlib import Path
from typing import Final

import onnx
import torch
from torch import Tensor, nn
from torch.nn import functional

from encoder import Encoder
from export import export_int8
from reader_model import ReaderModel

WEIGHTS: Final = Path(__file__).parents[1] / "src" / "dateline" / "weights"
OUTPUTS: Final = ("roles", "links", "tag", "dep", "ent", "start", "fact", "hidden")


class Decided(nn.Module):
    """The model with answers as a program wants them: log-chances, or the number of a label."""

    def __init__(self, model: ReaderModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, tokens: Tensor, attend: Tensor) -> tuple[Tensor, ...]:
        """Return the outputs in order; ``dep`` is read with each word's likeliest head."""
        answers = self.model(tokens, attend)
        heads = answers["links"][:, 2].argmax(-1)
        width = answers["above"].shape[-1]
        above = torch.gather(answers["above"], 1, heads[:, :, None].expand(-1, -1, width))
        return (
            functional.log_softmax(answers["roles"], dim=-1),
            functional.log_softmax(answers["links"], dim=-1),
            answers["tag"].argmax(-1),
            self.model.labels(answers["below"], above).argmax(-1),
            answers["ent"].argmax(-1),
            functional.softmax(answers["start"], dim=-1)[..., 1],
            answers["fact"],
            answers["hidden"],
        )


def main(state: str, folder: str = str(WEIGHTS)) -> None:
    """Export the trained model and the names of its labels."""
    saved = torch.load(state)
    model = ReaderModel(Encoder(), {name: len(names) for name, names in saved["labels"].items()})
    model.load_state_dict(saved["state"])
    tokens = torch.randint(1000, 2000, (1, 16))
    axes = {0: "rows", 1: "length"}
    named = dict.fromkeys(OUTPUTS, axes) | {"links": {0: "rows", 2: "from", 3: "to"}}
    export_int8(
        Decided(model),
        {"tokens": tokens, "attend": torch.ones_like(tokens)},
        OUTPUTS,
        {"tokens": axes, "attend": axes, **named},
        Path(folder, "reader.onnx"),
    )
    _note(Path(folder, "reader.onnx"), {"labels": json.dumps(saved["labels"], sort_keys=True)})


def _note(path: Path, notes: dict[str, str]) -> None:
    """Write notes into a model's file."""
    model = onnx.load(path)
    onnx.helper.set_model_props(model, notes)
    onnx.save(model, path)


if __name__ == "__main__":
    main(*sys.argv[1:3])
