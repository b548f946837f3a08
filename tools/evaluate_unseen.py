"""Score each annotated case by weights that were learned without it.

usage: evaluate_unseen.py FOLDER [--shared FOLDER] [--only CASE]...
FOLDER holds for each CASE what `make unseen` learns from the others: vectors.CASE.onnx,
same.CASE.npz and parts.CASE.json. Each stands in for the shipped file in a copy of the package,
which tools/evaluate.py then measures; the means over the cases are printed last.
"""

import argparse
import os
import re
import sys
from collections import defaultdict
from pathlib import Path
from shutil import copyfile, copytree
from statistics import fmean
from subprocess import run
from tempfile import TemporaryDirectory
from typing import Final

from dateline import __file__ as package
from evaluate import CASES

LEARNED: Final = {
    "vectors.{}.onnx": "sentence.onnx",
    "same.{}.npz": "same.npz",
    "parts.{}.json": "parts.json",
}
LINE = re.compile(r"^(?P<case>\w+) +(?P<figure>\w+) +(?P<value>[\d.]+)", re.MULTILINE)


def main() -> None:
    """Measure each case and print all figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--shared", type=Path, default=Path("../shared"))
    options.add_argument("--only", action="append", choices=CASES)
    chosen = options.parse_args()
    found: dict[str, list[float]] = defaultdict(list)
    for case in chosen.only or CASES:
        for figure, value in measured(case, chosen.folder, chosen.shared).items():
            print(f"{case:12} {figure:22} {value:6.3f}", flush=True)
            found[figure].append(value)
    for figure, values in found.items():
        print(f"{'mean':12} {figure:22} {fmean(values):6.3f}  of {len(values)}")


def measured(case: str, folder: Path, shared: Path) -> dict[str, float]:
    """Return the figures of a case by what was learned without it."""
    with TemporaryDirectory() as home:
        copy = Path(home, "dateline")
        copytree(Path(package).parent, copy)
        for learned, shipped in LEARNED.items():
            copyfile(folder / learned.format(case), copy / "weights" / shipped)
        evaluate = Path(__file__).with_name("evaluate.py")
        command = [sys.executable, str(evaluate), "--shared", str(shared), "--only", case]
        environment = {**os.environ, "PYTHONPATH": home}
        told = run(command, env=environment, capture_output=True, text=True, check=False)
    figures = {match["figure"]: float(match["value"]) for match in LINE.finditer(told.stdout)}
    if not figures:
        raise SystemExit(f"{case}: {told.stderr[-1000:]}")
    return figures


if __name__ == "__main__":
    main()
