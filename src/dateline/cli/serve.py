"""The command that shows a case as local web pages."""

from importlib import import_module

import click

from dateline.cli import option

__all__ = ["serve"]

PAGES = "dateline.web.serve"  # by name: the two faces do not import one another


@click.command()
@option.case
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The port to listen on; 0 takes a free one.",
)
def serve(case: str, port: int) -> None:
    """Serve a case as pages on this machine, until interrupted."""
    import_module(PAGES).serve(case, port=port)
