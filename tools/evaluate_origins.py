"""Score how origins are counted: on articles edited as desks do, and on the annotated cases.

usage: evaluate_origins.py [--shared FOLDER] [--show]

edited: every article of the cases and some of ../shared/data/news_cluster get a second document,
made by cutting, moving paragraphs, rewording, all of these, or only another headline and outlet
(tools/edit_text.py). A statement and its edited copy are one origin; a third outlet's own words
for the same (a gold group of the case, no echo between the documents) make two. "merged" is the
precision of taking two statements for one origin, "found" the share of the copies that were.
Half of the articles were worked with; figures are those of the half kept aside ("aside").

echoes: gold groups of claims told by documents that share text or cite one another; the gold's
statuses say whether there is one origin (never corroborated) or there are several (never only
claimed or reported). others: the same of groups without an echo. Three cases were worked with.

documents: which pairs of a case's documents, of those that the gold speaks of, have a passage in
common, against its echoes.

Grouping has no part in it: the statements of a claim are given, origins alone are counted.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from io import BytesIO
from itertools import combinations
from pathlib import Path
from typing import Any, Final

from dateline.app.add import add
from dateline.app.case import Case, moment, open_case
from dateline.app.clock import now
from dateline.extract.read_document import read_document
from dateline.ledger.memory import MemoryLedger
from dateline.link.name import is_named
from dateline.link.origin import origins
from dateline.link.origins.passage import carried
from dateline.link.said import Said
from dateline.link.word import tokens
from dateline.model.document import Document
from dateline.model.reading import Reading
from dateline.model.time import PartialTime
from dateline.read.paths import read_paths
from edit_text import KINDS, edit

CASES: Final = ("tram", "consulate", "tamimi", "hokkaido", "nksatellite")
WORKED: Final = ("tram", "consulate", "tamimi")
STREAM: Final = "wagner"
OTHERS: Final = 3  # one in so many of the other articles is edited
OVERLAP: Final = 0.4  # share of the words that makes two statements each other's copy
EXCEPT: Final = ("croydon", "consulate", "israel_indicts", "hokkaido", "satellite")  # the cases'
Gold = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """The statements of one claim, and how many origins they have: one, or so many or more."""

    name: str
    part: str
    said: Sequence[Said]
    expected: int

    @property
    def found(self) -> int:
        """How many origins are counted."""
        return len(origins(self.said))


def main() -> None:
    """Measure, and print a line for each part."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=Path("../shared"), metavar="FOLDER")
    parser.add_argument("--show", action="store_true", help="print what was counted wrong")
    options = parser.parse_args()
    trials = list(_trials(options.shared))
    for part, names in (("worked", WORKED), ("aside", (*CASES, STREAM))):
        _show_documents(
            part, options.shared, [n for n in names if (n in WORKED) == (part == "worked")]
        )
    for part in sorted({trial.part for trial in trials}):
        _show(part, [trial for trial in trials if trial.part == part])
    if options.show:
        for trial in trials:
            if not _is_right(trial):
                _tell(trial)


def _is_right(trial: Trial) -> bool:
    """Where the gold only says "several", more than two are right too."""
    if trial.part.startswith("edited"):
        return trial.found == trial.expected
    return (trial.found > 1) == (trial.expected > 1)


def _show(part: str, trials: Sequence[Trial]) -> None:
    right = sum(map(_is_right, trials))
    one = [trial for trial in trials if trial.expected == 1]
    several = [trial for trial in trials if trial.expected > 1]
    found = sum(trial.found == 1 for trial in one)
    merged = sum(trial.found < trial.expected for trial in several)
    print(
        f"{part}: right {right / max(1, len(trials)):.3f} of {len(trials)}; "
        f"one origin found {found / max(1, len(one)):.3f} of {len(one)}, "
        f"merged {found / max(1, found + merged):.3f}, "
        f"several kept apart {1 - merged / max(1, len(several)):.3f} of {len(several)}"
    )


def _show_documents(part: str, shared: Path, names: Sequence[str]) -> None:
    echoed = seen = both = 0
    for name in names:
        home = shared / "cases" / name
        if not (home / "gold.json").is_file():
            continue
        gold = json.loads((home / "gold.json").read_text("utf-8"))
        texts = next(path for path in (home / "articles", home / "items.jsonl") if path.exists())
        spoken = {mention["doc"] for group in gold["groups"] for mention in group["mentions"]}
        found = [item for item in _documents(texts) if any(map(item.id.startswith, spoken))]
        pairs = _echo_pairs(gold)
        for one, other in combinations(found, 2):
            is_seen = bool(carried(one.text, other.text) or carried(other.text, one.text))
            is_echo = any(
                {d for d in pair if one.id.startswith(d) or other.id.startswith(d)} == pair
                for pair in pairs
            )
            seen, echoed, both = seen + is_seen, echoed + is_echo, both + (is_seen and is_echo)
    print(
        f"documents {part}: echoed pairs seen {both / max(1, echoed):.3f} of {echoed}, "
        f"seen pairs echoed {both / max(1, seen):.3f} of {seen}"
    )


