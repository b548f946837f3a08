"""Helpers of the command line tests: run a command, write small articles."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.cli.main import run

Run = Callable[..., tuple[int, str, str]]
Article = tuple[str, str, str]  # id, outlet, text
Publish = Callable[..., None]

MORNING, NOON = "2031-05-04T08:00:00Z", "2031-05-04T12:00:00Z"
HELD = {MORNING: "1935648000", NOON: "1935662400"}

ARTICLES = {
    "post": {
        "source": "Orsk Post",
        "published": "2031-05-04T08:00:00Z",
        "text": "A ferry overturned off Orsk on Sunday. Harbour master Ada Roe said nine people "
        "had died. The coast guard denied that it had come late.",
    },
    "tide": {
        "source": "Tide Radio",
        "published": "2031-05-04T09:30:00Z",
        "text": "The Orsk ferry overturned on Sunday. The hospital said twelve people had died. "
        "“The guard came two hours late,” said Jonas Brandt, a fisherman.",
    },
    "gull": {
        "source": "The Gull",
        "published": "2031-05-04T11:00:00Z",
        "text": "It was not clear why the Orsk ferry overturned. Ada Roe said nine people had "
        "died.",
    },
}


@pytest.fixture
def dateline(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command as a person would: (exit status, standard output, standard error)."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1935660000")

    def command(*arguments: object) -> tuple[int, str, str]:
        status = run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return command


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of three short articles on one accident."""
    return write(tmp_path / "articles", *ARTICLES)


@pytest.fixture
def publish(dateline: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Publish:
    """Add an article to the case, published and received at a time."""

    def add(article: Article, at: str, *, published: str | None = None) -> None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", HELD[at])
        name, source, text = article
        told = {"id": name, "source": source, "text": text, "published": published or at}
        (tmp_path / "article.json").write_text(json.dumps(told))
        added = dateline("add", tmp_path / "article.json", "--case", tmp_path / "case.db")
        assert added[0] == 0

    return add


def write(folder: Path, *names: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / f"{name}.json").write_text(json.dumps({"id": name, **ARTICLES[name]}))
    return folder
