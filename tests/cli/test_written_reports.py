"""Reports that are written among articles: none is taken for one, and none is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from command import FAULTY, Ran

Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def article(folder: Path) -> Path:
    file = folder / "a.txt"
    file.write_text(FAULTY)
    return file


@pytest.mark.parametrize(
    "flags",
    [
        pytest.param(("check", "-o", "report.txt"), id="the report"),
        pytest.param(("check", "--output", "html=report.html"), id="one more"),
        pytest.param(("check", "--fix", "-o", "report.txt"), id="with fixes"),
        pytest.param(("factcheck", "-o", "sheet.txt"), id="a worksheet"),
    ],
)
def test_second_run_finds_what_the_first_found(
    run: Run, folder: Path, flags: tuple[str, ...]
) -> None:
    def reports() -> dict[str, str]:
        run(*flags, ".")
        return {file.name: file.read_text() for file in folder.iterdir()}

    first = reports()

    assert len(first) == 2
    assert reports() == first


def test_listed_files_have_no_report_among_them(run: Run, folder: Path) -> None:
    (folder / "report.txt").write_text("Found 1 error\n")

    assert run("check", "--show-files", "-o", "report.txt").out == "a.txt\n"


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        pytest.param(
            ("check", "-o", "a.txt", "./a.txt"),
            "a.txt is to be checked: no report is written over it",
            id="over an article",
        ),
        pytest.param(
            ("factcheck", "-o", "a.txt", "a.txt"),
            "a.txt is to be checked: no report is written over it",
            id="a worksheet over its article",
        ),
        pytest.param(
            ("check", "--output", "sarif=new", "--output", "json=./new"),
            "two reports cannot both be written to new",
            id="two in one file",
        ),
    ],
)
def test_report_is_never_written_over_something_else(
    run: Run, folder: Path, article: Path, flags: tuple[str, ...], message: str
) -> None:
    ran = run(*flags)

    assert (ran.code, ran.err) == (2, f"newslint: {message}\n")
    assert article.read_text() == FAULTY
    assert list(folder.iterdir()) == [article]


def test_devices_hold_any_number_of_reports(run: Run) -> None:
    more = ("--output", "json=/dev/null", "--output", "html=/dev/null")

    assert run("check", "--quiet", *more).code == 1
