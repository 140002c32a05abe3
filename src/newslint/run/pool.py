"""Several processes for many files: the same outcomes in the same order as one gives."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date

from newslint.engine.watch import Watch
from newslint.errors import InternalError
from newslint.run.session import Outcome, Plan, check_source
from newslint.run.sources import Source

_CHUNK = 100  # files a worker takes at once; 10 cost it a quarter more time

Work = tuple[Source, int]  # a file and the number of its plan


class _Worker:
    """What a worker process keeps between chunks."""

    plans: tuple[Plan, ...] = ()
    today: date | None = None
    watch = Watch()


def _start(plans: tuple[Plan, ...], today: date | None) -> None:
    import signal  # noqa: PLC0415 - only in a worker

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent says when to stop
    _Worker.plans, _Worker.today = plans, today


def _check(work: Work) -> Outcome | InternalError:
    source, plan = work
    with _Worker.watch.running():
        try:
            return check_source(source, _Worker.plans[plan], _Worker.today, _Worker.watch)
        except InternalError as error:
            return error


def check_all(
    work: Sequence[Work], plans: tuple[Plan, ...], today: date | None, jobs: int
) -> Iterator[Outcome]:
    """Check files in `jobs` processes; raises InternalError as soon as one of them did."""
    chunk = max(1, min(_CHUNK, len(work) // (jobs * 4)))
    pool = ProcessPoolExecutor(jobs, initializer=_start, initargs=(plans, today))
    try:
        for outcome in pool.map(_check, work, chunksize=chunk):
            if isinstance(outcome, InternalError):
                raise outcome
            yield outcome
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
