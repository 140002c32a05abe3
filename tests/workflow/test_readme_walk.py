"""A new user's walk through the README, command by command: install, first run, configuration, hook, baseline, CI."""

import json
import re
import subprocess
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from jsonschema import Draft7Validator

from composite import run_step
from offline import Machine

_README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
_WALK = _README.partition("## A first walk\n")[2].partition("\n## ")[0]
_FENCE = re.compile(r"(?ms)^```(?P<language>\w+)\n(?P<text>.*?)^```")
_FINDS = ("newslint check articles/", 'git commit --message "The river"')  # what ends with 1


class Command(NamedTuple):
    """A line to type, and what the README says comes of it; empty where it does not say."""

    line: str
    shown: str


def fences(language: str) -> list[str]:
    return [fence["text"] for fence in _FENCE.finditer(_WALK) if fence["language"] == language]


def commands() -> Iterator[Command]:
    for text in fences("console"):
        for part in re.split(r"(?m)^\$ ", text)[1:]:
            line, _, shown = part.partition("\n")
            yield Command(line, shown)


def run(line: str, folder: Path, machine: Machine) -> tuple[int, str, str]:
    done = subprocess.run(
        ("bash", "-c", line),
        cwd=folder, env=dict(machine.environment), check=False, capture_output=True, text=True,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def told(text: str) -> str:
    """A text without the number of rules, which grows."""
    return re.sub(r"\d+ rules", "some rules", text)


@pytest.mark.slow
def test_every_command_does_what_the_readme_shows(
    tmp_path: Path, checkout: Path, offline: Machine
) -> None:
    address = "https://github.com/newslint/newslint"
    run(f"git config --global url.{checkout}.insteadOf {address}", tmp_path, offline)
    run(f"git -C {checkout} tag --force v0.1.0", tmp_path, offline)
    [article] = fences("markdown")
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "river.md").write_text(article, encoding="utf-8")
    typed = list(commands())
    for line, shown in typed:
        code, out, err = run(line, tmp_path, offline)

        assert code == (line in _FINDS), f"{line}\n{out}{err}"
        assert not shown or told(out + err) == told(shown), line
        if line.startswith("git commit"):
            assert "SRC001" in out + err

    assert len(typed) == 11
    text = (tmp_path / "newslint.toml").read_text(encoding="utf-8")
    known = text.replace("# baseline =", "baseline =")
    (tmp_path / "newslint.toml").write_text(known, encoding="utf-8")

    assert known != text
    assert run('git add . && git commit --message "The river"', tmp_path, offline)[0] == 0


def test_workflow_is_valid_and_runs(tmp_path: Path) -> None:
    [text] = fences("yaml")
    vendored = "check_jsonschema/builtin_schemas/vendor/github-workflows.json"
    schema = Path(str(distribution("check-jsonschema").locate_file(vendored)))
    workflow = yaml.safe_load(text.replace("\non:", '\n"on":'))
    Draft7Validator(json.loads(schema.read_text(encoding="utf-8"))).validate(workflow)
    step = workflow["jobs"]["newslint"]["steps"][-1]
    [article] = fences("markdown")
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "river.md").write_text(article, encoding="utf-8")
    (tmp_path / ".newslint-baseline.json").write_text('{"version": 1, "findings": []}')
    ran = run_step("check", tmp_path, step["with"])

    assert ran.code == 1
    assert [one.properties["file"] for one in ran.annotations] == ["articles/river.md"]
