"""The recipes of docs/ci.md: what their services call valid, and their very lines run on a machine without a network."""

import json
import re
import subprocess
from collections.abc import Mapping
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from command import CLEAN, FAULTY
from composite import action
from offline import Machine
from runner_commands import azure_command, github_command, log_lines

ROOT = Path(__file__).parents[2]
_SECTION = re.compile(r"(?ms)^## (?P<title>[^\n]+)\n(?P<text>.*?)(?=^## |\Z)")
_FENCE = re.compile(r"(?ms)^```yaml\n(.*?)^```")
_PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
RECIPES: dict[str, list[str]] = {
    section["title"]: _FENCE.findall(section["text"]) for section in _SECTION.finditer(_PAGE)
}
SERVICES = {
    "GitHub": "github-workflows",
    "GitLab": "gitlab-ci",
    "Azure Pipelines": "azure-pipelines",
}
ALL = [
    pytest.param(service, text, id=f"{service} {number}")
    for service in SERVICES
    for number, text in enumerate(RECIPES[service], 1)
]


def read(text: str) -> dict[str, Any]:
    recipe: dict[str, Any] = yaml.load(text, _Loader)  # noqa: S506 - safe but for words
    return recipe


class _Loader(yaml.SafeLoader):
    """Takes `on` for a word, as services do."""


_Loader.yaml_implicit_resolvers = {
    letter: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:bool" or letter in "tTfF"]
    for letter, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def schema(name: str) -> Draft7Validator:
    """The schema of a service, as check-jsonschema carries it."""
    vendored = f"check_jsonschema/builtin_schemas/vendor/{name}.json"
    file = Path(str(distribution("check-jsonschema").locate_file(vendored)))
    return Draft7Validator(json.loads(file.read_text(encoding="utf-8")))


def faults(name: str, value: object) -> list[str]:
    return [error.message for error in schema(name).iter_errors(value)]


@pytest.mark.parametrize(("service", "text"), ALL)
def test_recipe_is_valid(service: str, text: str) -> None:
    assert faults(SERVICES[service], read(text)) == []


def test_action_is_valid() -> None:
    assert faults("github-actions", action()) == []


def test_schemas_see_faults() -> None:
    assert faults("gitlab-ci", {"newslint": {"script": [], "artefacts": {}}})
    assert faults("azure-pipelines", {"steps": [{"scripts": "true"}]})
    assert faults("github-workflows", {"on": "push"})
    assert faults("github-actions", {"name": "newslint"})


def test_inputs_that_recipes_give_are_inputs() -> None:
    steps = [
        step
        for text in RECIPES["GitHub"]
        for job in read(text)["jobs"].values()
        for step in job["steps"]
        if step.get("uses", "").startswith("newslint/newslint@")
    ]

    assert len(steps) == 3
    assert {name for step in steps for name in step["with"]} <= set(action()["inputs"])


def commands(text: str) -> str:
    """The shell lines of a recipe, each job's steps after one another as long as none fails."""
    recipe = read(text)
    if "steps" in recipe:
        return "set -e\n" + "\n".join(step.get("script", "") for step in recipe["steps"])
    [job] = recipe["jobs"].values() if "jobs" in recipe else recipe.values()
    if "steps" in job:
        lines = [step.get("run", "") for step in job["steps"]]
        late = [step["run"] for step in job["steps"] if step.get("if") == "always()"]
        return f"trap '{late[0]}' EXIT\nset -e\n" + "\n".join(set_aside(lines, late))
    return "set -e\n" + "\n".join([*job["before_script"], *job["script"]])


def set_aside(lines: list[str], late: list[str]) -> list[str]:
    return [line for line in lines if line not in late]


@pytest.fixture
def site(tmp_path: Path, offline: Machine) -> Path:
    """A clone whose last commit puts a fault into one article; another one was there, and is known."""
    origin = tmp_path / "origin"
    (origin / "articles").mkdir(parents=True)
    (origin / "articles" / "old.txt").write_text(FAULTY)
    (origin / "articles" / "bridge.txt").write_text(CLEAN)
    run(
        "git init --quiet --initial-branch=main && git add . && git commit -qm Old", origin, offline
    )
    run("git clone --quiet origin site", tmp_path, offline)
    folder = tmp_path / "site"
    (folder / "articles" / "bridge.txt").write_text(FAULTY.replace("Source 1", "Source 12"))
    run("git commit -qam New", folder, offline)
    return folder


def run(
    script: str, folder: Path, machine: Machine, **more: str
) -> subprocess.CompletedProcess[str]:
    environment: Mapping[str, str] = {**machine.environment, **more}
    return subprocess.run(
        ("bash", "-c", script), cwd=folder, env=environment, check=False, capture_output=True, text=True
    )  # fmt: skip


def findings(report: Path) -> list[str]:
    return [issue["location"]["path"] for issue in json.loads(report.read_text())]


@pytest.mark.slow
def test_gitlab_jobs_do_what_they_say(site: Path, offline: Machine) -> None:
    first, second = RECIPES["GitLab"]
    whole = run(commands(first), site, offline)
    everything = findings(site / "gl-code-quality-report.json")
    run("pip install newslint && newslint baseline create articles/old.txt", site, offline)
    base = run("git rev-parse HEAD~1", site, offline).stdout.strip()
    change = run(commands(second), site, offline, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)

    assert whole.returncode == change.returncode == 1, whole.stderr + change.stderr
    assert everything == ["articles/bridge.txt", "articles/old.txt"]
    assert findings(site / "gl-code-quality-report.json") == ["articles/bridge.txt"]
    assert "<testsuite " in (site / "newslint.xml").read_text()


@pytest.mark.slow
def test_azure_jobs_do_what_they_say(site: Path, offline: Machine) -> None:
    first, second = RECIPES["Azure Pipelines"]
    whole = run(commands(first), site, offline, TF_BUILD="True")
    run("newslint baseline create articles/old.txt", site, offline)
    branch = run(commands(second), site, offline, TF_BUILD="True")
    target = {"SYSTEM_PULLREQUEST_TARGETBRANCHNAME": "main", "TF_BUILD": "True"}
    change = run(commands(second), site, offline, **target)

    assert [ran.returncode for ran in (whole, branch, change)] == [1, 1, 1], change.stderr
    assert [len(issues(ran.stdout)) for ran in (whole, branch, change)] == [2, 1, 1]
    assert "<testsuite " in (site / "newslint.xml").read_text()


def issues(log: str) -> list[str]:
    seen = filter(None, map(azure_command, log_lines(log)))
    return [command.properties["sourcepath"] for command in seen]


@pytest.mark.slow
def test_github_job_without_the_action_does_what_it_says(site: Path, offline: Machine) -> None:
    [text] = [text for text in RECIPES["GitHub"] if "pip install" in text]
    summary = site.parent / "summary"
    ran = run(commands(text), site, offline, GITHUB_STEP_SUMMARY=str(summary))
    seen = [command for command in map(github_command, log_lines(ran.stdout)) if command]

    assert ran.returncode == 1, ran.stderr
    assert [one.properties["file"] for one in seen] == ["articles/bridge.txt", "articles/old.txt"]
    assert "Found 2 errors" in summary.read_text()
