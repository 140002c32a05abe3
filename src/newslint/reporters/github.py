"""GitHub Actions annotations: workflow commands, ten of a type, the gravest first."""

from collections import Counter
from collections.abc import Iterator

from newslint.hints import Literal, TextIO
from newslint.model.finding import Finding, Severity
from newslint.reporters._order import gravest_first
from newslint.reporters._safe import disarm, visible
from newslint.run.report import Failure, Report

Command = Literal["error", "warning", "notice"]

_MOST = 10  # annotations of one type that GitHub keeps of a step
_LONGEST = 4096
_COMMANDS: dict[Severity, Command] = {"error": "error", "warning": "warning", "info": "notice"}


def report(report: Report, out: TextIO) -> None:
    """Write at most ten commands of each type, failures before findings, and how many are left."""
    written: Counter[str] = Counter()
    left: Counter[str] = Counter()
    for command, line in _commands(report):
        if written[command] < _MOST:
            written[command] += 1
            out.write(f"{line}\n")
        else:
            left[command] += 1
    if left:
        more = ", ".join(f"{number} more of type {command}" for command, number in left.items())
        out.write(f"newslint: {more}; GitHub shows {_MOST} of a type\n")


def _commands(report: Report) -> Iterator[tuple[Command, str]]:
    for failure in report.failures:
        yield "error", _failure(failure)
    for finding in gravest_first(report.open, report):
        command = _COMMANDS[finding.severity]
        yield command, _finding(finding, command)


def _finding(finding: Finding, command: Command) -> str:
    start, end = finding.start, finding.end
    properties = {"file": finding.path, "line": str(start.line), "endLine": str(end.line)}
    if start.line == end.line:  # GitHub drops annotations with columns over several lines
        properties |= {"col": str(start.column), "endColumn": str(end.column)}
    properties["title"] = f"{finding.rule} {finding.name}"
    message = f"{finding.message}\n{finding.help}" if finding.help else finding.message
    return _command(command, properties, message)


def _failure(failure: Failure) -> str:
    line = {"line": str(failure.line)} if failure.line else {}
    return _command(
        "error", {"file": failure.path, **line, "title": "newslint: not checked"}, failure.message
    )


def _command(command: Command, properties: dict[str, str], message: str) -> str:
    listed = ",".join(f"{name}={_property(text)}" for name, text in properties.items())
    return f"::{command} {listed}::{_data(message[:_LONGEST])}"


def _data(text: str) -> str:
    """The message, where newlines stay newlines and nothing else acts."""
    lines = "\n".join(disarm(visible(line)) for line in text.split("\n"))
    return lines.replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    # Newlines in a path survive the way to GitHub and back; other controls would reach the log raw.
    text = visible(text, keep="\r\n")
    for character, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        text = text.replace(character, code)
    return disarm(text)
