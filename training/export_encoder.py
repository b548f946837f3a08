"""Write the sentence encoder and its tokenizer where they ship: ``export_encoder.py [STATE]``."""

import shutil
import sys
from pathlib import Path
from typing import Final

import torch

from encoder import SentenceModel, load_encoder, package_folder
from export import export_int8

WEIGHTS: Final = Path(__file__).parents[1] / "src" / "dateline" / "weights"


def main(state: str | None = None, target: str = str(WEIGHTS / "sentence.onnx")) -> None:
    """Export the original encoder, or the tuned one whose state is given."""
    encoder = load_encoder()
    if state:
        encoder.load_state_dict(torch.load(state))
    tokens = torch.randint(1000, 2000, (1, 16))
    export_int8(
        SentenceModel(encoder),
        {"tokens": tokens, "attend": torch.ones_like(tokens)},
        ["vector"],
        {"tokens": {0: "rows", 1: "length"}, "attend": {0: "rows", 1: "length"}},
        Path(target),
    )
    shutil.copyfile(package_folder() / "tokenizer.json", Path(target).with_name("tokenizer.json"))


if __name__ == "__main__":
    main(*sys.argv[1:3])
