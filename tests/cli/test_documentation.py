"""The page of commands is the program's own help."""

from pathlib import Path

from dateline.cli.main import commands

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"


def test_every_command_and_option_is_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name, command in commands.commands.items():
        assert f"## dateline {name}" in page
        for parameter in command.params:
            for option in parameter.opts:
                if option.startswith("--"):
                    assert option in page, f"{name} {option}"
