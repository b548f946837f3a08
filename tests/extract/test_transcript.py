from dateline.extract.attribution import Attribution
from dateline.extract.transcript import with_turns

TALK = "ROE: The bridge fell.\n\n“TASKY: Who mined it?\n\nROE: Nobody knows.\n"


def read(text: str, *items: Attribution) -> list[tuple[str, str]]:
    return [
        (text[slice(*one.source[0])] if one.source else "", text[slice(*one.content[0])])
        for one in with_turns(text, items)
    ]


def test_a_capital_name_and_a_colon_begin_a_turn() -> None:
    assert read(TALK) == [
        ("ROE", "The bridge fell."),
        ("TASKY", "Who mined it?"),
        ("ROE", "Nobody knows."),
    ]


def test_a_turn_takes_the_place_of_what_was_found_of_it() -> None:
    start = TALK.index("Nobody")
    loose = Attribution(source=(), cue=(), content=((start, start + len("Nobody knows")),))
    assert read(TALK, loose) == read(TALK)


def test_one_or_two_labels_make_no_transcript() -> None:
    assert read("UPDATE: The bridge fell.\nMORE: Who mined it?\n") == []
    assert read("UPDATE: One.\nUPDATE: Two.\nUPDATE: Three.\n") == []
