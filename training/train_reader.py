"""Train the reading model: ``train_reader.py DATA TEACHER STATE_OUT [options]``.

DATA holds ``polnear/`` and ``uds_ih2/``; TEACHER is a pattern of ``silver.py``'s files.
"""

import argparse
import json
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Final

import torch
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from encoder import load_encoder
from parse import HEADS, Labels, Parse, read_parses
from polnear import Article, read_articles, vary
from reader_model import ReaderModel, loss
from running import running
from warm import read_state
from windows import Window, cut, pad

SEED: Final = 20231107
_BATCH: Final = 1536  # tokens, padding included
_POOL: Final = 32  # batches sorted by length together
_RATE: Final = 2e-4
_HEAD_RATE: Final = 1e-3
_WARM: Final = 0.06
_SAVES: Final = 8
_KEEP: Final = 0.997  # how much of the running mean of the weights a step leaves


class Lessons:
    """Every text with what is known of it; an epoch takes some kinds more often than others."""

    def __init__(self, data: Path, teacher: str) -> None:
        records = list(read_parses(sorted(Path(teacher).parent.glob(Path(teacher).name))))
        self.labels = Labels.seen_in(records)
        parses = {record["name"]: Parse.of(record, self.labels) for record in records}
        texts = {record["name"]: record["text"] for record in records}
        marked = read_articles(data / "polnear" / "train")
        self.marked = [replace(a, parse=parses.get(f"polnear/{a.name}")) for a in marked]
        self.feeds = [_plain(n, texts[n], parses[n]) for n in texts if n.startswith("feed/")]
        self.judged = list(_judged(data / "uds_ih2" / "train.jsonl", parses))

    def epoch(self, chance: random.Random) -> list[Article]:
        """Return one epoch's texts."""
        feeds = chance.sample(self.feeds, len(self.feeds) // 2)
        return [*self.marked, *self.marked, *feeds, *self.judged]


def _plain(name: str, text: str, parse: Parse | None) -> Article:
    return Article(name=name, text=text, marked=(), is_marked=False, parse=parse)


def _judged(path: Path, parses: dict[str, Parse]) -> Iterator[Article]:
    """Yield each sentence whose events were judged, all its judgements at once."""
    found: dict[str, list[tuple[int, float]]] = {}
    texts = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        text, starts = running(item["tokens"])
        name = f"uds/{item['sent_id']}"
        texts[name] = text
        found.setdefault(name, []).append((starts[item["pred_index"]], item["factuality"]))
    for name, facts in found.items():
        yield replace(_plain(name, texts[name], parses.get(name)), facts=tuple(facts))


def batches(lessons: Lessons) -> Iterator[list[Window]]:
    """Yield batches of windows of similar length for ever, every epoch cut and varied anew."""
    chance = random.Random(torch.initial_seed())  # noqa: S311 - a seed, not a secret
    while True:
        articles = lessons.epoch(chance)
        chance.shuffle(articles)
        windows: list[Window] = []
        for article in articles:
            windows += cut(vary(article, chance), chance)
            if sum(len(w.tokens) for w in windows) >= _BATCH * _POOL:
                yield from _grouped(windows, chance)
                windows = []


def _grouped(windows: list[Window], chance: random.Random) -> list[list[Window]]:
    groups: list[list[Window]] = [[]]
    for window in sorted(windows, key=lambda each: len(each.tokens)):
        if (len(groups[-1]) + 1) * len(window.tokens) > _BATCH:
            groups.append([])
        groups[-1].append(window)
    chance.shuffle(groups)
    return [group for group in groups if group]


def rate(progress: float) -> float:
    """Return the learning rate's factor: a short rise, then straight down to nothing."""
    return max(0.0, min(progress / _WARM, (1 - progress) / (1 - _WARM)))


def build(labels: Labels, start: Path | None) -> tuple[ReaderModel, torch.optim.Optimizer]:
    """Return the model with frozen word vectors, fresh or gone on with, and its optimiser."""
    model = ReaderModel(load_encoder(), {name: len(getattr(labels, name)) for name in HEADS})
    if start:
        grow(model, read_state(start) if start.suffix == ".onnx" else torch.load(start))
    model.encoder.words.weight.requires_grad = False
    body = [p for p in model.encoder.parameters() if p.requires_grad]
    inside = {id(p) for p in model.encoder.parameters()}
    heads = [p for p in model.parameters() if id(p) not in inside]
    groups = [{"params": body, "lr": _RATE}, {"params": heads, "lr": _HEAD_RATE}]
    return model, torch.optim.AdamW(groups, weight_decay=0.01)


def grow(model: ReaderModel, state: dict[str, torch.Tensor]) -> None:
    """Take over a state's tensors, each into the first part of ours where ours has more rows."""
    for name, own in model.state_dict().items():
        if name in state:
            own[: len(state[name])] = state[name]


def train(lessons: Lessons, options: argparse.Namespace) -> None:
    """Train for so many steps, fewer if the minutes run out first; save the running mean."""
    torch.manual_seed(options.seed)
    model, optimiser = build(lessons.labels, options.start)
    mean = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(_KEEP))
    full = [group["lr"] * options.share for group in optimiser.param_groups]
    began, saved = time.monotonic(), 0
    report = Report()
    model.train()
    for number, group in enumerate(batches(lessons)):
        spent = (time.monotonic() - began) / 60
        progress = max(number / options.steps, spent / options.minutes)
        if progress >= 1:
            break
        for settings, top in zip(optimiser.param_groups, full, strict=True):
            settings["lr"] = top * rate(progress)
        report.add(number, progress, step(model, optimiser, group))
        mean.update_parameters(model)
        if progress * _SAVES >= saved + 1:
            saved += 1
            save(mean.module, lessons.labels, options.out)
    save(mean.module, lessons.labels, options.out)
    print("steps", number, flush=True)


def step(
    model: ReaderModel, optimiser: torch.optim.Optimizer, group: list[Window]
) -> dict[str, float]:
    """Learn from one batch, and return each head's loss."""
    gold = {name: torch.from_numpy(array) for name, array in pad(group).items()}
    parts = loss(model, model(gold["tokens"], gold["attend"]), gold)
    optimiser.zero_grad()
    sum(parts.values()).backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    return {name: part.item() for name, part in parts.items()}


class Report:
    """Running losses, printed now and then."""

    def __init__(self) -> None:
        self.losses: dict[str, float] = {}

    def add(self, number: int, progress: float, parts: dict[str, float]) -> None:
        """Take in one step's losses."""
        for name, part in parts.items():
            self.losses[name] = 0.98 * self.losses.get(name, part) + 0.02 * part
        if number % 50 == 0:
            shown = " ".join(f"{name} {value:.3f}" for name, value in self.losses.items())
            print(number, f"{progress:.2f} {shown}", flush=True)


def save(model: ReaderModel, labels: Labels, path: Path) -> None:
    """Write the state and the labels' names."""
    torch.save({"labels": asdict(labels), "state": model.state_dict()}, path)


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("teacher")
    parser.add_argument("out", type=Path)
    parser.add_argument("--steps", type=int, default=6000)
    parser.add_argument("--minutes", type=float, default=600.0)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--start", type=Path, help="go on with a trained state")
    parser.add_argument("--share", type=float, default=1.0, help="of the full learning rates")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    train(Lessons(options.data, options.teacher), options)


if __name__ == "__main__":
    main()
