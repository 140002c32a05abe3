"""The format for people: each finding with its source line underlined, then what to do."""

from collections.abc import Iterator

from newslint.hints import TextIO
from newslint.model.finding import Finding, Fix
from newslint.reporters._places import Sources
from newslint.reporters._safe import visible
from newslint.reporters._screen import FLAGS, ending, place, write_lines
from newslint.reporters._snippet import gutter_width, snippet
from newslint.reporters._style import Paint, columns_of, paint_for
from newslint.run.report import Report


def report(report: Report, out: TextIO) -> None:
    """Write findings in order, failures and the sums."""
    write_lines(_lines(report, paint_for(out), columns_of(out)), out)


def _lines(report: Report, paint: Paint, columns: int) -> Iterator[str]:
    sources = Sources(report)
    for finding in report.open:
        yield _head(finding, paint)
        yield from _body(finding, sources, paint, columns)
        yield ""
    yield from ending(report, paint, gap=True)


def _head(finding: Finding, paint: Paint) -> str:
    code = paint(f"{finding.rule}[{finding.severity}]", finding.severity)
    return f"{paint(place(finding), 'bold')}: {code} {visible(finding.message)}"


def _body(finding: Finding, sources: Sources, paint: Paint, columns: int) -> Iterator[str]:
    lead = f"{' ' * (gutter_width(finding) + 1)}{paint('=', 'dim')}"
    if finding.context.text:
        yield from snippet(finding, paint, columns)
    if finding.pointer:
        yield f"{lead} {paint('at', 'bold')}: {visible(finding.pointer)}"
    if finding.help:
        yield f"{lead} {paint('help', 'bold')}: {visible(finding.help)}"
    for related in finding.related:
        places = sources.places(finding.path, related.span)
        where = f" ({places[0].line}:{places[0].column})" if places else ""
        yield f"{lead} {paint('note', 'bold')}: {visible(related.message)}{where}"
    if finding.fix:
        yield f"{lead} {paint('fix', 'bold')}: {_fix(finding.fix)}"


def _fix(fix: Fix) -> str:
    return f"{visible(fix.title)} ({FLAGS[fix.applicability]})"
