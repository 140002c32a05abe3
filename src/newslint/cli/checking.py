"""What `newslint check` does, told in plain values: no word of typer, which costs as much as all the rest."""

import sys
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from newslint.cli.output import choose_colour, outputs, write
from newslint.cli.overrides import configs_of
from newslint.cli.progress import progress_bar
from newslint.run.check import check_paths
from newslint.run.report import FOUND


class Request(NamedTuple):
    """One run as the command line asks for it; `settings` are keys of the configuration."""

    paths: tuple[str, ...] = ()
    settings: Mapping[str, Any] = MappingProxyType({})
    config: tuple[str, ...] = ()
    isolated: bool = False
    output_file: str = ""
    outputs: tuple[str, ...] = ()
    statistics: bool = False
    color: Literal["auto", "always", "never"] = "auto"
    quiet: bool = False
    stdin_filename: str = ""
    show: Literal["", "files", "settings"] = ""
    today: date | None = None
    jobs: int = 0
    exit_zero: bool = False


def check(request: Request) -> int:
    """Run, write the reports and return the exit code."""
    configs = configs_of(request.config, isolated=request.isolated, overrides=request.settings)
    paths = request.paths or (".",)
    if request.show:
        from newslint.cli import show

        return (
            show.show_files(paths, configs)
            if request.show == "files"
            else show.show_settings(paths, configs)
        )
    settings = configs.here().settings
    chosen = settings.output_format
    if request.statistics:
        chosen = "statistics-json" if chosen == "json" else "statistics"
    wanted = outputs(chosen, request.output_file, request.outputs, quiet=request.quiet)
    choose_colour(request.color)
    with progress_bar() as progress:
        report = check_paths(
            paths,
            configs,
            today=request.today or date.today(),  # noqa: DTZ011 - the reader's day
            jobs=request.jobs,
            stdin_name=request.stdin_filename,
            fail_on=settings.fail_on,
            progress=progress,
        )
    write(report, wanted)
    if not report.files and not report.failures:
        print(f"newslint: no articles in {', '.join(paths)}", file=sys.stderr)  # noqa: T201
    return 0 if request.exit_zero and report.exit_code == FOUND else report.exit_code
