"""Score the product's names beside spaCy's own on re3d, WNUT17 and GUM.

Every text is read raw. A name counts where both ends and the kind (person, organisation, place)
are those of the annotation, after articles, titles and possessives are taken off on both sides.
What is annotated but is no bare name ("the Karsk people", "He") counts for and against nobody.
`any` asks for no kind, `touch` only for a common character and the kind. The parts are the test
parts of the sets, of which the tagger was taught nothing.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))

from dateline.app.clock import now
from dateline.extract.encoder_stage import EncoderStage
from dateline.extract.language import LanguageStage
from dateline.extract.names.name_stage import NameStage
from dateline.extract.stage import Draft, Pipeline
from dateline.model.document import Document
from name_corpora import read_corpora
from name_texts import UNSURE, Annotated, proper

KINDS: Final = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
Range = tuple[int, int, str]


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=Path("../shared"), metavar="FOLDER")
    data = parser.parse_args().shared / "data"
    if not (data / "ner").is_dir():
        print(f"skipped: no names under {data}")
        return
    splits = (data / "gum/splits.md").read_text("utf-8").split("## train")[0]
    aside = set(re.findall(r"GUM_\w+", splits))
    counts: dict[str, Counter[str]] = {"dateline": Counter(), "spaCy small": Counter()}
    for text in read_corpora(data):
        part = _part(text, aside)
        if part:
            for system, found in zip(counts, _both(text), strict=True):
                counts[system].update(_count(part, text, found))
    print(f"{'part':6} {'system':12} {'P':>6} {'R':>6} {'F1':>6} {'any':>6} {'touch':>6}")
    for part in ("re3d", "wnut", "gum"):
        for system, count in counts.items():
            print(f"{part:6} {system:12} {_line(part, count)}")


def _part(text: Annotated, aside: set[str]) -> str | None:
    part, _, rest = text.name.partition("/")
    if part in {"re3d-test", "wnut-test"}:
        return part[:4]
    return "gum" if part == "gum" and rest in aside else None


def _both(text: Annotated) -> Iterator[set[Range]]:
    """Yield the names of the product, then those of the language pipeline alone."""
    draft = Draft(document=Document(id=text.name, text=text.text, held_at=now()))
    plain = LanguageStage()(draft)
    ours = Pipeline([LanguageStage(), EncoderStage(), NameStage()])(draft)
    for each in (ours, plain):
        named = (
            proper(text.text, (one.start_char, one.end_char, KINDS[one.label_]))
            for one in each.syntax.ents
            if one.label_ in KINDS
        )
        yield {one for one in named if one[2] != UNSURE}


def _count(part: str, text: Annotated, found: Iterable[Range]) -> Counter[str]:
    gold = {proper(text.text, one) if one[2] != UNSURE else one for one in text.ranges}
    unsure = [one for one in gold if one[2] == UNSURE]
    wanted = {one for one in gold if one[2] != UNSURE}
    kept = {one for one in found if not any(_touch(one, other) for other in unsure)}
    return Counter(
        {
            f"{part} wanted": len(wanted),
            f"{part} found": len(kept),
            f"{part} right": len(kept & wanted),
            f"{part} any": len({one[:2] for one in kept} & {one[:2] for one in wanted}),
            f"{part} touch": sum(
                any(_touch(one, other) and one[2] == other[2] for other in kept) for one in wanted
            ),
        }
    )


def _touch(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _line(part: str, count: Counter[str]) -> str:
    wanted, found, right = (count[f"{part} {what}"] for what in ("wanted", "found", "right"))
    both = max(1, wanted + found) / 2
    looser = " ".join(f"{count[f'{part} {what}'] / both:6.3f}" for what in ("any", "touch"))
    exact = f"{right / max(1, found):6.3f} {right / max(1, wanted):6.3f} {right / both:6.3f}"
    return f"{exact} {looser}"


if __name__ == "__main__":
    main()
