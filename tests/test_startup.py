"""What a start must not import: every package costs each commit of each reporter some milliseconds."""

import subprocess
import sys
from pathlib import Path

import pytest

from command import CLEAN, FAULTY

_BEFORE_3_14 = pytest.mark.skipif(
    sys.version_info >= (3, 14), reason="records are those of `typing`, which takes the rest along"
)
HEAVY = ("yaml", "rich", "typer", "rapidfuzz", "pyromark", "pathspec")


def loaded(code: str, folder: Path) -> set[str]:
    """The packages that a fresh interpreter has after running some code."""
    ends = "\nimport sys\nprint('\\n' + ' '.join(name for name in sys.modules if '.' not in name))"
    command = (sys.executable, "-c", code + ends)
    done = subprocess.run(command, cwd=folder, capture_output=True, check=True, text=True)
    return set(done.stdout.splitlines()[-1].split())


def test_import_loads_no_heavy_package(tmp_path: Path) -> None:
    assert not loaded("import newslint", tmp_path) & set(HEAVY)


def test_import_loads_nothing_of_ours_but_itself(tmp_path: Path) -> None:
    names = "print([name for name in sys.modules if name.startswith('newslint')])"
    command = (sys.executable, "-c", f"import sys, newslint; {names}")
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True, text=True)

    assert done.stdout == "['newslint._version', 'newslint']\n"


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        pytest.param(FAULTY, {"rich", "rapidfuzz", "pathspec", "pyromark"}, id="findings"),
        pytest.param(CLEAN, {"rich", "rapidfuzz", "pathspec", "pyromark"}, id="none"),
    ],
)
@pytest.mark.parametrize(
    "flags",
    [
        pytest.param((), id="text"),
        pytest.param(("--output-format", "json"), id="json"),
        pytest.param(("--color=never",), id="through typer"),
    ],
)
def test_check_to_a_pipe_loads_only_what_it_uses(
    tmp_path: Path, text: str, absent: set[str], flags: tuple[str, ...]
) -> None:
    (tmp_path / "a.txt").write_text(text)
    code = f"from newslint.cli.main import main; main({['check', *flags, 'a.txt']!r})"

    assert not loaded(code, tmp_path) & absent


@pytest.mark.parametrize(
    "package",
    [
        "typer",
        "pathlib",
        "urllib",
        "contextlib",
        *(pytest.param(name, marks=_BEFORE_3_14) for name in ("typing", "re", "enum")),
    ],
)
def test_usual_check_goes_without(package: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    code = (
        "from newslint.cli.expressions import save_codes, take_codes; from newslint.cli.main import main\n"
        "take_codes(); main(['check', 'a.txt']); save_codes()"
    )
    loaded(code, tmp_path)  # which reads the rules, where no run has kept what they are

    assert package not in loaded(code, tmp_path)
