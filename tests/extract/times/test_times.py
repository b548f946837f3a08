"""What short sentences tell of time, read on Saturday 24 June 2023."""

from zoneinfo import ZoneInfoNotFoundError

import pytest

from dateline.extract.times import find_times, with_intervals, zone
from dateline.model.mention import TimeMention, TimeType
from dateline.model.time import PartialTime

SATURDAY = PartialTime("2023-06-24T10:15:00Z")


def only(text: str, published_at: PartialTime | None = SATURDAY) -> TimeMention:
    (mention,) = find_times(text, published_at=published_at)
    return mention


def told(text: str, published_at: PartialTime | None = SATURDAY) -> list[tuple[str, str]]:
    return [(m.span.text, m.value) for m in find_times(text, published_at=published_at)]


def instants(text: str) -> list[str | None]:
    found = find_times(text, published_at=SATURDAY)
    return [mention.instant.edtf if mention.instant else None for mention in found]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The bridge fell on 24 June 2023.", "24 June 2023", "2023-06-24"),
        ("The bridge fell on June 3rd, 2021.", "June 3rd, 2021", "2021-06-03"),
        ("The bridge fell on the 24th of May.", "the 24th of May", "2023-05-24"),
        ("Logged 2023-06-20 by the clerk.", "2023-06-20", "2023-06-20"),
        ("Logged 24.06.2023 by the clerk.", "24.06.2023", "2023-06-24"),
        ("Logged 25/12/2022 by the clerk.", "25/12/2022", "2022-12-25"),
        ("Logged 06/07/2022 by the clerk.", "06/07/2022", "2022-XX-XX"),
        ("They met on Dec. 12.", "Dec. 12", "2022-12-12"),
        ("It crossed on February 24 last year.", "February 24 last year", "2022-02-24"),
        ("The talks of Friday, June 16, failed.", "Friday, June 16", "2023-06-16"),
        ("They left on the 21st.", "the 21st", "2023-06-21"),
        ("They dined on Christmas Eve.", "Christmas Eve", "2022-12-24"),
        ("They dined on Christmas Eve, 2020.", "Christmas Eve, 2020", "2020-12-24"),
        ("They dined on Thanksgiving.", "Thanksgiving", "2022-11-24"),
        ("They met on the first of May.", "the first of May", "2023-05-01"),
    ],
)
def test_a_date_is_read_in_every_news_form(text: str, words: str, value: str) -> None:
    mention = only(text)
    assert (mention.span.text, mention.value) == (words, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor spoke on Friday.", "2023-06-23"),
        ("The mayor spoke on Saturday.", "2023-06-24"),
        ("The mayor spoke last Saturday.", "2023-06-17"),
        ("The mayor will speak on Friday.", "2023-06-30"),
        ("The mayor speaks next Tuesday.", "2023-06-27"),
        ("The mayor speaks this Tuesday.", "2023-06-27"),
        ("The mayor speaks the day after tomorrow.", "2023-06-26"),
        ("The mayor spoke last April.", "2023-04"),
        ("The mayor speaks next April.", "2024-04"),
        ("The mayor speaks this September.", "2023-09"),
        ("The mayor will speak in January.", "2024-01"),
        ("Friday's vote, which would bind them, passed.", "2023-06-23"),
        ("The mayor spoke yesterday.", "2023-06-23"),
        ("The mayor spoke three days ago.", "2023-06-21"),
        ("The mayor spoke six weeks ago.", "2023-W19"),
        ("The mayor spoke two years ago.", "2021"),
        ("The mayor spoke last month.", "2023-05"),
        ("The mayor spoke earlier this week.", "2023-W25"),
        ("The mayor spoke in March.", "2023-03"),
        ("The mayor spoke in November.", "2022-11"),
        ("The vote is due in November.", "2023-11"),
        ("The mayor spoke in February last year.", "2022-02"),
    ],
)
def test_a_relative_day_is_told_from_publication(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Rain fell late on Friday night.", "late on Friday night", "2023-06-23TNI"),
        ("Rain fell early Friday.", "early Friday", "2023-06-23"),
        ("Rain fell on the morning of 22 June.", "the morning of 22 June", "2023-06-22TMO"),
        (
            "Rain fell in the early hours of June 23.",
            "the early hours of June 23",
            "2023-06-23TMO",
        ),
        ("Rain fell this morning.", "this morning", "2023-06-24TMO"),
        ("Rain fell last night.", "last night", "2023-06-23TNI"),
        ("Rain falls tonight.", "tonight", "2023-06-24TNI"),
        ("Rain fell overnight.", "overnight", "XXXX-XX-XXTNI"),
    ],
)
def test_a_part_of_a_day_keeps_its_day(text: str, words: str, value: str) -> None:
    mention = only(text)
    assert (mention.span.text, mention.value) == (words, value)
    assert mention.type is (TimeType.TIME if "T" in value else TimeType.DATE)


