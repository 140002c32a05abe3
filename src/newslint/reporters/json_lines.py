"""JSON Lines: one open finding of JSON v1 a line, then one line a failure, for pipes and big runs."""

from newslint.hints import TextIO
from newslint.reporters._json import dump
from newslint.reporters._record import failure_record, finding_record
from newslint.run.report import Report


def report(report: Report, out: TextIO) -> None:
    """Write a line for each finding as it is, and `{"failure": {...}}` for each failure."""
    out.writelines(f"{dump(finding_record(finding))}\n" for finding in report.open)
    out.writelines(f"{dump({'failure': failure_record(failure)})}\n" for failure in report.failures)
