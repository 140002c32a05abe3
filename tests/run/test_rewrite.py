"""Files are written as a whole or not at all, and keep what they are."""

import os
import stat
import sys
from pathlib import Path

import pytest

from newslint.errors import FormatError
from newslint.run.read import Decoded, decode
from newslint.run.rewrite import ChangedError, encode, rewrite

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.kill import kill_often


def others(folder: Path, file: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path != file]


def test_new_text_takes_the_place_of_the_old(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    rewrite(file, b"old", b"new")

    assert file.read_bytes() == b"new"
    assert not others(tmp_path, file)


@pytest.mark.parametrize("mode", [0o644, 0o600, 0o755, 0o664])
def test_mode_is_kept(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    file.chmod(mode)
    rewrite(file, b"old", b"new")

    assert stat.S_IMODE(file.stat().st_mode) == mode


def test_a_link_stays_and_its_target_changes(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "a.txt"
    target.parent.mkdir()
    target.write_bytes(b"old")
    link = tmp_path / "link.txt"
    link.symlink_to("deep/a.txt")
    rewrite(link, b"old", b"new")

    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert not others(target.parent, target)


def test_what_somebody_else_has_changed_is_left(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"theirs")
    with pytest.raises(ChangedError, match="it changed since it was read"):
        rewrite(file, b"old", b"new")

    assert file.read_bytes() == b"theirs"
    assert not others(tmp_path, file)


def test_what_is_gone_stays_gone(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    with pytest.raises(ChangedError, match="it is gone since it was read"):
        rewrite(file, b"old", b"new")

    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anything")
def test_a_file_that_may_not_be_written_is_left(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(PermissionError):
        rewrite(file, b"old", b"new")

    assert file.read_bytes() == b"old"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("Añ😀\r\nb\rc\n".encode(), id="UTF-8 and mixed lines"),
        pytest.param(b"\xef\xbb\xbfa", id="UTF-8 with its mark"),
        pytest.param(b"\xff\xfea\0\r\0\n\0", id="UTF-16, little end first"),
        pytest.param(b"\xfe\xff\0a", id="UTF-16, big end first"),
        pytest.param(b"\xff\xfe\0\0a\0\0\0", id="UTF-32"),
    ],
)
def test_bytes_come_back_as_they_were(data: bytes) -> None:
    assert encode(decode(data)) == data


def test_new_text_is_encoded_as_the_old_was() -> None:
    assert encode(Decoded("ä", "utf-16-be", b"\xfe\xff")) == b"\xfe\xff\0\xe4"


def test_a_character_that_the_encoding_lacks_is_refused() -> None:
    with pytest.raises(FormatError, match="“日” cannot be written as cp1252"):
        encode(Decoded("日", "cp1252"))


def test_a_killed_run_leaves_every_file_whole(tmp_path: Path) -> None:
    tally = kill_often(tmp_path, kills=10, files=60, seed=1)

    assert tally.kills == 10