def _echo_pairs(gold: Gold) -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset(pair) for echo in gold["echoes"] for pair in combinations(sorted(echo["docs"]), 2)
    )


def _tell(trial: Trial) -> None:
    print(f"-- {trial.part} {trial.name}: expected {trial.expected}, counted {trial.found}")
    for origin in origins(trial.said):
        for one in origin.said:
            print(f"   [{origin.called}] {one.document.id} {one.name}: {one.utterance.words[:100]}")


def _trials(shared: Path) -> Iterator[Trial]:
    for name in CASES:
        home = shared / "cases" / name
        if (home / "gold.json").is_file():
            documents = _documents(home / "articles")
            edited = [_edited(document, number) for number, document in enumerate(documents)]
            case = _opened([*documents, *(copy for copy, _ in edited)])
            gold = json.loads((home / "gold.json").read_text("utf-8"))
            mentions = _mentions(case, gold)
            yield from _annotated(name, gold, mentions)
            yield from _copied(name, case, edited, _independent(gold, mentions))
    home = shared / "cases" / STREAM
    if (home / "gold.json").is_file():
        case = _opened(_documents(home / "items.jsonl"))
        gold = json.loads((home / "gold.json").read_text("utf-8"))
        yield from _annotated(STREAM, gold, _mentions(case, gold))
    yield from _elsewhere(shared)


def _elsewhere(shared: Path) -> Iterator[Trial]:
    """Articles of other events, each with its edited copy."""
    path = shared / "data" / "news_cluster" / "articles.jsonl"
    if not path.is_file():
        return
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    rows = [row for row in rows if not any(word in row["event"] for word in EXCEPT)][::OTHERS]
    for number, row in enumerate(rows):
        document = Document(
            id=f"n{number}",
            text=row["text"],
            source=row["source"],
            published_at=PartialTime("2018-01-01"),
            held_at=now(),
        )
        edited = _edited(document, number)
        yield from _copied("news", _opened([document, edited[0]]), [edited], {})


Pairs = Sequence[tuple[tuple[int, int], tuple[int, int]]]
Copy = tuple[Document, tuple[Document, Pairs]]


def _edited(document: Document, number: int) -> tuple[Document, tuple[Document, Pairs]]:
    kind = KINDS[number % len(KINDS)]
    made = edit(document.text, kind, number)
    copy = Document(
        id=f"{document.id}-{kind}",
        text=made.text,
        title="What we know so far",
        source=f"https://www.paper{number}.example",
        published_at=PartialTime("2031-01-01"),
        held_at=document.held_at,
    )
    pairs = [(piece.source, (piece.start, piece.end)) for piece in made.pieces if piece.source]
    return copy, (document, pairs)


def _copied(
    name: str, case: Case, edited: Sequence[Copy], independent: Mapping[str, Sequence[Said]]
) -> Iterator[Trial]:
    """Yield claims of a statement and its copy, and with what another outlet says of the same."""
    told = _by_document(case)
    for copy, (document, pairs) in edited:
        part = f"edited {_part(document)}"
        for one, other in _matched(told[document.version], told[copy.version], pairs):
            where = f"{name} {copy.id} {one.utterance.content[0].start}"
            yield Trial(name=where, part=part, said=(one, other), expected=1)
            for third in independent.get(one.id, ()):
                yield Trial(name=where, part=part, said=(one, other, third), expected=2)
                yield Trial(name=where, part=part, said=(other, third), expected=2)


def _matched(
    told: Sequence[Said], copied: Sequence[Said], pairs: Pairs
) -> Iterator[tuple[Said, Said]]:
    """Yield each statement of a copied sentence with the likest of the original sentence."""
    for source, target in pairs:
        olds = [one for one in told if _stands_in(one, source)]
        for new in (one for one in copied if _stands_in(one, target)):
            alike = [(_likeness(old, new), old.id, old) for old in olds if _is_alike(old, new)]
            best = max(alike, key=lambda item: item[:2], default=None)
            if best and best[0] >= OVERLAP:
                yield best[2], new


def _stands_in(said: Said, place: tuple[int, int]) -> bool:
    return place[0] <= said.utterance.content[0].start < place[1]


def _is_alike(old: Said, new: Said) -> bool:
    return (old.actor is None) == (new.actor is None) and new.is_backing and old.is_backing


def _likeness(old: Said, new: Said) -> float:
    left, right = (frozenset(tokens(one.utterance.words)) for one in (old, new))
    return len(left & right) / max(1, len(left | right))


