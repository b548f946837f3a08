"""Train the attribution model: ``train_tagger.py POLNEAR_TRAIN STATE_OUT [options]``."""

import argparse
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import torch
from tokenizers import Tokenizer
from torch import Tensor

from encoder import load_encoder, package_folder
from polnear import Article, read_articles, vary
from tagger_model import AttributionModel, loss
from windows import Window, cut, pad

SEED: Final = 20231107
_BATCH: Final = 8
_POOL: Final = 32  # batches sorted by length together
_RATE: Final = 2e-4
_HEAD_RATE: Final = 1e-3
_WARM: Final = 0.06
_SAVES: Final = 4


def batches(articles: list[Article], tokenizer: Tokenizer) -> Iterator[list[Window]]:
    """Yield batches of windows of similar length for ever, every epoch cut and varied anew."""
    chance = random.Random(torch.initial_seed())  # noqa: S311 - a seed, not a secret
    while True:
        windows = [w for a in articles for w in cut(vary(a, chance), tokenizer, chance)]
        chance.shuffle(windows)
        size = _BATCH * _POOL
        for start in range(0, len(windows), size):
            pool = sorted(windows[start : start + size], key=lambda window: len(window.tokens))
            groups = [pool[i : i + _BATCH] for i in range(0, len(pool), _BATCH)]
            chance.shuffle(groups)
            yield from groups


def rate(progress: float) -> float:
    """Return the learning rate's factor: a short rise, then straight down to nothing."""
    return max(0.0, min(progress / _WARM, (1 - progress) / (1 - _WARM)))


def build(start: Path | None, share: float) -> tuple[AttributionModel, torch.optim.Optimizer]:
    """Return the model with frozen word vectors, fresh or gone on with, and its optimiser."""
    model = AttributionModel(load_encoder())
    if start:
        model.load_state_dict(torch.load(start))
    model.encoder.words.weight.requires_grad = False
    body = [p for p in model.encoder.parameters() if p.requires_grad]
    inside = {id(p) for p in model.encoder.parameters()}
    heads = [p for p in model.parameters() if id(p) not in inside]
    groups = [{"params": body, "lr": _RATE * share}, {"params": heads, "lr": _HEAD_RATE * share}]
    return model, torch.optim.AdamW(groups, weight_decay=0.01)


def step(model: AttributionModel, group: list[Window]) -> Tensor:
    """Return the loss on one batch."""
    tokens, attend, tags, points = map(torch.from_numpy, pad(group))
    with torch.autocast("cpu", dtype=torch.bfloat16):
        guessed_tags, links = model(tokens, attend)
    return loss(guessed_tags, links, tags, points)


def train(articles: list[Article], options: argparse.Namespace) -> None:
    """Train for so many steps, fewer if the minutes run out first; save at each quarter."""
    torch.manual_seed(options.seed)
    model, optimiser = build(options.start, options.share)
    full = [group["lr"] for group in optimiser.param_groups]
    began, saved, running = time.monotonic(), 0, 0.0
    model.train()
    tokenizer = Tokenizer.from_file(str(package_folder() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    for number, group in enumerate(batches(articles, tokenizer)):
        spent = time.monotonic() - began
        progress = max(number / options.steps, spent / 60 / options.minutes)
        if progress >= 1:
            break
        for settings, top in zip(optimiser.param_groups, full, strict=True):
            settings["lr"] = top * rate(progress)
        value = step(model, group)
        optimiser.zero_grad()
        value.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        running = value.item() if not number else 0.98 * running + 0.02 * value.item()
        if number % 50 == 0:
            print(number, f"{spent:.0f}s {progress:.2f} {running:.3f}", flush=True)
        if progress * _SAVES >= saved + 1:
            saved += 1
            torch.save(model.state_dict(), options.out)
    torch.save(model.state_dict(), options.out)
    print("steps", number, flush=True)


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--minutes", type=float, default=600.0)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--start", type=Path, help="go on with a trained state")
    parser.add_argument("--share", type=float, default=1.0, help="of the full learning rates")
    parser.add_argument("--articles", type=int, help="read only the first few, to try things")
    options = parser.parse_args()
    torch.set_num_threads(2)
    articles = list(read_articles(options.data))[: options.articles]
    train(articles, options)


if __name__ == "__main__":
    main()
