"""Why two statements are taken for one claim, in words that hold of the two."""

from tests.link.conftest import Newsroom

from dateline.model.relation import RelationType


def because(room: Newsroom, claimer: str) -> str:
    """The reason for which what somebody says is taken to say what was said before."""
    by_id = {one.id: one for one in room.utterances}
    (found,) = [
        relation.because
        for relation in room.link().relations
        if relation.type is RelationType.SAME
        and (said := by_id[relation.left].claimer)
        and said.name == claimer
    ]
    return found


def test_copied_words_are_told_as_such(room: Newsroom) -> None:
    room.say("Tide Radio", "The swing bridge at Orsk was closed to lorries.", claimer="Ada Roe")
    words = "The swing bridge at Orsk was closed to lorries."
    room.say("The Gull", words, claimer="Bo Lind", day="2031-05-05")
    told = because(room, "Bo Lind")
    assert told.startswith("Bo Lind said what Ada Roe said: ")
    assert "in nearly the same words" in told


def test_words_in_common_are_quoted(room: Newsroom) -> None:
    room.say("Tide Radio", "Lorries may no more cross the swing bridge at Orsk.", claimer="Ada Roe")
    words = "The swing bridge at Orsk may be crossed by lorries no more."
    room.say("The Gull", words, claimer="Bo Lind", day="2031-05-05")
    told = because(room, "Bo Lind")
    assert "both say" in told
    assert "“lorries”" in told


def test_whoever_says_a_thing_twice_says_it_again(room: Newsroom) -> None:
    words = "The swing bridge at Orsk was closed to lorries."
    room.say("Tide Radio", words, claimer="Ada Roe")
    room.say("The Gull", words, claimer="Ada Roe", day="2031-05-05")
    assert because(room, "Ada Roe").startswith("Ada Roe said so again: ")
