"""Completion works in a shell, the cache can be thrown away, and the manual is current."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from command import CLEAN, Ran

sys.path.insert(0, str(Path(__file__).parents[2]))
from docs.man import PAGE, manual

Run = Callable[..., Ran]


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
@pytest.mark.parametrize(
    ("words", "completed"),
    [
        pytest.param(["che"], ["check"], id="command"),
        pytest.param(["check", "--exit-n"], ["--exit-non-zero-on-fix"], id="flag"),
        pytest.param(["check", "--profile", "''"], ["default", "strict", "audit"], id="value"),
        pytest.param(["baseline", "p"], ["prune"], id="argument"),
        pytest.param(["completions", "b"], ["bash"], id="shell"),
        pytest.param(["check", "a.t"], [], id="files are left to the shell"),
    ],
)
def test_bash_completes(tmp_path: Path, words: list[str], completed: list[str]) -> None:
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    command = bin_folder / "newslint"
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m newslint "$@"\n')
    command.chmod(0o755)
    script = (
        'eval "$(newslint completions bash)"\n'
        f"COMP_WORDS=(newslint {' '.join(words)})\nCOMP_CWORD={len(words)}\n"
        '_newslint_completion newslint\necho "${COMPREPLY[@]}"\n'
    )
    done = subprocess.run(
        ("bash", "--norc", "-c", script),
        env={"PATH": f"{bin_folder}:{os.environ['PATH']}", "HOME": str(tmp_path)},
        capture_output=True,
        check=True,
        text=True,
    )

    assert (done.stdout.split(), done.stderr) == (completed, "")


@pytest.mark.skipif(not shutil.which("fish"), reason="there is no fish")
@pytest.mark.parametrize(
    ("line", "completed"),
    [
        pytest.param("newslint che", ["check"], id="command"),
        pytest.param("newslint check --exit-n", ["--exit-non-zero-on-fix"], id="flag"),
        pytest.param("newslint baseline p", ["prune"], id="argument"),
    ],
)
def test_fish_completes(tmp_path: Path, run: Run, line: str, completed: list[str]) -> None:
    command = tmp_path / "newslint"
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m newslint "$@"\n')
    command.chmod(0o755)
    script = tmp_path / "newslint.fish"
    script.write_text(run("completions", "fish").out)
    done = subprocess.run(
        ("fish", "--no-config", "--command", f"source {script}; complete -C '{line}'"),
        env={"PATH": f"{tmp_path}:{os.environ['PATH']}", "HOME": str(tmp_path)},
        capture_output=True,
        check=True,
        text=True,
    )

    assert [row.partition("\t")[0] for row in done.stdout.splitlines()] == completed


@pytest.mark.skipif(not shutil.which("zsh"), reason="there is no zsh")
def test_zsh_answers_at_the_first_tab(tmp_path: Path, run: Run) -> None:
    (tmp_path / "_newslint").write_text(run("completions", "zsh").out)
    # What a tab does, without a terminal: the function is read from its file and called.
    script = (
        f"fpath=({tmp_path} $fpath); autoload -U _newslint; words=(newslint che); CURRENT=2\n"
        "compdef() { print registered }; _arguments() { print asked }; newslint() { print print answered }\n"
        "env() { print print answered }; _newslint; _newslint\n"
    )
    done = subprocess.run(("zsh", "-f", "-c", script), capture_output=True, check=True, text=True)

    assert done.stdout.split() == ["answered", "answered"], done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_scripts_call_us_by_our_name(run: Run, shell: str) -> None:
    ran = run("completions", shell)

    assert ran.code == 0
    assert "_NEWSLINT_COMPLETE" in ran.out


def test_clean_removes_our_files_alone(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = folder / "cache"
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(cache))
    (folder / "a.txt").write_text(CLEAN)
    run("check", "a.txt")
    kept = list(cache.iterdir())
    (cache / "theirs").touch()
    ran = run("clean")

    assert kept
    assert ran.out == f"removed {len(kept)} file{'s' * (len(kept) > 1)} from {cache}\n"
    assert [file.name for file in cache.iterdir()] == ["theirs"]


def test_clean_without_a_cache_is_no_error(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(folder / "none"))

    assert run("clean").code == 0


def test_manual_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == manual(), "run python docs/man.py"


@pytest.mark.skipif(not shutil.which("groff"), reason="there is no groff")
def test_manual_is_good_roff() -> None:
    done = subprocess.run(
        ("groff", "-man", "-ww", "-z", str(PAGE)), capture_output=True, check=True, text=True
    )

    assert done.stderr == ""
