"""SARIF that keeps what a directive or a baseline sets aside, as results with `suppressions`."""

from newslint.hints import TextIO
from newslint.reporters import sarif
from newslint.run.report import Report


def report(report: Report, out: TextIO) -> None:
    """Write all findings; GitHub opens alerts for the suppressed ones too, other viewers hide them."""
    sarif.report(report, out, include_marked=True)
