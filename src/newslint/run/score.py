"""One number a document, for those who choose which to keep, to mend and to drop; docs/score.md has the formula."""

from collections import Counter
from collections.abc import Iterable

from newslint.model.finding import Confidence, Finding, Severity
from newslint.records import NamedTuple
from newslint.run.report import Report

HALVING = 30  # points that halve a score
POINTS: dict[Severity, int] = {"error": 25, "warning": 10, "info": 3}
SHARE: dict[Confidence, float] = {"high": 1.0, "medium": 0.75, "low": 0.5}
_OURS = "NL"  # faults of comments to newslint are none of the article


class Score(NamedTuple):
    """A document with findings: its score, and how many findings of each group of rules it has."""

    path: str
    number: int  # which of several documents in the file, from 1; 0 where it is the only one
    score: int
    groups: tuple[tuple[str, int], ...]

    @property
    def findings(self) -> int:
        """All of them."""
        return sum(count for _, count in self.groups)


class Scores(NamedTuple):
    """The scores of a run, the lowest first; every other document has 100."""

    documents: tuple[Score, ...]
    clean: int

    @property
    def mean(self) -> float | None:
        """Of all documents; None where there are none."""
        number = len(self.documents) + self.clean
        total = sum(one.score for one in self.documents) + 100 * self.clean
        return total / number if number else None


def scores(report: Report) -> Scores:
    """Score every document of a report by its open findings."""
    grouped: dict[tuple[str, int], list[Finding]] = {}
    for finding in report.open:
        if _group(finding) != _OURS:
            grouped.setdefault((finding.path, finding.document), []).append(finding)
    found = (
        Score(path, number, score(findings), _groups(findings))
        for (path, number), findings in grouped.items()
    )
    ordered = tuple(sorted(found, key=lambda one: (one.score, one.path, one.number)))
    return Scores(ordered, max(0, report.documents - len(ordered)))


def score(findings: Iterable[Finding]) -> int:
    """100 for no finding, and half of it for each 30 points; whole, and never below 0."""
    lost = 0.0
    seen: Counter[str] = Counter()
    for finding in sorted(findings, key=_points, reverse=True):
        # Twenty findings of one rule are one bad habit: each counts half of the one before.
        lost += _points(finding) * 2.0 ** -seen[finding.rule]
        seen[finding.rule] += 1
    return int(100 * 0.5 ** (lost / HALVING) + 0.5)


def _points(finding: Finding) -> float:
    return POINTS[finding.severity] * SHARE[finding.confidence]


def _groups(findings: Iterable[Finding]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(map(_group, findings)).items()))


def _group(finding: Finding) -> str:
    return finding.rule.rstrip("0123456789")
