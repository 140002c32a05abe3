"""How often each rule fired, as JSON: a list of rules with their counts, the most frequent first."""

import json

from newslint.hints import TextIO
from newslint.run.report import Report


def report(report: Report, out: TextIO) -> None:
    """Write one JSON array."""
    rows = [
        {"rule": finding.rule, "name": finding.name, "severity": finding.severity, "count": count}
        for finding, count in report.by_rule()
    ]
    out.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
