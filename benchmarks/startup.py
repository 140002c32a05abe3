"""CPU time of `newslint check` on one article, whole process, as a multiple of `import typer`.

    python benchmarks/startup.py [ARTICLE] [ROUNDS]

A ratio of two things measured in turn says the same on a fast machine, a slow one and a busy one.
Where proselint is at hand (PROSELINT=PATH, or on the PATH), runs are compared with it too.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

BUDGET = 2.5
WARM_BUDGET, FIRST_BUDGET = 0.6, 1.2  # of proselint's time
SEEDS = Path(__file__).parents[1] / "seeds"


def cpu_seconds(command: list[str], cache: Path) -> float:
    """User and system time of one process, which may write byte code as programs of users do."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**kept, "NEWSLINT_CACHE_DIR": str(cache)},
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def commands(article: str) -> dict[str, list[str]]:
    """What is measured, by name; proselint where it is installed."""
    check = [sys.executable, "-m", "newslint", "check"]
    found = {
        "bare Python": [sys.executable, "-c", "pass"],
        "import typer": [sys.executable, "-c", "import typer"],
        "newslint check": [*check, article],
        "the first run": [*check, article],
        "newslint check --jobs 1": [*check, "--jobs=1", article],
    }
    if proselint := os.environ.get("PROSELINT") or shutil.which("proselint"):
        found["proselint"] = [proselint, "check", article]
    return found


def measure(article: str, rounds: int) -> dict[str, float]:
    """The least time of each command; one round more is run before they count."""
    named = commands(article)
    best = dict.fromkeys(named, float("inf"))
    with tempfile.TemporaryDirectory() as folder:
        for number in range(rounds + 1):
            for name, command in named.items():
                cache = Path(folder, str(number) if name == "the first run" else "warm")
                seconds = cpu_seconds(command, cache)
                if number:
                    best[name] = min(best[name], seconds)
    return best


def main(arguments: list[str]) -> int:
    """Print the ratios, and end with 1 where one is over its budget."""
    article = arguments[0] if arguments else str(min(SEEDS.rglob("*.txt")))
    rounds = int(arguments[1]) if len(arguments) > 1 else 20
    best = measure(article, rounds)
    for name, seconds in best.items():
        print(f"{name:<24} {seconds * 1000:6.1f} ms  {seconds / best['import typer']:5.2f}")
    bounds = [("newslint check", "import typer", BUDGET)]
    if "proselint" in best:
        bounds += [
            ("newslint check", "proselint", WARM_BUDGET),
            ("the first run", "proselint", FIRST_BUDGET),
        ]
    is_over = False
    for name, other, budget in bounds:
        ratio = best[name] / best[other]
        is_over |= ratio > budget
        print(f"{name} / {other}: {ratio:.2f}, budget {budget} (least of {rounds} rounds)")
    return int(is_over)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
