"""The checkout as somebody else would get it: a repository of its own with one commit."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from offline import Machine, build_wheel, machine

ROOT = Path(__file__).parents[2]
_FEW = 300  # seconds


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All files that git knows or would know, committed."""
    folder = tmp_path_factory.mktemp("checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    commit(folder)
    return folder


def commit(folder: Path) -> None:
    """Make a repository of a folder."""
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main"], cwd=folder, check=True)
    for name, value in (("user.name", "Mara Quill"), ("user.email", "mara@quill.example")):
        subprocess.run(["git", "config", name, value], cwd=folder, check=True)
    subprocess.run(["git", "add", "--all"], cwd=folder, check=True)
    subprocess.run(["git", "commit", "--quiet", "--message", "All"], cwd=folder, check=True)


@pytest.fixture(scope="session")
def _registry(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Skip where pip reaches no registry: installing is what is tested."""
    folder = tmp_path_factory.mktemp("reach")
    command = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder)
    reached = subprocess.run((*command, "editables"), check=False, timeout=_FEW)
    if reached.returncode:
        pytest.skip("pip reaches no package registry, and what follows installs from one")


@pytest.fixture(scope="session")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the checkout, built without a network."""
    return build_wheel(checkout, tmp_path_factory.mktemp("wheel"))


@pytest.fixture
def offline(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """A machine of its own for each test, on which newslint can be installed and is not."""
    return machine(wheel, tmp_path_factory.mktemp("machine"))
