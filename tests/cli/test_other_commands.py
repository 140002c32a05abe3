"""`init`, `rule`, `test-rules` and `version`."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from command import Ran

Run = Callable[..., Ran]


def test_version_names_python_and_system(run: Run) -> None:
    assert run("version").out.startswith("newslint 0.1.0 (Python 3.")


def test_init_writes_a_configuration_that_loads(run: Run, folder: Path) -> None:
    assert run("init").code == 0
    assert run("config").out.startswith(f"# .: {folder}/newslint.toml\n")
    assert run("check", ".").code == 0


def test_init_shows_a_hook_that_pre_commit_accepts(run: Run, folder: Path) -> None:
    shown = run("init").out
    block = shown[shown.index("repos:") : shown.index("Next:")]
    (folder / "hooks.yaml").write_text(block)
    command = (sys.executable, "-m", "pre_commit", "validate-config", "hooks.yaml")

    assert subprocess.run(command, check=False).returncode == 0


def test_init_overwrites_nothing(run: Run, folder: Path) -> None:
    (folder / "newslint.toml").write_text("# mine\n")
    ran = run("init")

    assert ran.code == 2
    assert "there already" in ran.err
    assert (folder / "newslint.toml").read_text() == "# mine\n"


@pytest.mark.parametrize(
    ("sign", "kept_out"),
    [
        pytest.param("hugo.toml", "archetypes", id="Hugo"),
        pytest.param("_config.yml", "_site", id="Jekyll"),
        pytest.param("astro.config.mjs", "dist", id="Astro"),
    ],
)
def test_init_knows_the_site(run: Run, folder: Path, sign: str, kept_out: str) -> None:
    (folder / sign).write_text("")
    run("init")

    assert f'"{kept_out}"' in (folder / "newslint.toml").read_text()


def test_rule_is_explained_by_code_and_by_name(run: Run) -> None:
    assert run("rule", "SRC001").out == run("rule", "placeholder-source").out
    assert "Source 1" in run("rule", "SRC001").out


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


def test_one_broken_rule_does_not_silence_another(run: Run, folder: Path) -> None:
    good = """\
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
  bad: [{text: 'The [[bridge]] is shut.'}, {text: 'The bridge is [[shut]].'}]
  good: [{text: The road is shut.}]
"""
    (folder / "a.yaml").write_text("id: [\n")
    (folder / "b.yaml").write_text(good)
    ran = run("test-rules", "a.yaml", "b.yaml")

    assert ran.code == 1
    assert "a.yaml:2:1: is not YAML" in ran.out
    assert "OWN001-bad-2 (bridge-again)" in ran.out
    assert ran.out.endswith("1 rules, 3 examples: 2 hold, 1 fail, 1 rule files wrong\n")
