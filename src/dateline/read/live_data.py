"""The posts of a live blog as its page's linked data tells them."""

from collections.abc import Iterator
from typing import Any

from dateline.read.linked_data import has_type, linked_data, objects
from dateline.read.live_post import Post, anchor_of
from dateline.read.markup import text_of

__all__ = ["data_posts", "is_told_live"]

BODIES = ("articleBody", "text", "description")
ADDRESSES = ("url", "@id", "identifier", "mainEntityOfPage")


def data_posts(tree: Any) -> list[Post]:  # noqa: ANN401 - lxml's element
    """Return the updates of every live blog in a page's linked data, in their order."""
    return [post for blog in _blogs(tree) for post in _posts(blog.get("liveBlogUpdate"))]


def is_told_live(tree: Any) -> bool:  # noqa: ANN401
    """Say whether a page's linked data calls it a live blog."""
    return any(True for _ in _blogs(tree))


def _blogs(tree: Any) -> Iterator[dict[str, object]]:  # noqa: ANN401
    for value in linked_data(tree):
        yield from (one for one in objects(value) if has_type(one, "LiveBlogPosting"))


def _posts(updates: object) -> Iterator[Post]:
    for update in updates if isinstance(updates, list) else [updates]:
        post = _post(update) if isinstance(update, dict) else None
        if post:
            yield post


def _post(update: dict[str, object]) -> Post | None:
    title = _first(update, ("headline", "name"))
    body = _first(update, BODIES) or ""
    heading = " ".join(text_of(title).split()) if title else None
    lines = [line for line in text_of(body).split("\n\n") if line and line != heading]
    if not lines:
        return None  # a headline alone is a link to something else
    address = _first(update, ADDRESSES)
    return Post(
        text="\n\n".join((*filter(None, [heading]), *lines)),
        title=heading,
        told=_first(update, ("datePublished", "dateCreated", "dateModified")),
        anchor=anchor_of(address) if address else None,
        url=_first(update, ("url",)),
    )


def _first(update: dict[str, object], names: tuple[str, ...]) -> str | None:
    """Return the first of some values that is text, or an object that has an address."""
    for name in names:
        told = update.get(name)
        told = told.get("@id") if isinstance(told, dict) else told
        if isinstance(told, str) and told.strip():
            return told.strip()
    return None
