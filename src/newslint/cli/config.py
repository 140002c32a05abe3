"""`newslint config`: what is configured, or what one key means."""

from typing import Annotated

import typer

from newslint.cli import flags
from newslint.cli.overrides import configs_of
from newslint.cli.show import show_settings


def run(
    path: Annotated[
        str, typer.Argument(metavar="[PATH]", help="A file or folder to show the settings of.")
    ] = ".",
    config: flags.ConfigFlag = [],  # noqa: B006 - typer never changes it
    isolated: flags.Isolated = False,
) -> int:
    """Show the settings that apply to a path, and the file they come from."""
    return show_settings([path], configs_of(config, isolated=isolated))
