"""Marks in examples become spans, and an example that does not hold says why."""

import pytest

from newslint.engine.examples import read_marks, run_examples
from newslint.rules.load import read_rule

RULE = """\
id: ZZZ001
name: stand-in
since: 0.1.0
severity: error
confidence: high
summary: A stand-in.
why: It tells nothing.
check: {kind: pattern, any: ['Source 1']}
message: “{match}” stands in
help: Name it.
fix: {title: Say somebody, applicability: unsafe, replace: somebody}
examples:
  bad:
    - BAD
  good:
    - {text: Reuters}
"""


@pytest.mark.parametrize(
    ("text", "without", "spans"),
    [
        pytest.param("a [[b]] c", "a b c", [(2, 3)], id="one"),
        pytest.param("[[a]][[b]]", "ab", [(0, 1), (1, 2)], id="side by side"),
        pytest.param("x [[[needed]]] y", "x [needed] y", [(2, 10)], id="brackets inside"),
        pytest.param("[[[[NAME]]]]", "[[NAME]]", [(0, 8)], id="double brackets inside"),
        pytest.param("a [b] c", "a [b] c", [], id="none"),
        pytest.param("[[a\nb]]", "a\nb", [(0, 3)], id="over lines"),
    ],
)
def test_marks_are_read(text: str, without: str, spans: list[tuple[int, int]]) -> None:
    assert read_marks(text) == (without, tuple(spans))


@pytest.mark.parametrize(
    ("bad", "fault"),
    [
        pytest.param('{text: "by [[Source 1]]"}', "", id="holds"),
        pytest.param('{text: "by Source 1"}', "flags “Source 1” at 3 where nothing should be", id="no mark"),
        pytest.param('{text: "by [[nobody]]"}', "flags nothing where “nobody” at 3 should be", id="no finding"),
        pytest.param(
            '{text: "[[Source 1]]", message: other}', "says '“Source 1” stands in', not 'other'", id="message"
        ),
        pytest.param('{text: "[[Source 1]]", fixed: nobody}', "is fixed to 'somebody', not 'nobody'", id="fix"),
        pytest.param('{text: "x", format: papyrus}', "no format “papyrus”", id="format"),
    ],
)  # fmt: skip
def test_outcome_says_what_is_wrong(bad: str, fault: str) -> None:
    rule = read_rule(RULE.replace("BAD", bad), "r.yaml", trusted=True)
    outcome = next(run_examples(rule, (rule,)))

    assert outcome.name == "ZZZ001-bad-1"
    assert outcome.fault.startswith(fault) if fault else outcome.fault == ""
