"""What syntax mends in the attributions that the model found."""

from collections.abc import Callable

from spacy.tokens import Doc

from dateline.extract.attribution import Attribution, Ranges
from dateline.extract.mend import mend

Parse = Callable[[str], Doc]


def told(text: str, source: str, cue: str, *content: str) -> Attribution:
    """Return the attribution with these words, each where it first stands."""
    return Attribution(
        source=_places(text, source),
        cue=_places(text, cue),
        content=tuple(place for words in content for place in _places(text, words)),
    )


def _places(text: str, words: str) -> Ranges:
    start = text.index(words)
    return ((start, start + len(words)),) if words else ()


def words(text: str, ranges: Ranges) -> list[str]:
    return [text[start:end] for start, end in ranges]


def test_a_content_does_not_end_inside_a_phrase(parse: Parse) -> None:
    text = "The palace denies the claim."
    (found,) = mend(parse(text), [told(text, "The palace", "denies", "the")])
    assert words(text, found.content) == ["the claim"]


def test_a_lone_article_is_no_further_piece(parse: Parse) -> None:
    text = "A bridge fell. Nobody was hurt, Ada Roe said."
    item = told(text, "Ada Roe", "said", "A", "Nobody was hurt,")
    (found,) = mend(parse(text), [item])
    assert words(text, found.content) == ["Nobody was hurt,"]


def test_what_is_believed_of_somebody_is_not_said_by_them(parse: Parse) -> None:
    text = "Two men are believed to have left the camp."
    (found,) = mend(parse(text), [told(text, "", "are believed", "to have left the camp")])
    assert found.source == ()


def test_who_is_quoted_as_saying_says_it(parse: Parse) -> None:
    text = "The governor was quoted as saying that the bridge had been mined."
    item = told(text, "", "was quoted as saying", "that the bridge had been mined")
    (found,) = mend(parse(text), [item])
    assert words(text, found.source) == ["The governor"]


def test_a_name_after_a_dash_signs_what_stands_before(parse: Parse) -> None:
    first, second = "“The bridge was mined.”", "“We heard it go.”"
    text = f"{first}\n— Ada Roe\n{second}\n— Oren Tasky"
    one = told(text, "Ada Roe", "—", second)
    before = told(text, "", "", first)
    found = mend(parse(text), [before, one])
    assert words(text, found[-1].content) == [first]


def test_a_reason_that_is_cited_is_no_source(parse: Parse) -> None:
    text = (
        "The union closed the mill, citing the state of the roof, and the owner said it was safe."
    )
    citing = told(text, "The union", "citing", "the state of the roof")
    saying = told(text, "The union", "closed", "the mill")
    found = mend(parse(text), [citing, saying])
    assert words(text, found[-1].source) == ["The union"]


def test_what_is_said_of_a_source_before_its_verb_belongs_to_it(parse: Parse) -> None:
    text = "Ada Roe, who lives by the mill, said the bridge had fallen."
    item = told(text, "Ada Roe", "said", "the bridge had fallen")
    (found,) = mend(parse(text), [item])
    assert words(text, found.source) == ["Ada Roe, who lives by the mill,"]
