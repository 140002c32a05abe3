"""Running a command and seeing what it took: CPU of it and all its children, wall, and peak memory."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

# Everybody's Python keeps its byte code, as it does where nobody forbids it.
_ENVIRONMENT = {key: word for key, word in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
_FINE = frozenset({0, 1, 2})  # linters end with 1 on findings, textlint and Vale with others


class Cost(NamedTuple):
    """Seconds, and MB of memory at the peak of the largest process."""

    cpu: float
    wall: float
    memory: float


class Run(NamedTuple):
    """A command, where it runs and where its output goes."""

    command: tuple[str, ...]
    folder: Path
    environment: Mapping[str, str]
    out: Path = Path(os.devnull)


def attempt(run: Run) -> tuple[Cost, int, str]:
    """Run a command; what it took, how it ended and what it said on standard error."""
    begun = time.perf_counter()
    with run.out.open("wb") as out:
        process = subprocess.Popen(
            run.command,
            cwd=run.folder,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.PIPE,
            env={**_ENVIRONMENT, **run.environment},
        )
        assert process.stderr is not None  # noqa: S101 - it is a pipe
        told = process.stderr.read().decode(errors="replace")
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    memory = usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    cost = Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - begun, memory)
    return cost, process.returncode, told


def once(run: Run) -> Cost:
    """What a command takes; one that breaks ends all."""
    cost, code, told = attempt(run)
    if code not in _FINE or (code == 2 and "rror" in told):
        sys.exit(f"{' '.join(run.command)} ended with {code}: {told[-500:]}")
    return cost


def medians(runs: Sequence[Run], rounds: int) -> list[Cost]:
    """What each command takes, as medians of rounds in which they take turns: a busy machine slows all alike."""
    taken = [[once(run) for run in runs] for _ in range(rounds)]
    return [
        Cost(*(median(costs[index][part] for costs in taken) for part in range(3)))
        for index in range(len(runs))
    ]