@pytest.mark.parametrize(
    ("text", "value", "instant"),
    [
        ("It rang at 5.30pm on Friday.", "2023-06-23T17:30", "2023-06-23T17:30"),
        ("It rang on Friday at 2 a.m.", "2023-06-23T02:00", "2023-06-23T02:00"),
        ("It rang at 09:00 BST on Friday.", "2023-06-23T09:00", "2023-06-23T09:00+01:00"),
        ("It rang at 1430 GMT on Friday.", "2023-06-23T14:30", "2023-06-23T14:30Z"),
        ("It rang at 5 p.m. ET Friday.", "2023-06-23T17:00", "2023-06-23T17:00-04:00"),
        ("It rang at 7pm Kyiv time on 2 January.", "2023-01-02T19:00", "2023-01-02T19:00+02:00"),
        ("It rang at 5pm local time on Friday.", "2023-06-23T17:00", "2023-06-23T17:00"),
        ("It rang at 9am IST on Friday.", "2023-06-23T09:00", "2023-06-23T09:00"),
        ("It rang at 12:00 UTC+3 on Friday.", "2023-06-23T12:00", "2023-06-23T12:00+03:00"),
        ("It rang at noon Friday.", "2023-06-23T12:00", "2023-06-23T12:00"),
        ("It rang at half past six this morning.", "2023-06-24T06:30", "2023-06-24T06:30"),
        ("It rang at seven last night.", "2023-06-23T19:00", "2023-06-23T19:00"),
        ("It rang at ten to five in the morning.", "2023-06-24T04:50", "2023-06-24T04:50"),
        ("It rang at midnight Friday.", "2023-06-23T24:00", "2023-06-23"),
        ("It rang at half past six on Friday.", "2023-06-23T06:30", "2023-06-23"),
        (
            "It rang at quarter to six in the evening on Friday.",
            "2023-06-23T17:45",
            "2023-06-23T17:45",
        ),
        ("It rang at 6 o'clock on Friday evening.", "2023-06-23T18:00", "2023-06-23T18:00"),
        ("It rang at 2 at night on Friday.", "2023-06-23T02:00", "2023-06-23T02:00"),
        ("It rang at 6 in the morning on Friday.", "2023-06-23T06:00", "2023-06-23T06:00"),
        ("It rang at 10pm.", "2023-06-24T22:00", "2023-06-24T22:00"),
        ("Seen 2023-06-20T09:45:00+03:00.", "2023-06-20T09:45", "2023-06-20T09:45+03:00"),
    ],
)
def test_a_clock_time_takes_its_day_and_its_zone(
    text: str, value: str, instant: str | None
) -> None:
    mention = only(text)
    assert mention.value == value
    assert (mention.instant.edtf if mention.instant else None) == instant


