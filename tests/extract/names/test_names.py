"""Names: people, organisations and places, each with the bounds that it has."""

import numpy as np
import pytest

from dateline.extract.encoder_stage import EncoderStage
from dateline.extract.language import LanguageStage, load_language
from dateline.extract.names.bounds import join, trim, widen
from dateline.extract.names.decode import best_row, names_in
from dateline.extract.names.name_stage import NameStage
from dateline.extract.names.tagger import KINDS
from dateline.extract.names.title_case import cut, verbs_of
from dateline.extract.stage import Draft, Pipeline
from dateline.model.document import Document
from dateline.model.time import PartialTime

NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
HELD = PartialTime("2024-03-02T09:00:00Z").earliest


def names(text: str) -> dict[str, str]:
    """Read a text; return what names it has, and what each names."""
    document = Document(id="report", text=text, held_at=HELD)
    pipeline = Pipeline([LanguageStage(), EncoderStage(), NameStage()])
    parse = pipeline(Draft(document=document)).syntax
    return {
        entity.text: "PLACE" if entity.label_ in PLACES else entity.label_
        for entity in parse.ents
        if entity.label_ in NAMED
    }


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Defence Minister Olena Tarasenko said two men were held.", "Olena Tarasenko", "PERSON"),
        ("Shells fell on Rostov overnight, residents said.", "Rostov", "PLACE"),
        ("The Federal Security Service said it held two men.", "Federal Security Service", "ORG"),
        ("The fire began in Bakhmut, near the river.", "Bakhmut", "PLACE"),
        ("Ministry spokesman Moon Ki-seok said the ship had sunk.", "Moon Ki-seok", "PERSON"),
        ("They drove from Stoke-on-Trent to the coast.", "Stoke-on-Trent", "PLACE"),
    ],
)
def test_a_name_has_its_bounds_and_its_kind(text: str, name: str, kind: str) -> None:
    assert names(text).get(name) == kind


def test_all_places_of_a_name_decide_together() -> None:
    text = (
        "Mayor Petra Sands opened the bridge. Sands said it was safe. Reporters followed Sands.\n"
        "“I am proud,” Sands said."
    )
    found = names(text)
    assert found["Petra Sands"] == found["Sands"] == "PERSON"


def test_whoever_took_the_photograph_is_not_in_the_story() -> None:
    found = names("Petra Sands, 30, was hurt. (Photo: Jonas Brandt/Daily Post) She is at home.")
    assert "Jonas Brandt" not in found


def test_a_text_without_words_has_no_names() -> None:
    assert names("\n\n") == {}


def test_titles_articles_and_links_stand_outside_a_name() -> None:
    parse = load_language()("the Karsk port authority of Minister of State Ada Roe")
    words = [token.text for token in parse]
    assert trim(parse, 0, words.index("of") + 1) == (1, words.index("of"))
    start = words.index("State")
    assert trim(parse, start, len(words), person=True) == (words.index("Ada"), len(words))


def test_another_reader_may_widen_a_name_but_not_by_what_somebody_does() -> None:
    parse = load_language()("Karsk Ambulance Service says")
    assert widen(parse, (0, 2), [(0, 3)]) == (0, 3)
    assert widen(parse, (0, 3), [(0, 4)]) == (0, 3)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brandt Slams Kestan Harbour Revolt As Betrayal", "Brandt"),
        ("Karsk Port Authority Reports Two Missing After Storm", "Karsk Port Authority"),
        ("Bathing Water Council Warns Of Velmar Sewage", "Bathing Water Council"),
    ],
)
def test_a_name_in_title_case_ends_before_the_verb(text: str, name: str) -> None:
    assert name in names(text)


def test_a_line_that_is_no_title_has_its_verbs_by_their_letters() -> None:
    assert not verbs_of(load_language()("Ada Roe denies that the harbour was ever sold to Kesta."))
    assert not verbs_of(load_language()("ROE DENIES STEALING FROM HARBOUR FUND"))


def test_what_a_headline_does_is_no_part_of_who_does_it() -> None:
    parse = load_language()("Karsk Allies Quit Harbour Talks Over Cranes")
    verbs = frozenset({2})
    assert cut(parse, 0, 5, verbs) == (0, 1)
    assert cut(parse, 2, 4, verbs) == (3, 4)
    will = load_language()("Will Roe Quits Harbour Talks")
    assert cut(will, 0, 4, frozenset({0, 2})) == (0, 2)


def test_hyphens_join_names() -> None:
    parse = load_language()("Karsk-on-Sea and Brandt")
    words = [token.text for token in parse]
    sea, brandt = words.index("Sea"), words.index("Brandt")
    parts = [(0, 1), (sea, sea + 1), (brandt, brandt + 1)]
    assert join(parse, parts) == [(0, sea + 1), (brandt, brandt + 1)]


def test_a_later_word_needs_a_first_word() -> None:
    chances = np.log(
        np.array(
            [
                [0.05, 0.1, 0.8, 0.01, 0.01, 0.02, 0.01],  # likeliest alone: a later word
                [0.05, 0.1, 0.8, 0.01, 0.01, 0.02, 0.01],
                [0.9, 0.02, 0.02, 0.02, 0.02, 0.01, 0.01],
            ],
            dtype=np.float32,
        )
    )
    found = [(at, stop, KINDS[kind]) for at, stop, kind in names_in(best_row(chances))]
    assert found == [(0, 2, "PERSON")]
