"""A scope is the part of a case that is looked at: one story, or what has some words."""

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.app.stories import name_of, shelf_of, stories_in
from dateline.ledger.latest import latest
from dateline.ledger.ledger import Ledger
from dateline.ledger.story_shelf import StoryShelf
from dateline.model.document import Document
from dateline.model.errors import UsageError
from dateline.model.story import Story

__all__ = ["EVERYTHING", "Scope", "has_words", "within"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which documents to look at: those of a story, those with some words; None takes all.

    A story is named by its id, by the beginning of it, or by words of its title.
    """

    story: str | None = None
    query: str | None = None

    @property
    def is_everything(self) -> bool:
        """Whether nothing is asked for in particular."""
        return not (self.story or self.query)


EVERYTHING = Scope()
SIGN = "sty-"  # that a name is an id


def within(
    ledger: Ledger, documents: Mapping[str, Document], scope: Scope
) -> Mapping[str, Document]:
    """Return those of some documents, by version, that are in a scope.

    Raises:
        UsageError: No story is named so, or several are.
    """
    found = documents
    if scope.story:
        with shelf_of(ledger) as shelf:
            number = _named(shelf, ledger, scope.story)
            ids = {document for document, story in shelf.every_member() if story == number}
        found = {version: one for version, one in found.items() if one.id in ids}
    if scope.query:
        found = {
            version: one
            for version, one in found.items()
            if has_words(f"{one.title or ''} {one.text}", scope.query)
        }
    return found


def has_words(text: str, words: str) -> bool:
    """Say whether a text has all of some words, in capitals or not."""
    folded = text.casefold()
    return all(word in folded for word in words.casefold().split())


def _named(shelf: StoryShelf, ledger: Ledger, name: str) -> int:
    """Return the number of the story that a name tells; in the whole stream, at any moment."""
    numbers = {row[1]: row[0] for row in shelf.rows()}
    told: Mapping[str, Story] = {}
    if name.startswith(SIGN):
        fits = [key for key in numbers if key.startswith(name)]
        if not fits:
            return _once(shelf, ledger, name)
    else:
        told = {story.id: story for story in stories_in(shelf, latest(ledger.documents()))}
        fits = [key for key, story in told.items() if has_words(story.title, name)]
    if not fits:
        raise UsageError(f"no story {name!r}: see `dateline stories`")
    if len(fits) > 1:
        raise UsageError(f"{len(fits)} stories {name!r}, such as: {_listed(fits, told)}")
    return numbers[fits[0]]


def _once(shelf: StoryShelf, ledger: Ledger, name: str) -> int:
    """Return the number of the story of the document that a story with this name once began with.

    A document that came late, or a merger, gives a story another name; the old one leads there.
    """
    for arrival in ledger.arrivals():
        if name_of(arrival.version).startswith(name):
            found = shelf.story_of(arrival.document)
            if found is not None:
                return found
    raise UsageError(f"no story {name!r}: see `dateline stories`")


def _listed(fits: list[str], told: Mapping[str, Story]) -> str:
    largest = sorted(fits, key=lambda key: (-len(told[key].documents) if told else 0, key))
    return "; ".join(f"{key} {told[key].title if told else ''}".strip() for key in largest[:3])
