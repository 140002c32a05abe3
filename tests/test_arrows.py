"""The import contracts of pyproject.toml hold: arrows point down."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_contracts_are_kept() -> None:
    command = (
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as run; run()",
    )
    done = subprocess.run(
        (*command, "--no-cache"), cwd=ROOT, capture_output=True, check=False, text=True
    )

    assert done.returncode == 0, done.stdout
    assert " 0 broken" in done.stdout
