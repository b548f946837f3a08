"""Adding urls and watching, as a person would at the terminal."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tools.misbehave import Misbehaving, page, serving

OPML = '<opml version="2.0"><body><outline text="Orsk Post" xmlUrl="{}"/></body></opml>'


@pytest.fixture
def server(socket_enabled: None) -> Iterator[Misbehaving]:
    del socket_enabled
    with serving() as opened:
        yield opened


def test_a_page_is_added_by_its_url_and_marked_when_it_is_gone(
    dateline: Run, server: Misbehaving, tmp_path: Path
) -> None:
    case, url = tmp_path / "case.db", f"{server.site}/p"
    server.pages["/p"] = (200, page())
    add = ("add", url, "--allow-private", "--case", case)
    assert dateline(*add)[2].startswith("1 added")
    assert dateline(*add)[2].startswith("0 added, 1 known")
    server.pages["/p"] = (410, "")
    status, _, told = dateline(*add)
    assert (status, told) == (0, "0 added, 0 known, 0 refused, 1 noted\n")
    (line,) = dateline("export", "documents", "--case", case)[1].splitlines()
    assert json.loads(line)["withdrawn_at"] == "2031-05-04T11:20:00Z"
    changed = dateline("changes", "--since", "2031-05-03", "--clock", "held", "--case", case)[1]
    assert "Withdrawn documents (1)" in changed


def test_an_address_inside_is_refused_unless_it_is_asked_for(
    dateline: Run, server: Misbehaving, tmp_path: Path
) -> None:
    status, _, told = dateline("add", server.site, "--case", tmp_path / "case.db")
    assert status == 1
    assert "not on the open web (fetch.address)" in told


def test_a_list_of_feeds_is_watched_under_their_names(
    dateline: Run, server: Misbehaving, tmp_path: Path
) -> None:
    (tmp_path / "feeds.opml").write_text(OPML.format(f"{server.site}/steady"))
    case = tmp_path / "case.db"
    watch = ("watch", tmp_path / "feeds.opml", "--once", "--allow-private", "--case", case)
    status, told, trouble = dateline(*watch)
    assert (status, trouble) == (0, "")
    assert told.endswith(" Orsk Post: 2 new\n")
    assert dateline(*watch) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("nowhere.opml",), "no url, and no list of feeds"),
        (("http://ada:word@orsk.example/",), "a user's name"),
        (("http://orsk.example/", "--every", "soon"), "not a duration"),
        (("http://orsk.example/", "--every", "0s"), "not a duration"),
        (("http://orsk.example/", "--user-agent", "a\nb"), "not a line"),
    ],
)
def test_wrong_use_is_refused(
    dateline: Run, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    status, _, trouble = dateline("watch", *arguments, "--case", tmp_path / "case.db")
    assert status == 2
    assert told in trouble
