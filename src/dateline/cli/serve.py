"""The command that shows a case as local web pages."""

import click

from dateline.cli import option

__all__ = ["serve"]


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
    from dateline.web.serve import serve as serve_case  # noqa: PLC0415 - only this command needs it

    serve_case(case, port=port)
