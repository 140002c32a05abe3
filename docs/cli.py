"""Write docs/cli.md, the page of the commands, from their own help."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from newslint.cli.app import COMMANDS, app

PAGE = Path(__file__).parent / "cli.md"
_MARKUP = re.compile(r"\[/?(?:bold|dim|green|cyan)\]")
_OTHERS = "Options"
_INTRODUCTION = """\
This page is made from what `newslint COMMAND --help` prints. The exit code is 0 where nothing is at
or above `--fail-on`, 1 where something is, 2 where newslint was kept from judging, and 130 where
somebody interrupted. No output format changes it."""


def page() -> str:
    """The whole page."""
    group: Any = typer.main.get_command(app)
    parts = [
        "# Command line",
        _INTRODUCTION,
    ]
    with group.make_context("newslint", [], resilient_parsing=True) as context:
        for name in COMMANDS:
            parts += _command(name, group.get_command(context, name))
    return "\n\n".join(parts) + "\n"


def _command(name: str, command: Any) -> Iterator[str]:
    yield f"## newslint {name}"
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    options = [one for one in command.params if one.param_type_name == "option" and not one.hidden]
    usage = " ".join([name, *("[OPTION]..." for _ in options[:1]), *map(_metavar, arguments)])
    yield f"```text\nnewslint {usage}\n```"
    yield from _paragraphs(command.help)
    if arguments:
        yield _table("Argument", ((_metavar(one), one.help) for one in arguments))
    for panel in dict.fromkeys(one.rich_help_panel or _OTHERS for one in options):
        of_panel = [one for one in options if (one.rich_help_panel or _OTHERS) == panel]
        yield _table(panel, ((_option(one), one.help) for one in of_panel))


def _paragraphs(text: str | None) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n", (text or "").strip()):
        yield " ".join(_MARKUP.sub("", paragraph).split())


def _metavar(one: Any) -> str:
    return str(_choices(one) or one.metavar)


def _option(one: Any) -> str:
    names = ", ".join([*one.opts, *one.secondary_opts])
    if one.is_flag:
        return names
    return f"{names} {one.metavar or _choices(one) or one.type.name.upper()}"


def _choices(one: Any) -> str:
    return "|".join(map(str, getattr(one.type, "choices", ())))


def _table(title: str, rows: Any) -> str:
    lines = [f"| {title} | |", "| --- | --- |"]
    for name, words in rows:
        cells = (f"`{name}`", " ".join((words or "").split()))
        lines.append("| {} | {} |".format(*(cell.replace("|", r"\|") for cell in cells)))
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
