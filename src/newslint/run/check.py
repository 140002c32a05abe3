"""The main job: paths to a report, in one process or several."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain, islice

from newslint.config.discover import Configs
from newslint.config.model import Config
from newslint.engine.watch import Watch
from newslint.formats import STREAMED, format_of
from newslint.hints import TYPE_CHECKING
from newslint.model.finding import Severity
from newslint.records import NamedTuple
from newslint.rules.rule import Rule
from newslint.run.gather import Gathering
from newslint.run.judged import Item, Judged, Known, Step, judge_file
from newslint.run.report import Failure, Report
from newslint.run.session import Plan, Plans
from newslint.run.sources import Files, Group, Source, find_groups

if TYPE_CHECKING:
    from newslint.run.results import Cache, Results
    from newslint.run.timing import Clock

_FEW = 16  # files that one process has checked before a second one has started
_FIRST = 8  # files that are checked before other processes begin
_AHEAD = 25_000  # files found before the first is checked; of more nobody knows how many there are

Progress = Callable[[int, int], None]  # files done, files in all or 0 where that is not known yet


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
    """The files of a run and what could not be found, in order, with the rules for them.

    Unless it is to be gone through twice, files are found while others are checked.
    """

    found: Iterable[Group]
    plans: Plans
    here: Config

    @property
    def sources(self) -> tuple[Source, ...]:
        """The files of work that can be gone through twice."""
        items = chain.from_iterable(self.found)
        return tuple(item for item in items if isinstance(item, Source))


def find_work(
    paths: Sequence[str],
    configs: Configs,
    stdin_name: str = "",
    *,
    is_kept: bool = False,
    written: Sequence[str] = (),
) -> Work:
    """Find files, now where the work `is_kept` to be gone through twice; raises ConfigError for what is wrong here."""
    found = find_groups(paths, configs, stdin_name=stdin_name, written=written)
    return Work(tuple(found) if is_kept else found, Plans(), configs.here())


def check_work(
    work: Work,
    *,
    today: date | None = None,
    jobs: int = 0,
    fail_on: Severity = "error",
    progress: Progress | None = None,
    use_cache: bool = False,
    clock: "Clock | None" = None,
) -> Report:
    """Check the files that are found.

    `jobs` is how many processes; 0 takes all cores where there are many files to judge. With
    `use_cache`, what was found in many files is kept, and asked for first. A `clock` times the
    rules, for which it needs `jobs` of 1 and no cache. Raises ConfigError,
    RuleError and UsageError for what files belong to, InternalError for a bug.
    """
    left = iter(work.found)
    head = list(_head(left))
    cache = _cache(today) if use_cache and sum(map(len, head)) > _FEW else None
    steps = _Steps(work.plans, cache, clock)
    first = list(steps.of(head))
    if not first:
        work.plans.of(work.here)  # wrong words are wrong even where nothing is checked
    is_all = sum(map(len, head)) < _AHEAD
    missing = [step.source.path for step in first if isinstance(step, Item)]
    if len(missing) > _FEW or any(format_of(path) in STREAMED for path in missing):
        gc.enable()  # the command line turns it off for short runs
    workers = _workers(jobs, len(missing) if is_all else _AHEAD)
    gathering = Gathering()
    number = sum(map(_files_of, first)) if is_all else 0
    done = 0
    everything = chain(first, steps.of(left))
    for step, result in _judged(
        everything, work.plans, today, workers, len(missing), gathering.begin
    ):
        if isinstance(step, Known):
            gathering.add_known(step)
        elif judged := result or step.before:
            if cache:
                cache.of(step.source.config).keep(step.source, judged)
            gathering.add(step.source.path, step.plan, judged)
        done += _files_of(step)
        if progress:
            progress(done, number)
    if cache:
        cache.save()
    return gathering.report(steps.failures, steps.rules(), fail_on)


def _head(groups: Iterator[Group]) -> Iterator[Group]:
    """The first groups, until they are many files."""
    left = _AHEAD
    while left > 0 and (group := next(groups, None)) is not None:
        left -= len(group)
        yield group


def _files_of(step: Step) -> int:
    return len(step.paths) if isinstance(step, Known) else 1


def _cache(today: date | None) -> "Cache":
    from newslint.run.results import Cache  # noqa: PLC0415 - only for many files

    return Cache(today)


_new = tuple.__new__  # a third quicker than by its name


class _Steps:
    """What there is to do about files: those of which all is known from before need no judging."""

    def __init__(self, plans: Plans, cache: "Cache | None", clock: "Clock | None") -> None:
        self.failures: list[Failure] = []  # of finding them
        self._plans = plans
        self._cache = cache
        self._clock = clock
        self._used: dict[int, Plan] = {}

    def of(self, groups: Iterable[Group]) -> Iterator[Step]:
        """Files in their order, those of an unchanged folder at once."""
        for group in groups:
            known = self._known(group) if self._cache and isinstance(group, Files) else None
            if known:
                yield known
            else:
                yield from self._one_by_one(group)

    def _known(self, files: Files) -> Known | None:
        plan, results = self._about(files.config)
        found = results.unchanged(files) if results else None
        return None if found is None else Known(files.paths, plan, found)

    def _one_by_one(self, group: Iterable[Source | Failure]) -> Iterator[Step]:
        config = None
        for source in group:
            if isinstance(source, Failure):
                self.failures.append(source)
                continue
            if source.config is not config:
                config = source.config
                plan, results = self._about(config)
            before, is_fresh = results.find(source) if results else (None, False)
            if before and is_fresh:
                yield _new(Known, ((source.path,), plan, (before,)))
            else:
                yield _new(Item, (source, plan, bool(results), before))

    def _about(self, config: Config) -> "tuple[Plan, Results | None]":
        plan = self._plans.of(config)
        if self._clock:
            plan = self._clock.plan(plan)
        self._used[id(plan)] = plan
        return plan, self._cache.of(config) if self._cache else None

    def rules(self) -> tuple[Rule, ...]:
        """All rules that ran on some file."""
        rules = {rule.id: rule for plan in self._used.values() for rule in plan.rules}
        return tuple(rules[code] for code in sorted(rules))


def _workers(jobs: int, files: int) -> int:
    if jobs:
        return min(jobs, max(files, 1))
    return 1 if files <= _FEW else min(os.cpu_count() or 1, files // _FEW)


def _judged(
    steps: Iterator[Step],
    plans: Plans,
    today: date | None,
    workers: int,
    missing: int,
    begin: Callable[[Item, bytes], None],
) -> Iterator[tuple[Step, Judged | None]]:
    if workers > 1:
        from newslint.run.pool import LARGEST_CHUNK, judge_all  # noqa: PLC0415 - only for many files

        # What the first ones need is made here, once for all processes that begin as copies of this one.
        yield from _judged_here(islice(steps, _FIRST), today, begin)
        chunk = max(1, min(LARGEST_CHUNK, missing // (workers * 4)))
        yield from judge_all(steps, plans, today, workers, chunk=chunk)
    else:
        yield from _judged_here(steps, today, begin)


def _judged_here(
    steps: Iterable[Step], today: date | None, begin: Callable[[Item, bytes], None]
) -> Iterator[tuple[Step, Judged | None]]:
    watch = Watch()
    with watch:
        for step in steps:
            if isinstance(step, Known):
                yield step, None
            else:
                aside = partial(begin, step)
                yield step, judge_file(step.task, step.plan, today, watch, aside)
