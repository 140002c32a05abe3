"""One process and several give the same report, down to the order of its parts."""

import io
from datetime import date
from pathlib import Path

import pytest

from command import CLEAN, FAULTY
from newslint.config.discover import Configs
from newslint.errors import InternalError
from newslint.reporters import find
from newslint.run.check import check_paths
from newslint.run.report import Report

TODAY = date(2024, 5, 10)


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for number in range(40):
        folder = tmp_path / f"desk{number % 4}"
        folder.mkdir(exist_ok=True)
        text = (FAULTY, CLEAN, CLEAN.replace("By Mara Quill\n\n", ""))[number % 3]
        (folder / f"{number}.txt").write_text(text)
    (tmp_path / "desk1" / "newslint.toml").write_text('select = ["SRC001"]\n')
    (tmp_path / "desk2" / "latin.txt").write_bytes(b"caf\xe9")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(jobs: int) -> Report:
    return check_paths([".", "gone.txt"], Configs(), today=TODAY, jobs=jobs)


@pytest.mark.parametrize("jobs", [2, 3])
def test_many_processes_report_what_one_does(articles: Path, jobs: int) -> None:
    one, many = checked(1), checked(jobs)

    assert one == many
    for path in {finding.path for finding in one.findings}:
        assert one.sources.get(path, "") == many.sources.get(path, "") != ""
    assert (one.files, len(one.failures), len(one.findings) > 20) == (41, 2, True)


@pytest.mark.parametrize("output_format", ["text", "json", "sarif"])
def test_reports_have_the_same_bytes(articles: Path, output_format: str) -> None:
    one, many = io.StringIO(), io.StringIO()
    find(output_format)(checked(1), one)
    find(output_format)(checked(2), many)

    assert one.getvalue() == many.getvalue()


def test_progress_counts_every_file(articles: Path) -> None:
    seen: list[tuple[int, int]] = []
    check_paths(["."], Configs(), jobs=2, progress=lambda done, total: seen.append((done, total)))

    assert seen == [(done, 41) for done in range(1, 42)]


def test_file_that_vanishes_is_a_failure_and_the_others_are_checked(articles: Path) -> None:
    def vanish(done: int, _total: int) -> None:
        if done == 1:
            (articles / "desk3" / "39.txt").unlink()

    report = check_paths(["."], Configs(), today=TODAY, jobs=1, progress=vanish)

    assert report.exit_code == 2
    assert ("desk3/39.txt", "no such file: it is gone since it was found") in {
        (failure.path, failure.message) for failure in report.failures
    }
    assert report.files == 41


def test_fault_of_ours_stops_all_processes(articles: Path) -> None:
    (articles / "desk0" / "newslint.toml").write_text('rules = ["broken.yaml"]\n')
    (articles / "desk0" / "broken.yaml").write_text("id: [\n")

    with pytest.raises(Exception, match=r"broken\.yaml") as caught:
        checked(2)
    assert not isinstance(caught.value, InternalError)
