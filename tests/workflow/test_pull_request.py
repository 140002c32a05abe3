"""The GitHub Action on a pull request: what it changed comes first, what was known stays away, the rest is summed up."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from command import CLEAN, newslint
from composite import Step, run_step

OLD = CLEAN + "".join(f"\nThe tide was high, said Source {number}.\n" for number in range(30))
BASE = "github.event.pull_request.base.sha"
SELECT = "--select=SRC001 --isolated"


def git(folder: Path, *words: str) -> str:
    author = ("-c", "user.name=Mara Quill", "-c", "user.email=mara@quill.example")
    settings = {"PATH": "/usr/bin:/bin", "GIT_CONFIG_GLOBAL": "/dev/null", "HOME": str(folder)}
    done = subprocess.run(
        ("git", *author, *words),
        cwd=folder, check=True, capture_output=True, text=True, env=settings,
    )  # fmt: skip
    return done.stdout.strip()


@pytest.fixture
def base(tmp_path: Path) -> str:
    """A repository as a runner has it for a pull request: the commit that merges it, and its base."""
    folder = tmp_path / "workspace"
    (folder / "news").mkdir(parents=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    (folder / "news" / "tide.txt").write_text(OLD)
    (folder / "news" / "quay.txt").write_text(CLEAN)
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=What was there")
    git(folder, "checkout", "--quiet", "-b", "topic")
    tide = OLD.replace("said Source 29", "said Source 29 on Monday")
    (folder / "news" / "tide.txt").write_text(tide)
    (folder / "news" / "late.txt").write_text(CLEAN + "\nThe ferry is late, said Source 7.\n")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=A report")
    git(folder, "checkout", "--quiet", "main")
    (folder / "news" / "quay.txt").write_text(CLEAN + "\nThe quay is wet, said Source 4.\n")
    git(folder, "commit", "--quiet", "--all", "--message=Meanwhile")
    commit = git(folder, "rev-parse", "HEAD")
    git(folder, "checkout", "--quiet", "--detach")
    git(folder, "merge", "--quiet", "--no-edit", "topic")
    return commit


@pytest.fixture
def workspace(base: str, tmp_path: Path) -> Path:
    return tmp_path / "workspace"


def check(workspace: Path, base: str = "", **inputs: str) -> Step:
    given = {"paths": "news", "args": SELECT, BASE: base}
    more = {name.replace("_", "-"): text for name, text in inputs.items()}
    return run_step("check", workspace, given | more)


def places(step: Step) -> list[str]:
    return [f"{one.properties['file']}:{one.properties['line']}" for one in step.annotations]


def test_changed_lines_come_first_and_ten_of_a_type_are_shown(workspace: Path, base: str) -> None:
    step = check(workspace, base)
    sarif: dict[str, Any] = json.loads((workspace / "newslint.sarif").read_text())

    assert step.code == 1
    assert places(step)[:3] == ["news/late.txt:9", "news/tide.txt:67", "news/quay.txt:9"]
    assert len(places(step)) == 10
    assert "newslint: 22 more of type error" in step.log
    assert step.summary.count("| SRC001 ") == 32
    assert step.summary.index("late.txt") < step.summary.index("quay.txt")
    assert len(sarif["runs"][0]["results"]) == 32


def test_only_changed_lines_are_reported_where_asked(workspace: Path, base: str) -> None:
    step = check(workspace, base, only_changed="true")

    assert places(step) == ["news/late.txt:9", "news/tide.txt:67"]
    assert step.summary.count("| SRC001 ") == 2


def test_pull_request_that_brings_nothing_passes(workspace: Path, base: str) -> None:
    git(workspace, "checkout", "--quiet", base)
    step = check(workspace, base, only_changed="true")

    assert (step.code, step.annotations) == (0, [])


def test_what_a_baseline_knows_is_not_shown(workspace: Path, base: str) -> None:
    git(workspace, "checkout", "--quiet", base)
    newslint("baseline", "create", "--isolated", "news", folder=workspace)
    git(workspace, "checkout", "--quiet", "topic")
    step = check(workspace, base, baseline=".newslint-baseline.json")

    # The entry of the line that was touched is used up by it.
    assert places(step) == ["news/late.txt:9"]
    assert "30 known" in step.summary


def test_without_its_base_everything_is_shown_and_why(workspace: Path, base: str) -> None:
    shallow = workspace.with_name("shallow")
    git(workspace.parent, "clone", "--quiet", "--depth=1", workspace.as_uri(), str(shallow))
    step = check(shallow, base)
    strict = check(shallow, base, only_changed="true")

    assert step.code == 1
    assert "fetch-depth: 0 gets it" in step.log
    assert len(step.annotations) == 10
    assert strict.code == 2
    assert f"no commit “{base}” here; was it fetched?" in strict.log


def test_push_has_no_base_and_shows_everything(workspace: Path) -> None:
    step = check(workspace, only_changed="true")

    assert step.code == 1
    assert "fetch-depth" not in step.log
    assert step.summary.count("| SRC001 ") == 32


def test_summary_of_a_flood_is_shown(workspace: Path, base: str) -> None:
    flood = CLEAN + "".join(f"\nIt rained, said Source {number % 90}.\n" for number in range(3_500))
    (workspace / "news" / "flood.txt").write_text(flood)
    step = check(workspace, base)

    assert step.code == 1
    assert len(step.summary) > 100_000
    assert step.summary.rstrip().endswith("more")
    assert len(step.annotations) == 10


def test_nothing_to_tell_is_told(workspace: Path) -> None:
    step = check(workspace, paths="news/quay.txt", args="--select=GEN017 --isolated")

    assert (step.code, step.annotations) == (0, [])
    assert "All clear&#58; 1 file" in step.summary
