"""A spot is a stretch of words that may name a place: by the gazetteer, or by the tagger."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc, Token

from dateline.extract.language import text_of
from dateline.extract.places.gazetteer import Gazetteer, Grade, Named, Sort
from dateline.extract.places.key import key_of

__all__ = ["Spot", "find_spots"]

LONGEST: Final = 6  # words and marks: "Rostov-on-Don" is five
TAGGED: Final = frozenset({"GPE", "LOC", "FAC"})
ARTICLES: Final = frozenset({"the", "a", "an"})
STATE: Final = 2  # letters: "PA" is Pennsylvania after a town alone
CITY: Final = 100_000  # people
POSSESSIVE: Final = frozenset({"'s", "’s"})
NEVER: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december mr mrs ms dr sir god i""".split()
)
Words = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """Words `first` to `last` (exclusive) of the parse, and what they may mean."""

    first: int
    last: int
    start: int
    end: int
    text: str
    meanings: tuple[Named, ...]

    @property
    def is_known(self) -> bool:
        """Whether the gazetteer has a place of this name."""
        return bool(self.meanings) and not self.is_demonym

    @property
    def is_demonym(self) -> bool:
        """Whether the words tell of people and things by their country: "French".

        There is a town called Canadian, too.
        """
        others = [one.place for one in self.meanings if one.grade is not Grade.DEMONYM]
        return len(others) < len(self.meanings) and all(
            place.sort >= Sort.DISTRICT and place.population < CITY for place in others
        )


def find_spots(parse: Doc, gazetteer: Gazetteer) -> list[Spot]:
    """Return every stretch that may name a place, in order; they overlap."""
    tagged = frozenset(_tagged(parse))
    every = sorted({*_stretches(parse), *tagged})
    bounds = [(parse[first].idx, _end(parse[last - 1])) for first, last in every]
    names = [text_of(parse)[start:end] for start, end in bounds]
    found = gazetteer.find_keys([key_of(name) for name in names])
    return [
        Spot(*words, *bound, name, meanings)
        for words, bound, name, all_meanings in zip(every, bounds, names, found, strict=True)
        if (meanings := _as_written(name, all_meanings)) or words in tagged
        if len(name) > STATE or not _is_state(meanings) or _follows_comma(parse, words[0])
    ]


def _stretches(parse: Doc) -> Iterator[Words]:
    """Yield the runs of words that begin and end as a name does."""
    for token in parse:
        if token.text[:1].isupper() and token.lower_ not in ARTICLES:
            for end in parse[token.i : token.i + LONGEST]:
                if end.is_space or (end.is_punct and end.text not in "-–’'."):
                    break
                alone = end.i == token.i
                if end.text[:1].isupper() and not (alone and token.lower_ in NEVER):
                    yield token.i, end.i + 1 + _is_cut(end)


def _tagged(parse: Doc) -> Iterator[Words]:
    """Yield the places that the language pipeline tags, without their articles."""
    for entity in parse.ents:
        first, last = entity.start, entity.end
        while first < last and not _is_capital(parse[first]):
            first += 1
        while last > first and (parse[last - 1].lower_ in POSSESSIVE or parse[last - 1].is_punct):
            last -= 1
        last += _is_cut(parse[last - 1]) if last > first else 0
        is_our = first > 0 and parse[first - 1].tag_ == "PRP$"  # "our Fatherland"
        if entity.label_ in TAGGED and first < last and "\n" not in entity.text and not is_our:
            yield first, last


def _is_capital(token: Token) -> bool:
    return bool(token.text[:1].isupper()) and token.lower_ not in ARTICLES


def _is_cut(token: Token) -> bool:
    """Whether the words were cut before the point of a short form: "W.Va" and "."."""
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    return (
        after is not None and after.text == "." and "." in token.text[:-1] and not token.whitespace_
    )


def _end(token: Token) -> int:
    return int(token.idx) + len(token.text)


def _is_state(meanings: Sequence[Named]) -> bool:
    return any(one.grade is Grade.SHORT and one.place.sort is Sort.REGION for one in meanings)


def _follows_comma(parse: Doc, first: int) -> bool:
    return first > 0 and parse[first - 1].text in {",", "-"}


def _as_written(name: str, meanings: Sequence[Named]) -> tuple[Named, ...]:
    """Leave out short forms of which the text has only the letters: "us", "Or"."""
    is_short = "." in name or name.isupper()
    return tuple(one for one in meanings if one.grade is not Grade.SHORT or is_short)
