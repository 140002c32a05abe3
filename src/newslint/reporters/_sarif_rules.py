"""Rules as SARIF describes them: the texts that GitHub shows beside an alert."""

from newslint.model.finding import Finding, Severity
from newslint.rules.rule import Rule
from newslint.run.report import Report

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
NOT_CHECKED = "not-checked"
_PROBLEM: dict[Severity, str] = {
    "error": "error",
    "warning": "warning",
    "info": "recommendation",
}


class RuleList:
    """The rules of a run in a fixed order, and the place of each in it."""

    def __init__(self, report: Report) -> None:
        self._descriptors = {rule.id: _descriptor(rule) for rule in report.rules}
        for finding in report.findings:
            if finding.rule not in self._descriptors:
                self._descriptors[finding.rule] = _from_finding(finding)
        if report.failures:
            self._descriptors[NOT_CHECKED] = _not_checked()
        self._indexes = {rule: index for index, rule in enumerate(self._descriptors)}

    def index(self, rule: str) -> int:
        """Where in `descriptors` a rule stands."""
        return self._indexes[rule]

    def descriptors(self) -> list[dict[str, object]]:
        """All rules of the run, whether they found something or not."""
        return list(self._descriptors.values())


def _descriptor(rule: Rule) -> dict[str, object]:
    links = "".join(f"\n- [{other.title}]({other.url})" for other in rule.references)
    markdown = f"{rule.why.strip()}\n\n**What to do:** {rule.help}\n"
    if links:
        markdown += f"\n**References**\n{links}\n"
    return {
        "id": rule.id,
        "name": _pascal(rule.name),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": " ".join(rule.why.split())},
        "help": {"text": rule.help, "markdown": markdown},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": list(dict.fromkeys(("news", *rule.tags))),
            "precision": rule.confidence,
            "problem.severity": _PROBLEM[rule.severity],
        },
    }


def _from_finding(finding: Finding) -> dict[str, object]:
    """A rule of which the run kept nothing but a finding."""
    text = finding.name.replace("-", " ").capitalize() + "."
    return _short(finding.rule, finding.name, text, finding.help or text, finding.severity)


def _not_checked() -> dict[str, object]:
    text = "A file could not be read as an article."
    return _short(NOT_CHECKED, NOT_CHECKED, text, "Mend the file or exclude it.", "error")


def _short(
    code: str, name: str, text: str, help_text: str, severity: Severity
) -> dict[str, object]:
    return {
        "id": code,
        "name": _pascal(name),
        "shortDescription": {"text": text},
        "fullDescription": {"text": text},
        "help": {"text": help_text, "markdown": help_text},
        "defaultConfiguration": {"level": LEVELS[severity]},
        "properties": {"tags": ["news"], "problem.severity": _PROBLEM[severity]},
    }


def _pascal(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("-"))
