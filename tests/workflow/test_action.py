"""The GitHub Action's scripts, run as a runner runs them, on kind inputs and on hostile ones."""

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from command import CLEAN, FAULTY
from composite import Step, run_step

ROOT = Path(__file__).parents[2]
HOSTILE = (
    "; touch pwned",
    "$(touch pwned)",
    "`touch pwned`",
    "&& touch pwned",
    "| touch pwned",
    "> pwned",
    "'; touch pwned; '",
    '"; touch pwned; "',
    "a\ntouch pwned",
    "${{ github.token }}",
    "%0A::add-mask::x",
)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "workspace"
    (folder / "news").mkdir(parents=True)
    (folder / "news" / "bridge.txt").write_text(FAULTY)
    (folder / "clean file.txt").write_text(CLEAN)
    return folder


def run(name: str, workspace: Path, **inputs: str) -> Step:
    """Run a step of the action; names of inputs with underscores for hyphens."""
    return run_step(name, workspace, {key.replace("_", "-"): text for key, text in inputs.items()})


def test_findings_become_annotations_sarif_and_a_summary(workspace: Path) -> None:
    step = run(
        "check", workspace, paths="news", args="--select=SRC001", sarif_file="newslint.sarif"
    )
    sarif: dict[str, Any] = json.loads((workspace / "newslint.sarif").read_text())

    assert step.code == 1
    assert "::error file=news/bridge.txt,line=7,endLine=7,col=52," in step.log
    assert step.outputs == {"exit-code": "1", "sarif-file": "newslint.sarif"}
    assert [result["ruleId"] for result in sarif["runs"][0]["results"]] == ["SRC001"]
    assert step.summary.startswith("Earlier words.\n## newslint")
    assert "SRC001" in step.summary


@pytest.mark.parametrize(
    ("inputs", "code", "files"),
    [
        pytest.param({"paths": "clean file.txt"}, 0, "1 file", id="a space in a name"),
        pytest.param({"paths": "news\nclean file.txt\n\n"}, 1, "2 file", id="one a line"),
        pytest.param({"paths": ""}, 1, "2 file", id="nothing named"),
        pytest.param({"paths": "gone"}, 2, "1 failure", id="no such path"),
        pytest.param({"paths": "news", "args": "--ignore=SRC001"}, 0, "1 file", id="more words"),
        pytest.param({"paths": "news", "args": "--ignore 'SRC001'"}, 0, "1 file", id="quoted"),
        pytest.param({"paths": "news", "args": "--exit-zero"}, 0, "1 file", id="only tell"),
    ],
)
def test_inputs_are_followed(
    workspace: Path, inputs: dict[str, str], code: int, files: str
) -> None:
    args = f"--profile=default --select=SRC001 {inputs.pop('args', '')}"
    step = run("check", workspace, args=args, **inputs)

    assert (step.code, step.outputs["exit-code"]) == (code, str(code))
    assert files in step.summary


def test_fail_on_is_passed_on(workspace: Path) -> None:
    (workspace / "news" / "bridge.txt").write_text(CLEAN.replace("By Mara Quill\n\n", ""))
    inputs = {"paths": "news", "args": "--select=AUT001"}

    assert run("check", workspace, **inputs).code == 0
    assert run("check", workspace, **inputs, fail_on="warning").code == 1
    assert run("check", workspace, **inputs, fail_on="loud").code == 2


def test_without_sarif_file_none_is_written(workspace: Path) -> None:
    step = run("check", workspace, paths="news", sarif_file="")

    assert step.outputs["sarif-file"] == ""
    assert not list(workspace.glob("*.sarif"))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *((name, text) for name in ("paths", "args") for text in HOSTILE),
        *(
            (name, text)
            for name in ("fail_on", "sarif_file", "baseline", "diff_base", "only_changed")
            for text in HOSTILE[1:9:3]
        ),
    ],
)
def test_hostile_input_is_never_code(workspace: Path, name: str, text: str) -> None:
    step = run("check", workspace, **{"paths": "news", name: text})

    assert not list(workspace.rglob("pwned"))
    assert set(step.outputs) <= {"exit-code", "sarif-file"}
    assert "Traceback" not in step.log
    assert not any(line.startswith("::add-mask") for line in step.log.splitlines())


@pytest.mark.parametrize("text", [*HOSTILE, "1.0 --index-url x", "-r evil.txt", "../evil", "1"])
def test_hostile_version_is_refused_before_anything_is_installed(
    workspace: Path, text: str
) -> None:
    step = run("install", workspace, version=text)

    assert (step.code, step.outputs) == (2, {})
    assert step.log == ("::error title=newslint::the input “version” is no version such as 0.1.0\n")


@pytest.mark.slow
@pytest.mark.usefixtures("_registry")
def test_action_installs_what_it_came_with(workspace: Path) -> None:
    step = run("install", workspace, version="")
    done = subprocess.run(
        (step.outputs["newslint"], "check", "--select=SRC001", "."),
        cwd=workspace, check=False, capture_output=True, text=True,
    )  # fmt: skip

    assert step.code == 0, step.log
    assert done.returncode == 1, done.stderr


def actions() -> dict[str, Any]:
    files = [ROOT / "action.yml", *(ROOT / ".github" / "workflows").glob("*.yml")]
    return {file.name: yaml.safe_load(file.read_text()) for file in files}


def steps(action: dict[str, Any]) -> list[dict[str, Any]]:
    jobs = action.get("jobs", {"": action.get("runs", {})})
    return [step for job in jobs.values() for step in job.get("steps", [])]


@pytest.mark.parametrize("name", actions())
def test_no_expression_stands_in_a_script(name: str) -> None:
    scripts = [step["run"] for step in steps(actions()[name]) if "run" in step]

    assert scripts
    assert not any("${{" in script for script in scripts)


def test_every_input_reaches_a_script() -> None:
    action = actions()["action.yml"]
    given = {
        value.removeprefix("${{ inputs.").removesuffix(" }}")
        for step in steps(action)
        for value in (*step.get("env", {}).values(), *step.get("with", {}).values())
        if "inputs." in str(value)
    } | set(re.findall(r"inputs\.([\w-]+)", "".join(step.get("if", "") for step in steps(action))))

    assert given == set(action["inputs"])


def test_workflows_grant_no_more_than_they_need() -> None:
    granted = [
        permission
        for action in actions().values()
        for job in (action, *action.get("jobs", {}).values())
        for permission in job.get("permissions", {}).items()
    ]

    assert {permission for permission in granted if permission[1] == "write"} == {
        ("security-events", "write")
    }


def test_environment_of_the_runner_is_what_the_scripts_read() -> None:
    text = "".join((ROOT / "action" / name).read_text() for name in ("install.py", "check.py"))
    given = {name for step in steps(actions()["action.yml"]) for name in step.get("env", {})}

    assert all(name.removeprefix("INPUT_") in text or name == "PYTHON" for name in given), (
        os.linesep.join(given)
    )
