"""Score the program on annotated cases and corpora, and hold the figures against their floors.

usage: evaluate.py [--shared FOLDER] [--only NAME]... [--raise]
Each case is added to a fresh ledger by the default pipeline, exported as scripts would export it,
and scored by the scorers that lie beside the data. Exit status 1 where a figure is below its
floor in tools/floors.json. `--raise` lifts floors to just below what was measured, never lowers
one. Without the shared data nothing is measured and nothing fails.
"""

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory
from typing import Final

from dateline.app.add import add
from dateline.app.case import Case, moment, open_case
from dateline.app.clock import now
from dateline.app.export import records
from dateline.extract.read_document import read_document
from dateline.ledger.ledger import Ledger
from dateline.ledger.memory import MemoryLedger
from dateline.ledger.open import open_ledger
from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.model.reading import Reading
from dateline.read.paths import read_paths
from dateline.report.tables import as_jsonl

Figures = Mapping[str, float]

FLOORS: Final = Path(__file__).with_name("floors.json")
CASES: Final = ("tram", "consulate", "tamimi", "hokkaido", "nksatellite", "wagner")
POLNEAR: Final = "polnear"
SLACK: Final = 0.01  # what a library's next version may change by rounding
KINDS: Final = ("utterances", "claims", "relations")
CASE_FIGURES: Final = (
    "recall attributed_precision claimer own_voice stance non_assert_recall b3_p b3_r b3_f "
    "link_precision cross_doc_link_recall status conflict_recall conflict_precision"
).split()
ROLE = re.compile(r"^(?P<role>\w+)\s+P (?P<p>\S+)\s+R (?P<r>\S+)\s+F1 (?P<f1>\S+)", re.MULTILINE)
TOOLS: Final = Path(__file__).parent
PRINTED: Final = {
    "stories": (
        "evaluate_stories.py",
        re.compile(
            r"^(?P<part>\w+): b3_p (?P<b3_p>\S+) b3_r (?P<b3_r>\S+) b3_f (?P<b3_f>\S+)",
            re.MULTILINE,
        ),
    ),
    "times": (
        "evaluate_time.py",
        re.compile(r"^time: relaxed (?P<span>\S+) strict \S+ value (?P<value>\S+)", re.MULTILINE),
    ),
    "names": (
        "evaluate_names.py",
        re.compile(r"^(?P<part>\w+) +dateline +\S+ +\S+ +(?P<f1>\S+)", re.MULTILINE),
    ),
    "places": (
        "evaluate_place.py",
        re.compile(
            r"^(?P<part>\w+)\.xml \(aside\): span .* F (?P<span>\S+); "
            r"within 161 km of found (?P<near>\S+),",
            re.MULTILINE,
        ),
    ),
    "actors": (
        "evaluate_actors.py",
        re.compile(
            r"^(?P<part>tram|consulate).*\n"
            r".*cluster F1 (?P<f1>\S+).*pairwise precision (?P<pairs>\S+)",
            re.MULTILINE,
        ),
    ),
    "origins": (
        "evaluate_origins.py",
        re.compile(
            r"^(?P<part>edited|echoes) aside: right (?P<right>\S+) of .*"
            r"merged (?P<merged>\S+), several kept apart (?P<apart>\S+) of",
            re.MULTILINE,
        ),
    ),
    "events": (
        "evaluate_events.py",
        re.compile(r"^ *all, one claim: types agree (?P<one_claim>\S+)", re.MULTILINE),
    ),
    "ecb": (
        "evaluate_ecb.py",
        re.compile(
            r"^ecb: conll (?P<conll>\S+) lemma_conll (?P<lemma_conll>\S+) ahead (?P<ahead>\S+)",
            re.MULTILINE,
        ),
    ),
}
AS_OF = re.compile(r"as-of (\d+)/(\d+), not yet known (\d+)/(\d+)")


def main() -> int:
    """Measure, print one table, compare with the floors."""
    options = _options()
    names = [name for name in MEASURES if not options.only or name in options.only]
    measured: dict[str, Figures] = {}
    for name in names:
        figures = MEASURES[name](name, options.shared)
        if figures is None:
            print(f"skipped: no {name} data under {options.shared}")
        else:
            measured[name] = figures
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text("utf-8"))
    broken = sum(_show(name, measured[name], floors.get(name, {})) for name in measured)
    if options.lift:
        FLOORS.write_text(_lifted(floors, measured), "utf-8")
    return 1 if broken else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=Path("../shared"), metavar="FOLDER")
    parser.add_argument("--only", action="append", choices=list(MEASURES), metavar="NAME")
    parser.add_argument("--raise", dest="lift", action="store_true")
    return parser.parse_args()


