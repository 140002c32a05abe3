"""What `newslint check` does, told in plain values: no word of typer, which costs as much as all the rest."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from newslint.cli.output import Output, choose_colour, outputs, paths_of, tell, write
from newslint.cli.overrides import configs_of
from newslint.cli.progress import ProgressBar
from newslint.config.discover import Configs
from newslint.errors import UsageError
from newslint.hints import TYPE_CHECKING, Any, Literal
from newslint.records import NamedTuple
from newslint.run.check import Work, check_work, find_work
from newslint.run.report import FOUND, Report

if TYPE_CHECKING:
    from newslint.run.timing import Clock

_SHOWN = 3  # names of files passed over
# What --statistics and its like go with.
_OF_SUMS = ("", "text", "full", "concise", "grouped", "json")


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
    changed_first: str = ""
    watch: bool = False
    no_cache: bool = False
    profile_rules: bool = False

    @property
    def written(self) -> tuple[str, ...]:
        """The files that reports go to."""
        return paths_of(self.output_file, self.outputs)


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
            show.show_files(paths, configs, request.written)
            if request.show == "files"
            else show.show_settings(paths, configs)
        )
    wanted = _wanted(request, configs.here().settings.output_format)
    choose_colour(request.color)
    if request.fix or request.diff:
        from newslint.cli.fixing import fix

        code = fix(request, paths, configs, wanted)
    else:
        report = judge(request, work_of(request, paths, configs), configs)[-1]
        write(report, wanted)
        code = report.exit_code
    return 0 if request.exit_zero and code == FOUND else code


def work_of(request: Request, paths: Sequence[str], configs: Configs) -> Work:
    """The files that a request is about; where they are asked for once more, they are found at once."""
    twice = (
        request.fix,
        request.diff,
        request.diff_base,
        request.changed_first,
        configs.here().settings.baseline,
    )
    return find_work(
        paths, configs, request.stdin_filename, is_kept=any(twice), written=request.written
    )


def judge(request: Request, work: Work, configs: Configs) -> tuple[Report, Report]:
    """All that is found, and what a baseline and a base leave of it."""
    config = configs.here()
    clock = _clock(request)
    with ProgressBar() as progress:
        checked = check_work(
            work,
            today=day_of(request),
            jobs=1 if clock else request.jobs,
            clock=clock,
            fail_on=config.settings.fail_on,
            progress=progress,
            use_cache=not (request.no_cache or clock),
        )
    if clock:
        checked = checked._replace(timing=clock.timing(checked))
    if not (checked.files or checked.failures or checked.passed_over):
        tell(f"no articles in {', '.join(request.paths or ('.',))}")
    if checked.passed_over:
        tell(_without_articles(checked.passed_over))
    report = checked
    if config.settings.baseline:
        from newslint.cli.known import mark_known

        report = mark_known(report, config.baseline_file(), work, request.paths or (".",))
    if request.diff_base or request.changed_first:
        from newslint.run.changes import changed_first, only_changed

        if request.diff_base:
            report = only_changed(report, request.diff_base, work.sources)
        else:
            report = changed_first(report, request.changed_first, work.sources)
    return checked, report


def _clock(request: Request) -> "Clock | None":
    if not request.profile_rules:
        return None
    from newslint.run.timing import Clock

    return Clock()


def _without_articles(paths: Sequence[str]) -> str:
    shown = ", ".join(paths[:_SHOWN])
    more = f" and {len(paths) - _SHOWN} more" if len(paths) > _SHOWN else ""
    return f"passed over, as there is no article in them: {shown}{more}"


def day_of(request: Request) -> date:
    """The day to judge dates by: the reader's, unless the request says."""
    return request.today or date.today()  # noqa: DTZ011


def _wanted(request: Request, chosen: str) -> tuple[Output, ...]:
    flags = {
        "statistics": request.statistics,
        "score": request.score,
        "profile": request.profile_rules,
    }
    names = [name for name, is_given in flags.items() if is_given]
    if len(names) > 1:
        raise UsageError("give one of --statistics, --score and --profile-rules, not two")
    if names:
        asked = str(request.settings.get("output_format", ""))
        if asked not in _OF_SUMS:
            flag = "profile-rules" if names == ["profile"] else names[0]
            raise UsageError(f"--{flag} comes as text or json, not as {asked}")
        chosen = f"{names[0]}-json" if chosen == "json" else names[0]
    wanted = outputs(
        chosen,
        request.output_file,
        request.outputs,
        quiet=request.quiet,
        articles=request.paths,
    )
    if not request.sarif_include_suppressed:
        return wanted
    if not any(output.format == "sarif" for output in wanted):
        raise UsageError("--sarif-include-suppressed needs a report in the format sarif")
    return tuple(
        output._replace(format="sarif-suppressed") if output.format == "sarif" else output
        for output in wanted
    )
