"""Measure the served pages of a large case, while many read it and documents are added to it.

usage: bench_pages.py [--case FILE --adding FILE] [--documents N] [--readers N] [--seconds N]

Without a case one of invented news is made (`tools/make_ledger.py`). It is copied, so that what is
added does not stay in it. Every reader also listens for news, as an open page does. Times are from
a request sent to the last byte of its answer; first paint is what Chromium tells of loads with
nothing in its cache, when nobody else reads.
"""

import argparse
import json
import shutil
import signal
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from typing import Final
from urllib.error import HTTPError
from urllib.request import urlopen

from dateline.ledger.open import open_ledger
from listening import listening
from painting import painted
from served import COMMAND, serving
from walking import LOOKS, Addresses, Answer, walk

UTTERANCES_EACH: Final = 10
MORE: Final = 300  # articles at hand for adding
HEAD: Final = f"{'page':20}{'n':>6}{'p50 ms':>9}{'p95 ms':>9}{'max ms':>9}{'200':>7}"
OK: Final = 200
NOT_YET: Final = 503
FIRST_PAGE_SECONDS: Final = 3600

Figures = Mapping[str, float | int]


def main() -> int:
    """Measure, print a table and write the figures as JSON."""
    options = _options()
    with TemporaryDirectory() as folder:
        case, adding = _case(options, Path(folder))
        before = _documents(case)
        with serving(case) as served:
            began = perf_counter()
            addresses = Addresses()
            addresses.learn(_first_page(served.address))
            ready = perf_counter() - began
            print(f"{before:,} documents; the first page after {ready:.1f} s", flush=True)
            with (
                _adding(case, adding, before),
                listening(served.address, options.readers) as listeners,
            ):
                answers = walk(served.address, addresses, options.seconds, options.readers)
            added = _documents(case) - before
            paints = painted(served.address)
    figures = {
        "documents": before,
        "added": added,
        "readers": options.readers,
        "seconds": options.seconds,
        "first_page_seconds": round(ready, 1),
        "editions_told": max(len(set(one.editions)) for one in listeners),
        "pages": _figures(answers),
        "first_paint": {page: _spread(times) for page, times in paints.items()},
    }
    _print(figures)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(f"{json.dumps(figures, indent=1)}\n", encoding="utf-8")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--case", type=Path, metavar="FILE", help="a ledger that is there already")
    parser.add_argument("--adding", type=Path, metavar="FILE", help="articles to add meanwhile")
    parser.add_argument("--documents", type=int, default=10_000, metavar="N", help="to make")
    parser.add_argument("--readers", type=int, default=20, metavar="N")
    parser.add_argument("--seconds", type=float, default=60, metavar="N")
    parser.add_argument("--out", type=Path, default=Path("build/bench_pages.json"), metavar="FILE")
    return parser.parse_args()


def _case(options: argparse.Namespace, folder: Path) -> tuple[Path, Path | None]:
    """Return a case of our own, and the articles to add."""
    case = folder / "case.db"
    if options.case:
        shutil.copy(options.case, case)
        return case, options.adding
    size = ["--documents", str(options.documents), "--more", str(MORE)]
    size += ["--utterances", str(options.documents * UTTERANCES_EACH)]
    maker = Path(__file__).with_name("make_ledger.py")
    subprocess.run([sys.executable, maker, case, *size], check=True)
    return case, case.with_suffix(".more.jsonl")


def _first_page(site: str) -> str:
    """Return the first page, asked for until it has been made."""
    while True:
        try:
            with urlopen(f"{site}/", timeout=FIRST_PAGE_SECONDS) as page:  # noqa: S310 - ours
                return str(page.read(), "utf-8")
        except HTTPError as refusal:
            if refusal.code != NOT_YET:
                raise
            sleep(1)


def _documents(case: Path) -> int:
    ledger = open_ledger(case, create=False)
    try:
        return sum(1 for _ in ledger.arrivals())
    finally:
        ledger.close()


@contextmanager
def _adding(case: Path, articles: Path | None, before: int) -> Iterator[None]:
    """Let another process add articles; the block begins when the first has come."""
    if articles is None:
        yield
        return
    adding = subprocess.Popen(
        [*COMMAND, "add", str(articles), "--case", str(case)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while adding.poll() is None and _documents(case) == before:
            sleep(1)
        yield
    finally:
        adding.send_signal(signal.SIGINT)
        adding.wait()


def _figures(answers: Sequence[Answer]) -> dict[str, Figures]:
    kinds: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        kinds[answer.kind].append(answer)
    kinds["~ all but ( )"] = [one for one in answers if one.kind not in LOOKS.values()]
    return {
        kind: {
            **_spread([1000 * one.seconds for one in several]),
            "answered_200": sum(one.status == OK for one in several) / len(several),
        }
        for kind, several in sorted(kinds.items())
    }


def _spread(times: Sequence[float]) -> dict[str, float | int]:
    """Return how many times there are, the middle one, one that 95 % do not exceed, the longest."""
    ordered = sorted(times)
    half, most = (ordered[max(0, -(-len(ordered) * part // 100) - 1)] for part in (50, 95))
    spread = {"p50_ms": half, "p95_ms": most, "max_ms": ordered[-1]}
    return {"n": len(ordered), **{key: round(value, 1) for key, value in spread.items()}}


def _print(figures: Mapping[str, object]) -> None:
    print(f"{figures['readers']} readers for {figures['seconds']:.0f} s", end="; ")
    print(f"{figures['added']} documents added, {figures['editions_told']} editions told of")
    print(f"\n{HEAD}")
    for name in ("pages", "first_paint"):
        for page, one in figures[name].items():
            row = "".join(f"{one[key]:9.1f}" for key in ("p50_ms", "p95_ms", "max_ms"))
            share = f"{one['answered_200']:7.1%}" if "answered_200" in one else ""
            print(f"{page:20}{one['n']:6}{row}{share}")
        print("\nfirst paint, nothing cached" if name == "pages" else "")


if __name__ == "__main__":
    sys.exit(main())
