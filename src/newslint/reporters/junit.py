"""JUnit XML: a test suite a file, a failed case a finding, one passed case where there is none."""

from collections.abc import Iterator

from newslint.hints import TextIO
from newslint.model.finding import Finding
from newslint.reporters._safe import UNSAFE, escape
from newslint.run.report import Failure, Report, by_path
from newslint.text.expressions import expression

_MARKUP = expression(r"[&<>\"#:]")
_NOT_XML = expression(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_NO_FILES = "newslint"  # readers take a report without any case for a broken one


def report(report: Report, out: TextIO) -> None:
    """Write a suite for each file; a clean one has a case of its own, so that its history goes on."""
    grouped = by_path(report.open)
    failures: dict[str, list[Failure]] = {}
    for failure in report.failures:
        failures.setdefault(failure.path, []).append(failure)
    paths = sorted({*grouped, *failures, *report.judged}) or [_NO_FILES]
    suites = [_suite(path, grouped.get(path, []), failures.get(path, [])) for path in paths]
    clean = sum(path not in grouped and path not in failures for path in paths)
    tests = len(report.open) + len(report.failures) + clean
    counts = _counts(tests, len(report.open), len(report.failures))
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    out.write(f'<testsuites name="newslint" {counts}>\n{"".join(suites)}</testsuites>\n')


def _counts(tests: int, failures: int, errors: int) -> str:
    return f'tests="{tests}" failures="{failures}" errors="{errors}"'


def _suite(path: str, findings: list[Finding], failures: list[Failure]) -> str:
    name = _text(path)
    cases = [*_failed(name, findings), *_broken(name, failures)] or [_passed(name)]
    counts = _counts(len(cases), len(findings), len(failures))
    head = f'  <testsuite name="{name}" {counts} skipped="0" time="0">\n'
    return f"{head}{''.join(cases)}  </testsuite>\n"


def _passed(name: str) -> str:
    return f'    <testcase classname="{name}" name="no findings"/>\n'


def _failed(name: str, findings: list[Finding]) -> Iterator[str]:
    for finding in findings:
        place = f"{finding.start.line}:{finding.start.column}"
        body = f"{finding.path}:{place}: {finding.message}\n{finding.help}\n\n{finding.excerpt}".strip()
        yield (
            f'    <testcase classname="{name}" name="{finding.rule} {finding.name} ({place})">\n'
            f'      <failure type="{finding.severity}" message="{_text(finding.message)}">'
            f"{_text(body, keep_lines=True)}</failure>\n    </testcase>\n"
        )


def _broken(name: str, failures: list[Failure]) -> Iterator[str]:
    for failure in failures:
        yield (
            f'    <testcase classname="{name}" name="not checked">\n'
            f'      <error type="not-checked" message="{_text(failure.message)}"/>\n    </testcase>\n'
        )


def _text(text: str, *, keep_lines: bool = False) -> str:
    """Text for an attribute or an element: `#` and `:` as references, so that no log line commands."""
    text = _NOT_XML.sub(lambda match: escape(match[0]), text)
    text = _MARKUP.sub(lambda match: f"&#{ord(match[0])};", text)
    return UNSAFE.sub(
        lambda match: match[0] if keep_lines and match[0] == "\n" else f"&#{ord(match[0])};", text
    )
