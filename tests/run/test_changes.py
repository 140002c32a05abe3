"""Findings on changed lines alone, against real repositories."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.errors import UsageError
from newslint.run.changes import changes_since

Git = Callable[..., str]
OLD = "Harbour bridge closes\n\nThe bridge is shut.\n\nThe ferry runs.\n"


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """A repository with one commit of one file; the working folder is its top."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("HOME", str(tmp_path))

    def run(*words: str) -> str:
        author = ("-c", "user.name=Ada", "-c", "user.email=ada@tarn.example")
        done = subprocess.run(("git", *author, *words), capture_output=True, check=True, text=True)
        return done.stdout

    run("init", "-q", "-b", "main")
    Path("a.txt").write_text(OLD)
    run("add", ".")
    run("commit", "-qm", "First")
    return run


def lines(path: str, ref: str = "HEAD") -> list[tuple[int, int]]:
    return [(first, last) for first, last in changes_since(ref, Path.cwd()).lines.get(path, [])]


@pytest.mark.parametrize(
    ("new", "changed"),
    [
        pytest.param(OLD, [], id="nothing"),
        pytest.param(OLD.replace("shut", "open"), [(3, 3)], id="a line changed"),
        pytest.param(OLD + "\nMore.\nAnd more.\n", [(6, 8)], id="lines added"),
        pytest.param(OLD.replace("The ferry runs.\n", ""), [], id="lines taken out"),
        pytest.param("-- a\n++ b/x\n@@ -1 +1 @@\n" + OLD + "end", [(1, 3), (9, 9)], id="what looks like a diff"),
    ],
)  # fmt: skip
def test_changed_lines_are_those_of_the_new_file(
    git: Git, new: str, changed: list[tuple[int, int]]
) -> None:
    Path("a.txt").write_text(new)

    assert lines("a.txt") == changed


@pytest.mark.parametrize(
    "name", ["ä b.txt", 'q"uote.txt', "tab\there.txt", "back\\slash.txt", "-dash.txt"]
)
def test_odd_names_are_understood(git: Git, name: str) -> None:
    Path(name).write_text(OLD)
    git("add", "--", name)
    git("commit", "-qm", "Second")
    Path(name).write_text(OLD.replace("shut", "open"))

    assert lines(name) == [(3, 3)]


def test_settings_of_the_user_change_nothing(git: Git) -> None:
    git("config", "diff.noprefix", "true")
    git("config", "diff.mnemonicPrefix", "true")
    git("config", "color.ui", "always")
    git("config", "diff.external", "false")
    Path("a.txt").write_text(OLD.replace("shut", "open"))

    assert lines("a.txt") == [(3, 3)]


def test_a_renamed_file_has_only_its_changed_lines(git: Git) -> None:
    git("mv", "a.txt", "b.txt")
    Path("b.txt").write_text(OLD.replace("ferry", "boat"))
    changes = changes_since("HEAD", Path.cwd())

    assert changes.lines == {"b.txt": [(5, 5)]}
    assert not changes.is_new("b.txt")


def test_new_files_are_new_added_or_not(git: Git) -> None:
    Path("b.txt").write_text(OLD)
    Path("c.txt").write_text(OLD)
    git("add", "b.txt")
    changes = changes_since("HEAD", Path.cwd())

    assert [changes.is_new(name) for name in ("a.txt", "b.txt", "c.txt")] == [False, True, True]


def test_the_base_is_where_the_branches_parted(git: Git) -> None:
    git("checkout", "-qb", "topic")
    Path("a.txt").write_text(OLD.replace("shut", "open"))
    git("commit", "-qam", "Topic")
    git("checkout", "-q", "main")
    Path("a.txt").write_text(OLD.replace("ferry", "boat"))
    git("commit", "-qam", "Main")
    git("checkout", "-q", "topic")

    assert lines("a.txt", "main") == [(3, 3)]


def test_a_folder_without_a_repository_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UsageError, match="is in no git repository"):
        changes_since("HEAD", tmp_path)


@pytest.mark.parametrize("ref", ["nowhere", "--output=x", "", "HEAD~5", "HEAD:a.txt"])
def test_a_commit_that_is_not_there_is_said(git: Git, ref: str) -> None:
    with pytest.raises(UsageError, match="no commit"):
        changes_since(ref, Path.cwd())

    assert not Path("x").exists()


def test_no_common_commit_is_said(git: Git) -> None:
    git("checkout", "-q", "--orphan", "other")
    git("commit", "-qm", "Alone")
    with pytest.raises(UsageError, match="no commit in common"):
        changes_since("main", Path.cwd())


def test_no_git_is_said(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(UsageError, match="only git can tell"):
        changes_since("HEAD", Path.cwd())
