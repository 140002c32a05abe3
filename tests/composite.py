"""A composite action run as GitHub's runner runs it: expressions, bash, outputs, annotations, the summary."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from itertools import takewhile
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from runner_commands import Command, github_command, log_lines

ROOT = Path(__file__).parents[1]
MOST_ANNOTATIONS = 10  # of one type that GitHub keeps of a step
LARGEST_SUMMARY = 1 << 20
_EXPRESSION = re.compile(r"\$\{\{ *([\w.-]+) *\}\}")


class Step(NamedTuple):
    """What a step left behind; `annotations` are those that GitHub shows."""

    code: int
    log: str
    outputs: dict[str, str]
    summary: str
    annotations: list[Command]


def action() -> dict[str, Any]:
    """The action of this checkout."""
    read: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return read


def run_step(
    name: str, workspace: Path, given: Mapping[str, str], *, steps: Mapping[str, str] | None = None
) -> Step:
    """Run one step by its id; `given` are inputs and what of the event they ask for, `steps` outputs of others."""
    definition = action()
    known = {f"inputs.{key}": value for key, value in _inputs(definition, given).items()}
    known |= {
        "steps.python.outputs.python-path": sys.executable,
        "steps.install.outputs.newslint": str(Path(sys.executable).with_name("newslint")),
        **(steps or {}),
    }
    [step] = [step for step in definition["runs"]["steps"] if step.get("id") == name]
    environment = {key: _filled(value, known) for key, value in step["env"].items()}
    return _run_bash(step["run"], workspace, environment)


def _inputs(definition: dict[str, Any], given: Mapping[str, str]) -> dict[str, str]:
    """Inputs as given, else their defaults; what an event does not have is empty."""
    return {
        key: given.get(key, _filled(about.get("default", ""), given))
        for key, about in definition["inputs"].items()
    }


def _filled(text: str, known: Mapping[str, str]) -> str:
    return _EXPRESSION.sub(lambda expression: known.get(expression[1], ""), text)


def _run_bash(script: str, workspace: Path, environment: Mapping[str, str]) -> Step:
    temporary = workspace.parent / f"{workspace.name}-temporary"
    temporary.mkdir(exist_ok=True)
    outputs, summary = temporary / "outputs", temporary / "summary"
    outputs.write_text("")
    summary.write_text("Earlier words.\n")
    file = temporary / "step.sh"
    file.write_text(script)
    done = subprocess.run(
        ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", file),
        cwd=workspace, check=False, capture_output=True, text=True,
        env={
            "PATH": "/usr/bin:/bin",
            "PYTHONUTF8": "1",
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(outputs),
            "GITHUB_STEP_SUMMARY": str(summary),
            "RUNNER_TEMP": str(temporary),
            **environment,
        },
    )  # fmt: skip
    log = done.stdout + done.stderr
    return Step(done.returncode, log, read_outputs(outputs), _shown(summary), annotations(log))


def read_outputs(file: Path) -> dict[str, str]:
    """Values as the runner reads them: `name=value`, or lines between two marks."""
    lines = iter(file.read_text().splitlines())
    values = {}
    for line in lines:
        name, separator, mark = line.partition("<<")
        if separator:
            values[name] = "\n".join(takewhile(mark.__ne__, lines))
        else:
            name, _, value = line.partition("=")
            values[name] = value
    return values


def annotations(log: str) -> list[Command]:
    """The commands of a log that become annotations: the first ten of each type."""
    seen: Counter[str] = Counter()
    shown = []
    for command in filter(None, map(github_command, log_lines(log))):
        if command.name in {"error", "warning", "notice"}:
            seen[command.name] += 1
            if seen[command.name] <= MOST_ANNOTATIONS:
                shown.append(command)
    return shown


def _shown(summary: Path) -> str:
    """What GitHub shows of a summary: all of it, or nothing where it is too large."""
    text = summary.read_text(encoding="utf-8")
    return text if summary.stat().st_size <= LARGEST_SUMMARY else ""
