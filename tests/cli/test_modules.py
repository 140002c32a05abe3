"""Code of modules between runs: for sources as they are, and read back by the same Python alone."""

import importlib
import inspect
import os
import subprocess
import sys
import traceback
from collections.abc import Callable
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.resources import files
from pathlib import Path
from types import ModuleType

import pytest

import newslint
from command import FAULTY
from command import newslint as start
from newslint import parts
from newslint.cli.modules import save_modules, take_modules

SOURCE = "def answer():\n    return 1 + 1\n"
Import = Callable[..., ModuleType]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where runs keep their code."""
    folder = tmp_path / "kept"
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of `newslint.probe`, which may be changed."""
    monkeypatch.setattr(newslint, "__path__", [*newslint.__path__, str(tmp_path)])
    file = tmp_path / "probe.py"
    file.write_text(SOURCE)
    os.utime(file, (1, 1))
    return file


@pytest.fixture
def imported(source: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> Import:
    """What a run gets that imports a module and keeps its code for the next."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)

    def call(name: str = "newslint.probe") -> ModuleType:
        with monkeypatch.context() as run:
            run.setattr(sys, "meta_path", [*sys.meta_path])
            run.setattr(sys, "modules", {**sys.modules})
            importlib.invalidate_caches()
            modules = take_modules()
            module = importlib.import_module(name)
            save_modules(modules)
        return module

    return call


def is_kept(module: ModuleType) -> bool:
    return type(module.__loader__) is not SourceFileLoader


def test_a_second_run_takes_what_the_first_kept(imported: Import, source: Path) -> None:
    first, second = imported(), imported()

    assert [is_kept(first), is_kept(second)] == [False, True]
    assert second.answer() == 2
    assert first.__file__ == second.__file__ == str(source)
    assert first.__dict__["__cached__"] == second.__dict__["__cached__"]


def rewrite(source: Path) -> None:
    source.write_text(SOURCE.replace("1 + 1", "1 + 2"))


def make_new_entry(source: Path) -> None:
    before = source.stat().st_ctime_ns
    while source.stat().st_ctime_ns == before:
        source.chmod(0o600)


@pytest.mark.parametrize(
    ("change", "answer"),
    [
        pytest.param(rewrite, 3, id="of the same size"),
        pytest.param(lambda source: source.write_text(f"{SOURCE}\n"), 2, id="of another size"),
        pytest.param(lambda source: os.utime(source, (2, 2)), 2, id="of another time"),
        pytest.param(make_new_entry, 2, id="of the same time, put there later"),
    ],
)
def test_a_changed_source_is_run(
    imported: Import, source: Path, change: Callable[[Path], object], answer: int
) -> None:
    imported()
    change(source)
    changed = imported()

    assert not is_kept(changed)
    assert changed.answer() == answer
    assert is_kept(imported())


def test_a_source_that_is_gone_is_not_found(imported: Import, source: Path) -> None:
    imported()
    source.unlink()

    with pytest.raises(ModuleNotFoundError):
        imported()


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:-4], id="cut off"),
        pytest.param(lambda data: data[:-1] + bytes([data[-1] ^ 1]), id="a bit changed"),
        pytest.param(lambda data: data.replace(b"modules 1", b"modules 0", 1), id="another form"),
        pytest.param(lambda _: b"", id="empty"),
    ],
)
def test_damaged_code_is_passed_over(
    imported: Import, kept: Path, damage: Callable[[bytes], bytes]
) -> None:
    imported()
    (file,) = kept.iterdir()
    file.write_bytes(damage(file.read_bytes()))

    assert not is_kept(imported())
    assert is_kept(imported())


@pytest.mark.skipif(os.name == "nt", reason="files have no such mode")
def test_what_others_may_have_written_is_not_believed(imported: Import, kept: Path) -> None:
    imported()
    (file,) = kept.iterdir()
    file.chmod(0o622)

    assert not is_kept(imported())


@pytest.mark.parametrize(
    ("whose", "name"),
    [
        pytest.param(parts, "__version__", id="of newslint"),
        pytest.param(sys, "version", id="of Python"),
    ],
)
def test_two_versions_do_not_mix(
    imported: Import, kept: Path, monkeypatch: pytest.MonkeyPatch, whose: ModuleType, name: str
) -> None:
    imported()
    monkeypatch.setattr(whose, name, "0.0.1")

    assert not is_kept(imported())
    assert len(list(kept.iterdir())) == 1


def test_no_other_interpreter_is_given_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.implementation.name", "pypy")

    assert take_modules() is None


def test_runs_add_to_what_is_kept(imported: Import, source: Path) -> None:
    source.with_name("other.py").touch()
    imported("newslint.other")
    imported("newslint.probe")

    assert is_kept(imported("newslint.other"))
    assert is_kept(imported("newslint.probe"))


def test_a_library_is_imported_as_ever(tmp_path: Path) -> None:
    code = "import sys, newslint; newslint.check_text('', format='text'); print('newslint.cli.modules' in sys.modules)"
    command = (sys.executable, "-c", code)
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True, text=True)

    assert done.stdout == "False\n"


def test_nothing_is_kept_where_no_byte_code_is(
    imported: Import, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert imported().answer() == 2
    assert not kept.exists()


def test_nothing_is_kept_where_nothing_can_be(imported: Import, kept: Path) -> None:
    kept.touch()  # a file is no folder

    assert imported().answer() == 2
    assert not is_kept(imported())


def test_a_traceback_shows_lines(imported: Import, source: Path) -> None:
    source.write_text("def answer():\n    return 1 / 0  # see\n")
    imported()
    module = imported()
    with pytest.raises(ZeroDivisionError) as caught:
        module.answer()

    assert is_kept(module)
    assert f'File "{source}", line 2, in answer' in "".join(
        traceback.format_exception(caught.value)
    )
    assert "# see" in "".join(traceback.format_exception(caught.value))
    assert inspect.getsource(module.answer) == source.read_text()


def test_a_package_has_its_modules_and_files(imported: Import, source: Path) -> None:
    package = source.with_name("probes")
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "leaf.py").write_text(SOURCE)
    (package / "list.txt").write_text("listed")
    imported("newslint.probes.leaf")
    leaf, whole = imported("newslint.probes.leaf"), imported("newslint.probes")

    assert is_kept(leaf)
    assert is_kept(whole)
    assert (leaf.__package__, whole.__package__) == ("newslint.probes", "newslint.probes")
    assert whole.__path__ == [str(package)]
    assert files(whole).joinpath("list.txt").read_text() == "listed"


def test_reloading_runs_what_is_new(
    imported: Import, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported()
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    take_modules()
    module = importlib.import_module("newslint.probe")
    was_kept = is_kept(module)
    rewrite(source)
    importlib.reload(module)
    del sys.modules["newslint.probe"]

    assert was_kept
    assert module.answer() == 3


def test_finders_of_others_are_asked_first(
    imported: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Watching:
        asked: list[str] = []  # noqa: RUF012 - of this one test

        def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
            self.asked.append(name)
            return None

    imported()
    monkeypatch.setattr(sys, "meta_path", [Watching(), *sys.meta_path])

    assert is_kept(imported())
    assert Watching.asked == ["newslint.probe"]


def check(folder: Path, cache: Path, *flags: str) -> str:
    return start(
        "check", *flags, "a.txt", folder=folder, more={"NEWSLINT_CACHE_DIR": str(cache)}
    ).out


def test_runs_say_the_same_and_clean_forgets(tmp_path: Path, kept: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    first, *others = [check(tmp_path, kept) for _ in range(3)]
    were = list(kept.glob("modules-*"))
    start("clean", folder=tmp_path, more={"NEWSLINT_CACHE_DIR": str(kept)})

    assert first
    assert {*others} == {first}
    assert len(were) == 1
    assert not kept.exists()


def test_clean_leaves_nothing_of_its_own_run(tmp_path: Path, kept: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    check(tmp_path, kept, "--quiet")
    start("clean", folder=tmp_path, more={"NEWSLINT_CACHE_DIR": str(kept)})

    assert not kept.exists()


def test_a_third_run_reads_little_byte_code(tmp_path: Path, kept: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    check(tmp_path, kept)
    check(tmp_path, kept)
    more = {"NEWSLINT_CACHE_DIR": str(kept), "PYTHONVERBOSE": "1"}
    lines = start("check", "a.txt", folder=tmp_path, more=more).err.splitlines()
    read = [line for line in lines if line.startswith("# code object") and "newslint" in line]

    assert 0 < len(read) < 15
