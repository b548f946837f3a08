"""Write the spellings of names that the actor register knows: `build_variants.py PACKAGE`.

PACKAGE is the unpacked Python package rigour 1.3.0 (MIT), whose names/persons.txt has the labels
of Wikidata's items for given names and surnames (public domain, CC0) in all scripts. Kept are
the Latin spellings of four letters and more, romanised where the label is Cyrillic or Greek.
Labels of one item that read nothing alike ("Ahmad" and "Kristian"), and a woman's and a man's
form, are put apart.
"""

import gzip
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from dateline.link.actors.letters import latin
from dateline.link.actors.sound import skeletons

TARGET: Final = Path(__file__).parents[1] / "src/dateline/weights/variants.txt.gz"
SHORTEST: Final = 4  # letters; shorter names are too many people's
CLEAR: Final = 5  # letters of a word that is still itself when one of them changes
FEMALE: Final = re.compile("(?:ah?|eh)$")
MALE: Final = re.compile("(?:[^a]|eh)$(?<!ah)")


def main(package: Path) -> None:
    """Write the names, one a line."""
    lines: set[str] = set()
    with (package / "data" / "names" / "persons.txt").open(encoding="utf-8") as labels:
        for line in labels:
            words = _words(line.rpartition(" => ")[0].split(", "))
            for gender in (FEMALE, MALE):
                alike = _alike({word for word in words if gender.search(word)})
                lines.update(" ".join(sorted(name)) for name in alike if len(name) > 1)
    TARGET.write_bytes(gzip.compress("\n".join(sorted(lines)).encode("ascii"), mtime=0))
    print(f"{len(lines)} names, {TARGET.stat().st_size} bytes")


def _words(labels: list[str]) -> set[str]:
    plain = {re.sub("[-']", "", latin(label)) for label in labels if " " not in label}
    return {word for word in plain if word.isascii() and word.isalpha() and len(word) >= SHORTEST}


def _alike(words: set[str]) -> Iterator[list[str]]:
    """Yield the words in sets: each word is near another word of its set."""
    left = sorted(words)
    while left:
        name = [left.pop(0)]
        for word in name:
            near = [other for other in left if _are_near(word, other)]
            name += near
            left = [other for other in left if other not in near]
        yield name


def _are_near(one: str, other: str) -> bool:
    return bool(skeletons(one) & skeletons(other)) or _one_letter(*sorted((one, other), key=len))


def _one_letter(short: str, long: str) -> bool:
    """Whether one letter is another or added."""
    if len(short) < CLEAR or len(long) > len(short) + 1:
        return False
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) == 1
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
