"""What the formats for people share: safe lines out, places and sums in words."""

from collections.abc import Iterable, Iterator

from newslint.hints import TextIO
from newslint.model.finding import Applicability, Finding, Severity
from newslint.reporters._safe import disarm, is_read_by_runner, visible
from newslint.reporters._style import Paint
from newslint.run.report import Failure, Report

FLAGS: dict[Applicability, str] = {
    "safe": "--fix",
    "unsafe": "--fix --unsafe-fixes",
    "display": "by hand",
}
WORDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "hint"}


def write_lines(lines: Iterable[str], out: TextIO) -> None:
    """Write each line, with commands to a runner broken up where one listens."""
    on_runner = is_read_by_runner()
    out.writelines(f"{disarm(line) if on_runner else line}\n" for line in lines)


def place(finding: Finding) -> str:
    """`path:line:column`, safe to show."""
    return f"{visible(finding.path)}:{finding.start.line}:{finding.start.column}"


def failure_line(failure: Failure, paint: Paint) -> str:
    """One line that says what could not be judged."""
    line = f":{failure.line}" if failure.line else ""
    where = paint(f"{visible(failure.path)}{line}", "bold")
    return f"{where}: {paint('not checked', 'error')}: {visible(failure.message)}"


def ending(report: Report, paint: Paint, *, gap: bool = False) -> Iterator[str]:
    """What could not be judged, then the sums; with `gap`, an empty line between the two."""
    for failure in report.failures:
        yield failure_line(failure, paint)
    if gap and report.failures:
        yield ""
    yield summary(report, paint)


def summary(report: Report, paint: Paint) -> str:
    """All of the run in one line."""
    tally = report.tally()
    counts = tally._asdict()
    found = [
        paint(amount(counts[severity], word, f"{word}s"), severity)
        for severity, word in WORDS.items()
        if counts[severity]
    ]
    files = amount(report.files, "file", "files")
    aside = ", ".join(f"{counts[kind]} {kind}" for kind in ("suppressed", "known") if counts[kind])
    tail = f" ({aside})" if aside else ""
    if report.failures:
        tail += f"; {paint(amount(len(report.failures), 'failure', 'failures'), 'error')}"
    tail += fixes(report)
    if not (report.files or report.failures):
        return "Nothing checked: no articles found"
    if not found:
        clear = "No findings" if report.failures else paint("All clear", "good")
        return f"{clear}: {files}, {amount(len(report.rules), 'rule', 'rules')}{tail}"
    return f"Found {', '.join(found)} in {tally.files} of {files}{tail}"


def fixes(report: Report) -> str:
    """How many findings were fixed and how many could be; empty where none."""
    tally = report.tally()
    flags = [(tally.safe, FLAGS["safe"]), (tally.unsafe, FLAGS["unsafe"])]
    could = ", ".join(f"{number:,} with {flag}" for number, flag in flags if number)
    done = f"; {len(report.fixed):,} fixed" if report.fixed else ""
    return f"{done}; can fix {could}" if could else done


def amount(number: int, word: str, plural: str) -> str:
    """`1 file`, `1,200 files`."""
    return f"{number:,} {word if number == 1 else plural}"