def _part(document: Document) -> str:
    """Half of the articles were worked with."""
    digest = blake2b(document.text.encode(), digest_size=4).digest()
    return "aside" if digest[0] % 2 else "worked"


Mentions = Mapping[str, Sequence[tuple[Mapping[str, Any], Said]]]


def _annotated(name: str, gold: Gold, mentions: Mentions) -> Iterator[Trial]:
    echoes = [frozenset(echo["docs"]) for echo in gold["echoes"]]
    for group in gold["groups"]:
        told = {said.id: (mention["doc"], said) for mention, said in mentions[group["id"]]}
        said = [one for _, one in told.values() if one.is_backing]
        documents = {at for at, one in told.values() if one.is_backing}
        expected = _expected(frozenset(group["status"]))
        if len({one.document.id for one in said}) > 1 and expected:
            is_echo = any(len(documents & echo) > 1 for echo in echoes)
            part = f"{'echoes' if is_echo else 'others'} {'worked' if name in WORKED else 'aside'}"
            yield Trial(name=f"{name} {group['id']}", part=part, said=said, expected=expected)


def _expected(statuses: frozenset[str]) -> int | None:
    weak = not statuses.isdisjoint({"claimed", "reported"})
    solid = "corroborated" in statuses
    if weak == solid:
        return None
    return 1 if weak else 2


def _independent(gold: Gold, mentions: Mentions) -> Mapping[str, Sequence[Said]]:
    """Pair what an outlet says in its own voice with what others say of it on their own."""
    echoed = _echo_pairs(gold)
    found: dict[str, list[Said]] = defaultdict(list)
    for group in gold["groups"]:
        own = [item for item in mentions[group["id"]] if _is_own(*item)]
        for (mention, one), (other, third) in combinations(own, 2):
            apart = one.document.outlet != third.document.outlet
            if apart and frozenset((mention["doc"], other["doc"])) not in echoed:
                found[one.id].append(third)
                found[third.id].append(one)
    return found


def _is_own(mention: Mapping[str, Any], said: Said) -> bool:
    return mention["claimer"] is None and said.actor is None and said.is_backing


def _mentions(case: Case, gold: Gold) -> Mentions:
    """Find the statement of each mention: that which overlaps most with its words."""
    told: dict[str, list[Said]] = defaultdict(list)
    for said in (one for several in _by_document(case).values() for one in several):
        told[said.document.id].append(said)
    found: dict[str, list[tuple[Mapping[str, Any], Said]]] = {}
    for group in gold["groups"]:
        pairs = ((mention, _said_at(told, mention)) for mention in group["mentions"])
        found[group["id"]] = [(mention, said) for mention, said in pairs if said]
    return found


def _said_at(told: Mapping[str, Sequence[Said]], mention: Mapping[str, Any]) -> Said | None:
    id_ = next((key for key in sorted(told) if key.startswith(mention["doc"])), None)
    if id_ is None:
        return None
    start = told[id_][0].document.text.find(mention["text"])
    span = range(start, start + len(mention["text"]))
    scored = [(_shared(span, said), said.id, said) for said in told[id_]]
    best = max(scored, key=lambda item: item[:2])
    return best[2] if best[0] > 0 else None


def _shared(span: range, said: Said) -> float:
    """How much of the smaller and of both together two stretches of text share."""
    own = {at for part in said.utterance.whole for at in range(part.start, part.end)}
    both = len(own.intersection(span))
    least = min(len(own), len(span))
    if 2 * both < least:
        return 0.0
    return both / least / 2 + both / len(own.union(span)) / 2


def _by_document(case: Case) -> Mapping[str, Sequence[Said]]:
    told: dict[str, list[Said]] = defaultdict(list)
    roles = {actor.id: actor.role_names for actor in case.linked.actors}
    for _, utterance in sorted(case.utterances.items()):
        document, claimer = case.document_of(utterance), utterance.claimer
        actor = case.linked.actor_of.get(utterance.id)
        name = case.linked.claimer_name(utterance) or document.outlet
        said = Said(
            utterance=utterance,
            document=document,
            actor=actor or (f"claimer {name}" if claimer else None),
            name=name,
            is_named=not claimer or is_named(name),
            roles=roles.get(actor or "", ()),
        )
        told[document.version].append(said)
    return told


def _documents(path: Path) -> list[Document]:
    """Read the documents of a folder or a file."""
    found = read_paths([str(path)], held_at=now(), stdin=BytesIO())
    return [item for item in found if isinstance(item, Document)]


def _opened(documents: Sequence[Document]) -> Case:
    ledger = MemoryLedger()
    add(documents, ledger=ledger, read=_read, on_progress=lambda _: None)
    return open_case(ledger, moment(None, "published"))


@cache
def _read(document: Document) -> Reading:
    return read_document(document)


if __name__ == "__main__":
    main()
