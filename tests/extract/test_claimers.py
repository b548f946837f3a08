"""Who the words of a source stand for, within one document."""

from collections.abc import Callable

from dateline.model.utterance import Utterance

Utter = Callable[..., tuple[Utterance, ...]]


def claimers(utterances: tuple[Utterance, ...]) -> list[str]:
    return [item.claimer.name for item in utterances if item.claimer and not item.is_detail]


def test_a_surname_is_the_person_introduced_in_full(utter: Utter) -> None:
    text = "Mayor Ada Lindqvist visited the port. Lindqvist said the port was closed."
    found = utter(text, ("Lindqvist", "said", "the port was closed"))
    assert claimers(found) == ["Ada Lindqvist"]


def test_he_is_the_last_to_have_spoken(utter: Utter) -> None:
    text = (
        "Colonel Jonas Brandt said the road was cut. The rain went on all night. "
        "He added that two bridges had gone."
    )
    found = utter(
        text,
        ("Colonel Jonas Brandt", "said", "the road was cut"),
        ("He", "added", "that two bridges had gone"),
    )
    assert claimers(found) == ["Jonas Brandt", "Jonas Brandt"]


def test_a_role_is_the_person_who_was_given_it(utter: Utter) -> None:
    text = (
        "Ada Lindqvist, the mayor of Karsk, arrived first. Colonel Jonas Brandt came later. "
        "The mayor said the water was falling."
    )
    found = utter(text, ("The mayor", "said", "the water was falling"))
    assert claimers(found) == ["Ada Lindqvist"]


def test_one_leading_role_stands_for_another(utter: Utter) -> None:
    text = (
        "Falcon Brigade leader Jonas Brandt entered the town. "
        "The Falcon chief said nobody was hurt."
    )
    found = utter(text, ("The Falcon chief", "said", "nobody was hurt"))
    assert claimers(found) == ["Jonas Brandt"]


def test_the_ministry_is_the_one_last_spoken_of(utter: Utter) -> None:
    text = (
        "The interior ministry closed the roads. The defence ministry sent boats. "
        "The ministry said forty boats were on the way."
    )
    found = utter(text, ("The ministry", "said", "forty boats were on the way"))
    assert claimers(found) == ["defence ministry"]


def test_an_owner_is_not_the_speaker(utter: Utter) -> None:
    text = "Ada Lindqvist’s spokesman said the mayor was safe."
    found = utter(text, ("Ada Lindqvist’s spokesman", "said", "the mayor was safe"))
    assert claimers(found) == ["Ada Lindqvist’s spokesman"]


def test_a_quotation_that_runs_on_keeps_its_speaker(utter: Utter) -> None:
    text = (
        "“The wall is gone,” said Ada Lindqvist.\n\n"
        "“We are moving people to the school on the hill.”"
    )
    found = utter(text, ("Ada Lindqvist", "said", "“The wall is gone,”"))
    assert claimers(found) == ["Ada Lindqvist", "Ada Lindqvist"]


def test_a_laid_out_quotation_has_the_source_of_its_layout(utter: Utter) -> None:
    text = (
        "Source: Karsk Agency, citing the river police\n\n"
        "Quote: “The two barges sank before midnight near the lock.”"
    )
    assert claimers(utter(text)) == ["the river police"]


def test_a_missed_source_is_the_subject_of_the_cue() -> None:
    from dateline.extract.attribution import Attribution  # noqa: PLC0415
    from dateline.extract.language import load_language  # noqa: PLC0415
    from dateline.extract.mend import mend  # noqa: PLC0415

    text = "The harbour master said the port was closed."
    start = text.index("the port")
    found = Attribution(source=(), cue=((19, 23),), content=((start, len(text) - 1),))
    (mended,) = mend(load_language()(text), [found])
    assert [text[a:b] for a, b in mended.source] == ["The harbour master"]


def test_a_spokesman_of_one_body_is_not_the_named_one_of_another(utter: Utter) -> None:
    text = (
        "Union spokesman Jonas Brandt spoke first. A harbour ministry spokesman in Karsk said the "
        "port was shut. The spokesman said nobody was hurt. He said the ferries had gone."
    )
    found = utter(
        text,
        ("A harbour ministry spokesman in Karsk", "said", "the port was shut"),
        ("The spokesman", "said", "nobody was hurt"),
        ("He", "said", "the ferries had gone"),
    )
    assert claimers(found) == ["harbour ministry spokesman in Karsk"] * 3


