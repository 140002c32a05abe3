"""What a run found: findings, failures, counts and the exit code that follows from them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from newslint.hints import Protocol
from newslint.model.finding import SEVERITIES, Finding, Severity
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.rules.rule import Rule
from newslint.run.findings import Findings, Open
from newslint.run.packed import Tally, tally

CLEAN, FOUND, FAILED = 0, 1, 2  # exit codes; cli/main.py, which begins without this, has its own


Key = tuple[str, str, Span]  # path, rule and span: what tells a finding from all others of a run


class Failure(NamedTuple):
    """What kept us from judging a file; `line` counts from 1, 0 where it is all of the file."""

    path: str
    message: str
    line: int = 0
    column: int = 0


class Texts(Protocol):
    """Looks the decoded text of a file up by its path, as a mapping does, or reads it once more."""

    def get(self, path: str, default: str, /) -> str:
        """The text of a file."""
        ...


_NO_TEXTS: dict[str, str] = {}


class Report(NamedTuple):
    """All of one run. `findings` are in order of path and place, marked ones among them.

    `sources` has the texts of files with findings, for reporters that show lines; `judged` are the
    files of the run, those without findings among them.
    """

    findings: Sequence[Finding]
    failures: tuple[Failure, ...] = ()
    files: int = 0
    documents: int = 0
    judged: tuple[str, ...] = ()
    passed_over: tuple[str, ...] = ()  # files found in a folder that hold no article
    rules: tuple[Rule, ...] = ()
    fail_on: Severity = "error"
    sources: Texts = _NO_TEXTS
    changed: frozenset[Key] = frozenset()  # what stands on changed lines and is to come first
    fixed: tuple[Finding, ...] = ()  # what this run has fixed, no longer among the findings
    timing: object = None  # run/timing.py: where rules were timed

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Report) and _found(self) == _found(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self.judged)

    @property
    def open(self) -> Sequence[Finding]:
        """The findings that nothing sets aside."""
        if isinstance(self.findings, Findings):
            return Open(self.findings)
        return tuple(finding for finding in self.findings if finding.mark is None)

    @property
    def exit_code(self) -> int:
        """2 where anything kept us from judging, 1 where a finding is at or above `fail_on`, else 0."""
        if self.failures:
            return FAILED
        counts = self.tally()._asdict()
        grave = (severity for severity in SEVERITIES if is_at_least(severity, self.fail_on))
        return FOUND if any(counts[severity] for severity in grave) else CLEAN

    def tally(self) -> Tally:
        """The findings counted; those of a whole run are counted already."""
        return self.findings.tally if isinstance(self.findings, Findings) else tally(self.findings)

    def by_rule(self) -> list[tuple[Finding, int]]:
        """For each rule with open findings its first one and their number, the most frequent first."""
        first: dict[str, Finding] = {}
        counts: Counter[str] = Counter()
        for finding in self.open:
            first.setdefault(finding.rule, finding)
            counts[finding.rule] += 1
        return [
            (first[rule], counts[rule])
            for rule in sorted(counts, key=lambda rule: (-counts[rule], rule))
        ]


def _found(report: Report) -> tuple[object, ...]:
    """What was found, without how it is shown and how long it took."""
    return (*report[:8], *report[9:11])


def key_of(finding: Finding) -> Key:
    """What tells a finding from all others of its run."""
    return finding.path, finding.rule, finding.span


def is_at_least(severity: Severity, bound: Severity) -> bool:
    """Whether a severity is as grave as a bound, or graver."""
    return SEVERITIES.index(severity) >= SEVERITIES.index(bound)


def by_path(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Findings by file, in order."""
    grouped: dict[str, list[Finding]] = {}
    for finding in findings:
        grouped.setdefault(finding.path, []).append(finding)
    return grouped
