"""Files that newslint keeps: old ones go, and what a killed run left of one."""

import os
from pathlib import Path

from newslint.folders import drop_old, keep

LONG_AGO = 1_700_000_000


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_the_newest_of_a_kind_stay(tmp_path: Path) -> None:
    for number in range(4):
        file = tmp_path / f"some-{number}.bin"
        file.touch()
        os.utime(file, (LONG_AGO - number, LONG_AGO - number))
    (tmp_path / "others-1.bin").touch()
    drop_old(str(tmp_path), "some-", 2)

    assert names(tmp_path) == {"some-0.bin", "some-1.bin", "others-1.bin"}


def test_what_a_killed_run_left_goes_and_what_is_being_made_stays(tmp_path: Path) -> None:
    left, begun, other = (tmp_path / name for name in (".some-1-aa", ".some-1-bb", ".others-1-aa"))
    for file in (left, begun, other):
        file.touch()
    for file in (left, other):
        os.utime(file, (LONG_AGO, LONG_AGO))
    keep(str(tmp_path / "some-1.bin"), b"x")
    drop_old(str(tmp_path), "some-", 2)

    assert names(tmp_path) == {"some-1.bin", begun.name, other.name}


def test_folder_that_is_gone_is_no_obstacle(tmp_path: Path) -> None:
    drop_old(str(tmp_path / "gone"), "some-", 2)

    assert names(tmp_path) == set()
