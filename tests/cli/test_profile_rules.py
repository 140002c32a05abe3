"""`--profile-rules` shows what each rule took, so that the author of a slow one sees it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from command import CLEAN, FAULTY, Ran

Run = Callable[..., Ran]
SLOW = """
id: ACM001
name: slow-rule
since: 0.1.0
severity: warning
confidence: high
summary: Every letter.
why: To be slow.
check: {kind: pattern, any: ['(?=(?:[^x]{0,900}x){3})[a-z]']}
message: “{match}” is a letter
help: Nothing.
examples:
  bad: [{text: 'The [[c]]at.'}]
  good: [{text: '1'}]
"""


@pytest.fixture
def articles(folder: Path) -> Path:
    for number in range(20):
        text = FAULTY if number % 2 else CLEAN
        (folder / f"{number}.txt").write_text(text + "The mill is shut. " * 400, encoding="utf-8")
    (folder / "slow.yaml").write_text(SLOW, encoding="utf-8")
    return folder


def test_the_slowest_rule_stands_first(articles: Path, run: Run) -> None:
    lines = run("check", "--profile-rules", "--rules", "slow.yaml", ".").out.splitlines()

    assert lines[0].split() == ["CPU", "ms", "share", "documents", "findings", "rule"]
    assert lines[1].endswith("ACM001  slow-rule")
    assert any(line.endswith("reading files, and looking for words") for line in lines)
    assert lines[-1].startswith("Found ")


def test_findings_are_those_of_a_check(articles: Path, run: Run) -> None:
    timed = json.loads(run("check", "--profile-rules", "--output-format=json", ".").out)
    checked = json.loads(run("check", "--output-format=json", ".").out)
    counts = {rule["rule"]: rule["findings"] for rule in timed["rules"] if rule["findings"]}

    assert counts == {"SRC001": 10}
    assert timed["summary"] == checked["summary"]
    assert sum(rule["seconds"] for rule in timed["rules"]) <= timed["seconds"]
    assert all(rule["documents"] <= 20 for rule in timed["rules"])


def test_several_processes_are_one(articles: Path, run: Run) -> None:
    many = json.loads(run("check", "--profile-rules", "--output-format=json", "-j4", ".").out)

    assert {rule["rule"]: rule["findings"] for rule in many["rules"]}["SRC001"] == 10


def test_two_views_are_one_too_many(articles: Path, run: Run) -> None:
    ran = run("check", "--profile-rules", "--statistics", ".")

    assert (ran.code, ran.out) == (2, "")
    assert "give one of --statistics, --score and --profile-rules, not two" in ran.err
