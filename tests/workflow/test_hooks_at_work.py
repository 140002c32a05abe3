"""Both hooks on a desk of their own: a configuration, a baseline, fixes; commits refused, mended and taken."""

import subprocess
from pathlib import Path

import pytest
import yaml

from command import CLEAN, FAULTY
from offline import Machine

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
MARKED = CLEAN + "\nThe notice is at https://port.tarn.gov/14?utm_source=chatgpt.com for all.\n"
HOOKS = """\
repos:
  - repo: {checkout}
    rev: {revision}
    hooks:
      - id: newslint-fix
      - id: newslint
        args: [--output-format=concise]
"""


@pytest.fixture
def desk(tmp_path: Path, checkout: Path, offline: Machine) -> Path:
    """A repository with old articles, a configuration, a baseline of what is in them, and both hooks."""
    folder = tmp_path / "desk"
    (folder / "archive").mkdir(parents=True)
    (folder / "wire").mkdir()
    (folder / "archive" / "old.txt").write_text(FAULTY)
    (folder / "wire" / "raw.txt").write_text(FAULTY.replace("Source 1", "Source 2"))
    (folder / "bridge.txt").write_text(CLEAN)
    (folder / "newslint.toml").write_text(
        'baseline = ".newslint-baseline.json"\nexclude = ["wire"]\nignore = ["AUT001"]\n'
    )
    revision = run(checkout, offline, "git", "rev-parse", "HEAD").stdout.strip()
    config = HOOKS.format(checkout=checkout, revision=revision)
    (folder / ".pre-commit-config.yaml").write_text(config)
    run(folder, offline, "git", "init", "--quiet")
    run(folder, offline, "pip", "install", "--quiet", "newslint")
    run(folder, offline, "newslint", "baseline", "create")
    run(folder, offline, "pre-commit", "install")
    return folder


def run(folder: Path, machine: Machine, *words: str) -> subprocess.CompletedProcess[str]:
    # Found here and not by the new process: `PATH` of this one is another.
    program = machine.programs / words[0]
    command = (str(program) if program.exists() else words[0], *words[1:])
    return subprocess.run(
        command, cwd=folder, env=dict(machine.environment), check=False, capture_output=True, text=True
    )  # fmt: skip


def commit(desk: Path, machine: Machine) -> tuple[int, str]:
    run(desk, machine, "git", "add", ".")
    done = run(desk, machine, "git", "commit", "--message=News")
    return done.returncode, done.stdout + done.stderr


def test_commits_are_refused_mended_and_taken(desk: Path, offline: Machine) -> None:
    known = commit(desk, offline)
    assert known[0] == 0, known[1]

    (desk / "bridge.txt").write_text(MARKED)
    mended = commit(desk, offline)
    assert mended[0] == 1
    assert "files were modified by this hook" in mended[1]
    assert "utm_source" not in (desk / "bridge.txt").read_text()
    assert commit(desk, offline)[0] == 0

    (desk / "bridge.txt").write_text(FAULTY.replace("Source 1", "Source 3"))
    (desk / "archive" / "old.txt").write_text("An older line above.\n\n" + FAULTY)
    refused = commit(desk, offline)
    assert refused[0] == 1
    assert "bridge.txt:7:52: SRC001[error]" in refused[1]
    assert "archive/old.txt:" not in refused[1]
    assert "wire/" not in refused[1]

    (desk / "bridge.txt").write_text(FAULTY.replace("Source 1", "the port authority"))
    taken = commit(desk, offline)
    assert taken[0] == 0, taken[1]
    assert run(desk, offline, "git", "log", "--format=%s").stdout.split() == ["News"] * 3


def test_fixing_hook_can_be_tried(tmp_path: Path, checkout: Path, offline: Machine) -> None:
    (tmp_path / "bridge.txt").write_text(MARKED)
    run(tmp_path, offline, "git", "init", "--quiet")
    run(tmp_path, offline, "git", "add", "bridge.txt")
    command = ("pre-commit", "try-repo", str(checkout), "newslint-fix", "--all-files")
    tried = run(tmp_path, offline, *command)

    assert tried.returncode == 1, tried.stdout + tried.stderr
    assert "1 fixed" in tried.stdout
    assert (tmp_path / "bridge.txt").read_text() == MARKED.replace("?utm_source=chatgpt.com", "")


def test_block_that_init_writes_is_a_configuration(tmp_path: Path, offline: Machine) -> None:
    (tmp_path / "bridge.txt").write_text(CLEAN)
    run(tmp_path, offline, "git", "init", "--quiet")
    run(tmp_path, offline, "pip", "install", "--quiet", "newslint")
    run(tmp_path, offline, "newslint", "init")
    checked = run(tmp_path, offline, "pre-commit", "validate-config", ".pre-commit-config.yaml")

    assert checked.returncode == 0, checked.stdout


def test_manifest_is_valid(tmp_path: Path, offline: Machine) -> None:
    manifest = ROOT / ".pre-commit-hooks.yaml"
    checked = run(tmp_path, offline, "pre-commit", "validate-manifest", str(manifest))

    assert checked.returncode == 0, checked.stdout
    assert [hook["id"] for hook in yaml.safe_load(manifest.read_text())] == [
        "newslint",
        "newslint-fix",
    ]
