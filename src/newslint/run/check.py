"""The main job: paths to a report, in one process or several."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain, groupby, islice
from operator import attrgetter

from newslint.config.discover import Configs
from newslint.config.model import Config
from newslint.engine.watch import Watch
from newslint.formats import STREAMED, format_of
from newslint.hints import TYPE_CHECKING
from newslint.model.finding import Severity
from newslint.records import NamedTuple
from newslint.rules.rule import Rule
from newslint.run.gather import Gathering
from newslint.run.judged import Item, Judged, judge_file
from newslint.run.report import Failure, Report
from newslint.run.session import Plan, Plans
from newslint.run.sources import Source, find_sources

if TYPE_CHECKING:
    from newslint.run.results import Cache
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

    found: Iterable[Source | Failure]
    plans: Plans
    here: Config

    @property
    def sources(self) -> tuple[Source, ...]:
        """The files of work that can be gone through twice."""
        return tuple(item for item in self.found if isinstance(item, Source))


def find_work(
    paths: Sequence[str], configs: Configs, stdin_name: str = "", *, is_kept: bool = False
) -> Work:
    """Find files, now where the work `is_kept` to be gone through twice; raises ConfigError for what is wrong here."""
    found: Iterable[Source | Failure] = find_sources(paths, configs, stdin_name=stdin_name)
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
    found = list(islice(left, _AHEAD))
    head = [item for item in found if isinstance(item, Source)]
    failures = [item for item in found if isinstance(item, Failure)]
    if not head:
        work.plans.of(work.here)  # wrong words are wrong even where nothing is checked
    cache = _cache(today) if use_cache and len(head) > _FEW else None
    known = _Known(work.plans, cache, clock)
    first = list(known.items(head))
    is_all = len(found) < _AHEAD
    missing = [item.source.path for item in first if not item.is_fresh]
    if len(missing) > _FEW or any(format_of(path) in STREAMED for path in missing):
        gc.enable()  # the command line turns it off for short runs
    workers = _workers(jobs, len(missing) if is_all else _AHEAD)
    gathering = Gathering()
    number = len(first) if is_all else 0
    if is_all and not missing:
        gathering.add_known(first)
        first = []
    items = chain(first, known.items(_only_sources(left, failures)))
    judging = _judged(items, work.plans, today, workers, len(missing), gathering.begin)
    for done, (item, result) in enumerate(judging, 1):
        judged = result or item.before
        if judged:
            if cache and not item.is_fresh:
                cache.of(item.source.config).keep(item.source, judged)
            gathering.add(item, judged)
        if progress:
            progress(done, number)
    if cache:
        cache.save()
    return gathering.report(failures, known.rules(), Report((), fail_on=fail_on))


def _only_sources(found: Iterable[Source | Failure], failures: list[Failure]) -> Iterator[Source]:
    for item in found:
        if isinstance(item, Source):
            yield item
        else:
            failures.append(item)


def _cache(today: date | None) -> "Cache":
    from newslint.run.results import Cache  # noqa: PLC0415 - only for many files

    return Cache(today)


_new = tuple.__new__  # a third quicker than by its name
_config_of = attrgetter("config")


class _Known:
    """What is known of each file before it is judged: its rules, and what was found in it before."""

    def __init__(self, plans: Plans, cache: "Cache | None", clock: "Clock | None") -> None:
        self._plans = plans
        self._cache = cache
        self._clock = clock
        self._used: dict[int, Plan] = {}

    def items(self, sources: Iterable[Source]) -> Iterator[Item]:
        """Files with what is known of them."""
        for config, some in groupby(sources, _config_of):
            plan = self._plans.of(config)
            if self._clock:
                plan = self._clock.plan(plan)
            self._used[id(plan)] = plan
            results = self._cache.of(config) if self._cache else None
            for source in some:
                before, is_fresh = results.find(source) if results else (None, False)
                yield _new(Item, (source, plan, bool(results), before, is_fresh))

    def rules(self) -> tuple[Rule, ...]:
        """All rules that ran on some file."""
        rules = {rule.id: rule for plan in self._used.values() for rule in plan.rules}
        return tuple(rules[code] for code in sorted(rules))


def _workers(jobs: int, files: int) -> int:
    if jobs:
        return min(jobs, max(files, 1))
    return 1 if files <= _FEW else min(os.cpu_count() or 1, files // _FEW)


def _judged(
    items: Iterator[Item],
    plans: Plans,
    today: date | None,
    workers: int,
    missing: int,
    begin: Callable[[Item, bytes], None],
) -> Iterator[tuple[Item, Judged | None]]:
    if workers > 1:
        from newslint.run.pool import LARGEST_CHUNK, judge_all  # noqa: PLC0415 - only for many files

        # What the first ones need is made here, once for all processes that begin as copies of this one.
        yield from _judged_here(islice(items, _FIRST), today, begin)
        chunk = max(1, min(LARGEST_CHUNK, missing // (workers * 4)))
        yield from judge_all(items, plans, today, workers, chunk=chunk)
    else:
        yield from _judged_here(items, today, begin)


def _judged_here(
    items: Iterable[Item], today: date | None, begin: Callable[[Item, bytes], None]
) -> Iterator[tuple[Item, Judged | None]]:
    watch = Watch()
    with watch:
        for item in items:
            aside = partial(begin, item)
            judged = (
                None if item.is_fresh else judge_file(item.task, item.plan, today, watch, aside)
            )
            yield item, judged
