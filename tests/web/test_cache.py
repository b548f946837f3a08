from dateline.web.cache import Cache


def test_a_page_is_made_once() -> None:
    cache = Cache()
    made: list[str] = []

    def make() -> str:
        made.append("page")
        return "page"

    assert [cache.get("a", make) for _ in range(3)] == ["page"] * 3
    assert len(made) == 1


def test_the_least_lately_used_is_given_up() -> None:
    cache = Cache(most=10)
    for key in ("a", "b", "a", "c"):
        cache.get(key, lambda: "1234")
    assert cache.get("a", lambda: "new") == "1234"
    assert cache.get("b", lambda: "new") == "new"
