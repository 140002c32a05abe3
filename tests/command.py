"""newslint as a process of its own, and articles to give it."""

import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

CLEAN = """\
Harbour bridge closes for repairs

By Mara Quill

Published: 3 May 2024

The bridge will stay shut until June.
"""
FAULTY = CLEAN.replace("until June", "until June, according to Source 1")
COMMAND = (sys.executable, "-m", "newslint")


class Ran(NamedTuple):
    """What came of a command."""

    code: int
    out: str
    err: str


def newslint(
    *arguments: str, folder: Path, given: bytes = b"", more: Mapping[str, str] | None = None
) -> Ran:
    """Run the command in a folder, with nothing of our environment but where programs are."""
    done = subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        input=given,
        capture_output=True,
        check=False,
        timeout=60,
        env={"PATH": "/usr/bin:/bin", "PYTHONUTF8": "1", **(more or {})},
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def interrupted(process: subprocess.Popen[bytes], *, times: int = 6) -> tuple[int, bytes]:
    """The exit code and the errors of a process after Ctrl-C.

    Python looks for signals before it reads, so one that comes just before the reading is
    seen when that ends: whoever waits for a pipe that stays silent presses again.
    """
    for _ in range(times):
        process.send_signal(signal.SIGINT)
        try:
            _, errors = process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            continue
        return process.returncode, errors
    process.kill()
    process.communicate()
    raise AssertionError("lives on after being interrupted")
