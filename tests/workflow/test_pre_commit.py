"""The hook as somebody else uses it: installed by pre-commit, run by git."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from command import CLEAN, FAULTY

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("_registry")]
PRE_COMMIT = (sys.executable, "-m", "pre_commit")


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one sound article, and pre-commit with a store of its own."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)  # a hook of this very repository may be what runs the tests
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "store"))
    folder = tmp_path / "articles"
    folder.mkdir()
    git(folder, "init", "--quiet")
    git(folder, "config", "user.name", "Mara Quill")
    git(folder, "config", "user.email", "mara@quill.example")
    (folder / "bridge.txt").write_text(CLEAN)
    git(folder, "add", ".")
    return folder


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ("git", *arguments), cwd=folder, check=False, capture_output=True, text=True
    )


def test_hook_runs_from_the_checkout(articles: Path, checkout: Path) -> None:
    command = (*PRE_COMMIT, "try-repo", str(checkout), "newslint", "--all-files")
    sound = subprocess.run(command, cwd=articles, check=False, capture_output=True, text=True)
    (articles / "bridge.txt").write_text(FAULTY)
    faulty = subprocess.run(command, cwd=articles, check=False, capture_output=True, text=True)

    assert sound.returncode == 0, sound.stdout + sound.stderr
    assert faulty.returncode == 1
    assert "bridge.txt:7:52: SRC001[error]" in faulty.stdout


def test_commit_is_refused_until_the_fault_is_repaired(articles: Path, checkout: Path) -> None:
    revision = git(checkout, "rev-parse", "HEAD").stdout.strip()
    (articles / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {checkout}\n    rev: {revision}\n    hooks:\n      - id: newslint\n"
    )
    (articles / "newslint.toml").write_text('exclude = ["archive"]\n')
    (articles / "archive").mkdir()
    (articles / "archive" / "old.txt").write_text(FAULTY)
    subprocess.run((*PRE_COMMIT, "install"), cwd=articles, check=True, capture_output=True)
    (articles / "bridge.txt").write_text(FAULTY)
    git(articles, "add", ".")
    refused = git(articles, "commit", "--message", "Report on the bridge")

    assert refused.returncode == 1
    assert "bridge.txt:7:52: SRC001[error]" in refused.stdout + refused.stderr
    assert "archive/old.txt" not in refused.stdout + refused.stderr
    assert git(articles, "rev-parse", "--verify", "HEAD").returncode != 0

    (articles / "bridge.txt").write_text(CLEAN)
    git(articles, "add", ".")
    accepted = git(articles, "commit", "--message", "Report on the bridge")

    assert accepted.returncode == 0, accepted.stdout + accepted.stderr
    assert git(articles, "log", "--format=%s").stdout == "Report on the bridge\n"