def _case(name: str, shared: Path) -> Figures | None:
    """Score a case; a stream's answers as of earlier moments too."""
    home = shared / "cases" / name
    texts = next((p for p in (home / "articles", home / "items.jsonl") if p.exists()), None)
    if texts is None or not (home / "gold.json").is_file():
        return None
    with TemporaryDirectory() as folder:
        at = Path(folder)
        ledger = open_ledger(at / "case.db")
        _add(texts, ledger)
        files = _export(open_case(ledger, moment(None, "published")), ledger, at)
        ledger.close()
        scored = _run(shared / "score_case.py", home / "gold.json", *files, texts, "--json")
        found = json.loads(scored)
        figures = {figure: float(found[figure]) for figure in CASE_FIGURES}
        if texts.is_file():
            figures |= _as_of(shared, home, at)
    return figures


def _as_of(shared: Path, home: Path, at: Path) -> Figures:
    program = Path(sys.executable).with_name("dateline")
    items = home / "items.jsonl"
    scorer, gold = shared / "score_asof.py", home / "gold.json"
    told = _run(scorer, gold, items, program, at / "case.db", at / "as-of", check=False)
    match = AS_OF.search(told)
    if not match:
        raise SystemExit(f"score_asof.py said: {told[-300:]}")
    good, all_good, gone, all_gone = map(int, match.groups())
    return {"as_of": good / all_good, "not_yet_known": gone / all_gone}


def _attributions(name: str, shared: Path) -> Figures | None:
    """Score who says what against news annotated with source, cue and content."""
    gold = shared / "data" / name / "dev"
    if not (gold / "text").is_dir():
        return None
    ledger = MemoryLedger()
    _add(gold / "text", ledger)
    with TemporaryDirectory() as folder:
        files = _export(open_case(ledger, moment(None, "published")), ledger, Path(folder))
        told = _run(shared / "score_attributions.py", gold, files[0])
    return {match["role"]: float(match["f1"]) for match in ROLE.finditer(told)}


def _printed(name: str, shared: Path) -> Figures | None:
    """Read the figures that another tool of this folder prints, each line a part of its own."""
    tool, line = PRINTED[name]
    told = _run(TOOLS / tool, "--shared", shared)
    return {
        "_".join(filter(None, (match.groupdict().get("part"), figure))): float(value)
        for match in line.finditer(told)
        for figure, value in match.groupdict().items()
        if figure != "part"
    } or None


MEASURES: Final[Mapping[str, Callable[[str, Path], Figures | None]]] = {
    **dict.fromkeys(CASES, _case),
    POLNEAR: _attributions,
    **dict.fromkeys(PRINTED, _printed),
}


def _add(path: Path, ledger: Ledger) -> None:
    documents: Iterator[Document | Problem] = read_paths(
        [str(path)], held_at=now(), stdin=BytesIO()
    )
    added = add(documents, ledger=ledger, read=_read, on_progress=lambda _: None)
    if added.refused:
        raise SystemExit(f"{path}: {added.refused} refused, first: {added.problems[0]}")


@cache
def _read(document: Document) -> Reading:
    """Read a document once in a run, however many measures use it."""
    return read_document(document)


def _export(case: Case, ledger: Ledger, folder: Path) -> list[Path]:
    files = [folder / f"{kind}.jsonl" for kind in KINDS]
    for kind, file in zip(KINDS, files, strict=True):
        file.write_text(as_jsonl(records(case, ledger, kind)), "utf-8")
    return files


def _run(scorer: Path, *arguments: Path | str, check: bool = True) -> str:
    command = [sys.executable, str(scorer), *map(str, arguments)]
    done = run(command, capture_output=True, text=True, check=False)
    if (check and done.returncode) or not done.stdout:
        raise SystemExit(f"{scorer.name} failed: {done.stderr[-1000:]}")
    return done.stdout


def _show(name: str, figures: Figures, floors: Mapping[str, float]) -> int:
    """Print the figures of one measure with their floors; count those below."""
    broken = 0
    for figure, value in figures.items():
        floor = floors.get(figure)
        is_below = floor is not None and value < floor
        broken += is_below
        shown = "" if floor is None else f"floor {floor:.3f}"
        print(f"{name:12} {figure:22} {value:6.3f}  {shown} {'BELOW' if is_below else ''}".rstrip())
    for figure in sorted(floors.keys() - figures.keys()):
        print(f"{name:12} {figure:22} not measured, has a floor: BELOW")
        broken += 1
    return broken


def _lifted(floors: Mapping[str, Mapping[str, float]], measured: Mapping[str, Figures]) -> str:
    """Return the floors raised to just below what was measured; none is lowered."""
    lifted = {name: dict(found) for name, found in floors.items()}
    for name, figures in measured.items():
        kept = lifted.setdefault(name, {})
        for figure, value in figures.items():
            kept[figure] = max(kept.get(figure, 0.0), round(max(0.0, value - SLACK), 3))
    return json.dumps(lifted, indent=2, sort_keys=True) + "\n"


if __name__ == "__main__":
    sys.exit(main())
