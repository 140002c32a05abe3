"""Values kept for later runs, one by one and not without bound; tests/cli/test_expressions.py damages them."""

import os
from pathlib import Path

from newslint.parts import add_parts, maker, read_parts


def test_values_are_found_by_their_keys(tmp_path: Path) -> None:
    file = str(tmp_path / "kept" / "some-1.bin")
    add_parts(file, maker(), {"a": 1, ("b", 2): (None, b"x")})
    kept = read_parts(file, maker())

    assert (kept["a"], kept["b", 2]) == (1, (None, b"x"))
    assert "b" not in kept
    assert len(kept) == 2


def test_a_later_value_replaces_an_earlier(tmp_path: Path) -> None:
    file = str(tmp_path / "some-1.bin")
    add_parts(file, maker(), {"a": 1, "b": 1})
    add_parts(file, maker(), {"a": 2})

    assert {**read_parts(file, maker())} == {"a": 2, "b": 1}


def test_another_maker_begins_anew(tmp_path: Path) -> None:
    file = str(tmp_path / "some-1.bin")
    add_parts(file, maker("this"), {"a": 1})
    add_parts(file, maker("that"), {"b": 2})

    assert {**read_parts(file, maker("this"))} == {}
    assert {**read_parts(file, maker("that"))} == {"b": 2}


def test_only_the_newest_files_of_a_kind_stay(tmp_path: Path) -> None:
    (tmp_path / "others-1.bin").touch()
    for number in range(12):
        file = tmp_path / f"some-{number}.bin"
        add_parts(str(file), maker(), {"a": 1})
        os.utime(file, (number, number))

    left = {file.name for file in tmp_path.iterdir()}
    assert len(left) == 9
    assert {"others-1.bin", "some-11.bin"} <= left
    assert "some-0.bin" not in left
