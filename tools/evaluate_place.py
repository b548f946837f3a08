"""Measure the places found in news against LGL and GeoVirus, on the part kept aside.

One source in five is kept aside: nothing was trained or chosen on it. Prints for each set the
spans' precision, recall and F1 (a toponym counts as found where any place overlaps it, as the
scorer beside the data has it), the share of toponyms found that lie within 161 km, and end to
end; then the time beside the language stage's and the memory that the stage adds. Without the
shared data nothing is measured and nothing fails.
"""

import argparse
import resource
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

from dateline.extract.encoder_stage import EncoderStage
from dateline.extract.language import LanguageStage
from dateline.extract.places.stage import PlaceStage
from dateline.extract.stage import Draft
from dateline.model.document import Document
from dateline.model.place import Place
from place_gold import SETS, Gold, Toponym, read

SHARED = Path("../shared")
NEAR = 161.0  # km, a hundred miles: the field's measure


@dataclass(slots=True)
class Count:
    """What was found in some texts; seconds by stage."""

    gold: int = 0
    found: int = 0
    hit: int = 0
    near: int = 0
    words: int = 0
    before: float = 0.0
    places: float = 0.0

    def line(self) -> str:
        """Return the figures in words."""
        precision, recall = self.hit / max(1, self.found), self.hit / max(1, self.gold)
        return (
            f"span P {precision:.3f} R {recall:.3f} "
            f"F {2 * self.hit / max(1, self.found + self.gold):.3f}; "
            f"within 161 km of found {self.near / max(1, self.hit):.3f}, "
            f"end to end {self.near / max(1, self.gold):.3f} "
            f"(gold {self.gold}, found {self.found})"
        )


def main() -> int:
    """Read every text of the part asked for and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with the data")
    parser.add_argument("--part", choices=("aside", "seen"), default="aside")
    parser.add_argument("--misses", action="store_true", help="print what went wrong")
    options = parser.parse_args()
    folder = options.shared / "data" / "geoparsing"
    if not folder.is_dir():
        print(f"skipped: no place data under {options.shared}")
        return 0
    language, encoder, places = LanguageStage(), EncoderStage(), PlaceStage()
    encoder(language(_draft("first", "Rain fell.")))
    before = _resident()
    places(encoder(language(_draft("first", "Rain fell in Ghent."))))
    for name in SETS:
        count = Count()
        for gold in read(folder / name):
            if gold.is_aside is (options.part == "aside"):
                _measure(gold, count, (language, encoder, places), says=options.misses)
        print(f"{name} ({options.part}): {count.line()}")
        rate = count.words / count.places
        share = count.places / count.before
        print(f"  {rate:.0f} words/s; {share:.1%} of the time of parse and reading model")
    print(f"memory: {_resident() - before:.0f} MB more at the end")
    return 0


def _draft(name: str, text: str) -> Draft:
    return Draft(document=Document(id=name, text=text, held_at=datetime.now(UTC)))


def _resident() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _measure(
    gold: Gold,
    count: Count,
    stages: tuple[LanguageStage, EncoderStage, PlaceStage],
    *,
    says: bool,
) -> None:
    language, encoder, places = stages
    started = time.perf_counter()
    draft = encoder(language(_draft(gold.id, gold.text)))
    parsed = time.perf_counter()
    found = places(draft).places
    count.before += parsed - started
    count.places += time.perf_counter() - parsed
    count.words += len(gold.text.split())
    count.found += len(found)
    for toponym in gold.toponyms:
        if toponym.at:
            _score(gold, toponym, found, count, says=says)
    if says:
        _say_false(gold, found)


def _score(
    gold: Gold, toponym: Toponym, found: Sequence[Place], count: Count, *, says: bool
) -> None:
    match = next((one for one in found if _meets(one, toponym)), None)
    is_near = match is not None and _is_near(toponym, match)
    count.gold += 1
    count.hit += match is not None
    count.near += is_near
    if says and not is_near:
        kind = "FAR" if match else "MISSED"
        print(kind, gold.id, _around(gold.text, toponym.start, toponym.end), toponym.at, match)


def _say_false(gold: Gold, found: Sequence[Place]) -> None:
    for one in found:
        if not any(_meets(one, toponym) for toponym in gold.toponyms):
            print("FALSE", gold.id, _around(gold.text, one.span.start, one.span.end))


def _meets(place: Place, toponym: Toponym) -> bool:
    return place.span.start < toponym.end and toponym.start < place.span.end


def _around(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 40) : start]}[{text[start:end]}]{text[end : end + 30]}"


def _is_near(toponym: Toponym, place: Place) -> bool:
    if toponym.at is None or place.lat is None or place.lon is None:
        return False
    a, b, c, d = map(radians, (*toponym.at, place.lat, place.lon))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(half))) <= NEAR


if __name__ == "__main__":
    raise SystemExit(main())