def test_one_moment_told_in_two_zones_is_one_instant() -> None:
    """The second clock stands on the day before; both mentions carry the first's instant."""
    text = "He spoke at about 3am on Friday, Moscow time (0000 GMT), and at 1am Friday (2200 GMT)."
    assert [value for _, value in told(text)] == [
        "2023-06-23T03:00",
        "2023-06-23T00:00",
        "2023-06-23T01:00",
        "2023-06-22T22:00",
    ]
    assert instants(text) == ["2023-06-23T03:00+03:00"] * 2 + ["2023-06-23T01:00+03:00"] * 2


def test_the_other_zone_told_outranks_the_one_that_a_place_lets_guess() -> None:
    text = "A shell fell in Kyiv at about 2am local time (2200 GMT) on Friday, he said."
    assert instants(text)[:2] == ["2023-06-23T02:00+04:00"] * 2


def test_a_clock_with_a_stop_takes_no_day_of_the_next_sentence() -> None:
    text = "Shots were heard at 2:15 a.m. The mayor will go there on Monday."
    assert told(text)[0][1] == "2023-06-24T02:15"
    assert told("Shots were heard at 2:15 a.m. Friday in Orsk.")[0][1] == "2023-06-23T02:15"


def test_three_zones_share_one_instant() -> None:
    text = "It fell at 11:57am Hawaii time (5:57 pm EDT / 9:57pm GMT) on Thursday."
    assert instants(text)[:3] == ["2023-06-22T11:57-10:00"] * 3


def test_two_zones_without_a_date_still_find_the_other_weekday() -> None:
    text = "He spoke at 2am on Saturday, Moscow time (2300 GMT)."
    assert [value for _, value in told(text, None)] == ["XXXX-WXX-6T02:00", "XXXX-WXX-5T23:00"]


def test_two_zones_of_a_day_without_its_year_or_of_no_day_keep_what_is_told() -> None:
    text = "He spoke at 2am on March 1, Moscow time (2300 GMT)."
    assert [value for _, value in told(text, None)] == ["XXXX-03-01T02:00", "XXXX-02-29T23:00"]
    text = "He spoke at 2am Moscow time (2300 GMT)."
    assert [value for _, value in told(text, None)] == ["XXXX-XX-XXT02:00", "XXXX-XX-XXT23:00"]


@pytest.mark.parametrize(
    "text",
    [
        "At 2:00 pm on Friday (14:00 Ruritania time) it rang.",
        "At 2:00 pm on Friday (24:00 GMT) it rang.",
        "At 2:00 pm on Friday (24:30 GMT) it rang.",
        "At 2:00 pm on Friday (14:07 GMT) it rang.",
    ],
)
def test_a_second_zone_that_tells_no_moment_leaves_the_first_alone(text: str) -> None:
    assert instants(text)[0] == "2023-06-23T14:00"


def test_a_zone_that_no_machine_knows_is_left_out() -> None:
    assert instants("At 2:00 pm Ruritania time on Friday it rang.") == ["2023-06-23T14:00"]
    assert instants("At 2:00 pm UTC+99 on Friday it rang.") == ["2023-06-23T14:00"]


def test_a_machine_without_zone_data_keeps_the_local_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def absent(key: str) -> None:
        raise ZoneInfoNotFoundError(key)

    monkeypatch.setattr(zone, "ZoneInfo", absent)
    assert instants("At 2:00 pm Yerevan time on Friday it rang.") == ["2023-06-23T14:00"]
    zone._zone.cache_clear()


def test_clocks_that_cannot_agree_stay_apart() -> None:
    """Five past the hour in one place is never ten past in another."""
    assert instants("At 2:00 pm Moscow time on Friday (10:10 GMT) it rang.") == [
        "2023-06-23T14:00+03:00",
        "2023-06-23T10:10Z",
    ]


def test_a_lone_clock_takes_the_day_told_just_before_it() -> None:
    assert told("Police came on Friday. They left at 11pm.")[1][1] == "2023-06-23T23:00"
    assert told("Police came on Friday.\n\nThey left at 11pm.")[1][1] == "2023-06-23T23:00"