def test_it_is_the_state_that_was_the_subject_just_before(utter: Utter) -> None:
    text = (
        "The River Office called for calm. North Korea boasted of its dam. "
        "It said the dam would stand."
    )
    found = utter(
        text,
        ("The River Office", "called for", "calm"),
        ("It", "said", "the dam would stand"),
    )
    assert claimers(found)[-1] == "North Korea"


def test_a_headline_calls_by_role_whom_the_lead_names(utter: Utter) -> None:
    text = (
        "Falcon chief says her boats have left\n\n"
        "Ada Lindqvist posted a message on Friday. Jonas Brandt did not answer it."
    )
    found = utter(text, ("Falcon chief", "says", "her boats have left"))
    assert claimers(found) == ["Ada Lindqvist"]


def test_a_lead_calls_by_role_whom_the_headline_named(utter: Utter) -> None:
    text = (
        "Lindqvist promises to rebuild the lower bridge\n\n"
        "The Norwegian president said the work would begin in May. Ada Lindqvist left on Friday."
    )
    found = utter(text, ("The Norwegian president", "said", "the work would begin in May"))
    assert claimers(found) == ["Ada Lindqvist"]


def test_two_spellings_in_one_text_are_one_speaker(utter: Utter) -> None:
    text = (
        "Yevgeny Markozhin said the road was cut. “Two bridges have gone,” "
        "Yevgueni Markojine said in the evening."
    )
    found = utter(
        text,
        ("Yevgeny Markozhin", "said", "the road was cut"),
        ("Yevgueni Markojine", "said", "“Two bridges have gone,”"),
    )
    assert claimers(found) == ["Yevgeny Markozhin", "Yevgeny Markozhin"]


def test_the_expert_is_who_spoke_last(utter: Utter) -> None:
    text = (
        "Ada Lindqvist told reporters that the dam was old. Nobody had looked at it for years. "
        "The wall was weak, the expert said."
    )
    found = utter(
        text,
        ("Ada Lindqvist", "told", "that the dam was old"),
        ("the expert", "said", "The wall was weak"),
    )
    assert claimers(found) == ["Ada Lindqvist", "Ada Lindqvist"]


def test_a_surname_of_two_people_is_who_was_last_spoken_of(utter: Utter) -> None:
    text = (
        "Mayor Konstantina Brandt visited the port. Her brother, Ole Brandt, stayed at home. "
        "Brandt said the road was cut."
    )
    found = utter(text, ("Brandt", "said", "the road was cut"))
    assert claimers(found) == ["Ole Brandt"]


def test_a_title_tells_two_people_of_one_surname_apart(utter: Utter) -> None:
    text = (
        "Jon Petersen, a spokesman for the port, was on the quay. Mathilde Petersen, a nurse, "
        "came later. Mr Petersen said the ferry had sunk."
    )
    found = utter(text, ("Mr Petersen", "said", "the ferry had sunk"))
    assert claimers(found) == ["Jon Petersen"]


def test_a_role_tells_two_people_of_one_surname_apart(utter: Utter) -> None:
    text = (
        "Ada Brandt, the mayor, was on the quay. Konstantin Brandt, a driver, came later. "
        "Mayor Brandt said the ferry had sunk."
    )
    found = utter(text, ("Mayor Brandt", "said", "the ferry had sunk"))
    assert claimers(found) == ["Ada Brandt"]


def test_his_office_is_that_of_who_was_spoken_of(utter: Utter) -> None:
    text = "Governor Jonas Brandt will visit the city on Tuesday, his office said."
    found = utter(text, ("his office", "said", "Governor Jonas Brandt will visit the city"))
    assert claimers(found) == ["Jonas Brandt’s office"]


def test_a_family_name_may_begin_small(utter: Utter) -> None:
    text = "Omar al-Brandi, the mayor, was on the quay. Al-Brandi said the ferry had sunk."
    found = utter(text, ("Al-Brandi", "said", "the ferry had sunk"))
    assert claimers(found) == ["Omar al-Brandi"]
