"""`rule`, `test-rules` and `version`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from command import Ran

Run = Callable[..., Ran]
BRIDGE = """\
id: OWN001
name: bridge-again
since: 1.0.0
severity: info
confidence: high
summary: A bridge is mentioned.
why: Readers have had enough of bridges.
check: {kind: pattern, any: ['\\bbridge\\b']}
message: “{match}” again
help: Write about something else.
examples:
  bad: [{text: 'The [[bridge]] is shut.'}]
  good: [{text: The road is shut.}]
"""


@pytest.mark.parametrize("word", ["version", "--version", "-V"])
def test_version_names_python_and_system(run: Run, word: str) -> None:
    assert run(word).out.startswith("newslint 0.1.0 (Python 3.")


def test_rule_is_explained_by_code_and_by_name(run: Run) -> None:
    assert run("rule", "SRC001").out == run("rule", "placeholder-source").out
    assert "Source 1" in run("rule", "SRC001").out


def test_page_of_a_rule_paints_no_background(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    page = run("rule", "SRC001").out

    assert "\x1b[1m" in page
    assert ";48;" not in page
    assert "\x1b[48;" not in page


def test_rules_are_listed_in_order(run: Run) -> None:
    codes = [line.split()[0] for line in run("rule", "--all").out.splitlines()]

    assert codes == sorted(codes)
    assert "SRC001" in codes


def test_rules_as_json(run: Run) -> None:
    [rule] = json.loads(run("rule", "SRC001", "--output-format=json").out)

    assert (rule["id"], rule["name"]) == ("SRC001", "placeholder-source")


def test_unknown_rule_is_answered_with_the_nearest(run: Run) -> None:
    ran = run("rule", "placeholder-sauce")

    assert ran.code == 2
    assert "did you mean `placeholder-source`?" in ran.err


def test_rule_examples_hold(run: Run) -> None:
    ran = run("test-rules")

    assert ran.code == 0, ran.out
    assert ran.out.endswith(" 0 fail\n")


def test_rule_with_the_id_of_ours_is_tested_by_its_own_check(run: Run, folder: Path) -> None:
    (folder / "a.yaml").write_text(BRIDGE.replace("OWN001", "SRC001"))
    ran = run("test-rules", "a.yaml")

    assert ran.code == 1
    assert "SRC001" in ran.out
    assert "2 examples: 2 hold, 0 fail" in ran.out


def test_one_broken_rule_does_not_silence_another(run: Run, folder: Path) -> None:
    (folder / "a.yaml").write_text("id: [\n")
    wrong = BRIDGE.replace("}]\n  good", "}, {text: 'The bridge is [[shut]].'}]\n  good")
    (folder / "b.yaml").write_text(wrong)
    ran = run("test-rules", "a.yaml", "b.yaml")

    assert ran.code == 1
    assert "a.yaml:2:1: is not YAML" in ran.out
    assert "OWN001-bad-2 (bridge-again)" in ran.out
    assert ran.out.endswith("1 rule, 3 examples: 2 hold, 1 fail, 1 rule file wrong\n")


@pytest.mark.parametrize(
    ("code", "other"),
    [
        pytest.param("OWN001", "a.yaml", id="of another of them"),
        pytest.param("SRC001", "newslint itself", id="of our own"),
    ],
)
def test_code_that_is_taken_is_named(run: Run, folder: Path, code: str, other: str) -> None:
    (folder / "a.yaml").write_text(BRIDGE)
    text = BRIDGE.replace("OWN001", code).replace("bridge-again", "bridge-once-more")
    (folder / "b.yaml").write_text(text)
    ran = run("test-rules", "a.yaml", "b.yaml", "./a.yaml")

    assert (ran.code, ran.out.splitlines()[0]) == (
        1,
        f"b.yaml:1:1: `{code}` is taken already, by {other}",
    )