@pytest.mark.parametrize(
    ("text", "value", "instant"),
    [
        ("Sales rose in the third quarter of 2022.", "2022-Q3", "2022-07/2022-09"),
        ("Sales rose in Q1 2022.", "2022-Q1", "2022-01/2022-03"),
        ("Sales rose in the second half of last year.", "2022-H2", "2022-07/2022-12"),
        ("Sales rose in the summer of 2021.", "2021-SU", "2021"),
        ("Sales rose last winter.", "2022-WI", None),
        ("Sales rose in the 1990s.", "199X", "1990/1999"),
        ("Sales rose in the nineties.", "199X", "1990/1999"),
        ("Sales rose in the 19th century.", "18XX", "1800/1899"),
        ("Sales rose in mid-2019.", "2019", "2019"),
        ("Sales rose in nineteen ninety-four.", "1994", "1994"),
        ("Sales rose in nineteen seventeen.", "1917", "1917"),
        ("Sales rose in the year two thousand.", "2000", "2000"),
        ("Sales rose in the '80s.", "198X", "1980/1989"),
        ("Sales rose in the '20s.", "202X", "2020/2029"),
        ("Sales rose in the twenty-first century.", "20XX", "2000/2099"),
        ("Sales rose in the first quarter.", "2023-Q1", "2023-01/2023-03"),
        ("Sales rose in the fourth quarter.", "2022-Q4", "2022-10/2022-12"),
        ("Sales rose in last year's third quarter.", "2022-Q3", "2022-07/2022-09"),
        ("Sales rose in the first half of last year.", "2022-H1", "2022-01/2022-06"),
        ("Sales will rise in the summer.", "2023-SU", "2023"),
        ("Sales rose last decade.", "201X", "2010/2019"),
        ("Sales rose last quarter.", "2023-Q1", "2023-01/2023-03"),
        ("Sales rose in fiscal 2021.", "2021", "2021"),
        ("Sales rose by the end of the month.", "2023-06", "2023-06"),
        ("Sales rose over the weekend.", "2023-W25-WE", "2023-06-24/2023-06-25"),
        ("Sales rose last week.", "2023-W24", "2023-06-12/2023-06-18"),
    ],
)
def test_a_period_is_as_wide_as_it_is_told(text: str, value: str, instant: str | None) -> None:
    mention = only(text)
    assert mention.value == value
    assert (mention.instant.edtf if mention.instant else None) == instant


@pytest.mark.parametrize(
    ("text", "words", "value", "kind"),
    [
        ("They waited for two weeks.", "two weeks", "P2W", TimeType.DURATION),
        ("They saw a 24-second clip.", "24-second", "PT24S", TimeType.DURATION),
        ("They face up to 20 years.", "up to 20 years", "P20Y", TimeType.DURATION),
        ("They waited for months.", "months", "PXM", TimeType.DURATION),
        ("They waited half an hour.", "half an hour", "PT30M", TimeType.DURATION),
        ("They waited two and a half years.", "two and a half years", "P2Y6M", TimeType.DURATION),
        ("They waited several days.", "several days", "PXD", TimeType.DURATION),
        ("They waited a couple of days.", "a couple of days", "P2D", TimeType.DURATION),
        ("They waited two fortnights.", "two fortnights", "P4W", TimeType.DURATION),
        ("They waited three decades.", "three decades", "P30Y", TimeType.DURATION),
        ("They waited three quarters.", "three quarters", "P9M", TimeType.DURATION),
        ("They waited one and a half hours.", "one and a half hours", "PT1H30M", TimeType.DURATION),
        ("They rose over the past two weeks.", "over the past two weeks", "P2W", TimeType.DURATION),
        ("They rose over the past year.", "over the past year", "P1Y", TimeType.DURATION),
        ("They meet every morning.", "every morning", "XXXX-XX-XXTMO", TimeType.SET),
        ("They met two hours ago.", "two hours ago", "PAST_REF", TimeType.DATE),
        ("They met 5,000 years ago.", "5,000 years ago", "PAST_REF", TimeType.DATE),
        ("They met 4 million days ago.", "4 million days ago", "PAST_REF", TimeType.DATE),
        ("They waited 10 to 12 days.", "10 to 12 days", "PXD", TimeType.DURATION),
        ("They meet every day.", "every day", "P1D", TimeType.SET),
        ("They meet every other week.", "every other week", "P2W", TimeType.SET),
        ("They meet every Friday.", "every Friday", "XXXX-WXX-5", TimeType.SET),
        ("They meet twice a week.", "twice a week", "P1W", TimeType.SET),
        ("They meet daily.", "daily", "P1D", TimeType.SET),
        ("They wait now.", "now", "PRESENT_REF", TimeType.DATE),
        ("They met in recent months.", "recent months", "PAST_REF", TimeType.DATE),
        ("They meet soon.", "soon", "FUTURE_REF", TimeType.DATE),
        ("They met years ago.", "years ago", "PAST_REF", TimeType.DATE),
    ],
)
def test_durations_sets_and_vague_times(text: str, words: str, value: str, kind: TimeType) -> None:
    mention = only(text)
    assert (mention.span.text, mention.value, mention.type) == (words, value, kind)


