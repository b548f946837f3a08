"""Tune the sentence encoder on what makes two accounts one: ``tune_vectors.py CASES STATE_OUT``.

Supervised contrastive learning (Khosla and others 2020) on annotated cases, real and invented,
each batch from one case so that its other groups are hard; a second term puts cosines of one group
above 0.6, a third keeps vectors near the original ones. Only the upper layers learn, on what the
lower ones make of each text, which is worked out once. ``--without NAME`` leaves a real case out,
and its share of the invented ones.
"""

import argparse
import copy
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from annotated import REAL, Case, folds, read_cases
from encoder import Encoder, load_encoder, package_folder

SEED: Final = 1
LONGEST: Final = 64  # pieces
KEPT: Final = 3  # lower layers that stay as they are
EACH: Final = 3  # mentions of a group in a batch, at most
SEVERAL: Final = 0.75  # share of a batch's groups that have several mentions
TEMPERATURE: Final = 0.07
MIDDLE: Final = 0.6  # cosine that parts one group from others
SHARPNESS: Final = 10.0
JUDGED: Final = 0.5  # weight of the second term
WARM: Final = 20  # steps until the rate is full

Members = list[list[str]]


class Lower(dict[str, tuple[Tensor, Tensor]]):
    """What the lower layers make of each text, and its original vector."""

    def __init__(self, encoder: Encoder, texts: Sequence[str]) -> None:
        super().__init__()
        tokenizer = Tokenizer.from_file(str(package_folder() / "tokenizer.json"))
        tokenizer.enable_truncation(LONGEST)
        tokenizer.no_padding()
        encoder.eval()
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            for text in sorted(set(texts)):
                self[text] = self._of(encoder, tokenizer.encode(text).ids)

    def _of(self, encoder: Encoder, pieces: list[int]) -> tuple[Tensor, Tensor]:
        tokens = torch.tensor([pieces])
        hidden = encoder.words(tokens) + encoder.places(torch.arange(len(pieces)))
        hidden = encoder.norm(hidden + encoder.kinds.weight[0])
        mask = torch.zeros(1, 1, 1, len(pieces))
        for layer in encoder.layers[:KEPT]:
            hidden = layer(hidden, mask)
        last = hidden
        for layer in encoder.layers[KEPT:]:
            last = layer(last, mask)
        return hidden[0].bfloat16(), functional.normalize(last[0].float().mean(0), dim=-1)


def upper(layers: nn.ModuleList, lower: Lower, texts: Sequence[str]) -> Tensor:
    """Return the texts' unit vectors by the layers that learn."""
    parts = [lower[text][0] for text in texts]
    hidden = nn.utils.rnn.pad_sequence(parts, batch_first=True)
    attend = nn.utils.rnn.pad_sequence([torch.ones(len(part)) for part in parts], batch_first=True)
    mask = (1.0 - attend[:, None, None, :]) * -1e4
    with torch.autocast("cpu", dtype=torch.bfloat16):
        for layer in layers:
            hidden = layer(hidden, mask)
    weight = attend[:, :, None]
    return functional.normalize((hidden.float() * weight).sum(1) / weight.sum(1), dim=-1)


def members_of(case: Case) -> Members:
    """Return the different wordings of each group."""
    found: dict[str, set[str]] = defaultdict(set)
    for text, group in zip(case.texts, case.groups, strict=True):
        found[group].add(text)
    return [sorted(found[group]) for group in sorted(found)]


def batches(
    cases: Sequence[Members], chance: random.Random, groups: int
) -> Iterator[tuple[list[str], Tensor]]:
    """Yield mentions of one case and their groups, for ever; larger cases come more often."""
    sizes = [sum(map(len, members)) ** 0.5 for members in cases]
    while True:
        (members,) = chance.choices(cases, sizes)
        several = [group for group in members if len(group) > 1]
        chosen = chance.sample(several, min(int(groups * SEVERAL), len(several)))
        rest = [group for group in members if group not in chosen]
        chosen += chance.sample(rest, min(groups - len(chosen), len(rest)))
        rows = [
            (text, number)
            for number, group in enumerate(chosen)
            for text in chance.sample(group, min(EACH, len(group)))
        ]
        yield [text for text, _ in rows], torch.tensor([number for _, number in rows])


def loss(vectors: Tensor, groups: Tensor, original: Tensor, stay: float) -> Tensor:
    """Return the pull of groups together and apart, plus the pull back to the original vectors."""
    cosines = vectors @ vectors.T
    others = ~torch.eye(len(groups), dtype=torch.bool)
    same = (groups[:, None] == groups[None, :]) & others
    chances = functional.log_softmax((cosines / TEMPERATURE).masked_fill(~others, -1e9), dim=1)
    asked = same.any(1)
    judged = functional.binary_cross_entropy_with_logits(
        (cosines - MIDDLE) * SHARPNESS, same.float(), reduction="none"
    )
    total = JUDGED * judged[others & ~same].mean() + stay * (1 - (vectors * original).sum(1)).mean()
    if bool(asked.any()):
        ranked = -(chances * same).sum(1)[asked] / same.sum(1)[asked]
        total = total + ranked.mean() + JUDGED * judged[same].mean()
    return total


def tune(real: Sequence[Case], invented: Sequence[Case], options: argparse.Namespace) -> Encoder:
    """Return the encoder, its upper layers tuned on the cases."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)  # noqa: S311 - a seed, not a secret
    encoder = load_encoder()
    lower = Lower(encoder, [text for case in (*real, *invented) for text in case.texts])
    layers = copy.deepcopy(encoder.layers[KEPT:]).train()
    live = list(layers.parameters())
    optimiser = torch.optim.AdamW(live, lr=options.rate, weight_decay=0.01)
    sources = [
        batches([members_of(case) for case in cases], chance, options.groups)
        for cases in (real, invented)
    ]
    for number in range(1, options.steps + 1):
        texts, groups = next(sources[chance.random() < options.share])
        original = torch.stack([lower[text][1] for text in texts])
        value = loss(upper(layers, lower, texts), groups, original, options.stay)
        left = 1 - number / (options.steps + 1)
        for settings in optimiser.param_groups:
            settings["lr"] = options.rate * min(number / WARM, 1) * left
        optimiser.zero_grad()
        value.backward()
        torch.nn.utils.clip_grad_norm_(live, 1.0)
        optimiser.step()
    encoder.layers = nn.ModuleList([*encoder.layers[:KEPT], *layers.eval()])
    return encoder


def kept(cases: Sequence[Case], without: str) -> tuple[list[Case], list[Case]]:
    """Return the real and the invented cases that are not left out."""
    left = [case for case, fold in folds(cases) if fold != without]
    real = [case for case in left if case.name in REAL]
    return real, [case for case in left if case.name not in REAL]


def main() -> None:
    """Tune and save the state."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("cases", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--without", default="")
    options.add_argument("--steps", type=int, default=420)
    options.add_argument("--rate", type=float, default=7e-5)
    options.add_argument("--groups", type=int, default=20)
    options.add_argument("--share", type=float, default=0.6)
    options.add_argument("--stay", type=float, default=1.0)
    options.add_argument("--threads", type=int, default=1)
    chosen = options.parse_args()
    torch.set_num_threads(chosen.threads)
    real, invented = kept(read_cases(chosen.cases), chosen.without)
    torch.save(tune(real, invented, chosen).state_dict(), chosen.out)


if __name__ == "__main__":
    main()
