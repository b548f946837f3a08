from collections.abc import Sequence

from dateline.web.portion import portion

ITEMS = range(125)


def some(limit: int, offset: int) -> Sequence[int]:
    return ITEMS[offset : offset + limit]


def test_a_long_list_is_cut_into_pages() -> None:
    first, last, beyond = (portion(len(ITEMS), number, some) for number in (1, 3, 4))
    assert (first.items[0], first.items[-1], first.count, first.total) == (0, 49, 3, 125)
    assert list(last.items) == list(range(100, 125))
    assert list(beyond.items) == []


def test_an_empty_list_is_one_empty_page() -> None:
    empty = portion(0, 1, lambda _, __: ())
    assert (empty.count, empty.total) == (1, 0)
