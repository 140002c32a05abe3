"""How long each rule took, the slowest first, for people."""

from collections.abc import Iterator

from newslint.hints import TextIO
from newslint.reporters._screen import ending, write_lines
from newslint.reporters._style import paint_for
from newslint.run.report import Report
from newslint.run.timing import Timing


def report(report: Report, out: TextIO) -> None:
    """Write a line a rule, the rest of the time, failures and the sums; --profile-rules has rules timed."""
    write_lines((*_lines(timing_of(report)), *ending(report, paint_for(out))), out)


def timing_of(report: Report) -> Timing:
    """What was timed in a run, if anything."""
    return report.timing if isinstance(report.timing, Timing) else Timing((), 0.0)


def _lines(timing: Timing) -> Iterator[str]:
    yield f"{'CPU ms':>10}  share  documents  findings  rule"
    for rule, name, seconds, documents, findings in timing.rules:
        share = _share(seconds, timing)
        yield f"{seconds * 1000:>10,.1f}  {share}  {documents:>9,}  {findings:>8,}  {rule}  {name}"
    rest = timing.seconds - sum(rule.seconds for rule in timing.rules)
    yield f"{rest * 1000:>10,.1f}  {_share(rest, timing)}  {'':>9}  {'':>8}  reading files, and looking for words"


def _share(seconds: float, timing: Timing) -> str:
    return f"{seconds / (timing.seconds or 1):>5.1%}"
