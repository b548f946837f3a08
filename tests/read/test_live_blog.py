"""Live blogs: each post a document at its own time, the lead one too; articles stay whole."""

import json
from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model.document import Document

from .conftest import ReadFile, tells_where

HOME = "https://courier.example/news/live/dam-burst"
HEAD = f"""<!doctype html><html lang="en"><head><title>Dam bursts above Podrin: live</title>
<meta property="og:title" content="Dam bursts above Podrin: live">
<meta property="og:site_name" content="The Karsk Courier">
<link rel="canonical" href="{HOME}">"""
LEAD = """<p>The dam above Podrin burst early on Friday and water ran through the town. We follow
what is said about it, by whom, and what is denied.</p><p>The town lies below the ridge, and some
four thousand people live there, according to the district.</p>"""
SAID = (
    ("Mayor speaks", "The mayor said that nobody was hurt when the dam burst above the town."),
    ("Ministry denies", "The defence ministry denied that the gate had been shelled on Thursday."),
    ("Road closed", "The road to Karsk is closed, the district said, until the water has gone."),
)
TIMES = ("2024-03-15T06:40:00+05:00", "2024-03-15T05:10:00+05:00", "2024-03-15T04:25:00+05:00")
RELATED = "".join(
    f'<li class="card"><a href="/news/{n}"><h3>Older story {n} of the dam at Podrin</h3></a>'
    f'<p>A summary of the older story, which is told on another page.</p>'
    f'<time datetime="2024-03-1{n}T04:00:00Z">earlier</time></li>'
    for n in range(4)
)  # fmt: skip


def told(shape: str) -> str:
    """Write the posts in a shape with places for its number, time, headline and words."""
    rows = zip(TIMES, SAID, strict=True)
    return "".join(
        shape.format(n=n, time=time, title=title, words=words)
        for n, (time, (title, words)) in enumerate(rows)
    )


def page(body: str, head: str = "") -> str:
    return f"{HEAD}{head}</head><body><h1>Dam bursts above Podrin: live</h1>{body}</body></html>"


def data(posts: Sequence[object]) -> str:
    blog = {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "coverageStartTime": "2024-03-15T04:00:00+05:00",
        "liveBlogUpdate": posts,
    }
    return f'<script type="application/ld+json">{json.dumps(blog)}</script>'


UPDATES = [
    {
        "@type": "BlogPosting",
        "headline": title,
        "url": f"{HOME}?post=p{n}#p{n}",
        "datePublished": TIMES[n],
        "articleBody": words if n else f"<p>{words}</p>",
    }
    for n, (title, words) in enumerate(SAID)
]
ARTICLES = """<article id="p{n}" class="post"><time datetime="{time}">then</time>
<h2>{title}</h2><span class="byline">By Mila Harst</span><p>{words}</p>
<button>Share</button></article>"""
BLOCKS = """<div id="block-{n}" class="block block--{n}"><p><a href="?page=w:block-{n}#block-{n}">
<time datetime="{time}">4.25am</time></a></p><h2>{title}</h2><div><p>{words}</p></div></div>"""
ITEMS = """<li class="lx-stream-item"><div class="wrap"><time datetime="{time}">4:25</time>
<h3><a href="/news/live/dam-burst?update={n}">{title}</a></h3><p>{words}</p></div></li>"""
MARKED = """<div itemprop="liveBlogUpdate" itemscope id="m{n}"><h3 itemprop="headline">{title}</h3>
<meta itemprop="datePublished" content="{time}"><div itemprop="articleBody">{words}</div></div>"""
SHAPES = {
    "data": page(LEAD, data(UPDATES)),
    "articles": page(LEAD + told(ARTICLES)),
    "blocks": page(f'{LEAD}<div class="content__live-blog">{told(BLOCKS)}</div>'),
    "items": page(f"{LEAD}<ol>{told(ITEMS)}</ol>"),
    "marked": page(LEAD + told(MARKED)),
    "both": page(LEAD + told(ARTICLES), data(UPDATES)),
}


@pytest.fixture
def read(read_file: ReadFile) -> Callable[[str], list[Document]]:
    def documents(content: str) -> list[Document]:
        items = read_file("live.html", content)
        return [item for item in items if isinstance(item, Document)]

    return documents


@pytest.mark.parametrize("shape", SHAPES)
def test_each_post_is_a_document_at_its_own_time(
    read: Callable[[str], list[Document]], shape: str
) -> None:
    lead, *posts = read(SHAPES[shape])
    assert lead.id == "live"
    assert lead.text.startswith("Dam bursts above Podrin: live\n\nThe dam above Podrin burst early")
    assert "nobody was hurt" not in lead.text
    assert [post.text for post in posts] == ["\n\n".join(said) for said in SAID]
    assert [post.title for post in posts] == [title for title, _ in SAID]
    assert [post.published_at.edtf for post in posts if post.published_at] == [*TIMES]
    assert {post.source for post in posts} == {"The Karsk Courier"}
    assert len({post.id for post in posts}) == 3
    assert all(post.id.startswith(f"{HOME}#") for post in posts)
    assert all((post.url or "").startswith(HOME) for post in posts)


