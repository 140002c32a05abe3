"""The main job: paths to a report, in one process or several."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from newslint.config.discover import Configs
from newslint.engine.watch import Watch
from newslint.formats import STREAMED, format_of
from newslint.model.finding import Severity
from newslint.rules.rule import Rule
from newslint.run.report import Failure, Report
from newslint.run.session import Outcome, Plan, Plans, check_source, gather
from newslint.run.sources import Source, find_sources

_FEW = 16  # files that one process has checked before a second one has started

Progress = Callable[[int, int], None]  # files done, files in all


def check_paths(
    paths: Sequence[str],
    configs: Configs,
    *,
    today: date | None = None,
    jobs: int = 0,
    fail_on: Severity = "error",
    progress: Progress | None = None,
) -> Report:
    """Find files and check them: `find_work`, then `check_work`."""
    work = find_work(paths, configs)
    return check_work(work, today=today, jobs=jobs, fail_on=fail_on, progress=progress)


class Work(NamedTuple):
    """The files of a run with their rules, and what could not be found."""

    sources: tuple[Source, ...]
    plans: tuple[Plan, ...]
    failures: tuple[Failure, ...]


def find_work(paths: Sequence[str], configs: Configs, stdin_name: str = "") -> Work:
    """Find files and read rules; raises ConfigError, RuleError and UsageError."""
    found = list(find_sources(paths, configs, stdin_name=stdin_name))
    sources = tuple(item for item in found if isinstance(item, Source))
    loader = Plans()
    if not sources:
        loader.of(configs.of(Path.cwd()))  # wrong words are wrong even where nothing is checked
    plans = tuple(loader.of(source.config) for source in sources)
    return Work(sources, plans, tuple(item for item in found if isinstance(item, Failure)))


def check_work(
    work: Work,
    *,
    today: date | None = None,
    jobs: int = 0,
    fail_on: Severity = "error",
    progress: Progress | None = None,
) -> Report:
    """Check the files that were found.

    `jobs` is how many processes; 0 takes all cores where there are many files. Raises
    InternalError for a bug.
    """
    sources, plans, failures = work
    if len(sources) > _FEW or any(format_of(source.path) in STREAMED for source in sources):
        gc.enable()  # the command line turns it off for short runs
    outcomes = _outcomes(sources, plans, today, _workers(jobs, len(sources)))
    if progress:
        outcomes = _counted(outcomes, len(sources), progress)
    return gather(outcomes, failures, _all_rules(plans), Report((), fail_on=fail_on))


def _workers(jobs: int, files: int) -> int:
    if jobs:
        return min(jobs, max(files, 1))
    return 1 if files <= _FEW else min(os.cpu_count() or 1, files // _FEW)


def _outcomes(
    sources: Sequence[Source], plans: Sequence[Plan], today: date | None, workers: int
) -> Iterator[Outcome]:
    if workers > 1:
        from newslint.run.pool import check_all  # noqa: PLC0415 - only for many files

        different = tuple({id(plan): plan for plan in plans}.values())
        number = {id(plan): index for index, plan in enumerate(different)}
        work = [(source, number[id(plan)]) for source, plan in zip(sources, plans, strict=True)]
        yield from check_all(work, different, today, workers)
        return
    watch = Watch()
    with watch.running():
        for source, plan in zip(sources, plans, strict=True):
            yield check_source(source, plan, today, watch)


def _counted(outcomes: Iterator[Outcome], total: int, progress: Progress) -> Iterator[Outcome]:
    for done, outcome in enumerate(outcomes, 1):
        progress(done, total)
        yield outcome


def _all_rules(plans: Sequence[Plan]) -> tuple[Rule, ...]:
    rules = {rule.id: rule for plan in plans for rule in plan.rules}
    return tuple(rules[code] for code in sorted(rules))
