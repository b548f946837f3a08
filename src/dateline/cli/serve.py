"""The commands that show a case as web pages, and that make a password for them."""

from importlib import import_module
from pathlib import Path

import click

from dateline.cli import option

__all__ = ["password", "serve"]

PAGES = "dateline.web.serve"  # by name: the two faces do not import one another
PASSWORDS = "dateline.web.password"


@click.command()
@option.case
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The port to listen on; 0 takes a free one.",
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="The address to listen on; others than this machine's own need passwords.",
)
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="HOST",
    help="A further host name that the pages are reached by; may be repeated.",
)
@click.option(
    "--password-file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Ask for a name and password; a line each, as `dateline password` prints them.",
)
@click.option("--read-only", is_flag=True, help="Take no judgements.")
@click.option("--open-to-all", is_flag=True, help="Let others in without a password.")
def serve(  # noqa: PLR0913 - one parameter an option, as click gives them
    case: str,
    port: int,
    host: str,
    names: tuple[str, ...],
    password_file: Path | None,
    *,
    read_only: bool,
    open_to_all: bool,
) -> None:
    """Serve a case as pages on this machine, until interrupted.

    The pages follow what is added while they are open, and take a person's word. To share them
    on a network see docs/sharing.md.
    """
    import_module(PAGES).serve(
        case,
        port=port,
        host=host,
        names=names,
        password_file=password_file,
        is_read_only=read_only,
        is_open_to_all=open_to_all,
    )


@click.command()
@click.argument("name")
@click.password_option(help="The password; asked for if not given.")
def password(name: str, password: str) -> None:
    """Print a line for the file of `dateline serve --password-file`."""
    click.echo(import_module(PASSWORDS).line_of(name, password))
