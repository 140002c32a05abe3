"""JSON v1 and JSON Lines keep to their schemas and lose nothing."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from newslint.reporters._json import dump
from newslint.reporters._safe import UNSAFE_IN_LINES
from newslint.run.report import Report
from report_samples import (
    HOSTILE,
    HOSTILE_PATH,
    clean_report,
    empty_report,
    full_report,
    written,
)

_SCHEMAS = Path(__file__).parents[2] / "schema"


def _schema(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((_SCHEMAS / name).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return schema


def _validator(name: str) -> Draft202012Validator:
    finding: Resource[Any] = Resource.from_contents(_schema("finding.v1.schema.json"))
    registry: Registry[Any] = Registry().with_resource("finding.v1.schema.json", finding)
    return Draft202012Validator(_schema(name), registry=registry)


@pytest.mark.parametrize(
    "report",
    [
        pytest.param(full_report(), id="findings and failures"),
        pytest.param(clean_report(), id="no findings"),
        pytest.param(empty_report(), id="no files"),
    ],
)
def test_report_keeps_to_its_schema(report: Report) -> None:
    _validator("report.v1.schema.json").validate(json.loads(written("json", report)))


def test_schema_refuses_what_it_does_not_know() -> None:
    record = json.loads(written("json", full_report()))
    record["findings"][0]["mark"] = None

    assert not _validator("report.v1.schema.json").is_valid(record)


def test_each_line_is_a_finding_or_a_failure() -> None:
    records = [json.loads(line) for line in written("json-lines", full_report()).splitlines()]
    validator = _validator("finding.v1.schema.json")
    failures = [record.pop("failure") for record in records if "failure" in record]

    assert [validator.is_valid(record) for record in records if record] == [True] * 7
    assert [failure["line"] for failure in failures] == [2, 0]


def test_marked_findings_are_counted_and_not_written() -> None:
    record = json.loads(written("json", full_report()))

    assert len(record["findings"]) == 7
    assert record["summary"] == {
        "files": 6,
        "documents": 6,
        "rules": 4,
        "errors": 5,
        "warnings": 1,
        "info": 1,
        "suppressed": 1,
        "known": 1,
        "failures": 2,
    }


@pytest.mark.parametrize("name", ["json", "json-lines", "sarif", "gitlab", "rdjson"])
def test_no_line_commands_a_runner_or_moves_a_cursor(name: str) -> None:
    text = written(name, full_report())

    assert "##[" not in text
    assert "##vso[" not in text
    assert not {"\x1b", "\u202e", "\x07", "\ud800"} & set(text)


def test_escapes_change_no_value() -> None:
    finding = json.loads(written("json", full_report()))["findings"][-1]

    assert finding["path"] == HOSTILE_PATH
    assert finding["message"] == "“##[add-mask]x\x1b[1m” ::error:: <b> @ada"
    assert HOSTILE[slice(*finding["span"].values())] == "Source 6"


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(
            {"a": [1, {"b": "“é”\n"}], "c": {}, "d": [], "e": None}, id="what findings have"
        ),
        pytest.param([True, 0.5, -3, (), ("x", ["y", [{}]])], id="what else there is"),
        pytest.param(
            [{"a%s": "5 %", "b": 1}, {"b": 1, "a%s": ""}], id="percent signs, another order"
        ),
        pytest.param("a word", id="a string alone"),
    ],
)
def test_layout_is_that_of_the_standard_library(value: object) -> None:
    assert dump(value, indent=2) == json.dumps(value, ensure_ascii=False, indent=2)


def test_every_unsafe_character_is_escaped_among_others() -> None:
    characters = "é".join([*map(chr, range(0x2100)), *"\ud800\ue000\ufeff\U000e0100\U0010ffff"])
    text = dump(characters)

    assert json.loads(text) == characters
    assert not UNSAFE_IN_LINES.search(text)


@pytest.mark.parametrize("sign", ["\x7f", "\xad", "\ue000", "\U000e0100"])
def test_an_unsafe_character_is_escaped_alone(sign: str) -> None:
    assert not UNSAFE_IN_LINES.search(dump(f"A word{sign}."))
