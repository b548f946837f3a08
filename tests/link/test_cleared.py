"""What a person said is no conflict is none, whatever is read later."""

from dateline.link.link import Linked
from dateline.model.judgement import Verdict
from dateline.model.relation import RelationType
from dateline.model.utterance import Utterance

from .conftest import Newsroom

OPPOSED = {RelationType.CONFLICTS, RelationType.REFUTES}
TOLL = "The flood at Lindau killed {} people."


def opposed(linked: Linked) -> list[tuple[str, str]]:
    return [(one.left, one.right) for one in linked.relations if one.type in OPPOSED]


def toll(room: Newsroom, outlet: str, number: str, value: float) -> Utterance:
    return room.say(outlet, TOLL.format(number), killed=(f"{number} people", value))


def test_two_tolls_that_are_no_conflict_are_none_whoever_repeats_them(room: Newsroom) -> None:
    four, nine = toll(room, "Courier", "four", 4), toll(room, "Herald", "nine", 9)
    claim = room.link().claim_of[four.id]
    assert len(opposed(room.link())) == 1
    room.judge(four.id, nine.id, Verdict.NO_CONFLICT)
    assert opposed(room.link()) == []
    assert room.link().claim_of[nine.id] == claim
    toll(room, "Gazette", "nine", 9)
    assert opposed(room.link()) == []
    thirty = toll(room, "Mirror", "thirty", 30)
    assert all(thirty.id in pair for pair in opposed(room.link()))


def test_a_denial_that_is_no_conflict_leaves_its_claim_undisputed(room: Newsroom) -> None:
    page = room.publish("Courier", "The mayor said the dam was safe. The union rejected the idea.")
    said = room.say("", "the dam was safe", claimer="Ivo Brandt", document=page)
    denied = room.say(
        "", "the idea", claimer="Lindau Union", stance="denies", target=said, document=page
    )
    room.judge(said.id, denied.id, Verdict.NO_CONFLICT)
    linked = room.link()
    (claim,) = [one for one in linked.claims if said.id in one.utterances]
    assert denied.id in claim.utterances
    assert (claim.status, claim.denied_by) == ("claimed", ())
    assert opposed(linked) == []


def test_a_conflict_that_a_person_sees_later_is_one(room: Newsroom) -> None:
    four, nine = toll(room, "Courier", "four", 4), toll(room, "Herald", "nine", 9)
    room.judge(four.id, nine.id, Verdict.NO_CONFLICT)
    other = toll(room, "Gazette", "nine", 9)
    room.judge(four.id, other.id, Verdict.CONFLICT)
    assert opposed(room.link()) == [tuple(sorted((four.id, other.id)))]
