"""Run newslint as the inputs say: annotations to the log, SARIF to its file, a summary to the step."""

import os
import secrets
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

_FAILED = 2


def main() -> int:
    """End as newslint ends; every input is one argument of one program, whatever it holds."""
    try:
        more = shlex.split(os.environ.get("INPUT_ARGS", ""))
    except ValueError as error:
        print(f"::error title=newslint::the input “args” cannot be read: {str(error).lower()}")
        return _FAILED
    if _given("ONLY_CHANGED") not in {"", "true", "false"}:
        print("::error title=newslint::the input “only-changed” is neither true nor false")
        return _FAILED
    sarif = _given("SARIF_FILE")
    with tempfile.TemporaryDirectory(dir=os.environ.get("RUNNER_TEMP")) as folder:
        summary = Path(folder, "summary.md")
        command = [os.environ["NEWSLINT"], "check", *_flags(sarif, summary), *more, "--", *_paths()]
        code = subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode
        _summarise(summary)
    _output("exit-code", str(code))
    _output("sarif-file", sarif if sarif and Path(sarif).is_file() else "")
    return code


def _flags(sarif: str, summary: Path) -> list[str]:
    flags = ["--output-format=github", f"--output=markdown={summary}"]
    if sarif:
        flags.append(f"--output=sarif={sarif}")
    if fail_on := _given("FAIL_ON"):
        flags.append(f"--fail-on={fail_on}")
    if baseline := _given("BASELINE"):
        flags.append(f"--baseline={baseline}")
    if base := _given("DIFF_BASE"):
        flags += _changed(base)
    return flags


def _given(name: str) -> str:
    return os.environ.get(f"INPUT_{name}", "").strip()


def _changed(base: str) -> list[str]:
    """What to do about changed lines; putting them first is no more than a service."""
    if _given("ONLY_CHANGED") == "true":
        return [f"--diff-base={base}"]
    if _has_parted(base):
        return [f"--changed-first={base}"]
    why = "the base is not here: fetch-depth: 0 gets it"
    print(f"newslint: changed lines do not come first, as {why}", flush=True)
    return []


def _has_parted(base: str) -> bool:
    """Whether git knows where this commit and a base parted."""
    commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    return bool(commit and _git("merge-base", commit, "HEAD"))


def _git(*words: str) -> str:
    """What git prints; empty where it refuses or is not there."""
    try:
        done = subprocess.run(("git", *words), check=False, capture_output=True, text=True)
    except FileNotFoundError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _paths() -> list[str]:
    lines = os.environ.get("INPUT_PATHS", "").splitlines()
    return [line.strip() for line in lines if line.strip()] or ["."]


def _summarise(summary: Path) -> None:
    """Add to what earlier steps said; where newslint wrote none, its error is in the log."""
    target = os.environ.get("GITHUB_STEP_SUMMARY")
    if target and summary.is_file():
        with Path(target).open("ab") as out:
            out.write(summary.read_bytes())


def _output(name: str, value: str) -> None:
    """Give a value to later steps, between marks that no value can guess."""
    mark = secrets.token_hex(16)
    with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as outputs:
        outputs.write(f"{name}<<{mark}\n{value}\n{mark}\n")


if __name__ == "__main__":
    sys.exit(main())
