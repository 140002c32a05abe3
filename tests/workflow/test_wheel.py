"""The wheel that people install has its rules and finds them."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from command import FAULTY


@pytest.fixture(scope="module")
def installed(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to import the built newslint from."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
    build = ("wheel", "--no-build-isolation", "--no-deps", "--wheel-dir", folder, checkout)
    subprocess.run((*pip, *build), check=True)
    [wheel] = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def newslint(*arguments: str, site: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, "-m", "newslint", *arguments)
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(site), "PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, check=False, text=True
    )


def test_every_rule_is_packed(installed: Path, checkout: Path) -> None:
    packed = {path.name for path in (installed / "newslint" / "_rules").rglob("*.yaml")}

    assert packed == {path.name for path in (checkout / "rules").rglob("*.yaml")}
    assert packed


def test_packed_rules_are_found_and_run(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    place = "import newslint; print(newslint.__file__)"
    home = subprocess.run(
        (sys.executable, "-c", place),
        cwd=tmp_path, env={"PYTHONPATH": str(installed)}, capture_output=True, check=True, text=True,
    )  # fmt: skip
    ran = newslint("check", "--select=SRC001", "a.txt", site=installed, folder=tmp_path)

    assert home.stdout.strip() == str(installed / "newslint" / "__init__.py")
    assert (ran.returncode, ran.stderr) == (1, "")
    assert "SRC001" in ran.stdout


def test_nothing_but_the_package_is_packed(installed: Path) -> None:
    assert {path.name.split("-")[0] for path in installed.iterdir()} == {"newslint"}
    assert (installed / "newslint" / "py.typed").is_file()
