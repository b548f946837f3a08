"""ninjs: an agency's news items in JSON, versions 1 to 3, with the items that go with them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dateline.model.problem import Problem
from dateline.read.item_note import status_note, word_to_editors
from dateline.read.markup import text_of
from dateline.read.shape import Record, Shaped

__all__ = ["is_ninjs", "shaped_items"]

SIGNS: Final = frozenset(
    "bodies bodyhtml bodytext bodyxhtml headlines pubstatus representationtype "
    "versioncreated".split()
)
BODIES: Final = ("bodytext", "bodyxhtml", "bodyhtml")
PICTURES: Final = frozenset({"audio", "graphic", "picture", "video"})
TIMES: Final = ("versioncreated", "firstcreated", "contentcreated")
PARTIES: Final = ("provider", "copyrightholder", "infosources", "infosource")
DEEPEST: Final = 4  # of items that go with items
Item = Mapping[str, object]


def is_ninjs(value: object) -> bool:
    """Say whether a value is a news item."""
    return (
        isinstance(value, dict)
        and "text" not in value
        and isinstance(value.get("uri"), str)
        and not SIGNS.isdisjoint(_plain(value))
    )


def shaped_items(values: Sequence[object]) -> Shaped:
    """Return the records of news items, and of those with words that go with them."""
    items = [item for value in values for item in _with_associated(value, DEEPEST)]
    every = [(item, _record(item)) for item in items]
    told = [(item, record) for item, record in every if record["text"]]
    notes = [note for item, record in told for note in _notes(item, str(record["id"] or ""))]
    return Shaped([record for _, record in told], wordless=len(every) - len(told), notes=notes)


def _plain(value: Mapping[str, object]) -> dict[str, object]:
    """Return an item with its keys spelt as version 1 does, without the lines in them."""
    return {key.lower().replace("_", ""): told for key, told in value.items()}


def _with_associated(value: object, deep: int) -> Iterator[Item]:
    if not isinstance(value, dict) or deep == 0:
        return
    item = _plain(value)
    yield item
    told = item.get("associations")
    inner = list(told.values()) if isinstance(told, dict) else told
    for one in inner if isinstance(inner, list) else ():
        yield from _with_associated(one, deep - 1)


def _record(item: Item) -> Record:
    uri, headline = item.get("uri"), _headline(item)
    lines = [line for line in _body(item).split("\n\n") if line.strip() and line != headline]
    return {
        "id": uri,
        "title": headline,
        "text": "\n\n".join((*filter(None, [headline]), *lines)) if lines else "",
        "source": next(filter(None, (_party(item.get(name)) for name in PARTIES)), None),
        "url": uri if isinstance(uri, str) and uri.startswith(("http:", "https:")) else None,
        "published": next(filter(None, (_words(item.get(name)) for name in TIMES)), None),
        "lang": item.get("language"),
    }


def _headline(item: Item) -> str | None:
    told = [item.get("headline"), *_values(item.get("headlines")), item.get("title")]
    return next(filter(None, (text_of(words) for words in map(_words, told) if words)), None)


def _body(item: Item) -> str:
    """Return the longest of an item's bodies; its description, where it is a text without one."""
    told = [*(item.get(name) for name in BODIES), *_values(item.get("bodies"))]
    if not any(told) and _words(item.get("type")) not in PICTURES:
        told = [item.get("descriptiontext"), *_values(item.get("descriptions"))]
    return max((_unmarked(words) for words in map(_words, told) if words), key=len, default="")


def _unmarked(words: str) -> str:
    return text_of(words) if "</" in words or "/>" in words else words.strip()


def _values(told: object) -> list[object]:
    """Return the values of a list of them, each with its role, as since version 2."""
    every = told if isinstance(told, list) else []
    return [one.get("value") for one in every if isinstance(one, dict)]


def _party(told: object) -> str | None:
    first = told[0] if isinstance(told, list) and told else told
    return _words(first.get("name")) if isinstance(first, dict) else _words(first)


def _notes(item: Item, name: str) -> Iterator[Problem]:
    yield from status_note(_words(item.get("pubstatus")) or "", name)
    yield from word_to_editors(_words(item.get("ednote")), name)


def _words(told: object) -> str | None:
    return told.strip() or None if isinstance(told, str) else None
