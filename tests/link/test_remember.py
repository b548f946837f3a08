"""What is read off one statement is read once."""

from dataclasses import dataclass

from dateline.link.remember import remembered


@dataclass(frozen=True)
class Statement:
    words: str


def test_a_statement_is_read_once_for_each_question() -> None:
    asked = []

    @remembered
    def count(statement: Statement, word: str) -> int:
        asked.append(word)
        return statement.words.split().count(word)

    one, other = Statement("the mayor and the minister"), Statement("no mayor")
    assert [count(one, "the"), count(one, "the"), count(one, "and")] == [2, 2, 1]
    assert count(other, "the") == 0
    assert asked == ["the", "and", "the"]


def test_what_is_kept_makes_no_statement_another() -> None:
    first = remembered(lambda statement: statement.words[0])
    statement = Statement("word")
    assert first(statement) == "w"
    assert statement == Statement("word")
