"""Which findings come first where a consumer keeps only some: the gravest."""

from collections.abc import Iterable

from newslint.model.finding import SEVERITIES, Finding


def gravest_first(findings: Iterable[Finding]) -> list[Finding]:
    """Sort by severity; equals keep their order."""
    return sorted(findings, key=lambda finding: -SEVERITIES.index(finding.severity))
