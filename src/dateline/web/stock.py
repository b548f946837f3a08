"""The stock is the folder of editions: found by what they answer for, the old ones cleared away."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

from dateline.ledger.ledger import Extent, Ledger
from dateline.web.edition.press import state_text
from dateline.web.edition.read import Edition
from dateline.web.look import Look

__all__ = ["Stock", "folder_of", "program"]

MOST_BYTES: Final = 2_000_000_000  # of editions kept of one case, those on show aside
PACKAGE: Final = Path(__file__).parents[1]


class Stock:
    """The editions of one case that lie in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def of(self, look: Look, extent: Extent) -> Edition | None:
        """Return the edition of this very state of the ledger, if it lies here."""
        path = self.folder / f"{look.name}-{program()}-{state_text(extent)}.edition"
        return _sound(path) if path.exists() else None

    def before(self, look: Look, ledger: Ledger) -> Edition | None:
        """Return the last edition of an earlier state of this ledger, if one lies here."""
        for path in sorted(self._files(look), key=_age):
            version = path.stem.rpartition("-doc-")[2]
            if ledger.holds(f"doc-{version}") and (found := _sound(path)):
                return found
        return None

    def clear(self, keep: set[Path], most: int) -> None:
        """Throw away the oldest editions but a few, the too large, those of earlier programs."""
        spare = [path for path in sorted(self._files(), key=_age) if path not in keep]
        room = MOST_BYTES - sum(_size(path) for path in keep)
        over = [path for path in spare if (room := room - _size(path)) < 0]
        other = [path for path in spare if f"-{program()}-" not in path.name]
        for path in {*other, *over, *spare[max(0, most - len(keep)) :]}:
            with suppress(OSError):  # another server of the case may have it open
                path.unlink()

    def _files(self, look: Look | None = None) -> Iterator[Path]:
        name = f"{look.name}-{program()}-*.edition" if look else "*.edition"
        return self.folder.glob(name)


def folder_of(case: str) -> Path:
    """Return the folder for the editions of a case: its user's alone, kept between runs.

    Where none can be made it is one that the system clears away.
    """
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    name = blake2b(str(Path(case).resolve()).encode("utf-8", "replace"), digest_size=8).hexdigest()
    folder = base / "dateline" / "pages" / name
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError:
        return Path(tempfile.mkdtemp(prefix="dateline-"))


@cache
def program() -> str:
    """Return what tells this program from every other: an edition of another is not shown."""
    digest = blake2b(digest_size=8)
    for path in sorted(PACKAGE.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            stat = path.stat()
            digest.update(f"{path.relative_to(PACKAGE)} {stat.st_mtime_ns} {stat.st_size}".encode())
    return digest.hexdigest()


def _sound(path: Path) -> Edition | None:
    edition = Edition(path)
    return edition if edition.is_sound() else None


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # gone since
        return 0


def _age(path: Path) -> float:
    try:
        return -path.stat().st_mtime
    except OSError:  # gone since
        return 0.0