def test_the_other_day_of_a_pair_is_a_day_of_the_same_month() -> None:
    assert told("Closed on April 24 and 25, and on 7-8 May.") == [
        ("April 24", "2023-04-24"),
        ("25", "2023-04-25"),
        ("7", "2023-05-07"),
        ("8 May", "2023-05-08"),
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It began on 3 March 2019. The next day it grew.", ["2019-03-03", "2019-03-04"]),
        ("It began on 3 March 2019; two days later it grew.", ["2019-03-03", "2019-03-05"]),
        ("It began on 3 March 2019. That month it grew.", ["2019-03-03", "2019-03"]),
        ("It began in March 2019. The following month it grew.", ["2019-03", "2019-04"]),
        ("It began in 2019. The previous year it was small.", ["2019", "2018"]),
        ("It began on 9999-12-31. The next day it grew.", ["9999-12-31", "XXXX-XX-XX"]),
        ("Sales rose in Q2 2022, from a low a year earlier.", ["2022-Q2", "2021-Q2"]),
        ("Sales rose in the latest quarter.", ["2023-Q1"]),
        ("Sales rose from the year-ago quarter.", ["2022-Q1"]),
        ("Sales rose from a year ago.", ["2022"]),
        ("Sales had risen a year earlier.", ["XXXX"]),
        ("The following year it ended.", ["XXXX"]),
        ("It lasted 9,000 days later on.", ["P9000D"]),
    ],
)
def test_an_echo_takes_its_time_from_the_text(text: str, values: list[str]) -> None:
    assert [value for _, value in told(text)] == values


@pytest.mark.parametrize(
    ("text", "value", "instant"),
    [
        ("It closed three days ago.", "2023-06-21", "2023-06-21"),
        ("It closed two weeks ago.", "2023-W23", "2023-05-29/2023-06-18"),
        ("It closed two months ago.", "2023-04", "2023-03/2023-05"),
        ("It closed two years ago.", "2021", "2020/2022"),
        ("It closed two decades ago.", "2003", "2002/2004"),
    ],
)
def test_some_way_back_is_an_instant_with_its_neighbours(
    text: str, value: str, instant: str
) -> None:
    mention = only(text)
    assert mention.instant is not None
    assert (mention.value, mention.instant.edtf) == (value, instant)


def test_without_a_publication_day_nothing_is_guessed() -> None:
    text = (
        "On Friday, last week, yesterday and June 24, since March and this year, three days ago;"
        " on the 21st, Thanksgiving, last spring, in the third quarter, the '20s, a month ago,"
        " over the weekend, March last year."
    )
    found = find_times(text, published_at=None)
    assert [mention.value for mention in found] == [
        "XXXX-WXX-5",
        "XXXX-WXX",
        "XXXX-XX-XX",
        "XXXX-06-24",
        "XXXX-03",
        "XXXX",
        "XXXX-XX-XX",
        "XXXX-XX-21",
        "XXXX-11",
        "XXXX-SP",
        "XXXX-Q3",
        "XXXX-XX",
        "XXXX-WXX-WE",
        "XXXX-03",
    ]
    assert {mention.instant for mention in found} == {None}


