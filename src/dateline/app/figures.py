"""Figures on which accounts differ, in one claim or across claims, with who says which."""

from collections.abc import Iterable, Iterator

from dateline.app.case import Case
from dateline.app.statement import is_presentable, line_of
from dateline.app.view import Figure, FigureRow, Line
from dateline.model.claim import Claim, Values
from dateline.model.relation import Relation, RelationType, Slot
from dateline.model.utterance import Utterance

__all__ = ["figures"]


def figures(case: Case, claims: Iterable[Claim]) -> Iterator[Figure]:
    """Yield the figures within claims, in their order, then those across claims.

    What stands in a figure across claims is not shown again within one of them.
    """
    across = tuple(_across(case))
    wider = [_told(figure) for figure in across]
    for figure in _within(case, claims):
        if not any(_told(figure) <= told for told in wider):
            yield figure
    yield from across


def _told(figure: Figure) -> frozenset[tuple[str, str]]:
    return frozenset(map(_said, figure.rows))


def _within(case: Case, claims: Iterable[Claim]) -> Iterator[Figure]:
    for claim in claims:
        for values in claim.values:
            rows = _distinct(_rows(case, values))
            if len({row.value.casefold() for row in rows}) > 1:
                yield Figure(claim=claim, of=values.of, low=values.low, high=values.high, rows=rows)


def _across(case: Case) -> Iterator[Figure]:
    """Figures on which different claims disagree: how many troops a party has."""
    for of, relations in _chains(case):
        ends = dict.fromkeys(end for one in relations for end in (one.left, one.right))
        said = sorted((case.utterances[end] for end in ends), key=_length)
        rows = _distinct(row for one in said if (row := _row(case, one, of)))
        values = [end for row in rows for end in (row.low, row.high) if end is not None]
        if len({row.value.casefold() for row in rows}) > 1:
            yield Figure(
                claim=case.claim_of(relations[0].left),
                of=of,
                low=min(values, default=None),
                high=max(values, default=None),
                rows=rows,
            )


def _chains(case: Case) -> Iterator[tuple[str, list[Relation]]]:
    """Yield what is counted, and the conflicts on it that hang together by their statements."""
    chains: list[tuple[str, set[str], list[Relation]]] = []
    for relation in case.linked.relations:
        ends = {relation.left, relation.right}
        claims = {case.linked.claim_of[end] for end in ends}
        is_figure = relation.slot is Slot.QUANTITY and relation.type is RelationType.CONFLICTS
        of, _, told = relation.because.partition(": ")
        if not is_figure or len(claims) == 1 or not told:
            continue
        met = [one for one in chains if one[0] == of and one[1] & ends]
        chains = [one for one in chains if one not in met]
        held = [*(relation for one in met for relation in one[2]), relation]
        chains.append((of, ends.union(*(one[1] for one in met)), held))
    for of, _, held in chains:
        yield of, held


def _length(utterance: Utterance) -> tuple[int, str]:
    """The shorter words go first: a smaller statement tells a figure more plainly."""
    return len(utterance.words), utterance.id


def _row(case: Case, utterance: Utterance, of: str) -> FigureRow | None:
    line = _line(case, utterance)
    quantity = next((one for one in utterance.quantities if of in {one.role, one.of}), None)
    if line is None or quantity is None:
        return None
    return FigureRow(value=quantity.span.text, line=line, low=quantity.low, high=quantity.high)


def _rows(case: Case, values: Values) -> Iterator[FigureRow]:
    for said in values.said:
        line = _line(case, case.utterances[said.utterance])
        if line:
            yield FigureRow(value=said.text, line=line, low=said.low, high=said.high)


def _distinct(rows: Iterable[FigureRow]) -> tuple[FigureRow, ...]:
    """Return each value by each party once."""
    seen: dict[tuple[str, str], FigureRow] = {}
    for row in rows:
        seen.setdefault(_said(row), row)
    return tuple(seen.values())


def _said(row: FigureRow) -> tuple[str, str]:
    """A value, and by which party."""
    return row.value.casefold(), row.line.speaker or row.line.references[0].outlet


def _line(case: Case, utterance: Utterance) -> Line | None:
    line = line_of(utterance, case.document_of(utterance))
    return line if is_presentable(line) else None
