"""Code of expressions between runs: read back by the same Python alone, and only where nobody else wrote it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newslint import parts
from newslint.cli.expressions import save_codes, take_codes
from newslint.text import expressions
from newslint.text.expressions import Key, compiled, used_codes


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(expressions, "_kept", expressions._Kept())
    compiled.cache_clear()
    yield tmp_path
    compiled.cache_clear()


def run(*sources: str) -> set[Key]:
    """What one run after those before had to compile, if anything."""
    compiled.cache_clear()
    take_codes()
    for source in sources:
        compiled(source)
    save_codes()
    return {*used_codes()}


def test_a_second_run_compiles_nothing() -> None:
    assert run("a+", "b+")
    assert not run("a+", "b+")


def test_runs_add_to_what_is_kept() -> None:
    run("a+")
    run("b+")

    assert not run("a+", "b+")


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:-4], id="cut off"),
        pytest.param(lambda data: data[:-1] + bytes([data[-1] ^ 1]), id="a bit changed"),
        pytest.param(lambda data: data.replace(b"codes ", b"codes 0", 1), id="in another form"),
        pytest.param(lambda _: b"", id="empty"),
    ],
)
def test_damaged_code_is_made_anew(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    run("a+")
    (file,) = folder.iterdir()
    file.write_bytes(damage(file.read_bytes()))

    assert run("a+")
    assert not run("a+")


def test_another_python_makes_its_own(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("a+")
    monkeypatch.setattr("sys.version", "3.99")

    assert run("a+")
    assert len(list(folder.iterdir())) == 2


def test_no_other_interpreter_is_given_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.implementation.name", "pypy")

    assert not run("a+")


@pytest.mark.skipif(os.name == "nt", reason="files have no such mode")
def test_what_others_may_have_written_is_not_believed(folder: Path) -> None:
    run("a+")
    (file,) = folder.iterdir()
    file.chmod(0o622)

    assert run("a+")
    assert file.stat().st_mode & 0o777 == 0o600


def test_only_so_many_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_MOST", 3)
    run("a+", "b+")
    run("c+", "d+")

    assert not run("c+", "d+")
    assert run("a+")
