"""A baseline is read and written as it is, and what is wrong in it is said with its line."""

import json
from pathlib import Path

import pytest

from newslint.errors import ConfigError, UsageError
from newslint.run.baseline import Entry, dump, read, relative, write

ONE = Entry("a.txt", "SRC001", "0a:1", "the mill is shut")
TWO = Entry("a.txt", "SRC001", "0a:2", "the mill is shut")
TEN = Entry("a.txt", "SRC001", "0a:10", "the mill is shut")
OTHER = Entry("b/c.txt", "DAT001", "ff:1", "größe 日本")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    write(file, [OTHER, ONE])

    assert read(file) == [ONE, OTHER]
    assert [path.name for path in tmp_path.iterdir()] == ["known.json"]


def test_an_entry_is_a_line_and_their_order_is_fixed() -> None:
    lines = dump([OTHER, TEN, ONE, TWO]).splitlines()

    assert dump([TWO, ONE, OTHER, TEN]).splitlines() == lines
    entries = [Entry(**json.loads(line.rstrip(","))) for line in lines[1:-1]]
    assert entries == [ONE, TWO, TEN, OTHER]


def test_a_baseline_of_nothing_is_one(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    write(file, [])

    assert read(file) == []


def test_names_that_are_no_text_come_back(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    entry = ONE._replace(path="caf\udce9.txt")
    write(file, [entry])

    assert read(file) == [entry]


def test_paths_are_told_from_the_folder_of_the_baseline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert relative("news/a.txt", tmp_path) == "news/a.txt"
    assert relative("a.txt", tmp_path / "config") == "../a.txt"


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        pytest.param("", ["1:1: is no baseline:"], id="empty"),
        pytest.param("[]", ["1:1: is no baseline: `version`"], id="a list"),
        pytest.param("{}", ["1:1: is no baseline: `version`"], id="no keys"),
        pytest.param(dump([ONE, OTHER]).replace("\n", "\n<<<<<<<\n", 1), ["2:1: is no baseline:"], id="a merge"),
        pytest.param(dump([ONE]).replace('"version": 1', '"version": 2'), ["1:13: is of version 2;"], id="version"),
        pytest.param(dump([ONE, OTHER]).replace('"rule": "DAT001"', '"rule": 1'), ["3:29: `rule` must be a text"], id="type"),
        pytest.param(
            dump([ONE, OTHER]).replace('"rule": "DAT001", ', "").replace('"sentence": "the', '"sentense": "the'),
            ["2:1: `sentence` is missing", "2:60: unknown key `sentense`", "3:1: `rule` is missing"],
            id="all at once",
        ),
        pytest.param('{"version": 1, "findings": [\n7]}', ["2:1: an entry is an object"], id="no object"),
        pytest.param('{"version": 1, "findings": [], "more": 1}', ["1:32: unknown key `more`"], id="unknown key"),
    ],
)  # fmt: skip
def test_a_broken_baseline_is_an_error_with_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, problems: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("known.json").write_text(text)
    with pytest.raises(ConfigError) as caught:
        read(tmp_path / "known.json")

    found = str(caught.value).split("\n")
    assert len(found) == len(problems)
    for line, wanted in zip(found, problems, strict=True):
        assert line.startswith(f"known.json:{wanted}")


def test_a_baseline_in_other_bytes_is_an_error_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    file.write_bytes(b'{"version": 1,\n"\xe9": 1}')
    with pytest.raises(ConfigError, match=r":2:1: is not UTF-8"):
        read(file)


def test_no_baseline_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="newslint baseline create"):
        read(tmp_path / "known.json")


def test_a_baseline_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot write"):
        write(tmp_path / "no" / "known.json", [ONE])
