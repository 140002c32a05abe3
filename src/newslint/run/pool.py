"""Several processes for many files: the same in the same order as one gives."""

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from datetime import date
from itertools import islice

from newslint.engine.watch import Watch
from newslint.errors import InternalError
from newslint.run.judged import Item, Judged, Step, Task, judge_file
from newslint.run.session import Plans

LARGEST_CHUNK = 100  # files a worker takes at once; 10 cost it a quarter more time
_AHEAD = 4  # chunks of each worker that wait, so that none is idle and memory stays flat

_Result = Judged | InternalError | None
_Future = Future[list[_Result]]


class _Worker:
    """What a worker process keeps between chunks."""

    plans = Plans()
    today: date | None = None
    watch = Watch()


def _start(plans: Plans, today: date | None) -> None:
    import signal  # noqa: PLC0415 - only in a worker

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent says when to stop
    _Worker.plans, _Worker.today = plans, today


def _judge(tasks: Sequence[Task]) -> list[_Result]:
    results: list[_Result] = []
    with _Worker.watch:
        for task in tasks:
            plan = _Worker.plans.of(task.source.config)
            try:
                results.append(judge_file(task, plan, _Worker.today, _Worker.watch))
            except InternalError as error:
                return [*results, error]
    return results


def judge_all(
    steps: Iterable[Step],
    plans: Plans,
    today: date | None,
    jobs: int,
    *,
    chunk: int = LARGEST_CHUNK,
) -> Iterator[tuple[Step, Judged | None]]:
    """Judge files in `jobs` processes, as `judge_file` does; raises InternalError as soon as one of them did."""
    pool = ProcessPoolExecutor(jobs, initializer=_start, initargs=(plans, today))
    waiting: deque[tuple[list[Step], _Future | None]] = deque()
    left = iter(steps)
    is_done = False
    try:
        while part := list(islice(left, chunk)):
            tasks = [step.task for step in part if isinstance(step, Item)]
            waiting.append((part, pool.submit(_judge, tasks) if tasks else None))
            if len(waiting) > jobs * _AHEAD:
                yield from _results(*waiting.popleft())
        while waiting:
            yield from _results(*waiting.popleft())
        is_done = True
    finally:
        pool.shutdown(wait=is_done, cancel_futures=True)
        if not is_done:
            for worker in multiprocessing.active_children():
                worker.terminate()


def _results(part: Sequence[Step], future: _Future | None) -> Iterator[tuple[Step, Judged | None]]:
    judged = iter(future.result() if future else ())
    for step in part:
        result = next(judged) if isinstance(step, Item) else None
        if isinstance(result, InternalError):
            raise result
        yield step, result
