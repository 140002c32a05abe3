"""Files that are no articles, names that are no names: a clear message, the right code, nothing lost."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from command import CLEAN, FAULTY, Ran

Run = Callable[..., Ran]
Found = Callable[..., list[str]]
BOM = "\ufeff"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(
            "Café\nNaïve".encode("latin-1"),
            "a.txt:1: not checked: is not UTF-8: byte 0xe9 at offset 3, line 1; save it as UTF-8",
            id="Latin-1",
        ),
        pytest.param(
            b"one\ntwo\nthr\xffe",
            "a.txt:3: not checked: is not UTF-8: byte 0xff at offset 11, line 3; save it as UTF-8",
            id="a wrong byte on the third line",
        ),
        pytest.param(
            b"\x89PNG\r\n\x1a\n\x00\x00",
            "a.txt: not checked: is a binary file, not an article: byte 0x00 at offset 8",
            id="binary",
        ),
        pytest.param(
            b"\xff\xfea\x00b",
            "is not UTF-16",
            id="half a character of UTF-16",
        ),
    ],
)
def test_wrong_encoding_names_byte_and_line(
    run: Run, folder: Path, content: bytes, message: str
) -> None:
    (folder / "a.txt").write_bytes(content)
    ran = run("check", "--output-format=concise", "a.txt")

    assert ran.code == 2
    assert message in ran.out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_byte_order_mark_is_no_character(run: Run, folder: Path, encoding: str) -> None:
    (folder / "a.txt").write_bytes((BOM + FAULTY).encode(encoding))
    ran = run("check", "--select=SRC001", "--output-format=json", "a.txt")
    [finding] = json.loads(ran.out)["findings"]

    assert finding["span"]["start"] == FAULTY.index("Source 1")


def test_empty_file_is_clean(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"")

    assert run("check", "a.txt").code == 0


def test_file_that_cannot_be_judged_does_not_hide_another(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"\xff\xff")
    (folder / "b.txt").write_text(FAULTY)
    ran = run("check", "--select=SRC001", "--output-format=json", ".")
    report = json.loads(ran.out)

    assert ran.code == 2
    assert [finding["path"] for finding in report["findings"]] == ["b.txt"]
    assert [failure["path"] for failure in report["failures"]] == ["a.txt"]


@pytest.mark.parametrize("path", ["gone.txt", "gone/"], ids=["file", "folder"])
def test_missing_path_is_named(run: Run, path: str) -> None:
    ran = run("check", path)

    assert ran.code == 2
    assert f"{path.rstrip('/')}: not checked: no such file or folder" in ran.out


def test_impossible_path_is_named(run: Run) -> None:
    ran = run("check", "a" * 5_000)

    assert ran.code == 2
    assert "cannot be read" in ran.out


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file_is_named(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(CLEAN)
    (folder / "a.txt").chmod(0)
    ran = run("check", ".")

    assert ran.code == 2
    assert "a.txt: not checked: cannot be read: Permission denied" in ran.out


@pytest.mark.skipif(
    not Path("/proc/self/mem").exists(), reason="needs a file that opens but never reads"
)
def test_file_that_fails_while_it_is_read_is_named(run: Run) -> None:
    ran = run("check", "/proc/self/mem")

    assert ran.code == 2
    assert "/proc/self/mem: not checked: cannot be read" in ran.out


def test_named_symlink_loop_is_a_failure(run: Run, folder: Path) -> None:
    (folder / "a.txt").symlink_to("b.txt")
    (folder / "b.txt").symlink_to("a.txt")
    ran = run("check", "a.txt")

    assert ran.code == 2
    assert "a.txt: not checked: cannot be read: Too many levels of symbolic links" in ran.out


def test_symlink_loop_in_a_folder_hides_nothing(run: Run, folder: Path) -> None:
    (folder / "a.txt").symlink_to("a.txt")
    (folder / "b.txt").write_text(FAULTY)
    ran = run("check", "--select=SRC001", "--output-format=concise", ".")

    assert ran.code == 2
    assert "a.txt: not checked: cannot be read: Too many levels of symbolic links" in ran.out
    assert "b.txt:7:" in ran.out


def test_dangling_symlink_in_a_folder_is_passed_over(run: Run, folder: Path) -> None:
    (folder / ".#a.txt").symlink_to("editor@host.1")  # how Emacs locks a file

    assert run("check", ".").code == 0


def test_folder_that_holds_itself_is_walked_once(found: Found, folder: Path) -> None:
    (folder / "a.txt").write_text(FAULTY)
    (folder / "again").symlink_to(".")

    assert found("--select=SRC001", ".") == ["a.txt SRC001"]


def test_file_named_twice_is_checked_once(found: Found, folder: Path) -> None:
    (folder / "a.txt").write_text(FAULTY)
    (folder / "b.txt").hardlink_to(folder / "a.txt")

    assert found("--select=SRC001", "a.txt", "./a.txt", ".") == ["a.txt SRC001"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param("a\nb.txt", r"a\nb.txt:7:", id="newline"),
        pytest.param("a:7:1.txt", "a:7:1.txt:7:", id="colons"),
        pytest.param("\x1b[31mred.txt", r"\x1b[31mred.txt:7:", id="escape"),
        pytest.param("\u202etxt.a.txt", r"\u202etxt.a.txt:7:", id="right to left"),
        pytest.param("[bold]a.txt", "[bold]a.txt:7:", id="markup"),
        pytest.param("-a.txt", "-a.txt:7:", id="like a flag"),
        pytest.param("é 漢.txt", "é 漢.txt:7:", id="other scripts"),
    ],
)
def test_file_names_are_shown_harmless(run: Run, folder: Path, name: str, shown: str) -> None:
    (folder / name).write_text(FAULTY)
    ran = run("check", "--select=SRC001", "--output-format=concise", "--", name)

    assert ran.code == 1
    assert ran.out.startswith(shown)
    assert ran.out.count("\n") == 2


def test_file_name_that_is_no_text_is_shown(run: Run, folder: Path) -> None:
    name = os.fsdecode(b"a\xff.txt")
    (folder / name).write_text(FAULTY)

    assert run("check", "--select=SRC001", "--output-format=concise", ".").out.startswith(
        r"a\udcff.txt:7:"
    )
    assert run("check", "--select=SRC001", "--output-format=json", ".").code == 1
    assert run("check", "--select=SRC001", "--output-format=sarif", ".").code == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("::error file=a::b", id="command"),
        pytest.param("##[add-mask]all", id="old command"),
        pytest.param("##vso[task.complete]", id="Azure"),
    ],
)
def test_article_commands_no_runner(
    run: Run, folder: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    (folder / "a.txt").write_text(f"{text} according to Source 1.\n{text}\n")
    ran = run("check", "--select=SRC001", "a.txt")

    assert "Source 1" in ran.out
    assert not any(line.lstrip().startswith("::") for line in ran.out.splitlines())
    assert "##[" not in ran.out
    assert "##vso[" not in ran.out


def test_text_is_shown_as_it_is_written(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("It is [sic] shut [/sic] :smile: says Source 1 \x1b[31m.\n")
    ran = run("check", "--select=SRC001", "--color=always", "a.txt")

    assert "[sic] shut [/sic] :smile: says Source 1 \\x1b[31m" in ran.out


def test_long_article_is_checked_to_its_end(found: Found, folder: Path) -> None:
    (folder / "a.txt").write_text("The bridge is shut.\n\n" * 50_000 + FAULTY)

    assert found("--select=SRC001", "a.txt") == ["a.txt SRC001"]
