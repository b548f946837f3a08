"""From attributions and narration to utterances."""

from collections.abc import Callable

from dateline.model.utterance import Kind, Stance, Utterance

Utter = Callable[..., tuple[Utterance, ...]]


def test_a_denial_points_at_what_it_denies(utter: Utter) -> None:
    text = (
        "Brandt claimed that the army had shelled his camp. "
        "The army called the accusation a fabrication."
    )
    claim, denial = utter(
        text,
        ("Brandt", "claimed", "that the army had shelled his camp"),
        ("The army", "called", "the accusation a fabrication"),
    )
    assert denial.stance is Stance.DENIES
    assert denial.target == claim.id


def test_a_relative_denial_leaves_the_claim_standing() -> None:
    from dateline.extract.language import load_language  # noqa: PLC0415
    from dateline.extract.mend import mend  # noqa: PLC0415

    text = "There were reports that the governor had fled to Orsk, which the palace denied."
    (denial,) = mend(load_language()(text), [])
    assert denial.is_shared
    assert [text[a:b] for a, b in denial.content] == ["that the governor had fled to Orsk"]


def test_doubt_in_the_own_voice_points_at_the_claim(utter: Utter) -> None:
    text = "Brandt said he had taken the bridge. There was no proof of his claim."
    claim, doubt = utter(text, ("Brandt", "said", "he had taken the bridge"))
    assert doubt.claimer is None
    assert doubt.stance is Stance.DOUBTS
    assert doubt.target == claim.id


def test_a_sentence_is_cut_into_its_statements(utter: Utter) -> None:
    text = "A ferry overturned off Orsk on Sunday, killing nine people, and the port was closed."
    assert [item.words for item in utter(text) if not item.is_detail] == [
        "A ferry overturned off Orsk on Sunday",
        "killing nine people",
        "the port was closed",
    ]
    assert {item.kind for item in utter(text)} == {Kind.NARRATED}


def test_boilerplate_is_nobodys_statement(utter: Utter) -> None:
    text = (
        "This is a developing story. Please check back for updates.\n"
        "Follow us on every channel you like.\n"
        "By Ada Lindqvist\n"
        "The harbour froze overnight."
    )
    assert [item.words for item in utter(text) if not item.is_detail] == [
        "The harbour froze overnight"
    ]


def test_he_in_reported_words_is_the_claimer(utter: Utter) -> None:
    text = "Jonas Brandt said he would leave Karsk by night."
    (claim,) = utter(text, ("Jonas Brandt", "said", "he would leave Karsk by night"))
    assert [(gloss.span.text, gloss.name) for gloss in claim.glosses] == [("he", "Jonas Brandt")]


def test_every_span_equals_its_words(utter: Utter) -> None:
    text = "“Die Brücke hält 🌉,” said Łukasz Żak. He left."
    for item in utter(text, ("Łukasz Żak", "said", "“Die Brücke hält 🌉,”")):
        spans = [*item.content, item.sentence, *(gloss.span for gloss in item.glosses)]
        assert all(text[span.start : span.end] == span.text for span in spans)


def test_the_day_that_leads_a_file_is_not_said_by_anybody(utter: Utter) -> None:
    found = utter(" date 2031-05-04 Four people have died in the port of Orsk, witnesses say.")
    assert found
    assert not [said for said in found if "2031" in said.words]


def test_a_time_of_day_says_nothing(utter: Utter) -> None:
    text = "05:15 Listeners in Orsk report a loud explosion."
    found = utter(text, ("05:15", "report", "Listeners in Orsk report a loud explosion"))
    assert not [said for said in found if said.claimer and said.claimer.name == "05:15"]
