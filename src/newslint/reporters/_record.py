"""JSON v1: what a finding, a failure and a run are to other programs. The schemas are in schema/."""

from newslint.model.finding import Finding, Fix, Related
from newslint.model.spans import Place, Span
from newslint.run.report import Failure, Report

VERSION = 1


def finding_record(finding: Finding) -> dict[str, object]:
    """A finding as JSON v1 has it, key by key: nothing gets in by being added to a class."""
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "help": finding.help,
        "path": finding.path,
        "span": _span(finding.span),
        "start": _place(finding.start),
        "end": _place(finding.end),
        "excerpt": finding.excerpt,
        "related": [_related(related) for related in finding.related],
        "fix": _fix(finding.fix) if finding.fix else None,
        "fingerprint": finding.fingerprint,
    }


def failure_record(failure: Failure) -> dict[str, object]:
    """A failure as JSON v1 has it; `line` is 0 where it is all of the file."""
    return {"path": failure.path, "line": failure.line, "message": failure.message}


def summary_record(report: Report) -> dict[str, object]:
    """The sums: open findings by severity, and how many were set aside."""
    tally = report.tally()
    return {
        "files": report.files,
        "documents": report.documents,
        "rules": len(report.rules),
        "errors": tally.error,
        "warnings": tally.warning,
        "info": tally.info,
        "suppressed": tally.suppressed,
        "known": tally.known,
        "failures": len(report.failures),
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _place(place: Place) -> dict[str, int]:
    return {"line": place.line, "column": place.column}


def _related(related: Related) -> dict[str, object]:
    return {"message": related.message, "span": _span(related.span)}


def _fix(fix: Fix) -> dict[str, object]:
    return {
        "title": fix.title,
        "applicability": fix.applicability,
        "edits": [{"span": _span(edit.span), "text": edit.text} for edit in fix.edits],
    }
