"""`newslint baseline`: what is known already, written down, brought up to date and shown."""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from newslint.cli import flags
from newslint.cli.checking import Request, day_of
from newslint.cli.known import matched_with, scope_of
from newslint.cli.output import tell
from newslint.cli.overrides import configs_of
from newslint.cli.progress import ProgressBar
from newslint.config.discover import Configs
from newslint.errors import UsageError
from newslint.reporters._safe import visible
from newslint.reporters._screen import amount, failure_line, write_lines
from newslint.reporters._style import paint_for
from newslint.run.baseline import Entry, entry_of, read, relative, write
from newslint.run.check import Work, check_work, find_work
from newslint.run.report import CLEAN, FAILED, Report
from newslint.run.sources import display

_DEFAULT = ".newslint-baseline.json"


def run(
    action: Annotated[
        Literal["create", "update", "prune", "show"],
        typer.Argument(
            help="Write a new one; make it say what is found now; take out what is found no more; list it.",
            metavar="ACTION",
            show_default=False,
        ),
    ],
    paths: flags.Paths = None,
    baseline: flags.Baseline = "",
    config: flags.ConfigFlag = [],  # noqa: B006 - typer never changes it
    isolated: flags.Isolated = False,
    today: flags.Today = None,
    jobs: flags.Jobs = 0,
    verbose: flags.Verbose = False,  # noqa: ARG001 - cli/main.py looks for it
) -> int:
    """Write down the findings that are there today, so that a check reports new ones alone.

    The file is that of --baseline, of the configuration, or .newslint-baseline.json here.
    """
    overrides = {"baseline": str(Path(baseline).absolute()) if baseline else ""}
    configs = configs_of(config, isolated=isolated, overrides=overrides)
    chosen = configs.here()
    file = chosen.baseline_file() if chosen.settings.baseline else Path(_DEFAULT).absolute()
    given = tuple(paths or ())
    if action == "show":
        return _show(file, given)
    if action == "create" and file.exists():
        raise UsageError(f"{display(file)} is there already: newslint baseline update changes it")
    before = [] if action == "create" else read(file)
    request = Request(given or (".",), today=today.date() if today else None, jobs=jobs)
    work, report = _check(request, configs)
    after = _after(action, before, file, request.paths, work, report)
    write(file, after)
    new, gone = len(set(after) - set(before)), len(set(before) - set(after))
    tell(
        f"{display(file)}: {amount(len(after), 'finding', 'findings')}, {new:,} new, {gone:,} gone"
    )
    return FAILED if report.failures else CLEAN


def _check(request: Request, configs: Configs) -> tuple[Work, Report]:
    work = find_work(request.paths, configs, is_kept=True)
    with ProgressBar() as progress:
        report = check_work(work, today=day_of(request), jobs=request.jobs, progress=progress)
    paint = paint_for(sys.stderr)
    write_lines((failure_line(failure, paint) for failure in report.failures), sys.stderr)
    return work, report


def _after(
    action: str,
    before: Sequence[Entry],
    file: Path,
    paths: Sequence[str],
    work: Work,
    report: Report,
) -> list[Entry]:
    """The entries that the file is to have."""
    if action == "prune":
        stale = matched_with(file, report, work, paths).stale
        return list((Counter(before) - Counter(stale)).elements())
    scope = scope_of(report, work, paths, file)
    rules = {rule.id for rule in report.rules}
    kept = (
        entry for entry in before if entry.rule not in rules or not scope.covers(entry, file.parent)
    )
    return [*kept, *(entry_of(finding, file.parent) for finding in report.open)]


def _show(file: Path, paths: Sequence[str]) -> int:
    tops = [relative(path, file.parent) for path in paths]
    entries = [
        entry
        for entry in read(file)
        if not tops
        or any(top in {".", entry.path} or entry.path.startswith(f"{top}/") for top in tops)
    ]
    for entry in entries:
        typer.echo(f"{visible(entry.path)}: {entry.rule} {visible(entry.sentence)}")
    files = amount(len({entry.path for entry in entries}), "file", "files")
    typer.echo(f"{amount(len(entries), 'known finding', 'known findings')} in {files}")
    return CLEAN
