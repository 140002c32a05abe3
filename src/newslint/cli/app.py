"""The names of the commands; what each does stands in the module of its name."""

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

COMMANDS = {
    "check": "check",
    "baseline": "baseline",
    "rule": "rule",
    "quotes": "quotes",
    "factcheck": "factcheck",
    "facts": "facts",
    "config": "config",
    "init": "init",
    "server": "server",
    "test-rules": "test_rules",
    "completions": "completions",
    "clean": "clean",
    "version": "version",
}


class Commands(TyperGroup):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the shape of the base class
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            if ctx.resilient_parsing:  # a shell asks what could stand here
                return None
            from newslint.text.nearest import did_you_mean

            ctx.fail(f"no command “{cmd_name}”{did_you_mean(cmd_name, tuple(COMMANDS))}")
        module = import_module(f"newslint.cli.{COMMANDS[cmd_name]}")
        single = typer.Typer(add_completion=False, rich_markup_mode="rich")
        single.command(cmd_name)(module.run)
        return typer.main.get_command(single)


app = typer.Typer(
    cls=Commands,
    add_completion=False,  # its installer writes to the user's start-up files without asking
    no_args_is_help=True,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(is_asked: bool) -> None:  # noqa: FBT001 - typer calls it
    if is_asked:
        from newslint.cli.version import run

        run()
        raise typer.Exit


@app.callback()
def newslint(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            "-V",
            is_eager=True,
            callback=_show_version,
            help="Show the version, as `newslint version` does.",
        ),
    ] = False,
) -> None:
    """Find what should not be published in news.

    Placeholder sources, missing dates, captions out of a camera, quotations that nobody said.

    [bold]newslint check articles/[/bold] is where to start; [bold]newslint rule SRC001[/bold] explains a finding.
    """
