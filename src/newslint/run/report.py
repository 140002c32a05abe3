"""What a run found: findings, failures, counts and the exit code that follows from them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from newslint.model.finding import SEVERITIES, Finding, Severity
from newslint.rules.rule import Rule

CLEAN, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130


class Failure(NamedTuple):
    """What kept us from judging a file; `line` counts from 1, 0 where it is all of the file."""

    path: str
    message: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """All of one run. `findings` are in order of path and place, marked ones among them.

    `sources` maps a path to its decoded text, for reporters that show lines; `judged` are the
    files of the run, those without findings among them.
    """

    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...] = ()
    files: int = 0
    documents: int = 0
    judged: tuple[str, ...] = ()
    passed_over: tuple[str, ...] = ()  # files found in a folder that hold no article
    rules: tuple[Rule, ...] = ()
    fail_on: Severity = "error"
    sources: dict[str, str] = field(default_factory=dict, compare=False)
    fixed: tuple[Finding, ...] = ()  # what this run has fixed, no longer among the findings

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that nothing sets aside."""
        return tuple(finding for finding in self.findings if finding.mark is None)

    @property
    def exit_code(self) -> int:
        """2 where anything kept us from judging, 1 where a finding is at or above `fail_on`, else 0."""
        if self.failures:
            return FAILED
        return (
            FOUND
            if any(is_at_least(finding.severity, self.fail_on) for finding in self.open)
            else CLEAN
        )

    def counts(self) -> Counter[str]:
        """Open findings by severity, marked ones by the kind of mark."""
        return Counter(
            finding.mark.kind if finding.mark else finding.severity for finding in self.findings
        )

    def by_rule(self) -> list[tuple[Finding, int]]:
        """For each rule with open findings its first one and their number, the most frequent first."""
        first: dict[str, Finding] = {}
        for finding in self.open:
            first.setdefault(finding.rule, finding)
        counts = Counter(finding.rule for finding in self.open)
        return [
            (first[rule], counts[rule])
            for rule in sorted(counts, key=lambda rule: (-counts[rule], rule))
        ]


def is_at_least(severity: Severity, bound: Severity) -> bool:
    """Whether a severity is as grave as a bound, or graver."""
    return SEVERITIES.index(severity) >= SEVERITIES.index(bound)


def by_path(findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    """Findings by file, in order."""
    grouped: dict[str, list[Finding]] = {}
    for finding in findings:
        grouped.setdefault(finding.path, []).append(finding)
    return grouped
