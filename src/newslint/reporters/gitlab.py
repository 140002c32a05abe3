"""GitLab Code Quality: an array of issues, each with a fingerprint of its own."""

from collections import Counter
from hashlib import sha256

from newslint.hints import TextIO
from newslint.model.finding import Finding, Severity
from newslint.reporters._json import dump
from newslint.run.report import Failure, Report

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def report(report: Report, out: TextIO) -> None:
    """Write failures and open findings; an empty run is an empty array."""
    seen: Counter[str] = Counter()
    issues = [_failure(failure, seen) for failure in report.failures]
    issues += [_finding(finding, seen) for finding in report.open]
    out.write(f"{dump(issues, indent=2)}\n")


def _finding(finding: Finding, seen: Counter[str]) -> dict[str, object]:
    return {
        # GitLab does not show `check_name`: the description has to.
        "description": f"{finding.rule}: {finding.message}",
        "check_name": finding.rule,
        "fingerprint": _unique(f"{finding.path}\n{finding.rule}\n{finding.fingerprint}", seen),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": finding.path,
            "lines": {"begin": finding.start.line, "end": finding.end.line},
        },
    }


def _failure(failure: Failure, seen: Counter[str]) -> dict[str, object]:
    return {
        "description": f"not checked: {failure.message}",
        "check_name": "not-checked",
        "fingerprint": _unique(f"{failure.path}\n{failure.line}\n{failure.message}", seen),
        "severity": "critical",
        "location": {"path": failure.path, "lines": {"begin": failure.line or 1}},
    }


def _unique(text: str, seen: Counter[str]) -> str:
    """A fingerprint; of equal ones GitLab shows only the first, so equals are counted."""
    seen[text] += 1
    return sha256(f"{text}\n{seen[text]}".encode("utf-8", "surrogatepass")).hexdigest()
