"""A folder in which nothing changed is told at once, and one in which something did is not."""

import os
from datetime import date
from pathlib import Path

import pytest

from command import CLEAN, FAULTY
from newslint.config.discover import Configs
from newslint.run import ledger, results
from newslint.run.check import check_work, find_work
from newslint.run.report import Report
from newslint.run.results import Cache
from newslint.run.sources import Files, find_groups

TODAY = date(2024, 5, 10)


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two folders, one of them clean, of files that are believed to have been there for long."""
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(results, "TICK", -(10**12))
    top = tmp_path / "articles"
    for name, text in (("clean", CLEAN), ("faulty", FAULTY)):
        (top / name).mkdir(parents=True)
        for number in range(10):
            (top / name / f"{number}.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(top)
    return top


def checked(*, use_cache: bool = True) -> Report:
    return check_work(find_work(["."], Configs()), today=TODAY, use_cache=use_cache)


def unchanged() -> dict[str, int | None]:
    """What would be told at once of each folder: in how many files something was found."""
    cache, told = Cache(TODAY), {}
    for files in find_groups(["."], Configs()):
        if isinstance(files, Files):
            found = cache.of(files.config).unchanged(files)
            told[files.shown] = None if found is None else len(found)
    return told


def test_a_clean_folder_needs_no_word_a_file(articles: Path) -> None:
    expected = checked()

    assert unchanged() == {"clean/": 0, "faulty/": 10}
    assert checked() == expected


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("clean/3.txt", id="where nothing was found"),
        pytest.param("faulty/3.txt", id="where something was"),
        pytest.param("clean/new.txt", id="another one"),
    ],
)
def test_a_change_is_seen_in_its_folder_alone(articles: Path, name: str) -> None:
    checked()
    (articles / name).write_text(f"{FAULTY}\nIt rained on.\n", encoding="utf-8")
    changed = [folder for folder, found in unchanged().items() if found is None]

    assert changed == [f"{name.partition('/')[0]}/"]
    assert checked() == checked(use_cache=False)
    assert None not in unchanged().values()


def test_a_file_that_is_gone_is_forgotten(articles: Path) -> None:
    checked()
    (articles / "clean" / "3.txt").unlink()

    assert unchanged()["clean/"] is None
    assert checked() == checked(use_cache=False)
    assert unchanged()["clean/"] == 0


def test_a_folder_that_is_passed_over_in_part_is_kept_whole(articles: Path) -> None:
    checked()
    configs = Configs(overrides={"extend-exclude": ["3.txt"]})
    check_work(find_work(["."], configs), today=TODAY, use_cache=True)

    assert None not in unchanged().values()


@pytest.mark.parametrize(
    "oddity",
    [
        pytest.param("link to nowhere", id="a link to nowhere"),
        pytest.param("link to itself", id="a link to itself"),
        pytest.param("two names", id="two names of a file"),
        pytest.param("folder", id="a folder called as a file"),
    ],
)
def test_odd_folders_are_looked_at_file_by_file(articles: Path, oddity: str) -> None:
    odd = articles / "clean" / "5a.txt"
    match oddity:
        case "link to nowhere":
            odd.symlink_to("gone.txt")
        case "link to itself":
            odd.symlink_to("5a.txt")
        case "two names":
            odd.hardlink_to(articles / "faulty" / "1.txt")
        case "folder":
            odd.mkdir()
            (odd / "in.txt").write_text(FAULTY, encoding="utf-8")
    expected = checked(use_cache=False)

    assert checked() == expected
    assert checked() == expected


@pytest.mark.parametrize("time", [-(10**9), 0, 10**9])
def test_all_times_are_told_apart(articles: Path, time: int) -> None:
    os.utime(articles / "clean" / "1.txt", (time, time))
    checked()
    assert unchanged()["clean/"] == 0

    os.utime(articles / "clean" / "1.txt", (time, time + 1))
    assert unchanged()["clean/"] is None


def test_entries_come_back_as_they_were_packed() -> None:
    found = 1, True, (), b"", b""
    other = 1, True, (1,), b"a", b""
    entries: ledger.Entries = {
        "a.txt": ((1, 2, 3), b"a" * 16, found),
        "b.txt": ((2**70, -5, 0), b"b" * 16, other),
    }

    for some in (entries, {"a.txt": entries["a.txt"]}):
        assert ledger.entries_of(ledger.folder_of(ledger.pack(some))) == some
