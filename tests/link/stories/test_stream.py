"""A stream of words: stories begin, grow, come together and part."""

from collections.abc import Sequence
from datetime import UTC, datetime

from dateline.ledger.story_shelf import StoryEvent, StoryShelf
from dateline.ledger.story_tables import story_tables
from dateline.link.stories.bag import SCALE, Bag, bag_of
from dateline.link.stories.stream import Entry, Stream
from dateline.model.document import Document

HOUR = 3_600


def bag(words: str) -> Bag:
    """Weigh all words alike."""
    told = words.split()
    return {word: round(SCALE / len(told) ** 0.5) for word in sorted(told)}


class Told:
    """A stream with the entries that it took."""

    def __init__(self) -> None:
        self.shelf = StoryShelf(story_tables())
        self.entries: dict[str, Entry] = {}
        self.stream = Stream(self.shelf, self.again)

    def again(self, versions: Sequence[str]) -> list[Entry]:
        return [self.entries[version] for version in versions]

    def take(self, words: str, hour: int | None = None) -> int:
        name = f"d{len(self.entries)}"
        second = None if hour is None else hour * HOUR
        self.entries[name] = Entry(name, name, name, bag(words), second)
        return self.stream.take(self.entries[name])

    def story_of(self, document: str) -> int:
        return dict(self.shelf.every_member())[document]


def test_a_document_joins_the_story_with_its_words_and_no_other() -> None:
    told = Told()
    ferry, dam = told.take("ferry fire halina sarn"), told.take("dam rain halmas gates")
    assert ferry != dam
    assert told.take("ferry halina towed sarn") == ferry
    assert told.take("dam halmas held gates") == dam


def test_one_word_in_common_does_not_bear_a_story() -> None:
    told = Told()
    assert told.take("sarn market") != told.take("sarn choir")


def test_two_stories_that_turn_out_to_be_one_are_put_together_and_it_is_recorded() -> None:
    told = Told()
    fire = told.take("ferry fire halina smoke rescue crew")
    tow = told.take("tug tow harbour rope salvage crane")
    assert fire != tow
    bridge = "ferry halina fire smoke tug tow harbour rope"
    assert told.take(bridge) == min(fire, tow)
    assert told.take(bridge) == min(fire, tow)
    assert {told.story_of(f"d{i}") for i in range(4)} == {fire}
    assert told.shelf.events() == [StoryEvent("merged", "d0", "d1", "d2")]


def test_a_story_that_has_become_two_is_parted_and_it_is_recorded() -> None:
    told = Told()
    told.take("kell storm flood coast warning wind")
    told.take("kell storm flood election vote ballot")
    for number in range(10):
        told.take(f"storm flood coast warning wind rain roofs{number}")
        told.take(f"election vote ballot count seats party mayor{number}")
    events = told.shelf.events()
    assert told.story_of("d4") != told.story_of("d5")
    if any(event.kind == "merged" for event in events):
        assert "split" in {event.kind for event in events}


def test_what_is_parted_leaves_no_trace_in_the_words_of_the_story() -> None:
    told = Told()
    for number in range(40):
        told.take(f"storm flood coast wind kell n{number}")
        told.take(f"vote ballot seats party kell m{number}")
    for story, *_ in told.shelf.rows():
        words: dict[str, int] = {}
        for version in told.shelf.members(story):
            for word, weight in told.entries[version].bag.items():
                words[word] = words.get(word, 0) + weight
        assert dict(told.shelf.words(story)) == dict(sorted(words.items()))


def test_a_title_that_the_text_begins_with_is_told_once() -> None:
    held = datetime(2031, 5, 4, tzinfo=UTC)
    title = "Fire on the ferry Halina"
    told = Document(id="a", text=f"{title}\n\nForty were saved.", title=title, held_at=held)
    apart = Document(id="a", text="Forty were saved.", title=title, held_at=held)
    assert bag_of(told) == bag_of(apart)


def test_foreign_words_are_known_by_their_beginning() -> None:
    held = datetime(2031, 5, 4, tzinfo=UTC)
    pair = [
        Document(id="a", text=text, lang="pl", held_at=held)
        for text in ("prom Halina płonął w porcie", "promu Haliny płonącego portu")
    ]
    left, right = (set(bag_of(one, lambda _: 1.0)) for one in pair)
    assert left & right == {"halin", "płoną"}
