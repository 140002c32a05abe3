"""SARIF as GitHub needs it: what its schema says, and what only its users find out."""

import json
import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from newslint.reporters import sarif
from newslint.run.report import Report
from report_samples import full_report, many, written


def _run(report: Report) -> dict[str, Any]:
    log = json.loads(written("sarif", report))
    assert log["version"] == "2.1.0"
    run: dict[str, Any] = log["runs"][0]
    return run


def _results(report: Report) -> list[dict[str, Any]]:
    results: list[dict[str, Any]] = _run(report)["results"]
    return results


def _physical(result: dict[str, Any]) -> dict[str, Any]:
    physical: dict[str, Any] = result["locations"][0]["physicalLocation"]
    return physical


def test_every_region_is_complete_and_not_empty() -> None:
    for result in _results(full_report()):
        region = _physical(result)["region"]

        assert set(region) == {"startLine", "startColumn", "endLine", "endColumn"}
        assert (region["startLine"], region["startColumn"]) < (
            region["endLine"],
            region["endColumn"],
        )


def test_addresses_are_relative_and_encoded() -> None:
    for result in _results(full_report()):
        artifact = _physical(result)["artifactLocation"]

        assert re.fullmatch(r"(?!/)[A-Za-z0-9/._~%-]+", artifact["uri"])
        assert artifact["uriBaseId"] == "%SRCROOT%"


def test_address_of_an_absolute_path_is_relative(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newslint.reporters._sarif_places import location

    monkeypatch.chdir(tmp_path)
    place = location(str(tmp_path / "news" / "a b.md"))

    assert place["physicalLocation"]["artifactLocation"]["uri"] == "news/a%20b.md"


def test_every_result_points_at_its_rule() -> None:
    run = _run(full_report())
    rules = run["tool"]["driver"]["rules"]

    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_every_rule_has_its_three_texts() -> None:
    for rule in _run(full_report())["tool"]["driver"]["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
        assert "security-severity" not in rule["properties"]


def test_levels_are_words_of_the_standard() -> None:
    levels = {result["level"] for result in _results(full_report())}

    assert levels == {"error", "warning", "note"}


def test_fingerprint_leaves_githubs_own_alone() -> None:
    keys = {
        key for result in _results(full_report()) for key in result.get("partialFingerprints", {})
    }

    assert keys == {"newslintSentence/v1"}


def test_marked_findings_are_left_out() -> None:
    assert not [result for result in _results(full_report()) if "suppressions" in result]


def test_marked_findings_are_suppressions_where_asked_for() -> None:
    out = StringIO()
    sarif.report(full_report(), out, include_marked=True)
    results = json.loads(out.getvalue())["runs"][0]["results"]
    marks = [mark for result in results for mark in result.get("suppressions", [])]

    assert marks == [
        {"kind": "external"},
        {"kind": "inSource", "justification": "the company is called so"},
    ]


def test_failure_is_a_result_and_a_notification() -> None:
    run = _run(full_report())
    invocation = run["invocations"][0]

    assert invocation["executionSuccessful"] is False
    assert len(invocation["toolExecutionNotifications"]) == 2
    assert [result["ruleId"] for result in run["results"][:2]] == ["not-checked", "not-checked"]


def test_cap_keeps_the_gravest_and_says_so() -> None:
    report = many(6_000)
    run = _run(report)
    levels = [result["level"] for result in run["results"]]

    assert len(levels) == sarif.MOST_RESULTS
    assert levels.count("error") == levels.count("warning") == 2_000
    assert sarif.left_out(report) == 1_000
    notice = run["invocations"][0]["toolExecutionNotifications"][0]
    assert notice["message"]["text"].startswith("1,000 results are left out")
