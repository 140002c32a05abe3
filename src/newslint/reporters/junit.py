"""JUnit XML: a test suite a file, a failed case a finding, one passed case for files without any."""

import re
from collections.abc import Iterator
from typing import TextIO

from newslint.model.finding import Finding
from newslint.reporters._safe import UNSAFE, escape
from newslint.run.report import Failure, Report, by_path

_MARKUP = re.compile(r"[&<>\"#:]")
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

# Readers take a report without any case for a broken one.
_CLEAN = """\
  <testsuite name="newslint" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase classname="newslint" name="files without findings"/>
  </testsuite>
"""


def report(report: Report, out: TextIO) -> None:
    """Write the suites of files with findings or failures, and one for all that are clean."""
    grouped = by_path(report.open)
    failures: dict[str, list[Failure]] = {}
    for failure in report.failures:
        failures.setdefault(failure.path, []).append(failure)
    paths = sorted({*grouped, *failures})
    suites = [_suite(path, grouped.get(path, []), failures.get(path, [])) for path in paths]
    is_partly_clean = len(paths) < report.files or not paths
    tests = len(report.open) + len(report.failures) + is_partly_clean
    counts = _counts(tests, len(report.open), len(report.failures))
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    out.write(f'<testsuites name="newslint" {counts}>\n{"".join(suites)}')
    out.write(f"{_CLEAN if is_partly_clean else ''}</testsuites>\n")


def _counts(tests: int, failures: int, errors: int) -> str:
    return f'tests="{tests}" failures="{failures}" errors="{errors}"'


def _suite(path: str, findings: list[Finding], failures: list[Failure]) -> str:
    name = _text(path)
    cases = [*_failed(name, findings), *_broken(name, failures)]
    counts = _counts(len(cases), len(findings), len(failures))
    head = f'  <testsuite name="{name}" {counts} skipped="0" time="0">\n'
    return f"{head}{''.join(cases)}  </testsuite>\n"


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
