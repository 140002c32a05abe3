"""How long each rule took as JSON, the slowest first."""

from newslint.hints import TextIO
from newslint.reporters._json import dump
from newslint.reporters._record import VERSION, failure_record, summary_record
from newslint.reporters.profile import timing_of
from newslint.run.report import Report


def report(report: Report, out: TextIO) -> None:
    """Write CPU seconds, documents and findings of each rule, failures and sums."""
    timing = timing_of(report)
    record = {
        "version": VERSION,
        "seconds": round(timing.seconds, 6),
        "rules": [{**rule._asdict(), "seconds": round(rule.seconds, 6)} for rule in timing.rules],
        "failures": [failure_record(failure) for failure in report.failures],
        "summary": summary_record(report),
    }
    out.write(f"{dump(record, indent=2)}\n")
