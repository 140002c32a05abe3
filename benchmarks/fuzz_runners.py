"""200,000 hostile texts through the GitHub and Azure writers, judged by ports of the runners' own parsers.

    python benchmarks/fuzz_runners.py [NUMBER] [SEED]

Prints how many texts went through and fails on the first that gives a command of its own.
"""

import random
import sys
from io import StringIO
from pathlib import Path

from newslint.model.finding import Finding
from newslint.model.spans import Place, Span
from newslint.reporters import azure, github
from newslint.run.report import Failure, Report

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from runner_commands import azure_command, github_command, hostile_text, log_lines


def main(number: int = 200_000, seed: int = 1) -> None:
    rng = random.Random(seed)  # noqa: S311 - texts, no secrets
    for index in range(number // 4):
        path, message, words, reason = (hostile_text(rng) for _ in range(4))
        span, place = Span(0, 1), Place(1, 1)
        finding = Finding(
            "SRC001",
            "placeholder-source",
            "error",
            "high",
            message,
            words,
            path,
            span,
            place,
            place,
            "",
        )
        run = Report((finding,), (Failure(path, reason),))
        for reporter, judge, other, name in (
            (github, github_command, azure_command, "error"),
            (azure, azure_command, github_command, "task.logissue"),
        ):
            out = StringIO()
            reporter.report(run, out)
            lines = log_lines(out.getvalue())
            found = [command.name for line in lines if (command := judge(line))]
            if found != [name, name] or len(lines) != 2 or any(map(other, lines)):
                sys.exit(f"text {index} of seed {seed} gave {found}: {lines}")
    print(f"{number:,} texts through two writers: no command but the writers' own")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
