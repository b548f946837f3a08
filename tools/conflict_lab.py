"""Score the conflicts that linking finds in ledgers of the cases, and list what is wrong or missed.

usage: conflict_lab.py [--gold] FOLDER CASE...
FOLDER holds a ledger CASE.db of each case (`dateline add ../shared/cases/CASE/articles --case …`).
With --gold the claims are the marked groups, so that the rules are judged apart from grouping.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from dateline.ledger.latest import latest
from dateline.ledger.open import open_ledger
from dateline.link import link as linking
from dateline.link.link import Linked
from dateline.model.document import Document
from dateline.model.relation import Relation, RelationType
from dateline.model.utterance import Utterance

CASES: Final = Path(__file__).parents[2] / "shared" / "cases"
HALF: Final = 0.5
DISAGREE: Final = frozenset({RelationType.CONFLICTS, RelationType.REFUTES})

Unit = tuple[str, ...]  # the groups of one marked conflict


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What a ledger holds of a case, what is marked in it, and the groups of each utterance."""

    documents: Sequence[Document]
    utterances: Mapping[str, Utterance]
    vectors: Mapping[str, bytes]
    mentions: Sequence[Any]
    units: frozenset[Unit]
    groups: Mapping[str, Sequence[str]]


def read_case(ledger: Path, gold: dict[str, Any]) -> Case:
    """Read a ledger and tell which utterance is which marked mention."""
    held = open_ledger(str(ledger))
    documents = tuple(latest(list(held.documents())))
    versions = {document.version for document in documents}
    said = sorted(
        (one for one in held.utterances() if one.version in versions),
        key=lambda one: (one.document, one.content[0].start, one.id),
    )
    utterances = {one.id: one for one in said}
    return Case(
        documents=documents,
        utterances=utterances,
        vectors={key: vector for key, vector in held.vectors() if key in utterances},
        mentions=[one for one in held.mentions() if one.version in versions],
        units=_units(gold),
        groups=_groups(gold, documents, said),
    )


def found(case: Case, *, by_gold: bool) -> Linked:
    """Link a case; with `by_gold` the marked groups are the claims."""
    own: Callable[..., list[tuple[int, ...]]] = linking._groups  # noqa: SLF001 - a lab's bench

    def marked(profiles: Sequence[Any], *rest: Any) -> list[tuple[int, ...]]:  # noqa: ANN401
        place = {profile.id: index for index, profile in enumerate(profiles)}
        return _by_gold(case, place, own(profiles, *rest))

    if by_gold:
        linking._groups = marked  # noqa: SLF001
    try:
        return linking.link(
            case.documents, case.utterances.values(), case.vectors, mentions=case.mentions
        )
    finally:
        linking._groups = own  # noqa: SLF001


def judged(case: Case, relations: Iterable[Relation]) -> list[tuple[Relation, frozenset[Unit]]]:
    """Return each relation whose two sides are marked, with the conflicts that it finds."""
    return [
        (relation, _hit(case, relation))
        for relation in relations
        if relation.type in DISAGREE
        and case.groups.get(relation.left)
        and case.groups.get(relation.right)
    ]


def _hit(case: Case, relation: Relation) -> frozenset[Unit]:
    return frozenset(
        unit
        for unit in case.units
        for one in case.groups[relation.left]
        for other in case.groups[relation.right]
        if {one, other} <= set(unit) and (len(unit) == 1 or one != other)
    )


def _units(gold: dict[str, Any]) -> frozenset[Unit]:
    told = {tuple(sorted(set(one["groups"]))) for one in gold.get("conflicts", [])}
    for group in gold["groups"]:
        stances = {mention["stance"] for mention in group["mentions"]}
        if "denies" in stances and stances & {"asserts", "confirms"}:
            told.add((group["id"],))
    return frozenset(told)


def _groups(
    gold: dict[str, Any], documents: Sequence[Document], said: Sequence[Utterance]
) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for group in gold["groups"]:
        for mention in group["mentions"]:
            document = next(one for one in documents if one.id.startswith(mention["doc"]))
            start = document.text.find(mention["text"])
            span = set(range(start, start + len(mention["text"])))
            near = [(_overlap(span, one), one.id) for one in said if one.document == document.id]
            best = max((value for value, _ in near), default=0.0)
            if best > 0:
                found[next(key for value, key in near if value == best)].append(group["id"])
    return found


def _overlap(span: set[int], utterance: Utterance) -> float:
    words = {at for part in utterance.whole for at in range(part.start, part.end)}
    shared = len(span & words)
    share = shared / min(len(span), len(words))
    return (share + shared / len(span | words)) / 2 if share >= HALF else 0.0


def _by_gold(
    case: Case, place: Mapping[str, int], groups: Sequence[Sequence[int]]
) -> list[tuple[int, ...]]:
    marked: dict[str, list[int]] = defaultdict(list)
    for key, names in case.groups.items():
        marked[names[0]].append(place[key])
    taken = {index for members in marked.values() for index in members}
    rest = (tuple(index for index in group if index not in taken) for group in groups)
    return sorted([tuple(sorted(one)) for one in marked.values()] + [one for one in rest if one])


def main(*arguments: str) -> None:
    """Print recall and precision of each case, then what is wrong and what is missed."""
    by_gold = "--gold" in arguments
    folder, *names = (one for one in arguments if not one.startswith("--"))
    for name in names:
        gold = json.loads((CASES / name / "gold.json").read_text(encoding="utf-8"))
        case = read_case(Path(folder) / f"{name}.db", gold)
        told = judged(case, found(case, by_gold=by_gold).relations)
        hit = frozenset(unit for _, units in told for unit in units)
        right = sum(bool(units) for _, units in told)
        print(f"{name}: found {len(hit)} of {len(case.units)}, right {right} of {len(told)}")
        for relation, units in told:
            if not units:
                print(f"  wrong: {relation.because}")
                for key in (relation.left, relation.right):
                    print(f"    {case.utterances[key].words[:150]}")
        for unit in sorted(case.units - hit):
            print(f"  missed: {' / '.join(unit)}")


if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.exit(__doc__)
    main(*sys.argv[1:])