def test_a_publication_told_only_to_the_month_anchors_nothing() -> None:
    assert only("They met on Friday.", PartialTime("2023-06")).instant is None
    assert only("They met on Friday.", PartialTime("2023-06-01/2023-06-09")).instant is None


def test_a_weekday_that_its_date_contradicts_is_told_apart() -> None:
    assert told("Friday, June 23, it was", None) == [("Friday, June 23", "XXXX-06-23")]
    assert [value for _, value in told("They met on Friday, June 20, and left.")] == [
        "2023-06-23",
        "2023-06-20",
    ]
    assert [value for _, value in told("Friday, 03/04/2023, 9 pages")] == [
        "2023-06-23",
        "2023-XX-XX",
    ]
    assert told("Friday, 2023-06-23 17:30, 9 pages") == [
        ("Friday, 2023-06-23 17:30", "2023-06-23T17:30")
    ]


def test_at_the_ends_of_the_calendar_there_is_no_day_before_or_after() -> None:
    first, last = PartialTime("0001-01-01"), PartialTime("9999-12-31")
    assert told("Yesterday, last week, last Sunday, last year.", first) == []
    assert told("Two weeks ago and 40 years ago.", first) == [
        ("Two weeks ago", "PAST_REF"),
        ("40 years ago", "PAST_REF"),
    ]
    assert told("Tomorrow, next week, next year.", last) == []
    assert told("A month ago.", PartialTime("0001-02-03")) == [("A month ago", "0001-01")]
    assert told("At 2pm on 9999-12-31 (14:07 GMT).", last)[1][1] == "9999-12-31T14:07"
    assert told("A month ago.", last) == [("A month ago", "9999-11")]
    assert [m.instant for m in find_times("This week.", published_at=last)] == [None]


def test_an_impossible_day_is_no_day() -> None:
    assert told("Closed on June 24 and 31, and on 31 February.") == [
        ("June 24", "2023-06-24"),
        ("February", "2023-02"),
    ]
    assert told("Friday, 2022-02-30") == [("Friday", "2023-06-23"), ("2022", "2022")]


@pytest.mark.parametrize(
    "text",
    [
        "It rang at 25:00 and at 13pm, and at 10:75.",
        "They came in march step.",
        "It may rain and they march on.",
        "It cost $1999 and 2,000 people came.",
        "The score was 3-1 and the ratio 3:1.",
        "A 42-year-old man and a boy six years old.",
        "It grew by 2010 km.",
        "From five to ten people came, about ten to five hundred.",
        "The fall of the city was the last straw.",
    ],
)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert find_times(text, published_at=SATURDAY) == ()


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("It rained from Monday to Wednesday.", "2023-06-19/2023-06-21"),
        ("It rained between 2pm and 4pm on Friday.", "2023-06-23T14:00/2023-06-23T16:00"),
        ("It rained between 1:45 and 2:15 a.m. Friday.", "2023-06-23T01:45/2023-06-23T02:15"),
        ("It rained between 9:30 and 1 p.m. Friday.", "2023-06-23T09:30/2023-06-23T13:00"),
        ("It rained on Friday, 2pm-4pm.", None),
        ("It rained on Monday and Wednesday.", None),
        ("It rained from Friday to Monday.", None),
    ],
)
def test_two_ends_make_an_interval(text: str, interval: str | None) -> None:
    times = with_intervals(text, find_times(text, published_at=SATURDAY))
    told = [time.instant.edtf for time in times if time.instant and "/" in time.instant.edtf]
    assert told == ([interval] if interval else [])
