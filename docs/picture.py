"""Draw docs/assets/check.svg: what `newslint check` prints on a terminal, from a real run.

python docs/picture.py [PATH]...
"""

import os
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "assets" / "check.svg"
TODAY = "2026-11-01"  # a picture that is drawn again must be the same
WIDTH = 120
SAMPLE = "seeds/markdown/hugo-flood.md"
_MOST = 40  # lines: what fits on a page


def main(paths: list[str]) -> int:
    """Run newslint in colour, record what it says, write the picture."""
    named = paths or [SAMPLE]
    command = (sys.executable, "-m", "newslint", "check", "--color=always", f"--today={TODAY}")
    done = subprocess.run(
        (*command, *named),
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
        env=_environment(),
    )
    if done.returncode not in {0, 1}:
        print(done.stderr, end="", file=sys.stderr)
        return done.returncode
    TARGET.parent.mkdir(exist_ok=True)
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=WIDTH, file=nowhere, force_terminal=True)
        console.print(Text.assemble(("$ ", "dim"), f"newslint check {' '.join(named)}"))
        console.print(Text.from_ansi("\n".join(_shown(done.stdout.splitlines()))))
        console.save_svg(str(TARGET), title="newslint", theme=MONOKAI, unique_id="newslint")
    print(f"wrote {TARGET.relative_to(ROOT)}")
    return 0


def _shown(lines: list[str]) -> list[str]:
    """The first findings, whole, and the line of sums."""
    if len(lines) <= _MOST:
        return lines
    end = max((number for number in range(_MOST) if not lines[number]), default=_MOST)
    return [*lines[:end], "", "…", "", lines[-1]]


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONUTF8": "1"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
