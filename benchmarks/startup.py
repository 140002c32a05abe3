"""CPU time of `newslint check` on one article, whole process, as a multiple of `import typer`.

    python benchmarks/startup.py [ARTICLE] [ROUNDS]

A ratio of two things measured in turn says the same on a fast machine, a slow one and a busy one.
"""

import os
import subprocess
import sys
from pathlib import Path

BUDGET = 2.5
SEEDS = Path(__file__).parents[1] / "seeds"


def cpu_seconds(command: list[str]) -> float:
    """User and system time of one process."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def main(arguments: list[str]) -> int:
    """Print the ratio, and end with 1 where it is over the budget."""
    article = arguments[0] if arguments else str(min(SEEDS.rglob("*.txt")))
    rounds = int(arguments[1]) if len(arguments) > 1 else 20
    commands = {
        "bare Python": [sys.executable, "-c", "pass"],
        "import typer": [sys.executable, "-c", "import typer"],
        "newslint check": [sys.executable, "-m", "newslint", "check", article],
        "newslint check --jobs 1": [sys.executable, "-m", "newslint", "check", "--jobs=1", article],
    }
    best = dict.fromkeys(commands, float("inf"))
    for _ in range(rounds):
        for name, command in commands.items():
            best[name] = min(best[name], cpu_seconds(command))
    for name, seconds in best.items():
        print(f"{name:<24} {seconds * 1000:6.1f} ms  {seconds / best['import typer']:5.2f}")
    ratio = best["newslint check"] / best["import typer"]
    print(f"ratio {ratio:.2f}, budget {BUDGET} (least of {rounds} rounds)")
    return int(ratio > BUDGET)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
