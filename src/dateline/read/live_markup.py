"""The posts of a live blog as they stand on its page: blocks alike, each with its own time."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from dateline.read.live_block import MOMENT, Element, anchor_in, is_post, moment_in, post_in
from dateline.read.live_post import Post

__all__ = ["Blocks", "blocks_of"]

KINDS: Final = frozenset("article div li section".split())
FEWEST: Final = 3  # posts; a page that is told to be a live blog may have two
CLIMB: Final = 8  # blocks above a time
LARGE_PART: Final = 0.8  # of the words of the largest group: another group holds the same posts
PART: Final = 0.4  # of the words of a page, which may have a long lead and few posts yet
LIVE: Final = re.compile(r"live[-_]?(?:blog|coverage|feed|page|post|ticker|update)", re.IGNORECASE)
ADDRESS: Final = re.compile(r"/live(?:blog|-blog|-updates?|-news)?(?:/|$)|-live(?:-updates)?/?$")
MARKED: Final = "//*[contains(@itemprop, 'liveBlogUpdate')]"


class Blocks(NamedTuple):
    """The elements that are posts, and the posts that they hold."""

    elements: Sequence[Element]
    posts: Sequence[Post]


def blocks_of(tree: Element, url: str | None, *, is_told: bool) -> Blocks:
    """Find the posts of a page; none on one that is a single article, or a list of them.

    `is_told` says that the page calls itself a live blog in its linked data.
    """
    marked = tree.xpath(MARKED)
    found = marked or _fullest([_posts(group, url) for group in _groups(tree)])
    if not (marked or is_told or _is_called_live(found) or _is_like_one(found, tree, url)):
        return Blocks((), ())
    told = [(block, post) for block in found if (post := post_in(block)).text]
    return Blocks([block for block, _ in told], [post for _, post in told])


def _groups(tree: Element) -> Iterator[list[Element]]:
    """Yield blocks of one kind that each hold a time, none of them within another."""
    groups: dict[tuple[object, ...], dict[Element, None]] = {}
    for time in tree.iter("time"):
        if MOMENT.match(time.get("datetime") or ""):
            above = [one for one in time.iterancestors() if one.tag in KINDS]
            for block in above[:CLIMB]:
                groups.setdefault(_kind(block), {})[block] = None
    for group in groups.values():
        holding = {above for block in group for above in block.iterancestors()}
        yield [block for block in group if block not in holding]


def _kind(block: Element) -> tuple[object, ...]:
    first = (block.get("class") or "").split()[:1]
    return (block.tag, first[0]) if first else (block.tag, block.getparent())


def _posts(group: list[Element], url: str | None) -> list[Element]:
    """Return the posts of a group, if most of it are posts of several moments."""
    posts = [block for block in group if is_post(block, url)]
    moments = {moment_in(block) for block in posts}
    return posts if 3 * len(posts) >= 2 * len(group) and len(moments) > 1 else []


def _fullest(groups: Sequence[list[Element]]) -> list[Element]:
    """Return the group with the most words; of those about as long, the one of most posts."""
    most = max(map(_length, groups), default=0)
    same = [group for group in groups if group and _length(group) >= LARGE_PART * most]
    return max(same, key=len, default=[])


def _length(blocks: Sequence[Element]) -> int:
    return sum(len(block.text_content()) for block in blocks)


def _is_called_live(blocks: Sequence[Element]) -> bool:
    above = (one for block in blocks[:1] for one in (block, *block.iterancestors()))
    return any(LIVE.search(f"{one.get('class') or ''} {one.get('id') or ''}") for one in above)


def _is_like_one(blocks: Sequence[Element], tree: Element, url: str | None) -> bool:
    """Say whether blocks are posts where nobody says so: most of the page, each by itself."""
    is_addressed = bool(ADDRESS.search(url or ""))
    are_alone = len(blocks) >= FEWEST and all(map(_stands_alone, blocks))
    return (is_addressed or are_alone) and _is_most(blocks, tree)


def _stands_alone(block: Element) -> bool:
    return block.tag == "article" or anchor_in(block) is not None


def _is_most(blocks: Sequence[Element], tree: Element) -> bool:
    """Say whether these blocks hold a good part of the words in paragraphs."""
    every = sum(len(each.text_content()) for each in tree.iter("p"))
    inside = sum(len(each.text_content()) for block in blocks for each in block.iter("p"))
    return inside >= PART * every
