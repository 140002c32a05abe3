"""Install newslint into an environment of its own; what the action runs first."""

import os
import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

_VERSION = re.compile(r"\d{1,6}(?:\.\d{1,6}){1,3}(?:(?:a|b|rc|\.dev|\.post)\d{1,6})?", re.ASCII)
_FAILED = 2


def main() -> int:
    """Install the version asked for, or the checkout that this script is part of."""
    version = os.environ.get("INPUT_VERSION", "").strip()
    if version and not _VERSION.fullmatch(version):
        print("::error title=newslint::the input “version” is no version such as 0.1.0")
        return _FAILED
    wanted = f"newslint=={version}" if version else str(Path(__file__).parents[1])
    folder = Path(tempfile.mkdtemp(prefix="newslint-", dir=os.environ.get("RUNNER_TEMP")))
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = (programs / "python", "-m", "pip", "--disable-pip-version-check", "--quiet")
    installed = subprocess.run((*pip, "install", wanted), check=False)
    if installed.returncode:
        print("::error title=newslint::newslint could not be installed")
        return _FAILED
    with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as outputs:
        outputs.write(f"newslint={programs / 'newslint'}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
