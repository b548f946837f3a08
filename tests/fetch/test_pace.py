from datetime import UTC, datetime

import pytest

from dateline.fetch.answer import Answer
from dateline.fetch.pace import Pace, later_seconds, retry_seconds
from dateline.fetch.robots import Robots
from dateline.read.refusal import RefusedError

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)


def test_one_host_is_asked_after_a_pause_and_others_at_once() -> None:
    now, slept = [100.0], list[float]()
    pace = Pace(clock=lambda: now[0], sleep=slept.append)
    pace.asked("orsk.example")
    pace.asked("slow.example", 7)
    for host in ("orsk.example", "slow.example", "other.example"):
        pace.wait(host)
    assert slept == [1.0, 7.0]


def test_later_and_later_after_failures_but_never_beyond_an_hour() -> None:
    assert [later_seconds(count, lambda: 1.0) for count in (1, 2, 3, 9, 99)] == [
        30.0, 60.0, 120.0, 3_600.0, 3_600.0,
    ]  # fmt: skip
    assert later_seconds(3, lambda: 0.25) == 30.0


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("Sun, 04 May 2031 12:02:00 GMT", 120.0),
        ("Sun, 04 May 2031 12:02:00 -0000", 120.0),
        ("Sun, 04 May 2031 11:00:00 GMT", 0.0),
        ("99999999999999", 86_400.0),
        ("soon", None),
        ("-5", None),
        ("", None),
        (None, None),
    ],
)
def test_when_a_server_wants_to_be_asked_again(told: str | None, seconds: float | None) -> None:
    assert retry_seconds(told, NOON) == seconds


RULES = (
    "User-agent: *\nDisallow: /closed*end\nCrawl-delay: 5\n\nUser-agent: dateline\nDisallow: /own"
)


def robots(status: int, body: str = RULES, asked: list[str] | None = None) -> Robots:
    def get(url: str) -> Answer:
        if asked is not None:
            asked.append(url)
        return Answer(status=status, url=url, body=body.encode())

    return Robots(get=get, agent="ada/1.0", clock=lambda: 1.0)


def test_what_robots_txt_forbids_and_how_slowly_it_wants_us() -> None:
    asked: list[str] = []
    rules = robots(200, asked=asked)
    assert rules.allow("http://orsk.example/open")
    assert not rules.allow("http://orsk.example/closed/to/the/end")
    assert rules.delay_seconds("http://orsk.example/open") == 5.0
    assert asked == ["http://orsk.example/robots.txt"]


def test_no_rules_where_there_is_no_file_and_all_where_the_server_is_at_fault() -> None:
    assert robots(404).allow("http://orsk.example/closed/end")
    assert not robots(500).allow("http://orsk.example/open")


def test_a_host_that_does_not_answer_has_no_rules() -> None:
    def fails(_: str) -> Answer:
        raise RefusedError(code="fetch.failed", message="no such host")

    assert Robots(get=fails, agent="ada/1.0").allow("http://orsk.example/a")
