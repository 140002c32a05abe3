"""`--fix` writes what it should and nothing else, `--diff` writes nothing, and the exit codes say which."""

import io
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from command import CLEAN, FAULTY, Ran

Run = Callable[..., Ran]
LINK = (
    CLEAN + "\nThe notice is at https://port.tarn.gov/14?utm_source=chatgpt.com for all to read.\n"
)
FIXED = LINK.replace("?utm_source=chatgpt.com", "")


def test_fix_writes_and_reports_what_is_left(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(LINK.replace("until June", "until June, according to Source 1"))
    ran = run("check", "--fix", "--output-format=concise")

    assert ran.code == 1
    assert "SRC001" in ran.out
    assert "SRC006" not in ran.out
    assert ran.out.endswith("Found 1 error in 1 of 1 file; 1 fixed\n")
    assert "utm_source" not in (folder / "a.txt").read_text()


def test_a_check_says_how_many_could_be_fixed(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(LINK)

    assert run("check").out.endswith("; can fix 1 with --fix\n")
    assert (folder / "a.txt").read_text() == LINK


def test_nothing_is_written_where_nothing_can_be_fixed(run: Run, folder: Path) -> None:
    file = folder / "a.txt"
    file.write_text(FAULTY)
    before = file.stat()
    run("check", "--fix")

    assert (file.stat().st_mtime_ns, file.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize(
    ("encoding", "mark", "newline"),
    [
        pytest.param("utf-8", b"", "\n", id="UTF-8"),
        pytest.param("utf-8", b"\xef\xbb\xbf", "\r\n", id="mark and Windows lines"),
        pytest.param("utf-16-le", b"\xff\xfe", "\r\n", id="UTF-16"),
    ],
)
def test_encoding_mark_lines_and_mode_are_kept(
    run: Run, folder: Path, encoding: str, mark: bytes, newline: str
) -> None:
    file = folder / "a.txt"
    file.write_bytes(mark + LINK.replace("\n", newline).encode(encoding))
    file.chmod(0o640)

    assert run("check", "--fix").code == 0
    assert file.read_bytes() == mark + FIXED.replace("\n", newline).encode(encoding)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_page_keeps_the_charset_that_it_claims(run: Run, folder: Path) -> None:
    page = (
        '<html><head><meta charset="iso-8859-1"><title>Bro stängs</title></head><body><article>'
        "<h1>Bro stängs för “översyn”</h1><p>Bron är stängd till juni, enligt en "
        '<a href="https://tarn.gov/14%s">lista</a> från hamnen.</p></article></body></html>'
    )
    (folder / "a.html").write_bytes((page % "?utm_source=chatgpt.com").encode("cp1252"))
    run("check", "--fix", "--select=SRC006")

    assert (folder / "a.html").read_bytes() == (page % "").encode("cp1252")


@pytest.mark.parametrize(
    ("flags", "text"),
    [
        pytest.param((), "leaks", id="not asked for"),
        pytest.param(("--unsafe-fixes",), "gone", id="asked for"),
    ],
)
def test_unsafe_fixes_are_made_when_asked_for(
    run: Run, folder: Path, flags: tuple[str, ...], text: str
) -> None:
    (folder / "a.txt").write_text(
        CLEAN + "\nIt opens in June :contentReference[oaicite:0]{index=0} again.\n"
    )
    run("check", "--fix", *flags)

    assert ("oaicite" in (folder / "a.txt").read_text()) == (text == "leaks")


def test_records_are_fixed_line_by_line(run: Run, folder: Path) -> None:
    record = '{"headline": "Bridge", "text": "See https:\\/\\/tarn.gov\\/14%s for it."}\r\n'
    file = folder / "a.jsonl"
    file.write_bytes((record % "" + record % "?utm_source=chatgpt.com").encode())
    run("check", "--fix", "--select=SRC006")

    assert file.read_bytes() == (record % "" + record % "").encode()


def test_a_broken_record_keeps_no_other_from_being_fixed(run: Run, folder: Path) -> None:
    record = '{"headline": "Bridge", "text": "See https://tarn.gov/14%s for it."}\n'
    file = folder / "a.jsonl"
    file.write_text("{broken\n" + record % "?utm_source=chatgpt.com")

    assert run("check", "--fix", "--select=SRC006").code == 2
    assert file.read_text() == "{broken\n" + record % ""


def test_diff_shows_and_changes_nothing(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(LINK)
    ran = run("check", "--diff", "--fix")

    assert ran.code == 1
    assert ran.out.startswith("--- a.txt\n+++ a.txt\n@@ ")
    assert "\n+The notice is at https://port.tarn.gov/14 for all to read.\n" in ran.out
    assert ran.err == "newslint: would fix 1 finding in 1 file\n"
    assert (folder / "a.txt").read_text() == LINK


def test_diff_without_a_difference_ends_with_0(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(FAULTY)
    ran = run("check", "--diff")

    assert (ran.code, ran.out, ran.err) == (0, "", "newslint: nothing to fix\n")


def test_diff_of_hostile_text_is_harmless(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    (folder / "a.txt").write_text(LINK + "::error::x\n\x1b]0;gone\x07 \u202e ##[command]\n")
    out = run("check", "--diff").out

    assert not {"\x1b", "\x07", "\u202e"} & set(out)
    assert "##[" not in out
    assert not any(line.strip().startswith("::") for line in out.splitlines())


def test_diff_says_where_the_last_line_has_no_end(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(LINK.rstrip("\n"))

    assert run("check", "--diff").out.count("\n\\ No newline at end of file\n") == 2


@pytest.mark.parametrize(
    ("text", "flags", "code"),
    [
        pytest.param(LINK, (), 0, id="fixed"),
        pytest.param(LINK, ("--exit-non-zero-on-fix",), 1, id="fixed and asked"),
        pytest.param(CLEAN, ("--exit-non-zero-on-fix",), 0, id="nothing to fix"),
        pytest.param(LINK, ("--exit-non-zero-on-fix", "--exit-zero"), 0, id="told not to"),
        pytest.param(FAULTY, (), 1, id="left"),
        pytest.param(LINK, ("gone.txt", "a.txt"), 2, id="a failure beside it"),
    ],
)
def test_exit_codes(run: Run, folder: Path, text: str, flags: tuple[str, ...], code: int) -> None:
    (folder / "a.txt").write_text(text)

    assert run("check", "--fix", *flags).code == code


@pytest.mark.parametrize(
    ("text", "out"),
    [pytest.param(LINK, FIXED, id="fixed"), pytest.param(CLEAN, CLEAN, id="as it was")],
)
def test_standard_input_goes_on(
    run: Run, monkeypatch: pytest.MonkeyPatch, text: str, out: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    ran = run("check", "--fix", "-", "--stdin-filename=a.txt")

    assert (ran.code, ran.out) == (0, out)
    assert "All clear" in ran.err


def test_suppressed_and_known_findings_are_left(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(LINK)
    (folder / "b.txt").write_text("%% newslint: file-ignore[SRC006] -- an example\n\n" + LINK)
    run("baseline", "create")
    (folder / "c.txt").write_text(LINK)
    run("check", "--fix", "--baseline=.newslint-baseline.json")

    assert [
        ("utm_source" in (folder / name).read_text()) for name in ("a.txt", "b.txt", "c.txt")
    ] == [True, True, False]


def test_a_link_is_followed(run: Run, folder: Path) -> None:
    target = folder / "deep.article"
    target.write_text(LINK)
    (folder / "a.txt").symlink_to(target)
    run("check", "--fix")

    assert (folder / "a.txt").is_symlink()
    assert target.read_text() == FIXED


def test_packed_files_are_not_fixed(run: Run, folder: Path) -> None:
    import gzip

    data = gzip.compress(b'{"text": "See https://tarn.gov/14?utm_source=chatgpt.com for it."}\n')
    (folder / "a.jsonl.gz").write_bytes(data)
    ran = run("check", "--fix", "--select=SRC006")

    assert "(by hand)" in ran.out
    assert (folder / "a.jsonl.gz").read_bytes() == data
