"""JSON v1: one object for the whole run."""

from newslint.hints import TextIO
from newslint.reporters._json import dump
from newslint.reporters._record import VERSION, failure_record, finding_record, summary_record
from newslint.run.report import Report


def report(report: Report, out: TextIO) -> None:
    """Write open findings, failures and sums."""
    record = {
        "version": VERSION,
        "findings": [finding_record(finding) for finding in report.open],
        "failures": [failure_record(failure) for failure in report.failures],
        "summary": summary_record(report),
    }
    out.write(f"{dump(record, indent=2)}\n")
