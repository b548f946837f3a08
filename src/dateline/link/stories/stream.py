"""The stream: each document joins the story that it is most like, or begins one.

Single-pass clustering as of topic detection and tracking (Allan et al., 1998), where a story that
took something in is compared with those next to it, and one that has doubled is looked at whether
it has become two. Each document is looked at once; what it costs does not grow with the stories.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import nsmallest
from typing import Final, NamedTuple

from dateline.link.stories.alike import BAR, Head, alike, bearing, head_of
from dateline.link.stories.bag import Bag
from dateline.link.stories.shelf import Shelf
from dateline.link.stories.split import parted

__all__ = ["MERGED", "SPLIT", "Entry", "Stream"]

MERGED: Final = "merged"
SPLIT: Final = "split"

BEARERS: Final = 100  # a word that more stories have leads to none
LEADS: Final = 20  # words of a document by which its story is sought, the weightiest
ROWS: Final = 400  # stories that these lead to, in all
TOP: Final = 8  # stories looked at closely
NEXT: Final = 3  # stories that a grown one is compared with
EACH: Final = 5  # bits of a size that count; a story of up to 31 is compared each time
CHECKED: Final = 16  # documents from which on a story is looked at whether it is two


class Entry(NamedTuple):
    """The first version of a document, as a stream takes it; a story that it begins has its `name`.

    The bag is kept where it cannot be made again.
    """

    document: str
    version: str
    name: str
    bag: Bag
    second: int | None
    is_kept: bool = False


class Stream:
    """The stories of one ledger while documents come in."""

    def __init__(self, shelf: Shelf, entries: Callable[[Sequence[str]], Iterable[Entry]]) -> None:
        """`entries` makes the entries of some versions again, in their order."""
        self._shelf = shelf
        self._entries = entries
        self._heads = {row[0]: head_of(row) for row in shelf.rows()}
        self._next = max(self._heads, default=0) + 1

    def take(self, entry: Entry) -> int:
        """Put a document where it belongs; return the number of its story."""
        alone = Head(number=0, name="", size=1, square=_square(entry.bag))
        alone.first = alone.last = entry.second
        alone.measure()
        near = self._near(entry.bag, alone)
        is_known = bool(near) and near[0][0] >= BAR
        story = self._heads[near[0][1]] if is_known else self._begun(entry.name)
        self._join(story, entry)
        for _, other in near[:NEXT] if _is_due(story) else ():
            if other != story.number and other in self._heads:
                story = self._united(story, self._heads[other], entry.version)
        if story.size >= max(CHECKED, 2 * story.checked):
            self._part(story, entry.version)
        return story.number

    def _near(self, bag: Bag, alone: Head) -> list[tuple[float, int]]:
        """Return the stories most like a document, the most alike first."""
        shared: defaultdict[int, int] = defaultdict(int)
        left = ROWS
        for word, weight in nsmallest(LEADS, bag.items(), key=lambda item: (-item[1], item[0])):
            most = min(BEARERS, left)
            bearers = self._shelf.bearers(word, most + 1) if most else ()
            if len(bearers) <= most:
                left -= len(bearers)
                for story, there in bearers:
                    shared[story] += weight * there
        heads = self._heads
        rough = [(-total / heads[key].breadth, key) for key, total in shared.items()]
        close = [
            (alike(self._shared(bag, key), alone, heads[key]), key)
            for _, key in nsmallest(TOP, rough)
        ]
        return sorted(close, key=lambda one: (-one[0], one[1]))

    def _shared(self, bag: Bag, story: int) -> int:
        there = self._shelf.weights(story, bag)
        return bearing(bag[word] * weight for word, weight in there.items())

    def _begun(self, name: str) -> Head:
        head = Head(number=self._next, name=name)
        self._next += 1
        self._heads[head.number] = head
        return head

    def _join(self, story: Head, entry: Entry) -> None:
        there = self._shelf.weights(story.number, entry.bag) if story.size else {}
        inner = sum(entry.bag[word] * weight for word, weight in there.items())
        story.square += 2 * inner + _square(entry.bag)
        story.size += 1
        story.measure()
        _stretch(story, entry.second, entry.second)
        self._shelf.put(story.number, entry.bag)
        kept = entry.bag if entry.is_kept else None
        self._shelf.place(entry.document, entry.version, story.number, kept)
        self._shelf.keep(story)

    def _united(self, story: Head, other: Head, version: str) -> Head:
        """Return the one story that two have become, or the first where they stay two."""
        less, more = sorted((story, other), key=lambda head: (head.size, head.number))
        bag = self._shelf.words(less.number)
        there = self._shelf.weights(more.number, bag)
        products = [bag[word] * weight for word, weight in there.items()]
        if alike(bearing(products), less, more) < BAR:
            return story
        first, second = sorted((story, other), key=lambda head: head.number)
        self._shelf.put(first.number, bag if second is less else self._shelf.words(second.number))
        first.square += second.square + 2 * sum(products)
        first.size += second.size
        first.measure()
        first.checked = max(first.checked, second.checked)
        _stretch(first, second.first, second.last)
        self._shelf.move(second.number, first.number)
        self._forget(second)
        self._shelf.keep(first)
        self._shelf.note(MERGED, first.name, second.name, version)
        return first

    def _part(self, story: Head, version: str) -> None:
        """Make two stories of one that has become two."""
        story.checked = story.size
        kept = self._shelf.bags(story.number)
        told = [
            entry._replace(bag=kept.get(entry.version, entry.bag))
            for entry in self._entries(self._shelf.members(story.number))
        ]
        gone = parted([one.bag for one in told], [one.second for one in told])
        if gone:
            self._let_go(story, [told[place] for place in gone], version)
        self._shelf.keep(story)

    def _let_go(self, story: Head, gone: Sequence[Entry], version: str) -> None:
        other = self._begun(gone[0].name)
        for entry in gone:
            self._shelf.put(story.number, entry.bag, -1)
            self._join(other, entry)
        other.checked = other.size
        story.size -= other.size
        story.square = _square(self._shelf.words(story.number))
        story.measure()
        self._shelf.keep(other)
        self._shelf.note(SPLIT, story.name, other.name, version)

    def _forget(self, story: Head) -> None:
        self._shelf.drop(story.number)
        del self._heads[story.number]


def _is_due(story: Head) -> bool:
    """Say whether a story is to be compared with those next to it, at every sixteenth it grows.

    What a comparison costs grows with its words; so what a document costs does not.
    """
    return story.size % (1 << max(0, story.size.bit_length() - EACH)) == 0


def _square(bag: Mapping[str, int]) -> int:
    return sum(weight * weight for weight in bag.values())


def _stretch(story: Head, first: int | None, last: int | None) -> None:
    """Let a story reach from the first to the last of what it holds."""
    firsts = [each for each in (story.first, first) if each is not None]
    lasts = [each for each in (story.last, last) if each is not None]
    story.first = min(firsts, default=None)
    story.last = max(lasts, default=None)
