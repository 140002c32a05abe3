"""CPU time of `newslint check` on one article, whole process, beside other things that start.

    python -m benchmarks.startup [ARTICLE] [ROUNDS]

newslint is run by its script, as its users and the peers are, so it has to be installed beside this Python.
Medians of rounds in which the commands take turns, as in `make bench`: their ratios say the same on a fast
machine, a slow one and a busy one. Where proselint is at hand (PROSELINT=PATH, or on the PATH), runs are
compared with it too. An aim that is missed is said and no more: what fails a build has to be surer than a time.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.peers.bench import Aim
from benchmarks.peers.measure import Cost, Run, medians

_SEEDS = Path(__file__).parents[1] / "seeds"
_FIRST = "the first run"
_ROUNDS = 20
_CHECK = (str(Path(sys.executable).with_name("newslint")), "check")  # `-m` imports runpy
_FLAGS = ("--isolated", "--no-cache", "--jobs=1", "--output-format=concise", "--select=DAT,SRC,QUO")


def commands(article: str) -> dict[str, tuple[str, ...]]:
    """What is measured, by name; proselint where it is installed."""
    found = {
        "bare Python": (sys.executable, "-c", "pass"),
        "import typer": (sys.executable, "-c", "import typer"),
        "newslint check": (*_CHECK, article),
        _FIRST: (*_CHECK, article),
        "with flags of every day": (*_CHECK, *_FLAGS, article),
        "with a flag of other days": (*_CHECK, "--color=never", article),
    }
    if proselint := os.environ.get("PROSELINT") or shutil.which("proselint"):
        found["proselint"] = (proselint, "check", article)
    return found


def measure(article: str, rounds: int) -> dict[str, Cost]:
    """What each command takes; only the first run finds no cache."""
    named = commands(article)
    with tempfile.TemporaryDirectory() as kept:
        runs = [
            Run(command, Path.cwd(), {"NEWSLINT_CACHE_DIR": str(Path(kept, name))})
            for name, command in named.items()
        ]
        medians(runs, 2)  # expressions are kept by the first, rules and modules by the one after
        costs = []
        for _ in range(rounds):
            shutil.rmtree(Path(kept, _FIRST), ignore_errors=True)
            costs.append(medians(runs, 1))
    return {
        name: sorted(costs[number][index] for number in range(rounds))[rounds // 2]
        for index, name in enumerate(named)
    }


def aims(costs: dict[str, Cost]) -> Iterator[Aim]:
    """The ratios that matter, and what they are to be."""
    pairs = [
        ("newslint check", "import typer", "≤ 2.5"),
        ("newslint check", "proselint", "≤ 0.6"),
        (_FIRST, "proselint", "≤ 1.2"),
    ]
    for name, other, bound in pairs:
        if other in costs:
            yield Aim(f"{name} : {other}", costs[name].cpu / costs[other].cpu, bound)


def main(arguments: list[str]) -> None:
    """Print times and ratios."""
    article = arguments[0] if arguments else str(_SEEDS / "text" / "yesterday.txt")
    rounds = int(arguments[1]) if len(arguments) > 1 else _ROUNDS
    costs = measure(article, rounds)
    base = costs["newslint check"].cpu
    for name, cost in costs.items():
        print(f"{name:<26} {cost.cpu * 1000:6.1f} ms  {cost.cpu / base:5.2f}")
    for aim in aims(costs):
        print(f"{aim.what}: {aim.ratio:.2f}, {aim.bound}{'' if aim.is_reached else ': missed'}")


if __name__ == "__main__":
    main(sys.argv[1:])
