"""Stories: the documents of a stream that tell of one unfolding event, found by what they share."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from math import log

import numpy as np
from numpy.typing import NDArray

from dateline.model.document import Document
from dateline.model.identity import content_id
from dateline.model.story import Story

__all__ = ["BAR", "stories"]

Weights = NDArray[np.float64]

BAR = 0.08  # the least average likeness of two groups that are joined
WINDOW_DAYS = 30  # the likeness of two documents halves with every such distance in time
LEAD_WORDS = 100  # news tells the event first
NAME_WEIGHT = 3.0
ROUND = 6  # digits; beyond them the order of additions would show
WORD = re.compile(r"[^\W_][\w'’-]*")
DAY_SECONDS = 86_400
STOP = frozenset(
    "a about after against all also am an and any are as at be because been before being between "
    "both but by can could did do does down during each few for from further had has have he her "
    "here hers him his how i if in into is it its itself just last may me more most my new no not "
    "now of off on once one only or other our out over own per said same say says she should so "
    "some such than that the their them then there these they this those through to told too two "
    "under until up very was we were what when where which while who whom why will with would you "
    "your image caption copyright photo video read getty reuters ap afp bst gmt est monday tuesday "
    "wednesday thursday friday saturday sunday".split()
)


def stories(documents: Sequence[Document]) -> tuple[Story, ...]:
    """Group documents by the words and names of their titles and first words, and by their time.

    Every document belongs to one story, if only its own; first told, first listed. The order
    in which the documents are given makes no difference.
    """
    ordered = sorted(documents, key=lambda document: document.version)
    likeness = _likeness(ordered)
    groups = [group for part in _parts(likeness) for group in _agglomerate(part, likeness)]
    told = [_story([ordered[i] for i in group], _central(group, likeness)) for group in groups]
    return tuple(sorted(told, key=_first_told))


def _likeness(documents: Sequence[Document]) -> Weights:
    """Compare every two documents: the cosine of their words, halved with distance in time."""
    bags = [_bag(document) for document in documents]
    told_in = Counter(word for bag in bags for word in bag)
    columns = {word: column for column, word in enumerate(sorted(told_in))}
    matrix = np.zeros((len(bags), len(columns)))
    for row, bag in enumerate(bags):
        for word, weight in bag.items():
            rarity = 1 + log((1 + len(bags)) / (1 + told_in[word]))
            matrix[row, columns[word]] = weight * rarity
    norms = np.linalg.norm(matrix, axis=1, keepdims=True)
    matrix /= np.where(norms > 0, norms, 1)
    return np.round(matrix @ matrix.T * _nearness(documents), ROUND)


def _bag(document: Document) -> dict[str, float]:
    """Weigh the words of a document's beginning; what is written with a capital counts more."""
    lead = document.text.split(maxsplit=LEAD_WORDS)[:LEAD_WORDS]
    found: Counter[str] = Counter()
    named: set[str] = set()
    for word in WORD.findall(f"{document.title or ''} {' '.join(lead)}"):
        folded = _folded(word)
        if folded not in STOP and len(folded) > 1:
            found[folded] += 1
            if word[0].isupper():
                named.add(folded)
    return {
        word: (1 + log(count)) * (NAME_WEIGHT if word in named else 1.0)
        for word, count in found.items()
    }


def _folded(word: str) -> str:
    folded = word.casefold().replace("’", "'").removesuffix("'s")
    return folded.removesuffix("s") if len(folded) > len("cats") else folded


def _nearness(documents: Sequence[Document]) -> Weights:
    days = np.array(
        [
            document.published_at.earliest.timestamp() / DAY_SECONDS
            if document.published_at
            else np.nan
            for document in documents
        ]
    )
    apart = np.abs(days[:, None] - days[None, :])
    return np.where(np.isnan(apart), 1.0, 0.5 ** (np.nan_to_num(apart) / WINDOW_DAYS))


def _parts(likeness: Weights) -> Iterator[list[int]]:
    """Yield the documents that a chain of likeness connects; no story reaches beyond one."""
    left = set(range(len(likeness)))
    while left:
        part, edge = set[int](), {min(left)}
        while edge:
            part |= edge
            near = (likeness[sorted(edge)] >= BAR).any(axis=0)
            edge = {int(i) for i in np.flatnonzero(near)} - part
        left -= part
        yield sorted(part)


def _agglomerate(part: Sequence[int], likeness: Weights) -> list[list[int]]:
    """Join the two groups most alike on average, until none are alike enough."""
    groups = [[i] for i in part]
    sums = likeness[np.ix_(part, part)].copy()
    sizes = np.ones(len(part))
    while len(groups) > 1:
        average = np.round(sums / np.outer(sizes, sizes), ROUND)
        average[np.tril_indices(len(groups))] = -1
        left, right = divmod(int(average.argmax()), len(groups))
        if average[left, right] < BAR:
            break
        groups[left] += groups.pop(right)
        sums[left] += sums[right]
        sums[:, left] += sums[:, right]
        sizes[left] += sizes[right]
        sums = np.delete(np.delete(sums, right, axis=0), right, axis=1)
        sizes = np.delete(sizes, right)
    return groups


def _central(group: Sequence[int], likeness: Weights) -> int:
    """Return which member of a group is most like the others."""
    return int(np.round(likeness[np.ix_(group, group)].sum(axis=1), ROUND).argmax())


def _story(documents: Sequence[Document], central: int) -> Story:
    dated = [document.published_at for document in documents if document.published_at]
    ids = sorted(documents, key=lambda document: (_published(document), document.id))
    best = documents[central]
    return Story(
        id=content_id("sty", sorted(document.version for document in documents)),
        title=best.title or best.text.strip().split("\n", maxsplit=1)[0][:LEAD_WORDS],
        documents=tuple(document.id for document in ids),
        first_published=min(dated, key=lambda time: (time.earliest, time), default=None),
        last_published=max(dated, key=lambda time: (time.latest, time), default=None),
    )


def _published(document: Document) -> datetime:
    return document.published_at.earliest if document.published_at else LAST


def _first_told(story: Story) -> tuple[datetime, str]:
    return (story.first_published.earliest if story.first_published else LAST, story.id)


LAST = datetime.max.replace(tzinfo=UTC)
