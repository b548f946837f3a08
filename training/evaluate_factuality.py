"""Score factuality against It-Happened judgements: ``evaluate_factuality.py FILE [FIT_FILE]``.

Each line holds tokens, pred_index and factuality (-3 to 3). Prints the mean absolute error and
Pearson's correlation of the model, and those of answering the mean of FIT_FILE for scale.
"""

import json
import sys
from pathlib import Path

import numpy as np

from dateline.extract.encoder.look import look
from running import running


def judged(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Return the model's answers and the judgements."""
    told, real, cache = [], [], {}
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        text, starts = running(item["tokens"])
        if text not in cache:
            cache[text] = look(text)
        seen = cache[text]
        piece = int(np.searchsorted(seen.pieces.starts, starts[item["pred_index"]]))
        told.append(seen.views[0].fact[min(piece, len(seen.views[0].fact) - 1)])
        real.append(item["factuality"])
    return np.array(told, dtype=np.float64), np.array(real)


def main(path: str) -> None:
    """Print the error and the correlation."""
    told, real = judged(Path(path))
    error = np.abs(np.clip(told, -3, 3) - real).mean()
    flat = np.abs(real - np.median(real)).mean()
    print(f"{len(real)} judgements: MAE {error:.3f}, r {np.corrcoef(told, real)[0, 1]:.3f}")
    print(f"always the median {np.median(real):.2f}: MAE {flat:.3f}")


if __name__ == "__main__":
    main(sys.argv[1])
