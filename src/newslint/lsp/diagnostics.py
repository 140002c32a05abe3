"""Verdicts as an editor shows them: plain words at exact places, nothing of the article as mark-up."""

from collections.abc import Iterator

from lsprotocol import types

from newslint.lsp.desk import Verdict
from newslint.lsp.positions import Positions
from newslint.model.finding import Finding, Severity
from newslint.reporters._safe import visible
from newslint.run.report import Failure

SOURCE = "newslint"
_SEVERITIES: dict[Severity, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}


def diagnostics(verdict: Verdict, uri: str, positions: Positions) -> list[types.Diagnostic]:
    """All that is to be shown in a buffer, failures first."""
    failures = (_failure(failure, positions) for failure in verdict.outcome.failures)
    return [*failures, *(diagnostic(finding, uri, positions) for finding in verdict.findings)]


def diagnostic(finding: Finding, uri: str, positions: Positions) -> types.Diagnostic:
    """One finding."""
    return types.Diagnostic(
        range=positions.range(finding.span),
        message=visible(finding.message),
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        source=SOURCE,
        related_information=list(_related(finding, uri, positions)) or None,
    )


def _related(
    finding: Finding, uri: str, positions: Positions
) -> Iterator[types.DiagnosticRelatedInformation]:
    for message, span in finding.related:
        place = types.Location(uri, positions.range(span))
        yield types.DiagnosticRelatedInformation(place, visible(message))


def _failure(failure: Failure, positions: Positions) -> types.Diagnostic:
    return types.Diagnostic(
        range=positions.range(positions.line(failure.line)),
        message=visible(failure.message),
        severity=types.DiagnosticSeverity.Error,
        source=SOURCE,
    )
