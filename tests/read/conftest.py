import io
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.paths import read_paths

NOON = datetime(2024, 3, 15, 12, tzinfo=UTC)

ReadFile = Callable[..., list[Document | Problem]]


@pytest.fixture
def read_file(tmp_path: Path) -> ReadFile:
    """Write bytes under a name and read them, as on 15 March 2024 at noon."""

    def read(name: str, content: bytes | str) -> list[Document | Problem]:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return list(read_paths([str(path)], held_at=NOON, stdin=io.BytesIO()))

    return read


@pytest.fixture
def codes(read_file: ReadFile) -> Callable[..., list[str]]:
    """Like read_file, but say only the codes of the problems."""

    def read(name: str, content: bytes | str) -> list[str]:
        return [item.code for item in read_file(name, content) if isinstance(item, Problem)]

    return read


def tells_where(name: str, items: Iterable[Document | Problem]) -> bool:
    """Whether every problem names the file, or, as a note on a document does, one read from it."""
    known, places = set(), []
    for item in items:
        if isinstance(item, Document):
            known.add(item.id)
        else:
            places.append(item.place)
    return all(name in place or place in known for place in places)
