"""What `newslint check` does, told in plain values: no word of typer, which costs as much as all the rest."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from newslint.cli.output import Output, choose_colour, outputs, tell, write
from newslint.cli.overrides import configs_of
from newslint.cli.progress import progress_bar
from newslint.config.discover import Configs
from newslint.errors import UsageError
from newslint.run.check import Work, check_work, find_work
from newslint.run.report import FOUND, Report

_SHOWN = 3  # names of files passed over


class Request(NamedTuple):
    """One run as the command line asks for it; `settings` are keys of the configuration."""

    paths: tuple[str, ...] = ()
    settings: Mapping[str, Any] = MappingProxyType({})
    config: tuple[str, ...] = ()
    isolated: bool = False
    output_file: str = ""
    outputs: tuple[str, ...] = ()
    sarif_include_suppressed: bool = False
    statistics: bool = False
    score: bool = False
    color: Literal["auto", "always", "never"] = "auto"
    quiet: bool = False
    stdin_filename: str = ""
    show: Literal["", "files", "settings"] = ""
    today: date | None = None
    jobs: int = 0
    exit_zero: bool = False
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    exit_non_zero_on_fix: bool = False
    diff_base: str = ""
    watch: bool = False


def check(request: Request) -> int:
    """Run, write the reports and return the exit code."""
    if request.watch:
        from newslint.cli.watch import watch

        return watch(request)
    configs = configs_of(request.config, isolated=request.isolated, overrides=request.settings)
    paths = request.paths or (".",)
    if request.show:
        from newslint.cli import show

        return (
            show.show_files(paths, configs)
            if request.show == "files"
            else show.show_settings(paths, configs)
        )
    wanted = _wanted(request, configs.here().settings.output_format)
    choose_colour(request.color)
    if request.fix or request.diff:
        from newslint.cli.fixing import fix

        code = fix(request, paths, configs, wanted)
    else:
        report = judge(request, find_work(paths, configs, request.stdin_filename), configs)[-1]
        write(report, wanted)
        code = report.exit_code
    return 0 if request.exit_zero and code == FOUND else code


def judge(request: Request, work: Work, configs: Configs) -> tuple[Report, Report]:
    """All that is found, and what a baseline and a base leave of it."""
    if not (work.sources or work.failures):
        tell(f"no articles in {', '.join(request.paths or ('.',))}")
    config = configs.here()
    with progress_bar() as progress:
        checked = check_work(
            work,
            today=day_of(request),
            jobs=request.jobs,
            fail_on=config.settings.fail_on,
            progress=progress,
        )
    if checked.passed_over:
        tell(_without_articles(checked.passed_over))
    report = checked
    if config.settings.baseline:
        from newslint.cli.known import mark_known

        report = mark_known(report, config.baseline_file(), work, request.paths or (".",))
    if request.diff_base:
        from newslint.run.changes import only_changed

        report = only_changed(report, request.diff_base, work.sources)
    return checked, report


def _without_articles(paths: Sequence[str]) -> str:
    shown = ", ".join(paths[:_SHOWN])
    more = f" and {len(paths) - _SHOWN} more" if len(paths) > _SHOWN else ""
    return f"passed over, as there is no article in them: {shown}{more}"


def day_of(request: Request) -> date:
    """The day to judge dates by: the reader's, unless the request says."""
    return request.today or date.today()  # noqa: DTZ011


def _wanted(request: Request, chosen: str) -> tuple[Output, ...]:
    if request.statistics and request.score:
        raise UsageError("give --statistics or --score, not both")
    if request.statistics or request.score:
        name = "statistics" if request.statistics else "score"
        chosen = f"{name}-json" if chosen == "json" else name
    wanted = outputs(chosen, request.output_file, request.outputs, quiet=request.quiet)
    if not request.sarif_include_suppressed:
        return wanted
    if not any(output.format == "sarif" for output in wanted):
        raise UsageError("--sarif-include-suppressed needs a report in the format sarif")
    return tuple(
        output._replace(format="sarif-suppressed") if output.format == "sarif" else output
        for output in wanted
    )
