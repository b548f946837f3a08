"""Live blogs: pages that grow by posts, each of which appeared at its own time."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from dateline.read.live_data import data_posts, is_told_live
from dateline.read.live_markup import blocks_of
from dateline.read.live_post import Post

__all__ = ["LiveBlog", "live_blog"]


class LiveBlog(NamedTuple):
    """The posts of a page, and the elements that are to be cut out for its lead to be left."""

    posts: Sequence[Post]
    elements: Sequence[Any]

    def cut(self) -> None:
        """Take the posts out of the page, so that what is left is its lead."""
        for element in self.elements:
            if element.getparent() is not None:
                element.drop_tree()

    def lead(self, lines: Sequence[str]) -> list[str]:
        """Return the lines of a page that are not in its posts."""
        posted = {line for post in self.posts for line in post.text.split("\n\n")}
        whole = " ".join(" ".join(post.text.split()) for post in self.posts)
        return [
            line for line in lines if line not in posted and " ".join(line.split()) not in whole
        ]


def live_blog(tree: Any, url: str | None) -> LiveBlog:  # noqa: ANN401 - lxml's element
    """Find the posts of a page by its linked data or its markup, whichever tells of more.

    Linked data often holds but the latest posts, and a page made by a script holds none.
    """
    told = data_posts(tree)
    blocks = blocks_of(tree, url, is_told=is_told_live(tree))
    posts = blocks.posts if len(told) < len(blocks.posts) else told
    return LiveBlog(posts, blocks.elements)
