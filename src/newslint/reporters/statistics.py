"""How often each rule fired, the most frequent first, for people."""

from newslint.hints import TextIO
from newslint.reporters._screen import ending, write_lines
from newslint.reporters._style import paint_for
from newslint.run.report import Report


def report(report: Report, out: TextIO) -> None:
    """Write a line a rule, then failures and the sums."""
    paint = paint_for(out)
    counts = report.by_rule()
    width = max((len(f"{count:,}") for _, count in counts), default=0)
    lines = [
        f"{count:>{width},}  {paint(finding.rule, finding.severity)}  {finding.name}"
        for finding, count in counts
    ]
    write_lines((*lines, *ending(report, paint)), out)
