"""SARIF 2.1.0 as GitHub code scanning takes it."""

from newslint.hints import TextIO
from newslint.model.finding import Finding
from newslint.reporters._json import dump
from newslint.reporters._order import gravest_first
from newslint.reporters._places import Sources
from newslint.reporters._sarif_places import location, region
from newslint.reporters._sarif_rules import LEVELS, NOT_CHECKED, RuleList
from newslint.reporters._version import newslint_version
from newslint.run.report import Failure, Report

MOST_RESULTS = 5_000  # what GitHub keeps of a run
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def report(report: Report, out: TextIO, *, include_marked: bool = False) -> None:
    """Write open findings, or all of them with `suppressions` for those set aside."""
    out.write(f"{dump(_log(report, include_marked=include_marked), indent=2)}\n")


def left_out(report: Report, *, include_marked: bool = False) -> int:
    """How many results are over what GitHub keeps, and not written."""
    wanted = report.findings if include_marked else report.open
    return max(0, len(report.failures) + len(wanted) - MOST_RESULTS)


def _log(report: Report, *, include_marked: bool) -> dict[str, object]:
    rules = RuleList(report)
    sources = Sources(report)
    findings = gravest_first(report.findings if include_marked else report.open, report)
    results = [_failure(failure, rules) for failure in report.failures]
    results += [_result(finding, rules, sources) for finding in findings]
    driver = {
        "name": "newslint",
        "semanticVersion": newslint_version(),
        "rules": rules.descriptors(),
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The repository."}}},
        "automationDetails": {"id": "newslint/"},
        "invocations": [_invocation(report, left_out(report, include_marked=include_marked))],
        "results": results[:MOST_RESULTS],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(finding: Finding, rules: RuleList, sources: Sources) -> dict[str, object]:
    lines = sources.lines(finding.path)
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": rules.index(finding.rule),
        "level": LEVELS[finding.severity],
        "message": {"text": _sentence(finding.message)},
        "locations": [location(finding.path, _primary(finding))],
        "partialFingerprints": {"newslintSentence/v1": finding.fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                **location(finding.path, region(related.span, lines)),
                "id": number,
                "message": {"text": _sentence(related.message)},
            }
            for number, related in enumerate(finding.related, 1)
        ]
    if finding.fix:
        replacements = [
            {"deletedRegion": region(edit.span, lines), "insertedContent": {"text": edit.text}}
            for edit in finding.fix.edits
        ]
        artifact = location(finding.path)["physicalLocation"]["artifactLocation"]
        result["fixes"] = [
            {
                "description": {"text": _sentence(finding.fix.title)},
                "artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}],
            }
        ]
    if finding.mark:
        kind = "inSource" if finding.mark.kind == "suppressed" else "external"
        reason = {"justification": finding.mark.reason} if finding.mark.reason else {}
        result["suppressions"] = [{"kind": kind, **reason}]
    return result


def _primary(finding: Finding) -> dict[str, int]:
    """All four numbers; a finding of no width covers one character, or GitHub shows none."""
    start, end = finding.start, finding.end
    is_empty = start == end
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column + is_empty,
    }


def _failure(failure: Failure, rules: RuleList) -> dict[str, object]:
    line = failure.line or 1
    where = {"startLine": line, "startColumn": 1, "endLine": line, "endColumn": 2}
    return {
        "ruleId": NOT_CHECKED,
        "ruleIndex": rules.index(NOT_CHECKED),
        "level": "error",
        "message": {"text": _sentence(failure.message)},
        "locations": [location(failure.path, where)],
    }


def _invocation(report: Report, left: int) -> dict[str, object]:
    notices = [
        {
            "level": "error",
            "message": {"text": _sentence(failure.message)},
            "locations": [location(failure.path)],
        }
        for failure in report.failures
    ]
    if left:
        text = f"{left:,} results are left out: GitHub keeps {MOST_RESULTS:,} of a run."
        notices.append({"level": "warning", "message": {"text": text}})
    return {"executionSuccessful": not report.failures, "toolExecutionNotifications": notices}


def _sentence(text: str) -> str:
    """SARIF wants sentences; newslint's messages have no full stop of their own."""
    return text if text.endswith((".", "!", "?")) else f"{text}."
