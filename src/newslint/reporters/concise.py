"""One line a finding, for grep and for editors."""

from collections.abc import Iterator

from newslint.hints import TextIO
from newslint.reporters._safe import visible
from newslint.reporters._screen import ending, place, write_lines
from newslint.reporters._style import Paint, paint_for
from newslint.run.report import Report


def report(report: Report, out: TextIO) -> None:
    """Write findings in order, failures and the sums."""
    write_lines(_lines(report, paint_for(out)), out)


def _lines(report: Report, paint: Paint) -> Iterator[str]:
    for finding in report.open:
        code = paint(f"{finding.rule}[{finding.severity}]", finding.severity)
        yield f"{paint(place(finding), 'bold')}: {code} {visible(finding.message)}"
    yield from ending(report, paint)
