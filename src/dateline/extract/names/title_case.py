"""Headlines in title case: their verbs, told by reading them in small letters.

Where every word has a capital, "Holt Slams Harbour Plan" looks like one long name. A tagger that
is shown "Holt slams harbour plan" sees the verb, so no list of verbs is needed.
"""

import re
from collections.abc import Iterator
from typing import Final, cast

from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc, Span, Token

from dateline.extract.cast.words import noun_type
from dateline.extract.encoder.attributions import find_attributions
from dateline.extract.encoder.look import Look
from dateline.extract.language import load_language, text_of
from dateline.model.utterance import ActorType

__all__ = ["cut", "verbs_of"]

LINE: Final = re.compile(r"^[^\n]{12,200}$", re.MULTILINE)
LONG: Final = 4  # letters: shorter words are small in a title, too
FEWEST: Final = 3  # long words
CAPITALS: Final = 0.8  # the share of the long words that begin with one
ABBREVIATION: Final = 2  # letters in capitals
TAGGING: Final = ("tok2vec", "tagger", "attribute_ruler", "lemmatizer")
VERBS: Final = frozenset({"VBZ", "VBD", "VBP", "VBG"})
MODAL: Final = "MD"
OPENING: Final = frozenset({"may", "will"})
PEOPLE: Final = frozenset({ActorType.PERSON, ActorType.GROUP})
BODIES: Final = frozenset("media police".split())  # groups whose noun ends their name


def verbs_of(parse: Doc, seen: Look | None = None) -> frozenset[int]:
    """Return the positions of the verbs in the lines in title case.

    Where the reading model has `seen` the text, the first words of its cues count as well.
    """
    titles = list(_titles(parse))
    if not titles:
        return frozenset()
    inside = {token.i for title in titles for token in title}
    known = {token.text for token in parse if token.i not in inside and _is_proper(token)}
    told = _cues(parse, seen) & inside if seen is not None else frozenset()
    return told.union(*(_verbs(title, known) for title in titles))


def cut(parse: Doc, start: int, end: int, verbs: frozenset[int]) -> tuple[int, int]:
    """Return the bounds of a name that a headline's verb neither opens nor stands in.

    What is left before the verb ends with no role: "Karsk Mayor Quits" has the name "Karsk".
    """
    first = start
    while first < end and first in verbs and not _may_open(parse[first]):
        first += 1
    last = next((place for place in range(first + 1, end) if place in verbs), end)
    while first + 1 < last < end and _is_role(parse[last - 1]):
        last -= 1
    return first, last


def _titles(parse: Doc) -> Iterator[Span]:
    """Yield the lines whose long words nearly all begin with a capital, and go on in small ones."""
    for match in LINE.finditer(text_of(parse)):
        words = [word for word in re.findall(r"[^\W\d_]+", match[0]) if len(word) >= LONG]
        capitals = sum(word[0].isupper() for word in words)
        if len(words) >= FEWEST and capitals >= CAPITALS * len(words) and not match[0].isupper():
            line = parse.char_span(*match.span(), alignment_mode="contract")
            if line is not None:
                yield line


def _cues(parse: Doc, seen: Look) -> frozenset[int]:
    cues = (item.cue[0] for item in find_attributions(seen) if item.cue)
    words = (parse.char_span(*cue, alignment_mode="expand") for cue in cues)
    return frozenset(each[0].i for each in words if each is not None and each[0].is_title)


def _verbs(title: Span, known: set[str]) -> Iterator[int]:
    language = load_language()
    small = Doc(
        language.vocab,
        words=[_lowered(token, known) for token in title],
        spaces=[bool(token.whitespace_) for token in title],
    )
    for name in TAGGING:
        small = language.get_pipe(name)(small)
    for token in small:
        if token.tag_ == MODAL or (token.tag_ in VERBS and _is_listed(token)):
            yield title.start + token.i


def _lowered(token: Token, known: set[str]) -> str:
    """A word in small letters, but for abbreviations and what is a name in the other lines."""
    is_abbreviation = token.is_upper and len(token) >= ABBREVIATION
    return token.text if is_abbreviation or token.text in known else token.lower_


def _is_listed(token: Token) -> bool:
    """Whether the lemmatizer's dictionary has a verb for a word: there is none for "Karsks"."""
    lemmatizer = cast("Lemmatizer", load_language().get_pipe("lemmatizer"))
    return token.lemma_ in lemmatizer.lookups.get_table("lemma_index")["verb"]


def _is_proper(token: Token) -> bool:
    return token.is_title and not token.is_sent_start and token.tag_ in {"NNP", "NNPS"}


def _may_open(token: Token) -> bool:
    """Whether a name may begin with what looks like a verb: "Will Roe", "Fishing Council"."""
    return token.lower_ in OPENING or token.lower_.endswith("ing")


def _is_role(token: Token) -> bool:
    word = token.lower_
    return noun_type(word) in PEOPLE and word not in BODIES and not token.nbor(-1).is_punct
