"""The schema that editors use says no to what the reader of rules says no to."""

from typing import Any

import jsonschema
import pytest

from newslint.rules.schema import rule_schema

RULE: dict[str, Any] = {
    "id": "SRC001",
    "name": "placeholder-source",
    "since": "0.1.0",
    "severity": "error",
    "confidence": "high",
    "summary": "A stand-in.",
    "why": "It tells nothing.",
    "check": {"kind": "pattern", "any": ["Source 1"]},
    "message": "“{match}” stands in",
    "help": "Name it.",
    "examples": {"bad": [{"text": "[[Source 1]]"}], "good": [{"text": "Reuters"}]},
}


def faults(rule: dict[str, Any]) -> list[str]:
    return [
        error.message for error in jsonschema.Draft202012Validator(rule_schema()).iter_errors(rule)
    ]


def test_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(rule_schema())


def test_a_whole_rule_passes() -> None:
    assert faults(RULE) == []


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"mesage": "x"}, id="unknown key"),
        pytest.param({"severity": "eror"}, id="unknown word"),
        pytest.param({"id": "S1"}, id="form of an id"),
        pytest.param({"name": "No Spaces"}, id="form of a name"),
        pytest.param({"tags": "sources"}, id="text for a list"),
        pytest.param({"check": {"kind": "patern", "any": []}}, id="unknown kind"),
        pytest.param({"check": {"any": ["x"]}}, id="no kind"),
        pytest.param({"check": {"kind": "pattern"}}, id="parameter missing"),
        pytest.param(
            {"check": {"kind": "absence", "any": [], "unless": []}}, id="another kind's parameter"
        ),
        pytest.param({"severity-in": {"html": "never"}}, id="unknown word in a mapping"),
        pytest.param(
            {"examples": {"bad": [{"txt": "x"}], "good": []}}, id="unknown key deep inside"
        ),
    ],
)
def test_a_broken_rule_does_not_pass(change: dict[str, Any]) -> None:
    assert faults({**RULE, **change}) != []


@pytest.mark.parametrize("key", ["id", "check", "message", "examples"])
def test_a_rule_without_what_it_needs_does_not_pass(key: str) -> None:
    assert faults({name: value for name, value in RULE.items() if name != key}) != []
