"""Findings under the name of their file, in columns."""

from collections.abc import Iterator, Sequence

from newslint.hints import TextIO
from newslint.model.finding import Finding
from newslint.reporters._safe import visible
from newslint.reporters._screen import ending, write_lines
from newslint.reporters._style import Paint, paint_for
from newslint.run.report import Report, by_path


def report(report: Report, out: TextIO) -> None:
    """Write files in order, each with its findings, then failures and the sums."""
    write_lines(_lines(report, paint_for(out)), out)


def _lines(report: Report, paint: Paint) -> Iterator[str]:
    for path, findings in by_path(report.open).items():
        yield f"{paint(visible(path), 'bold')}:"
        yield from _rows(findings, paint)
        yield ""
    yield from ending(report, paint, gap=True)


def _rows(findings: Sequence[Finding], paint: Paint) -> Iterator[str]:
    places = [f"{finding.start.line}:{finding.start.column}" for finding in findings]
    width = max(map(len, places))
    for place, finding in zip(places, findings, strict=True):
        severity = paint(f"{finding.severity:<7}", finding.severity)
        yield f"  {place:>{width}}  {severity}  {finding.rule}  {visible(finding.message)}"
