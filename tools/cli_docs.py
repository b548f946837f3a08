"""Write docs/cli.md from the commands' own help: `make docs`."""

from pathlib import Path

import click

from dateline.cli.main import commands

HEAD = """# Commands

Made by `make docs` from the program's own help. `--case` takes a file name; without it,
`DATELINE_CASE`, else `case.db` here. Exit status: 0 done; 1 finished, but some input was refused
(named on standard error); 2 wrong use; 3 the ledger cannot be opened. `SOURCE_DATE_EPOCH` fixes
the time of receipt, so that two runs give the same bytes.
"""
TARGET = Path(__file__).parents[1] / "docs" / "cli.md"


def page() -> str:
    """Return the page: every command with its help."""
    return HEAD + "".join(_section(("dateline",), commands))


def _section(path: tuple[str, ...], command: click.Command) -> list[str]:
    context = click.Context(
        command, info_name=" ".join(path), max_content_width=100, terminal_width=100
    )
    parts = [f"\n## {' '.join(path)}\n\n```text\n{command.get_help(context)}\n```\n"]
    if isinstance(command, click.Group):
        for name in sorted(command.commands):
            parts += _section((*path, name), command.commands[name])
    return parts


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
