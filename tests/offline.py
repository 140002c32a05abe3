"""A machine on which `pip install newslint` works without a network: the wheel of this checkout, its dependencies at hand."""

import subprocess
import sys
import sysconfig
import venv
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")


class Machine(NamedTuple):
    """Where programs are, and what tells pip and Python where to look for the rest."""

    programs: Path
    environment: Mapping[str, str]


def build_wheel(checkout: Path, folder: Path) -> Path:
    """Build newslint's wheel into a folder, with what is installed here."""
    command = ("wheel", "--no-build-isolation", "--no-deps", "--wheel-dir", folder, checkout)
    subprocess.run((*PIP, *command), check=True)
    [wheel] = folder.glob("newslint-*.whl")
    return wheel


def machine(wheel: Path, folder: Path) -> Machine:
    """A machine with Python, git and pip, and nothing of newslint on it but what it needs."""
    packages = folder / "packages"
    packages.mkdir()
    for entry in sorted(set(_installed())):
        if not entry.name.startswith(("newslint", "_newslint", "__")):
            (packages / entry.name).symlink_to(entry)
    venv.create(
        folder / "host", with_pip=False
    )  # what is at hand has one, and making one takes seconds
    programs = folder / "host" / "bin"
    for name, module in (("pip", "pip"), ("pre-commit", "pre_commit")):
        program = programs / name
        program.write_text(f'#!/bin/sh\nexec "{programs / "python"}" -m {module} "$@"\n')
        program.chmod(0o755)
    environment = {
        "PATH": f"{programs}:/usr/bin:/bin",
        "HOME": str(folder),
        "PYTHONPATH": str(packages),
        "PYTHONUTF8": "1",
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(wheel.parent),
        "PIP_NO_BUILD_ISOLATION": "0",  # pip's own word for none
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PRE_COMMIT_HOME": str(folder / "hooks"),
    }
    (folder / ".gitconfig").write_text("[user]\nname = Mara Quill\nemail = mara@quill.example\n")
    return Machine(programs, environment)


def _installed() -> list[Path]:
    """What is installed here, whichever folders it is in."""
    own = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    folders = [Path(name) for name in sys.path if "site-packages" in name or name in own]
    seen: dict[str, Path] = {}
    for folder in folders:
        for entry in folder.iterdir():
            if entry.suffix != ".pth":
                seen.setdefault(entry.name, entry)
    return list(seen.values())
