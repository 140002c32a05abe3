"""Which findings come first where a consumer keeps only some: the gravest, and what a change brought."""

from collections.abc import Iterable

from newslint.model.finding import SEVERITIES, Finding
from newslint.run.report import Report, key_of


def gravest_first(findings: Iterable[Finding], report: Report) -> list[Finding]:
    """Sort by severity, those on changed lines before others of the same; equals keep their order."""

    def order(finding: Finding) -> tuple[int, bool]:
        return -SEVERITIES.index(finding.severity), key_of(finding) not in report.changed

    return sorted(findings, key=order)
