"""Reviewdog's diagnostic format: columns count UTF-8 bytes."""

from newslint.hints import TextIO
from newslint.model.finding import Finding, Severity
from newslint.model.spans import Place, Span
from newslint.reporters._json import dump
from newslint.reporters._places import Sources
from newslint.run.report import Failure, Report

_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def report(report: Report, out: TextIO) -> None:
    """Write failures and open findings with what fixes them."""
    sources = Sources(report)
    diagnostics = [_failure(failure) for failure in report.failures]
    diagnostics += [_finding(finding, sources) for finding in report.open]
    out.write(f"{dump({'source': {'name': 'newslint'}, 'diagnostics': diagnostics}, indent=2)}\n")


def _finding(finding: Finding, sources: Sources) -> dict[str, object]:
    path = finding.path
    diagnostic: dict[str, object] = {
        "message": finding.message,
        "location": {"path": path, "range": _range(path, finding.start, finding.end, sources)},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    if suggestion := _suggestion(finding, sources):
        diagnostic["suggestions"] = [suggestion]
    related = [
        {"message": other.message, "location": {"path": path, "range": where}}
        for other in finding.related
        if (where := _range_of(path, other.span, sources))
    ]
    return diagnostic | ({"related_locations": related} if related else {})


def _failure(failure: Failure) -> dict[str, object]:
    where = {"range": {"start": {"line": failure.line}}} if failure.line else {}
    return {
        "message": f"not checked: {failure.message}",
        "location": {"path": failure.path, **where},
        "severity": "ERROR",
        "code": {"value": "not-checked"},
    }


def _suggestion(finding: Finding, sources: Sources) -> dict[str, object] | None:
    """The fix; reviewdog takes several suggestions for alternatives, so only of a single edit."""
    fix = finding.fix
    if fix is None or fix.applicability == "display" or len(fix.edits) != 1:
        return None
    where = _range_of(finding.path, fix.edits[0].span, sources)
    return {"range": where, "text": fix.edits[0].text} if where else None


def _range_of(path: str, span: Span, sources: Sources) -> dict[str, object] | None:
    places = sources.places(path, span)
    return _range(path, *places, sources) if places else None


def _range(path: str, start: Place, end: Place, sources: Sources) -> dict[str, object]:
    return {"start": _position(path, start, sources), "end": _position(path, end, sources)}


def _position(path: str, place: Place, sources: Sources) -> dict[str, int]:
    lines = sources.lines(path)
    if lines is None or place.line > len(lines):
        return {"line": place.line}
    before = lines.line(place.line)[: place.column - 1]
    return {"line": place.line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
