"""An interrupt ends a run at once, with all its processes, however long a file of theirs would take."""

import os
import subprocess
import time
from pathlib import Path

import pytest

from command import CLEAN, COMMAND, interrupted


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_workers_end_with_the_run(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)
    os.mkfifo(tmp_path / "pipe.txt")
    process = subprocess.Popen(
        [*COMMAND, "check", "--jobs=2", "a.txt", "pipe.txt"], stderr=subprocess.PIPE, cwd=tmp_path
    )
    writer = opened(tmp_path / "pipe.txt")

    assert interrupted(process) == (130, b"newslint: interrupted\n")
    with pytest.raises(BrokenPipeError):
        written_until_nobody_reads(writer)
    os.close(writer)


def opened(pipe: Path) -> int:
    """The other end of a pipe, once a worker reads from it."""
    for _ in range(6000):
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:  # nobody reads yet
            time.sleep(0.01)
    pytest.fail("nobody reads the pipe")


def written_until_nobody_reads(writer: int) -> None:
    """Write a few bytes again and again; raises BrokenPipeError once the worker has ended."""
    for _ in range(1000):
        os.write(writer, b"a")
        time.sleep(0.01)
