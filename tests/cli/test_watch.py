"""`--watch` checks again when something changes, and ends when it is told to."""

import os
import select
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from command import CLEAN, COMMAND, FAULTY, Ran

Process = subprocess.Popen[bytes]


@pytest.fixture
def watching(folder: Path) -> Iterator[Process]:
    (folder / "newslint.toml").write_text('select = ["SRC001"]\n')
    (folder / "a.txt").write_text(CLEAN)
    process = subprocess.Popen(
        (*COMMAND, "check", "--watch", "--output-format=concise", "--output=html=report.html"),
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={"PATH": os.environ["PATH"], "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"},
    )
    yield process
    process.kill()
    process.communicate()


def until(process: Process, words: str) -> str:
    """What is printed up to these words."""
    assert process.stdout
    told = b""
    end = time.monotonic() + 30
    while words.encode() not in told and time.monotonic() < end:
        if select.select([process.stdout], [], [], 1)[0]:
            told += os.read(process.stdout.fileno(), 4096)
    assert words in told.decode()
    return told.decode()


def put(file: Path, text: str) -> None:
    """Write a file in one step: a watcher may look between emptying and writing."""
    new = file.with_suffix(".new")
    new.write_text(text)
    new.replace(file)


def test_changes_are_seen_and_an_interrupt_ends_it(folder: Path, watching: Process) -> None:
    assert "All clear" in until(watching, "waiting")

    put(folder / "a.txt", FAULTY)
    assert ": SRC001[error]" in until(watching, "waiting")

    put(folder / "b.txt", CLEAN)
    assert "in 1 of 2 files" in until(watching, "waiting")

    put(folder / "newslint.toml", "nonsense = 1\n")
    assert "unknown key `nonsense`" in until(watching, "waiting")

    put(folder / "newslint.toml", 'select = ["QUO"]\n')
    told = until(watching, "waiting")
    assert "All clear: 2 files" in told
    assert "\x1b" not in told

    watching.send_signal(signal.SIGINT)
    assert watching.wait(30) == 130


@pytest.mark.parametrize("flag", ["--fix", "--diff", "--show-files", "-"])
def test_what_cannot_be_watched_is_said(run: Callable[..., Ran], flag: str) -> None:
    ran = run("check", "--watch", flag)

    assert ran.code == 2
    assert "--watch" in ran.err
