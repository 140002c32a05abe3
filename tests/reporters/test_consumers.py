"""GitLab, JUnit, reviewdog and Markdown readers get what they document."""

import json
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from newslint.run.report import Report
from report_samples import (
    HOSTILE_PATH,
    RIVER,
    clean_report,
    empty_report,
    full_report,
    many,
    written,
)


def _issues(report: Report) -> list[dict[str, Any]]:
    issues: list[dict[str, Any]] = json.loads(written("gitlab", report))
    return issues


def test_gitlab_issues_have_the_documented_fields() -> None:
    for issue in _issues(full_report()):
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["lines"]["begin"] >= 1
        assert not issue["location"]["path"].startswith(("/", "./"))


def test_gitlab_fingerprints_are_unique_even_of_equal_findings() -> None:
    report = full_report()
    twice = Report(tuple(report.findings) * 2, report.failures * 2)
    fingerprints = [issue["fingerprint"] for issue in _issues(twice)]

    assert len(set(fingerprints)) == len(fingerprints) == 18


def test_gitlab_description_starts_with_the_code() -> None:
    assert _issues(full_report())[2]["description"].startswith("DAT001: ")


def test_gitlab_gets_an_empty_array_of_an_empty_run() -> None:
    assert _issues(empty_report()) == []


def _suites(report: Report) -> ET.Element:
    return ET.fromstring(written("junit", report).encode())  # noqa: S314 - our own output


def test_junit_counts_are_right() -> None:
    root = _suites(full_report())
    cases = root.findall("testsuite/testcase")

    assert root.attrib["tests"] == str(len(cases)) == "11"
    assert root.attrib["failures"] == str(len(root.findall("testsuite/testcase/failure"))) == "7"
    assert root.attrib["errors"] == str(len(root.findall("testsuite/testcase/error"))) == "2"
    for suite in root:
        assert suite.attrib["tests"] == str(len(suite.findall("testcase")))
        assert suite.attrib["failures"] == str(len(suite.findall("testcase/failure")))


def test_junit_elements_are_those_that_readers_know() -> None:
    known = {
        "testsuites": {"name", "tests", "failures", "errors"},
        "testsuite": {"name", "tests", "failures", "errors", "skipped", "time"},
        "testcase": {"name", "classname"},
        "failure": {"type", "message"},
        "error": {"type", "message"},
    }
    for element in _suites(full_report()).iter():
        assert set(element.attrib) <= known[element.tag]


@pytest.mark.parametrize(
    "report",
    [pytest.param(clean_report(), id="no findings"), pytest.param(empty_report(), id="no files")],
)
def test_junit_without_findings_has_one_passed_case(report: Report) -> None:
    (case,) = _suites(report).findall("testsuite/testcase")

    assert case.attrib["name"] == "no findings"
    assert len(case) == 0


def test_junit_has_a_passed_suite_for_each_clean_file() -> None:
    suites = {suite.attrib["name"]: suite for suite in _suites(full_report())}
    passed = {name for name, suite in suites.items() if len(suite[0]) == 0}

    assert passed == {"news/clean.txt", "news/clear.txt"}
    assert {suites[name].attrib["tests"] for name in passed} == {"1"}


def test_junit_keeps_what_xml_can_hold_of_a_hostile_path() -> None:
    names = [suite.attrib["name"] for suite in _suites(full_report())]

    assert HOSTILE_PATH.replace("\x1b", r"\x1b") in names


def _diagnostics(report: Report) -> list[dict[str, Any]]:
    diagnostics: list[dict[str, Any]] = json.loads(written("rdjson", report))["diagnostics"]
    return diagnostics


def test_rdjson_columns_count_bytes() -> None:
    found = _diagnostics(full_report())[4]
    start, end = (found["location"]["range"][key] for key in ("start", "end"))
    line = RIVER.encode().split(b"\n")[start["line"] - 1]

    assert line[start["column"] - 1 : end["column"] - 1] == b"Source 2"


def test_rdjson_suggestion_replaces_the_span() -> None:
    (found,) = (one for one in _diagnostics(full_report()) if "suggestions" in one)

    assert found["suggestions"] == [{"range": found["location"]["range"], "text": ""}]


def test_rdjson_has_only_fields_of_the_format() -> None:
    known = {"message", "location", "severity", "code", "suggestions", "related_locations"}
    for found in _diagnostics(full_report()):
        assert set(found) <= known
        assert found["severity"] in {"ERROR", "WARNING", "INFO"}
        assert set(found["location"]) <= {"path", "range"}


def test_rdjson_has_no_columns_without_the_source() -> None:
    report = full_report()
    found = _diagnostics(Report(report.findings))[0]

    assert found["location"]["range"]["start"] == {"line": 1}


def test_markdown_rows_have_four_cells() -> None:
    rows = [line for line in written("markdown", full_report()).splitlines() if line[:1] == "|"]

    assert {row.count("|") for row in rows} == {5}


@pytest.mark.parametrize("live", ["<script>", "@ada", "**c**", ":smile:", "[sic]", "`b`", "<i>"])
def test_markdown_leaves_nothing_of_the_article_live(live: str) -> None:
    assert live not in written("markdown", full_report())


def test_markdown_stays_under_a_mebibyte() -> None:
    text = written("markdown", many(20_000))

    assert len(text.encode()) < 1_000_000
    assert text.rstrip().endswith("more")
