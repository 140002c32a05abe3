"""Azure Pipelines logging commands; hints, for which Azure has no type, are plain lines."""

from newslint.hints import TextIO
from newslint.model.finding import Finding
from newslint.reporters._order import gravest_first
from newslint.reporters._safe import disarm, visible
from newslint.reporters._screen import place
from newslint.run.report import Failure, Report


def report(report: Report, out: TextIO) -> None:
    """Write one line a finding, failures before findings, the gravest first."""
    out.writelines(f"{_failure(failure)}\n" for failure in report.failures)
    out.writelines(f"{_finding(finding)}\n" for finding in gravest_first(report.open, report))


def _finding(finding: Finding) -> str:
    message = f"{finding.rule} {finding.message}"
    if finding.severity == "info":
        return disarm(f"{place(finding)}: {visible(message)}")
    properties = {
        "type": finding.severity,
        "sourcepath": finding.path,
        "linenumber": str(finding.start.line),
        "columnnumber": str(finding.start.column),
        "code": finding.rule,
    }
    return _command(properties, message)


def _failure(failure: Failure) -> str:
    line = {"linenumber": str(failure.line)} if failure.line else {}
    return _command(
        {"type": "error", "sourcepath": failure.path, **line}, f"not checked: {failure.message}"
    )


def _command(properties: dict[str, str], message: str) -> str:
    listed = "".join(f"{name}={_property(text)};" for name, text in properties.items())
    return f"##vso[task.logissue {listed}]{_data(message)}"


def _data(text: str) -> str:
    return disarm(visible(text)).replace("%", "%AZP25")


def _property(text: str) -> str:
    return _data(text).replace("]", "%5D").replace(";", "%3B")
