"""`newslint version`: what runs here, for a bug report."""

import platform
from importlib.metadata import version

import typer


def run() -> None:
    """Show the version of newslint, and of Python and the system it runs on."""
    typer.echo(
        f"newslint {version('newslint')} (Python {platform.python_version()}, {platform.system()} {platform.machine()})"
    )
