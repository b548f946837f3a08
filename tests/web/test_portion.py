from dateline.web.portion import portion


def test_a_long_list_is_cut_into_pages() -> None:
    items = range(250)
    first, last, beyond = (portion(items, number) for number in (1, 3, 4))
    assert (first.items[0], first.items[-1], first.count, first.total) == (0, 99, 3, 250)
    assert list(last.items) == list(range(200, 250))
    assert list(beyond.items) == []


def test_an_empty_list_is_one_empty_page() -> None:
    assert (portion((), 1).count, portion((), 1).total) == (1, 0)
