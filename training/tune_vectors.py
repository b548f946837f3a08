"""Tune the sentence encoder on grouped mentions: ``tune_vectors.py CASES STATE_OUT [options]``."""

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from cases import TRAINED_ON, Case, read_cases
from encoder import SentenceModel, load_encoder, package_folder

SEED: Final = 20231107
_GROUPS: Final = 12  # in a batch, all of one case, so that the others are hard
_EACH: Final = 3  # mentions of a group at most


def read_tokenizer() -> Tokenizer:
    """Return the encoder's tokenizer, padding to the longest of a batch."""
    tokenizer = Tokenizer.from_file(str(package_folder() / "tokenizer.json"))
    tokenizer.enable_truncation(64)
    tokenizer.enable_padding()
    return tokenizer


def encode(model: SentenceModel, tokenizer: Tokenizer, texts: Sequence[str]) -> Tensor:
    """Return the texts' vectors."""
    encodings = tokenizer.encode_batch(list(texts))
    tokens = torch.tensor([encoding.ids for encoding in encodings])
    attend = torch.tensor([encoding.attention_mask for encoding in encodings])
    vectors: Tensor = model(tokens, attend)
    return vectors


def embed(model: SentenceModel, texts: Sequence[str]) -> NDArray[np.float32]:
    """Return the texts' vectors for measuring."""
    tokenizer = read_tokenizer()
    model.eval()
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        rows = [encode(model, tokenizer, texts[i : i + 32]) for i in range(0, len(texts), 32)]
    model.train()
    return torch.cat(rows).float().numpy()


def batches(cases: Sequence[Case]) -> Iterator[tuple[list[str], Tensor]]:
    """Yield mentions of one case and their groups, for ever; larger cases come more often."""
    chance = random.Random(SEED)  # noqa: S311 - a seed, not a secret
    sizes = [len(case.texts) ** 0.5 for case in cases]
    while True:
        (case,) = chance.choices(cases, sizes)
        members = defaultdict(set)
        for text, group in zip(case.texts, case.groups, strict=True):
            members[group].add(text)
        several = [group for group in members if len(members[group]) > 1]
        chosen = chance.sample(several, min(_GROUPS * 3 // 4, len(several)))
        rest = [group for group in members if group not in chosen]
        chosen += chance.sample(rest, min(_GROUPS - len(chosen), len(rest)))
        rows = [(t, g) for g in chosen for t in _some(sorted(members[g]), chance)]
        yield [text for text, _ in rows], torch.tensor([group for _, group in rows])


def _some(texts: list[str], chance: random.Random) -> list[str]:
    return chance.sample(texts, min(_EACH, len(texts)))


def loss(vectors: Tensor, groups: Tensor, original: Tensor, options: argparse.Namespace) -> Tensor:
    """Return the pull of groups together and apart, plus the pull back to the original vectors."""
    cosines = vectors @ vectors.T
    others = ~torch.eye(len(groups), dtype=torch.bool)
    same = (groups[:, None] == groups[None, :]) & others
    chances = functional.log_softmax(
        (cosines / options.temperature).masked_fill(~others, -1e9), dim=1
    )
    asked = same.any(1)
    ranked = -(chances * same).sum(1)[asked] / same.sum(1)[asked]
    judged = functional.binary_cross_entropy_with_logits(
        (cosines - options.middle) * options.sharpness, same.float(), reduction="none"
    )
    weighed = judged[same].mean() + judged[others & ~same].mean()
    stay = (1 - (vectors * original).sum(1)).mean()
    return ranked.mean() + options.judge * weighed + options.stay * stay


def tune(cases: Sequence[Case], options: argparse.Namespace) -> Iterator[tuple[int, SentenceModel]]:
    """Yield the model now and then while it is tuned."""
    torch.manual_seed(SEED)
    tokenizer = read_tokenizer()
    model = SentenceModel(load_encoder())
    texts = sorted({text for case in cases for text in case.texts})
    original = dict(zip(texts, torch.from_numpy(embed(model, texts)), strict=True))
    model.encoder.words.weight.requires_grad = False
    live = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(live, lr=options.rate, weight_decay=0.01)
    model.train()
    for number, (texts, groups) in enumerate(batches(cases), start=1):
        before = torch.stack([original[text] for text in texts])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            vectors = encode(model, tokenizer, texts)
        value = loss(vectors.float(), groups, before, options)
        for settings in optimiser.param_groups:
            left = 1 - number / (options.steps + 1)
            settings["lr"] = options.rate * min(number / 20, 1) * left
        optimiser.zero_grad()
        value.backward()
        torch.nn.utils.clip_grad_norm_(live, 1.0)
        optimiser.step()
        if number % options.every == 0 or number == options.steps:
            yield number, model
        if number == options.steps:
            return


def parser() -> argparse.ArgumentParser:
    """Return the options that shape a tuning run."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("cases", type=Path)
    options.add_argument("--steps", type=int, default=160)
    options.add_argument("--every", type=int, default=1000)
    options.add_argument("--rate", type=float, default=5e-5)
    options.add_argument("--temperature", type=float, default=0.07)
    options.add_argument("--middle", type=float, default=0.6)
    options.add_argument("--sharpness", type=float, default=10.0)
    options.add_argument("--judge", type=float, default=0.5)
    options.add_argument("--stay", type=float, default=1.0)
    options.add_argument("--threads", type=int, default=2)
    return options


def main() -> None:
    """Tune on all training cases and save the state."""
    options = parser()
    options.add_argument("out", type=Path)
    chosen = options.parse_args()
    torch.set_num_threads(chosen.threads)
    for number, model in tune(read_cases(chosen.cases, TRAINED_ON), chosen):
        torch.save(model.encoder.state_dict(), chosen.out)
        print("saved after", number, "steps")


if __name__ == "__main__":
    main()
