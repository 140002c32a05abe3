"""0 clean, 1 found, 2 not judged, 130 interrupted: whatever the format and the flags."""

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from command import CLEAN, COMMAND, FAULTY, Ran, interrupted, newslint

Run = Callable[..., Ran]
FORMATS = ("text", "concise", "json", "json-lines", "sarif", "github")


@pytest.fixture
def articles(folder: Path) -> Path:
    (folder / "clean.txt").write_text(CLEAN)
    (folder / "faulty.txt").write_text(FAULTY)
    return folder


@pytest.mark.parametrize("output_format", FORMATS)
@pytest.mark.parametrize(
    ("path", "code"),
    [
        pytest.param("clean.txt", 0, id="nothing found"),
        pytest.param("faulty.txt", 1, id="an error found"),
        pytest.param("nowhere.txt", 2, id="no such file"),
    ],
)
@pytest.mark.usefixtures("articles")
def test_format_does_not_change_the_code(
    run: Run, output_format: str, path: str, code: int
) -> None:
    assert run("check", path, f"--output-format={output_format}").code == code


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(("faulty.txt", "nowhere.txt"), 2, id="not judged beats found"),
        pytest.param(("faulty.txt", "--exit-zero"), 0, id="exit-zero hides findings"),
        pytest.param(("faulty.txt", "nowhere.txt", "--exit-zero"), 2, id="but no failure"),
        pytest.param(("faulty.txt", "--quiet"), 1, id="quiet"),
        pytest.param(("faulty.txt", "--select=AUT001"), 0, id="another rule"),
    ],
)
@pytest.mark.usefixtures("articles")
def test_exit_code(run: Run, arguments: tuple[str, ...], code: int) -> None:
    assert run("check", *arguments).code == code


@pytest.mark.parametrize(("flag", "code"), [("error", 0), ("warning", 1), ("info", 1)], ids=str)
def test_fail_on_moves_the_bound(run: Run, folder: Path, flag: str, code: int) -> None:
    (folder / "a.txt").write_text(CLEAN.replace("By Mara Quill\n\n", ""))

    assert run("check", "--select=AUT001", f"--fail-on={flag}", "a.txt").code == code


def test_folder_without_articles_is_clean_and_says_so(run: Run) -> None:
    ran = run("check", ".")

    assert (ran.code, ran.err) == (0, "newslint: no articles in .\n")


def test_quiet_prints_nothing(run: Run, articles: Path) -> None:
    assert run("check", "--quiet", "faulty.txt") == Ran(1, "", "")


# Two ways lead into the command line, with typer and without: each has to end well.
WAYS = [
    pytest.param(("check",), id="the usual request"),
    pytest.param(("check", "--jobs=1"), id="through typer"),
]


def opened_by_reader(pipe: Path, process: subprocess.Popen[bytes]) -> int:
    """The other end of a pipe, once the process reads from it; never waits for one that has ended."""
    while process.poll() is None:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:  # nobody reads yet
            time.sleep(0.01)
    pytest.fail(f"ended with {process.returncode} before it read")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("arguments", WAYS)
def test_interrupt_ends_with_130_and_no_traceback(folder: Path, arguments: tuple[str, ...]) -> None:
    pipe = folder / "pipe.txt"
    os.mkfifo(pipe)
    process = subprocess.Popen([*COMMAND, *arguments, pipe], stderr=subprocess.PIPE, cwd=folder)
    writer = opened_by_reader(pipe, process)

    assert interrupted(process) == (130, b"newslint: interrupted\n")
    os.close(writer)


@pytest.mark.parametrize(
    "arguments",
    [
        *WAYS,
        pytest.param(("rule", "--all"), id="another command"),
        pytest.param(("check", "--help"), id="help, which rich prints"),
    ],
)
def test_closed_pipe_ends_without_traceback(articles: Path, arguments: tuple[str, ...]) -> None:
    process = subprocess.Popen(
        [*COMMAND, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=articles
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    with process.stderr as stream:
        errors = stream.read()

    assert (process.wait(timeout=30), errors) == (2, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is full")
@pytest.mark.parametrize(
    "arguments",
    [*WAYS, pytest.param(("rule", "SRC001"), id="another command")],
)
def test_full_disk_is_no_fault_of_newslint(articles: Path, arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*COMMAND, *arguments], stdout=full, stderr=subprocess.PIPE, cwd=articles, check=False
        )

    assert (done.returncode, done.stderr) == (
        2,
        b"newslint: cannot go on: No space left on device\n",
    )


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
@pytest.mark.parametrize("arguments", WAYS)
@pytest.mark.parametrize(
    ("closing", "code", "said"),
    [
        pytest.param('"$@" faulty.txt >&-', 1, "", id="output"),
        pytest.param('"$@" faulty.txt >&- 2>&-', 1, "", id="output and errors"),
        pytest.param('"$@" - <&-', 2, "standard input is closed", id="input"),
        pytest.param(
            'mkdir gone; cd gone; rmdir ../gone; "$@"', 2, "folder that this runs in", id="folder"
        ),
    ],
)
def test_what_is_closed_is_no_fault_of_newslint(
    articles: Path, arguments: tuple[str, ...], closing: str, code: int, said: str
) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", closing, "sh", *COMMAND, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=articles,
        check=False,
    )

    assert done.returncode == code
    assert said.encode() in done.stdout
    assert b"fault of newslint" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        pytest.param((), "Usage: newslint", id="no words at all"),
        pytest.param(("chekc",), "did you mean `check`?", id="no such command"),
        pytest.param(("check", "--frobnicate"), "--frobnicate", id="no such flag"),
        pytest.param(("check", "--jobs=many"), "--jobs", id="no number"),
        pytest.param(("check", "--profile=loud"), "--profile", id="no such profile"),
    ],
)
def test_wrong_usage_is_explained(folder: Path, arguments: tuple[str, ...], wanted: str) -> None:
    ran = newslint(*arguments, folder=folder)

    assert wanted in ran.out + ran.err
    assert ran.code == 2
    assert "Traceback" not in ran.err


def test_path_in_place_of_a_command_is_understood(run: Run, articles: Path) -> None:
    ran = run("faulty.txt")

    assert ran.code == 2
    assert "newslint check faulty.txt" in ran.err


def test_command_stays_one_beside_a_folder_of_its_name(run: Run, folder: Path) -> None:
    (folder / "facts").mkdir()
    ran = run("facts")

    assert ran.code == 2
    assert "Missing argument 'ACTION'" in ran.err


def test_article_whose_name_begins_like_a_flag_is_told_how_to_name(run: Run, folder: Path) -> None:
    (folder / "-x.txt").write_text(FAULTY)
    ran = run("check", "-x.txt")

    assert (ran.code, ran.err) == (
        2,
        "newslint: “-x.txt” begins like a flag; to check it: ./-x.txt\n",
    )
