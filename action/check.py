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
    sarif = os.environ.get("INPUT_SARIF_FILE", "").strip()
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
    if fail_on := os.environ.get("INPUT_FAIL_ON", "").strip():
        flags.append(f"--fail-on={fail_on}")
    return flags


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
