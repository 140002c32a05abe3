"""A summary in GitHub's Markdown, for step summaries and comments; always under their 1 MiB."""

from collections.abc import Iterator

from newslint.hints import TextIO
from newslint.model.finding import Finding
from newslint.reporters._order import gravest_first
from newslint.reporters._safe import visible
from newslint.reporters._screen import amount, summary
from newslint.reporters._style import Paint
from newslint.run.report import Failure, Report
from newslint.text.expressions import expression

_MOST_BYTES = 900_000  # GitHub throws a whole summary away over 1 MiB
_LONGEST = 300
# What Markdown, math, emoji codes and automatic links are made of.
_MARKUP = expression(r"(?i)[&<>|*_~`\[\]#\\$:]|(?<=www)\.")
_MARKS = {"error": "🔴 error", "warning": "🟡 warning", "info": "🔵 info"}
_HEAD = "| Place | Severity | Rule | Finding |\n| :--- | :--- | :--- | :--- |\n"


def report(report: Report, out: TextIO) -> None:
    """Write the sums, what could not be checked, and a table of findings, the gravest first."""
    out.write(f"## newslint\n\n{_plain(summary(report, Paint(is_on=False)))}\n")
    if report.failures:
        out.write("\n### Not checked\n\n")
        _write(_failures(report), len(report.failures), out)
    if report.open:
        out.write(f"\n{_HEAD}")
        _write(_rows(report), len(report.open), out)


def _write(lines: Iterator[str], total: int, out: TextIO) -> None:
    size = 0
    for number, line in enumerate(lines):
        size += len(line.encode())
        if size > _MOST_BYTES // 2:
            out.write(f"\nand {amount(total - number, 'more', 'more')}\n")
            return
        out.write(line)


def _failures(report: Report) -> Iterator[str]:
    for failure in report.failures:
        yield f"- {_place(failure)}: {_plain(failure.message)}\n"


def _rows(report: Report) -> Iterator[str]:
    for finding in gravest_first(report.open, report):
        rule = f"{finding.rule} {_plain(finding.name)}"
        yield f"| {_where(finding)} | {_MARKS[finding.severity]} | {rule} | {_text(finding)} |\n"


def _where(finding: Finding) -> str:
    return f"{_plain(finding.path)}:{finding.start.line}:{finding.start.column}"


def _place(failure: Failure) -> str:
    return _plain(failure.path) + (f":{failure.line}" if failure.line else "")


def _text(finding: Finding) -> str:
    text = _plain(finding.message)
    return f"{text}<br>{_plain(finding.help)}" if finding.help else text


def _plain(text: str) -> str:
    """Text that Markdown and HTML leave alone, and that calls nobody by name."""
    text = visible(text)
    if len(text) > _LONGEST:
        text = f"{text[:_LONGEST]}…"
    text = _MARKUP.sub(lambda match: f"&#{ord(match[0])};", text)
    return text.replace("@", "@<!-- -->")
