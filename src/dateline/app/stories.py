"""Stories kept with a ledger: brought up to its documents, and told of those in view.

Documents are taken in the order of publication, whatever the order in which they came: where one
came late, those after it are let go and taken again. So the stories depend on the documents alone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from heapq import nsmallest
from itertools import islice
from math import log
from typing import Final

from dateline.ledger.ledger import Arrival, Ledger
from dateline.ledger.story_shelf import StoryShelf, Taken
from dateline.ledger.story_tables import story_tables
from dateline.link.stories.bag import bag_of, is_foreign, words_of
from dateline.link.stories.stream import MERGED, SPLIT, Entry, Stream
from dateline.model.document import Document
from dateline.model.errors import LedgerError
from dateline.model.identity import content_id
from dateline.model.story import Story
from dateline.model.time import PartialTime

__all__ = ["bring_up", "name_of", "rebuild", "shelf_of", "stories", "stories_in"]

CODE: Final = "1"  # what tells these stories from those of another way of making them
AT_ONCE: Final = 500  # documents in one transaction, so that others may write in between
KEPT: Final = 5_000  # documents that can be let go; beyond them all is made anew
UNDATED: Final = 2**62  # after all that is dated
UNKNOWN: Final = 1_000  # documents of a language by which a word is first taken to be rare
TITLES: Final = 300  # documents of a story whose titles may be its own
TITLE_LENGTH: Final = 100
LAST: Final = datetime.max.replace(tzinfo=UTC)


def bring_up(ledger: Ledger, on_progress: Callable[[int], None] = lambda _: None) -> None:
    """Take into the stories what the ledger holds beyond them; `on_progress` counts documents."""
    waiting, last = _waiting(ledger)
    todo = iter(waiting)
    while chunk := list(islice(todo, AT_ONCE)):
        with ledger.stories() as shelf:
            _take(chunk, ledger, shelf)
            shelf.forget(KEPT)
        on_progress(len(chunk))
    if last is not None:
        with ledger.stories() as shelf:
            shelf.done(CODE, last)


def _waiting(ledger: Ledger) -> tuple[list[Taken], int | None]:
    """Return what is to be taken, in order, and the number up to which all is then taken.

    Where a document came late, those after it are let go and taken again.
    """
    with ledger.stories() as shelf:
        code, upto = shelf.state()
        if code != CODE:
            shelf.clear()
            upto = 0
        new = [_taken(arrival) for arrival in ledger.arrivals(upto)]
        if not new:
            return [], (0 if code != CODE else None)
        last = max(one.number for one in new)
        late = _first({one for one in new if _is_earlier(one, shelf.taken(one.document))})
        if not late:
            return [], last
        again = _let_go(late[0], shelf)
        if again is None:
            shelf.clear()
            late = _first(_taken(arrival) for arrival in ledger.arrivals())
        elif again:
            late = _first((*late, *again))
            shelf.done(CODE, min(upto, *(one.number - 1 for one in again)))
        return late, last


def _let_go(first: Taken, shelf: StoryShelf) -> list[Taken] | None:
    """Undo what was taken from a place in the order on; None where that is forgotten."""
    after = shelf.since(first.second, first.version)
    if len(after) > KEPT:
        return None
    return after if all(shelf.undo(one.document) for one in after) else None


def _taken(arrival: Arrival) -> Taken:
    told = arrival.published_at
    second = int(PartialTime(told).earliest.timestamp()) if told else UNDATED
    return Taken(arrival.document, arrival.version, second, arrival.number)


def _is_earlier(one: Taken, other: Taken | None) -> bool:
    return other is None or _key(one) < _key(other)


def _first(found: Iterable[Taken]) -> list[Taken]:
    """Return the earliest version of each document, in order."""
    least: dict[str, Taken] = {}
    for one in sorted(found, key=_key):
        least.setdefault(one.document, one)
    return list(least.values())


def _key(one: Taken) -> tuple[int, str]:
    return one.second, one.version


def rebuild(ledger: Ledger) -> int:
    """Make the stories anew; return how many there are."""
    with ledger.stories() as shelf:
        shelf.clear()
    bring_up(ledger)
    with ledger.stories() as shelf:
        return len(shelf.rows())


@contextmanager
def shelf_of(
    ledger: Ledger, on_progress: Callable[[int], None] = lambda _: None
) -> Iterator[StoryShelf]:
    """Give the stories of a ledger, whole; made in memory where it cannot be written."""
    try:
        bring_up(ledger, on_progress)
    except LedgerError:
        shelf = StoryShelf(story_tables())
        _take(_first(_taken(arrival) for arrival in ledger.arrivals()), ledger, shelf)
        yield shelf
    else:
        with ledger.stories() as shelf:
            yield shelf


def stories(ledger: Ledger, documents: Iterable[Document]) -> tuple[Story, ...]:
    """Tell the stories that some documents belong to, of these alone; first told, first listed."""
    with shelf_of(ledger) as shelf:
        return stories_in(shelf, documents)


def stories_in(shelf: StoryShelf, documents: Iterable[Document]) -> tuple[Story, ...]:
    """Tell the stories on a shelf that some documents belong to."""
    number_of = dict(shelf.every_member())
    groups: defaultdict[int, list[Document]] = defaultdict(list)
    for document in documents:
        if document.id in number_of:
            groups[number_of[document.id]].append(document)
    names = {row[0]: row[1] for row in shelf.rows()}
    events = _events(shelf)
    told = [_story(names[key], group, shelf.words(key), events) for key, group in groups.items()]
    return tuple(sorted(told, key=_first_told))


def _take(chunk: Sequence[Taken], ledger: Ledger, shelf: StoryShelf) -> None:
    """Put documents into their stories, in order."""
    stream = Stream(shelf, lambda versions: _entries(versions, ledger))
    held = {one.version: one for one in ledger.documents({one.version for one in chunk})}
    for taken in chunk:
        if shelf.taken(taken.document) is None:
            stream.take(_entry(held[taken.version], shelf))
            shelf.seal(taken)


def _entries(versions: Sequence[str], ledger: Ledger) -> Iterator[Entry]:
    held = {one.version: one for one in ledger.documents(frozenset(versions))}
    return (_entry(held[version], None) for version in versions)


def _entry(document: Document, shelf: StoryShelf | None) -> Entry:
    """Make the entry of a document; in a foreign language words are weighed by those before it."""
    foreign = is_foreign(document)
    rarity_of = _counted(document, shelf) if foreign and shelf else None
    told = document.published_at
    return Entry(
        document=document.id,
        version=document.version,
        name=name_of(document.version),
        bag=bag_of(document, rarity_of),
        second=int(told.earliest.timestamp()) if told else None,
        is_kept=foreign,
    )


def name_of(version: str) -> str:
    """Return the id of the story that begins with a version of a document."""
    return content_id("sty", version)


def _counted(document: Document, shelf: StoryShelf) -> Callable[[str], float]:
    lang = str(document.lang)
    seen = shelf.seen(lang, words_of(document)[0])
    told = UNKNOWN + shelf.told(lang)
    return lambda word: log(told / seen[word])


def _events(shelf: StoryShelf) -> Mapping[str, tuple[set[str], set[str]]]:
    """Return for each story which it took in, and out of which it came."""
    found: defaultdict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for event in shelf.events():
        if event.kind == MERGED:
            found[event.story][0].add(event.other)
        elif event.kind == SPLIT:
            found[event.other][1].add(event.story)
    return found


def _story(
    name: str,
    documents: Sequence[Document],
    words: Mapping[str, int],
    events: Mapping[str, tuple[set[str], set[str]]],
) -> Story:
    dated = [document.published_at for document in documents if document.published_at]
    ordered = sorted(documents, key=lambda document: (_published(document), document.id))
    took_in, came_from = events.get(name, (set(), set()))
    return Story(
        id=name,
        title=_title(ordered, words),
        documents=tuple(document.id for document in ordered),
        first_published=min(dated, key=lambda time: (time.earliest, time), default=None),
        last_published=max(dated, key=lambda time: (time.latest, time), default=None),
        took_in=tuple(sorted(took_in)),
        came_from=tuple(sorted(came_from)),
    )


def _title(documents: Sequence[Document], words: Mapping[str, int]) -> str:
    """Return the title that tells most of what a story's documents have in common."""
    step = -(-len(documents) // TITLES)
    best = nsmallest(1, documents[::step], key=lambda one: (-_worth(one, words), one.id))[0]
    return best.title or best.text.strip().split("\n", maxsplit=1)[0][:TITLE_LENGTH]


def _worth(document: Document, words: Mapping[str, int]) -> float:
    told = words_of(document)[0] if document.title else {}
    titled = [word for word, count in told.items() if count > 1]
    return float(sum(words.get(word, 0) for word in titled) / (len(titled) + 3) ** 0.5)


def _published(document: Document) -> datetime:
    return document.published_at.earliest if document.published_at else LAST


def _first_told(story: Story) -> tuple[datetime, str]:
    return (story.first_published.earliest if story.first_published else LAST, story.id)
