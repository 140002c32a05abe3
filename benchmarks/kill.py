"""Kill -9 at random moments of `newslint check --fix`: every file must be whole, the old one or the new one.

    python benchmarks/kill.py [KILLS] [FILES] [SEED]

Prints how many kills fell into the writing, and fails on the first file that is neither.
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

_PARAGRAPH = "The bridge will stay shut until June, and the ferry takes its place. " * 8 + "\n\n"


class TornError(Exception):
    """A file is gone, or neither what it was nor what it should be."""


class Tally(NamedTuple):
    """What was seen after all kills."""

    kills: int
    during_writing: int
    files: int
    leftovers: int


def article(number: int, mark: str) -> bytes:
    """A text of one to three kilobytes with one fault that --fix takes out."""
    head = f"Harbour bridge {number} closes\n\nBy Mara Quill\n\nPublished: 3 May 2024\n\n"
    link = f"The notice is at https://port.tarn.gov/{number}{mark} for all to read.\n"
    return (head + _PARAGRAPH * (number % 4 + 1) + link).encode()


def kill_often(folder: Path, kills: int, files: int, seed: int) -> Tally:
    """Fix the files of a folder again and again, and kill it each time; raises TornError for half a file."""
    rng = random.Random(seed)  # noqa: S311 - moments, no secrets
    old = {f"{number}.txt": article(number, "?utm_source=chatgpt.com") for number in range(files)}
    new = {f"{number}.txt": article(number, "") for number in range(files)}
    write(folder, old)
    started = time.perf_counter()
    run(folder).wait()
    lasts = time.perf_counter() - started
    if read(folder) != new:
        raise TornError("a run that nobody kills does not fix all files")
    during = leftovers = 0
    for _ in range(kills):
        write(folder, old)
        process = run(folder)
        time.sleep(rng.uniform(0, lasts))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        found = read(folder)
        torn = [name for name, data in found.items() if data not in (old[name], new[name])]
        if found.keys() != old.keys() or torn:
            raise TornError(f"gone: {old.keys() - found.keys()}; neither old nor new: {torn}")
        fixed = sum(data == new[name] for name, data in found.items())
        during += 0 < fixed < files
        for leftover in folder.glob(".*.newslint-tmp"):
            leftovers += 1
            leftover.unlink()
    return Tally(kills, during, files, leftovers)


def run(folder: Path) -> "subprocess.Popen[bytes]":
    """Start a fixing run with a process group of its own, so that a kill takes its workers too."""
    return subprocess.Popen(
        (sys.executable, "-m", "newslint", "check", "--fix", "--quiet", "--isolated", "."),
        cwd=folder,
        start_new_session=True,
        stderr=subprocess.DEVNULL,
    )


def write(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).write_bytes(data)


def read(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.glob("*.txt")}


def main(kills: int = 200, files: int = 1000, seed: int = 1) -> None:
    with tempfile.TemporaryDirectory() as name:
        tally = kill_often(Path(name), kills, files, seed)
    print(
        f"{tally.kills} kills over {tally.files:,} files, {tally.during_writing} of them while files were "
        f"written: every file whole; {tally.leftovers} temporary files were left behind"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
