"""Output goes to the terminal, or whole to a file: a reader never finds half of one."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from shutil import get_terminal_size
from stat import S_ISREG
from tempfile import NamedTemporaryFile

import click

from dateline.model.errors import UsageError

__all__ = ["STANDARD_OUTPUT", "UNCUT", "has_color", "refuse_bad_output", "width", "write"]

STANDARD_OUTPUT = "-"
UNCUT = 1_000_000  # no cell is cut where a program reads
NARROWEST, WIDEST = 40, 160


def write(text: str, output: str | None = None) -> None:
    """Write a text in UTF-8 to a file, or to the terminal.

    Raises:
        UsageError: The file cannot be written.
    """
    content = text.encode("utf-8", "backslashreplace")
    if output is None or output == STANDARD_OUTPUT:
        click.echo(content, nl=False)
        return
    try:
        _replace(Path(os.path.realpath(output)), content)
    except OSError as error:
        raise _refusal(output, error) from error


def refuse_bad_output(output: str | None, *, inputs: Iterable[str] = ()) -> None:
    """Refuse, before long work, a file that could not be written or that is an input.

    Raises:
        UsageError: It is one of the inputs, or it cannot be written.
    """
    if output is None or output == STANDARD_OUTPUT:
        return
    path = Path(output)
    try:
        if path.exists() and any(_is_same(path, Path(other)) for other in inputs):
            raise UsageError(f"{output}: is an input; give another file with -o")
        if path.is_dir():
            raise UsageError(f"{output}: is a folder; give a file with -o")
        if not path.parent.is_dir():
            raise UsageError(f"{output}: its folder does not exist")
        if not os.access(path if path.exists() else path.parent, os.W_OK):
            raise UsageError(f"{output}: cannot be written: permission denied")
    except (OSError, ValueError) as error:
        raise _refusal(output, error) from error


def width() -> int:
    """Return how many columns a text may have."""
    return max(NARROWEST, min(WIDEST, get_terminal_size().columns))


def has_color() -> bool:
    """Say whether to write in colour: on a terminal, unless `NO_COLOR` is set (no-color.org)."""
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def _is_same(path: Path, other: Path) -> bool:
    return other.exists() and path.samefile(other)


def _replace(path: Path, content: bytes) -> None:
    if path.exists() and not S_ISREG(path.stat().st_mode):  # a pipe, /dev/null: nothing to replace
        path.write_bytes(content)
        return
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name[:60]}.", delete=False) as file:
        new = Path(file.name)
        try:
            file.write(content)
            file.close()
            new.chmod(_mode(path))
            new.replace(path)
        except BaseException:
            new.unlink(missing_ok=True)
            raise


def _mode(path: Path) -> int:
    """Return the rights of the file that is replaced, or those that a new one gets."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _refusal(output: str, error: Exception) -> UsageError:
    reason = getattr(error, "strerror", None) or str(error)
    return UsageError(f"{output}: cannot be written: {reason[:1].lower()}{reason[1:]}")