def test_a_post_has_one_name_in_its_page_and_in_linked_data(
    read: Callable[[str], list[Document]],
) -> None:
    shown, told_of = read(SHAPES["articles"])[1:], read(SHAPES["data"])[1:]
    assert [post.id for post in shown] == [post.id for post in told_of]
    assert [post.id for post in shown] == [f"{HOME}#p{n}" for n in range(3)]


def test_linked_data_that_holds_but_the_latest_post_hides_no_other(
    read: Callable[[str], list[Document]],
) -> None:
    assert len(read(page(LEAD + told(ARTICLES), data(UPDATES[:1])))) == 4


def test_the_lead_is_not_as_old_as_a_post(read: Callable[[str], list[Document]]) -> None:
    assert read(SHAPES["articles"])[0].published_at is None
    dated = '<meta property="article:published_time" content="2024-03-15T04:00:00+05:00">'
    lead = read(page(LEAD + told(ARTICLES), dated))[0]
    assert lead.published_at
    assert lead.published_at.edtf == "2024-03-15T04:00:00+05:00"


def test_a_post_without_a_name_is_named_by_its_words(
    read: Callable[[str], list[Document]],
) -> None:
    shape = ARTICLES.replace(' id="p{n}"', "")
    there, back = read(page(LEAD + told(shape))), read(page(told(shape) + LEAD))
    assert {post.id for post in there[1:]} == {post.id for post in back[1:]}
    assert len(there) == 4


STORY = f"<article>{LEAD}{''.join(f'<p>{words}</p>' for _, words in SAID)}</article>"
COMMENTS = "".join(
    f'<article class="comment" id="c{n}"><time datetime="2024-03-15T0{n}:00:00Z">then</time>'
    f"<p>I was there number {n} and saw the water come down the whole street.</p></article>"
    for n in range(5)
)
CHRONOLOGY = "".join(
    f'<li><time datetime="2024-03-15T0{n}:00:00Z">{n} am</time> The water stood {n} metres high '
    f"at the bridge of Podrin, the district said.</li>"
    for n in range(5)
)
TEASERS = "".join(
    f'<article id="t{n}"><time datetime="2024-03-15T0{n}:00:00Z">then</time><h2>'
    f'<a href="/news/{n}">Story {n}</a></h2><p>What happened in story {n}, in one sentence.</p>'
    f"</article>"
    for n in range(5)
)


@pytest.mark.parametrize(
    "body",
    [
        f"{STORY}<aside><ul>{RELATED}</ul></aside>",
        f"{STORY}<ul>{RELATED}</ul>",
        f"{STORY}<section class='related-posts'>{RELATED}</section>",
        f"{STORY}{COMMENTS}",
        f"{STORY}<div id='comments'>{COMMENTS.replace('comment', 'entry')}</div>",
        f"{STORY}<ol>{CHRONOLOGY}</ol>",
        f"{STORY}{TEASERS}",
        f"{STORY}{TEASERS.replace('<a href', '<b data-href').replace('</a>', '</b>')}",
    ],
)
@pytest.mark.parametrize("address", [HOME, "https://courier.example/news/dam-burst"])
def test_an_article_stays_whole(
    read: Callable[[str], list[Document]], body: str, address: str
) -> None:
    (document,) = read(page(body).replace(HOME, address))
    assert document.id == "live"
    assert all(words in document.text for _, words in SAID)


def test_a_front_page_is_no_live_blog(read: Callable[[str], list[Document]]) -> None:
    assert len(read(page(TEASERS))) <= 1


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    shape=st.sampled_from([*SHAPES]),
    at=st.integers(0, 3000),
    junk=st.binary(max_size=12),
    cut=st.integers(0, 60),
)
def test_no_damage_raises(read_file: ReadFile, shape: str, at: int, junk: bytes, cut: int) -> None:
    raw = SHAPES[shape].encode()
    assert tells_where("live.html", read_file("live.html", raw[:at] + junk + raw[at + cut :]))


values = st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["@type", "@id", "url", "headline", "articleBody", "liveBlogUpdate"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=10,
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(posts=st.lists(values, max_size=3))
def test_no_linked_data_raises(read_file: ReadFile, posts: list[object]) -> None:
    assert read_file("live.html", page(LEAD, data(posts)))
