"""Who the words of a source stand for, within one document."""

from collections.abc import Callable

from dateline.model.utterance import Utterance

Utter = Callable[..., tuple[Utterance, ...]]


def claimers(utterances: tuple[Utterance, ...]) -> list[str]:
    return [item.claimer.name for item in utterances if item.claimer]


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
