"""Every example of every rule file is a test, and so is every alternative of every pattern."""

from collections.abc import Iterator

import pytest

from alternatives import survivors
from newslint.engine.examples import Outcome, run_examples
from newslint.rules.pack import load_rules
from newslint.rules.rule import Rule

RULES = load_rules()


def outcomes() -> Iterator[Outcome]:
    for rule in RULES:
        yield from run_examples(rule, RULES)


@pytest.mark.parametrize(
    "fault", [pytest.param(outcome.fault, id=outcome.name) for outcome in outcomes()]
)
def test_example_yields_its_marks_and_nothing_else(fault: str) -> None:
    assert not fault


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in RULES])
def test_every_alternative_is_exercised_by_an_example(rule: Rule) -> None:
    assert list(survivors(rule, RULES)) == []
