"""Machine formats against schemas: our own description of what each consumer takes, and the consumer's where it is at hand."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator
from lxml import etree

from newslint.run.report import Report
from report_samples import clean_report, empty_report, full_report, many, written

OWN = Path(__file__).parents[1] / "schemas"
REPORTS = [
    pytest.param(full_report(), id="findings and failures"),
    pytest.param(clean_report(), id="no findings"),
    pytest.param(empty_report(), id="no files"),
    pytest.param(Report(full_report().findings), id="no sources"),
    pytest.param(many(5_010), id="more than a cap"),
]
THEIRS = {
    "sarif": "sarif-schema-2.1.0.json",
    "sarif-suppressed": "sarif-schema-2.1.0.json",
    "rdjson": "DiagnosticResult.json",
    "junit": "junit-10.xsd",
}


def _validate(text: str, schema: Path) -> None:
    """Raise where a report is not what a schema says."""
    if schema.suffix == ".xsd":
        etree.XMLSchema(etree.parse(schema)).assertValid(etree.fromstring(text.encode()))
        return
    description = json.loads(schema.read_text(encoding="utf-8"))
    of_draft_7 = "draft-07" in description.get("$schema", "draft-07")
    validator = Draft7Validator if of_draft_7 else Draft202012Validator
    validator(description).validate(json.loads(text))


def _own(name: str) -> Path:
    name = name.removesuffix("-suppressed")
    return OWN / ("junit.xsd" if name == "junit" else f"{name}.schema.json")


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("name", ["sarif", "sarif-suppressed", "gitlab", "rdjson", "junit"])
def test_report_is_what_its_consumer_takes(name: str, report: Report) -> None:
    _validate(written(name, report), _own(name))


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("name", THEIRS)
def test_report_passes_the_schema_of_its_consumer(
    name: str, report: Report, request: pytest.FixtureRequest
) -> None:
    folder = request.config.getoption("--schemas")
    if not folder:
        pytest.skip("no --schemas given: docs/formats.md says where they are from")

    _validate(written(name, report), Path(folder) / THEIRS[name])


def _first(*path: str | int) -> Callable[[Any], Any]:
    def find(log: Any) -> Any:
        for step in path:
            log = log[step]
        return log

    return find


_RESULT = ("runs", 0, "results", 2)
_REGION = (*_RESULT, "locations", 0, "physicalLocation", "region")


@pytest.mark.parametrize(
    ("name", "place", "fault"),
    [
        pytest.param("sarif", _RESULT, {"level": "info"}, id="a level that SARIF has not"),
        pytest.param("sarif", _RESULT, {"message": {}}, id="no message"),
        pytest.param("sarif", _RESULT, {"colour": "red"}, id="a key that SARIF has not"),
        pytest.param("sarif", _REGION, {"startLine": 0}, id="a line before the first"),
        pytest.param("sarif", _REGION, {"endColumn": None}, id="a column that is none"),
        pytest.param("sarif", (), {"version": "2.0.0"}, id="another version"),
        pytest.param("gitlab", (0,), {"severity": "error"}, id="a severity that GitLab has not"),
        pytest.param("gitlab", (0,), {"fingerprint": ""}, id="no fingerprint"),
        pytest.param("gitlab", (0, "location"), {"path": "./a.md"}, id="a path with a dot"),
        pytest.param("rdjson", ("diagnostics", 0), {"severity": "error"}, id="a severity in lower case"),
        pytest.param("rdjson", ("diagnostics", 0, "location"), {"path": ""}, id="no path"),
    ],
)  # fmt: skip
def test_planted_fault_is_seen(
    name: str, place: tuple[str | int, ...], fault: dict[str, Any]
) -> None:
    log = json.loads(written(name, full_report()))
    _first(*place)(log).update(fault)

    with pytest.raises(Exception, match="Failed validating"):
        _validate(json.dumps(log), _own(name))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param('tests="11"', 'tests="many"', id="a count that is none"),
        pytest.param("<failure ", "<fault ", id="an element that no reader knows"),
        pytest.param('name="no findings"', 'name=""', id="a case without a name"),
        pytest.param('name="news/clear.txt" tests', 'name="news/clean.txt" tests', id="a file twice"),
    ],
)  # fmt: skip
def test_planted_fault_is_seen_in_junit(old: str, new: str) -> None:
    text = written("junit", full_report())
    assert old in text
    faulty = text.replace(old, new, 1).replace(
        "</failure>", "</fault>" if "fault" in new else "</failure>", 1
    )

    with pytest.raises(etree.DocumentInvalid):
        _validate(faulty, _own("junit"))
