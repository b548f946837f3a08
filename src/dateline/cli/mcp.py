"""The command that answers an assistant's questions of a case, over standard input and output."""

from importlib import import_module

import click

from dateline.cli import option

__all__ = ["mcp"]

SERVER = "dateline.web.serve"  # by name: the two faces do not import one another


@click.command()
@option.case
def mcp(case: str) -> None:
    """Answer an assistant's questions by the Model Context Protocol, with references only.

    It speaks on standard input and output until these are closed, and changes nothing. See
    docs/assistants.md for how an assistant is told of it.
    """
    import_module(SERVER).answer_assistant(case)
