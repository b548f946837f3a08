"""Score the actor register: on the cases' claimers, and on pairs of names.

usage: evaluate_actors.py [--shared FOLDER] [--show] [--ledgers FOLDER] [CASE]...

Pairs (tests/phenomena/names.md): each pair is put into two documents; precision, recall and F1 of
"one actor", for the part that was worked with and the part kept aside.

Cases: an item is a claimer's name in the gold and a document where the gold has it. Its actor is
that of nearly the same name there, else of whoever says the same words in the reading under a
name that shares half of the words, else of the likest name; an item that the reading lacks is a
cluster of its own. The gold does not say which of its names are one party: names spelt alike are
one, as are those in SAME below, by hand (a spokesman without a name is the body); a party without
a name ("officials") is another in each document. Printed are B-cubed over the items, precision
over pairs of items, and whether any actor holds two parties of the gold. `--show` lists every
name of several documents.
`--ledgers` keeps the ledgers of the cases there, and reads no text again while they are there.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from itertools import combinations
from pathlib import Path
from typing import Any, Final

from dateline.app.add import add
from dateline.app.case import Case, moment, open_case
from dateline.app.clock import now
from dateline.extract.read_document import read_document
from dateline.ledger.memory import MemoryLedger
from dateline.ledger.open import open_ledger
from dateline.link.actors.letters import latin
from dateline.link.actors.register import register
from dateline.model.document import Document
from dateline.model.mention import ActorMention, Mention
from dateline.model.span import Span
from dateline.model.utterance import ActorType
from dateline.read.paths import read_paths

PAIRS: Final = Path(__file__).parents[1] / "tests" / "phenomena" / "names.md"
ORDER: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
PARTS: Final = (*(f"{number} part" for number in ORDER), "bodies")
CASES: Final = ("tram", "consulate", "tamimi", "hokkaido", "nksatellite", "wagner", "mutiny")
HELD: Final = datetime(2031, 1, 1, tzinfo=UTC)
ROW: Final = re.compile(r"^\| (.+?) \| (.+?) \|$", re.MULTILINE)
SMALL: Final = frozenset("the of a an and in for mr mrs president".split())
# Names of the gold that are one party though spelt differently.
SAME: Final = {
    "evgeny": "yevgeny prigozhin",
    "german foreign ministry spokesman": "german foreign ministry",
    "kremlin spokesman": "kremlin",
    "nato spokesman": "nato",
    "reports": "reports on the ground",
}
CLOSE: Final = 0.8  # share of two names' words that they must share to be one without more
ACCEPTED: Final = 0.5  # the same, where nobody in the reading says the words

Item = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How well clusters agree."""

    precision: float
    recall: float
    pairs: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def main() -> None:
    """Print the scores."""
    options = _options()
    for part in PARTS:
        precision, recall, f1 = pair_scores(part)
        print(f"pairs, {part:12} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
    for name in options.cases or CASES:
        home = options.shared / "cases" / name
        if home.is_dir():
            case = _read(home, options.ledgers)
            _show_case(name, case, home / "gold.json", show=options.show)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("cases", nargs="*", metavar="CASE")
    parser.add_argument("--shared", type=Path, default=Path("../shared"), metavar="FOLDER")
    parser.add_argument("--ledgers", type=Path, metavar="FOLDER")
    parser.add_argument("--show", action="store_true")
    return parser.parse_args()


def pairs_of(part: str) -> Iterator[tuple[str, str, bool]]:
    """Yield the pairs of a part of the list, and whether they are one person."""
    for section in PAIRS.read_text("utf-8").split("## ")[1:]:
        title, _, table = section.partition("\n")
        for left, right in ROW.findall(table)[1:] if part in title else ():
            yield left, right, title.startswith("Same")


def are_one(left: str, right: str, type_: ActorType) -> bool:
    """Say whether the register takes two names, each in a document of its own, for one actor."""
    documents, mentions = {}, []
    for name, at in ((left, "Courier"), (right, "Herald")):
        document = Document(id=at, text=f"{name} spoke.", held_at=HELD, source=at)
        span = Span.of(document.text, 0, len(name))
        of = ActorMention(span=span, name=name, type=type_)
        documents[document.version] = document
        mentions.append(Mention(document=at, version=document.version, of=of))
    found = register((), (), mentions, documents)
    one, other = (found.find(item.version, item.of.name) for item in mentions)  # type: ignore[union-attr]
    return one == other


def pair_scores(part: str) -> tuple[float, float, float]:
    """Return precision, recall and F1 of a part of the list of pairs."""
    type_ = ActorType.ORGANISATION if part == "bodies" else ActorType.PERSON
    judged = [(are_one(left, right, type_), same) for left, right, same in pairs_of(part)]
    hits = sum(found and same for found, same in judged)
    precision = hits / max(1, sum(found for found, _ in judged))
    recall = hits / max(1, sum(same for _, same in judged))
    return precision, recall, 2 * hits / max(1, sum(found + same for found, same in judged))


def _read(home: Path, ledgers: Path | None) -> Case:
    texts = next(path for path in (home / "articles", home / "items.jsonl") if path.exists())
    at = ledgers / f"{home.name}.db" if ledgers else None
    is_there = at is not None and at.is_file()
    ledger = open_ledger(str(at)) if at else MemoryLedger()
    if not is_there:
        found = read_paths([str(texts)], held_at=now(), stdin=BytesIO())
        add(found, ledger=ledger, read=read_document, on_progress=lambda _: None)
    return open_case(ledger, moment(None, "published"))


def _show_case(name: str, case: Case, path: Path, *, show: bool) -> None:
    actors = {actor.id: actor for actor in case.linked.actors}
    print(f"\n{name}: {len(actors)} actors")
    if not path.is_file():
        for actor in sorted(case.linked.actors, key=lambda one: -len(one.documents)):
            if show and len(actor.documents) > 1:
                print(f"  {actor.name} = {' | '.join(actor.aliases)}  ({actor.type})")
        return
    items = _items(json.loads(path.read_text("utf-8")))
    found = {
        item: _named(case, item, CLOSE)
        or _speaker(case, item, items[item])
        or _named(case, item, ACCEPTED)
        or f"missing {item}"
        for item in items
    }
    gold = {item: _party(item) for item in items}
    score = b_cubed(gold, found)
    missing = sum(actor.startswith("missing") for actor in found.values())
    read = {item: actor for item, actor in found.items() if not actor.startswith("missing")}
    of_read = b_cubed({item: gold[item] for item in read}, read)
    print(
        f"  {len(items)} items, {missing} not read; cluster F1 {score.f1:.3f} "
        f"(P {score.precision:.3f} R {score.recall:.3f}), of those read {of_read.f1:.3f}; "
        f"pairwise precision {score.pairs:.3f}"
    )
    for actor, names in _held(gold, read).items():
        print(f"  holds two: {actor}: {', '.join(names)}")
    for party in sorted(set(gold.values())) if show else ():
        here = [item for item in items if gold[item] == party]
        named = {actors[found[i]].name if found[i] in actors else found[i] for i in here}
        if len(here) > 1:
            print(f"  {party}: {len(here)} documents, {len(named)} actors: {' | '.join(named)}")


def _items(gold: Mapping[str, Sequence[Mapping[str, Any]]]) -> Mapping[Item, Sequence[str]]:
    """Return the items in order, each with the words that it says in the gold."""
    said: dict[Item, list[str]] = defaultdict(list)
    for group in gold["groups"]:
        for mention in group["mentions"]:
            if mention["claimer"]:
                said[mention["claimer"], mention["doc"]].append(mention["text"])
    return {item: said[item] for item in sorted(said)}


def _speaker(case: Case, item: Item, said: Sequence[str]) -> str | None:
    """The actor who says most of the words, if it shares a word with the gold's name."""
    actors: Counter[str] = Counter()
    for utterance in case.utterances.values():
        actor = case.linked.actor_of.get(utterance.id)
        if actor and utterance.claimer and utterance.document.startswith(item[1]):
            text = case.documents[utterance.version].text
            shares = sum(_shared(text, words, utterance.whole) for words in said)
            wanted = _words(item[0])
            if shares and 2 * len(wanted & _words(utterance.claimer.name)) >= len(wanted):
                actors[actor] += shares
    return max(sorted(actors), key=lambda actor: actors[actor], default=None)


def _shared(text: str, words: str, spans: Sequence[Span]) -> int:
    start = text.find(words)
    end = start + len(words)
    return sum(max(0, min(end, span.end) - max(start, span.start)) for span in spans)


def _party(item: Item) -> str:
    """The party of the gold: a name everywhere, a description in one document."""
    name, document = item
    named = any(word[0].isupper() for word in name.split() if word not in {"Afghan", "British"})
    filed = latin(name)
    party = SAME.get(filed, filed)
    return party if named else f"{party} in {document}"


def _named(case: Case, item: Item, least: float) -> str | None:
    """The actor of the likest name that the reading has in the document, if like enough."""
    wanted, at = _words(item[0]), item[1]
    versions = {d.version for d in case.documents.values() if d.id == at or d.id.startswith(at)}
    spoken = {
        u.claimer.name for u in case.utterances.values() if u.claimer and u.version in versions
    }
    best: tuple[float, bool, str] | None = None
    for (version, name), actor in sorted(case.linked.register.by_name.items()):
        if version in versions:
            have = _words(name)
            share = len(wanted & have) / max(1, len(wanted | have))
            likely = (share, name in spoken, actor)
            best = max(best, likely) if best else likely
    return best[-1] if best and best[0] >= least else None


def _words(name: str) -> frozenset[str]:
    plain = latin(name).replace("defense", "defence").replace("'s", "").replace("\u00ad", "")
    return frozenset(re.findall(r"[a-z0-9]+", plain)) - SMALL


def b_cubed(gold: Mapping[Item, str], found: Mapping[Item, str]) -> Score:
    """Compare two clusterings of the same items; `pairs` is the precision over pairs."""
    same = {key: {item for item in gold if gold[item] == gold[key]} for key in gold}
    have = {key: {item for item in gold if found[item] == found[key]} for key in gold}
    both = {key: len(same[key] & have[key]) for key in gold}
    joined = [(a, b) for a, b in combinations(gold, 2) if found[a] == found[b]]
    right = sum(gold[a] == gold[b] for a, b in joined)
    size = max(1, len(gold))
    return Score(
        precision=sum(both[key] / len(have[key]) for key in gold) / size,
        recall=sum(both[key] / len(same[key]) for key in gold) / size,
        pairs=right / len(joined) if joined else 1.0,
    )


def _held(gold: Mapping[Item, str], found: Mapping[Item, str]) -> Mapping[str, Sequence[str]]:
    """The actors that have two parties of the gold, and those."""
    parties: dict[str, set[str]] = defaultdict(set)
    for item, actor in found.items():
        parties[actor].add(gold[item])
    return {actor: sorted(names) for actor, names in parties.items() if len(names) > 1}


if __name__ == "__main__":
    main()
