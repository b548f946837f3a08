"""Who speaks where the words in the speaker's place only point to somebody, or to nobody."""

from collections.abc import Callable

from dateline.model.utterance import Utterance

Utter = Callable[..., tuple[Utterance, ...]]


def claimers(utterances: tuple[Utterance, ...]) -> list[str | None]:
    told = [item for item in utterances if item.cue]
    return [item.claimer.name if item.claimer else None for item in told]


def test_a_capital_that_speaks_is_its_state(utter: Utter) -> None:
    text = "Seoul said that the ferry was safe. South Korea sent a second ferry."
    assert claimers(utter(text, ("Seoul", "said", "the ferry was safe"))) == ["South Korea"]


def test_the_north_is_the_state_that_the_text_calls_so(utter: Utter) -> None:
    text = "North Korea closed its ports. The North said the ports would open in May."
    found = utter(text, ("The North", "said", "the ports would open in May"))
    assert claimers(found) == ["North Korea"]


def test_two_parties_that_speak_together_are_both(utter: Utter) -> None:
    text = "Both the interior ministry and the Harbour Union said that the port was closed."
    found = utter(
        text,
        ("Both the interior ministry and the Harbour Union", "said", "the port was closed"),
    )
    assert claimers(found) == ["interior ministry and Harbour Union"]


def test_which_is_what_it_follows(utter: Utter) -> None:
    text = "The plan was rejected by the River Office, which says the lock would flood the town."
    found = utter(text, ("which", "says", "the lock would flood the town"))
    assert claimers(found) == ["River Office"]


def test_an_agency_only_carries_what_somebody_said(utter: Utter) -> None:
    text = "Mayor Ada Lindqvist said that the bridge had fallen, Reuters reported."
    content = "Mayor Ada Lindqvist said that the bridge had fallen"
    assert claimers(utter(text, ("Reuters", "reported", content))) == ["Ada Lindqvist"]


def test_an_agency_that_quotes_is_not_the_speaker(utter: Utter) -> None:
    text = "“The water is falling,” mayor Ada Lindqvist was quoted by Reuters as saying."
    found = utter(text, ("Reuters", "as saying", "“The water is falling,”"))
    assert claimers(found) == ["Ada Lindqvist"]


def test_an_agency_that_itself_reports_is_the_speaker(utter: Utter) -> None:
    text = "Two bridges had fallen by the evening, Reuters reported."
    found = utter(text, ("Reuters", "reported", "Two bridges had fallen by the evening"))
    assert claimers(found) == ["Reuters"]


def test_who_is_told_does_not_speak(utter: Utter) -> None:
    text = "Residents were told by the river police to stay on the hill until the evening."
    content = "to stay on the hill until the evening"
    assert claimers(utter(text, ("Residents", "told", content))) == ["river police"]


def test_it_is_feared_is_said_by_nobody(utter: Utter) -> None:
    text = "Ada Lindqvist spoke. It is feared that the lower bridge has fallen."
    content = "that the lower bridge has fallen"
    assert claimers(utter(text, ("It", "is feared", content))) == [None]


def test_a_statement_is_by_whom_it_was_issued(utter: Utter) -> None:
    text = "The lock was shut, said a statement issued by the River Office and carried by Reuters."
    source = "a statement issued by the River Office and carried by Reuters"
    assert claimers(utter(text, (source, "said", "The lock was shut"))) == ["River Office"]


def test_one_person_of_two_titles_is_not_two_parties(utter: Utter) -> None:
    text = "Former harbour master and party chairman Jonas Brandt said that the port was closed."
    source = "Former harbour master and party chairman Jonas Brandt"
    assert claimers(utter(text, (source, "said", "the port was closed"))) == ["Jonas Brandt"]


def test_we_outside_quotation_marks_is_the_outlet(utter: Utter) -> None:
    text = "Jonas Brandt spoke first. Later we reported that the dam on the hill had burst."
    content = "that the dam on the hill had burst"
    assert claimers(utter(text, ("we", "reported", content))) == [None]
