"""Details: the smaller statements inside a statement, said by the same and shown through it."""

from collections.abc import Callable

from dateline.model.utterance import Stance, Utterance

Utter = Callable[..., tuple[Utterance, ...]]
BOMBER = (
    "A bomber rammed a truck into the consulate in the northern city of Karsk late on Thursday, "
    "killing at least six people."
)


def _details(found: tuple[Utterance, ...]) -> list[Utterance]:
    return [item for item in found if item.is_detail]


def test_a_detail_names_the_statement_that_it_is_part_of(utter: Utter) -> None:
    found = utter(BOMBER)
    heads = {item.id: item for item in found if not item.is_detail}
    details = _details(found)
    assert "A bomber rammed a truck into the consulate" in [item.words for item in details]
    assert all(item.words in heads[item.part_of or ""].sentence.text for item in details)


def test_a_detail_has_the_claimer_of_its_statement_and_no_act_of_its_own(utter: Utter) -> None:
    content = "the lorry hit a wall on a sharp bend at 6am and caught fire in the rain"
    text = f"Ada Roe said {content}."
    details = _details(utter(text, ("Ada Roe", "said", content)))
    assert details
    assert {item.claimer.name for item in details if item.claimer} == {"Ada Roe"}
    assert not any(item.cue or item.act for item in details)


def test_the_first_statement_of_a_longer_act_is_a_detail_of_it(utter: Utter) -> None:
    content = "“The bridge fell. Nobody was on it. We heard it go.”"
    found = utter(f"{content} Ada Roe said.", ("Ada Roe", "said", content))
    (act,) = [item for item in found if item.act]
    first = [item for item in _details(found) if item.content == act.content]
    assert [item.part_of for item in first] == [act.id]
    assert first[0].id != act.id


def test_a_denial_denies_its_details(utter: Utter) -> None:
    content = "that its aircraft had bombed the market in Velmar on Friday in heavy rain"
    text = f"The ministry denied {content}."
    details = _details(utter(text, ("The ministry", "denied", content)))
    assert details
    assert {item.stance for item in details} == {Stance.DENIES}


def test_what_two_statements_tell_together_is_a_detail_of_one(utter: Utter) -> None:
    found = utter("We hit the bend way too fast and the tram flipped over.")
    statements = [item for item in found if not item.is_detail]
    assert len(statements) > 1
    joint = [item for item in _details(found) if item.words.startswith("We hit the bend")]
    assert any(item.words.endswith("the tram flipped over") for item in joint)
    assert {item.part_of for item in joint} <= {item.id for item in statements}


def test_an_aside_is_out_of_reach_of_a_denial(utter: Utter) -> None:
    content = (
        "that the strike on the market in Velmar which killed four people on Friday was its own"
    )
    text = f"The ministry denied {content}."
    found = utter(text, ("The ministry", "denied", content))
    aside = [item for item in found if item.words.startswith(("which killed", "killed four"))]
    assert all(item.stance is Stance.ASSERTS for item in aside)
    assert any(item.stance is Stance.DENIES for item in found)


def test_a_detail_is_found_once(utter: Utter) -> None:
    contents = [item.content for item in _details(utter(BOMBER))]
    assert len(contents) == len(set(contents))
