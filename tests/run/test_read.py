"""Bytes to text: what is read, and what is said of what cannot be."""

from pathlib import Path

import pytest

from newslint.config.model import Config, Settings
from newslint.errors import FormatError
from newslint.run.read import Decoded, decode, read_bytes, read_documents
from newslint.run.sources import Source


@pytest.mark.parametrize(
    ("data", "decoded"),
    [
        pytest.param(b"", Decoded("", "utf-8"), id="nothing"),
        pytest.param("Añ😀".encode(), Decoded("Añ😀", "utf-8"), id="UTF-8"),
        pytest.param(b"a\r\nb\rc\n", Decoded("a\r\nb\rc\n", "utf-8"), id="line ends stay"),
        pytest.param(b"\xef\xbb\xbfa", Decoded("a", "utf-8", b"\xef\xbb\xbf"), id="UTF-8 mark"),
        pytest.param(b"\xff\xfea\0", Decoded("a", "utf-16-le", b"\xff\xfe"), id="little end first"),
        pytest.param(b"\xfe\xff\0a", Decoded("a", "utf-16-be", b"\xfe\xff"), id="big end first"),
        pytest.param(
            b"\xff\xfe\0\0a\0\0\0", Decoded("a", "utf-32-le", b"\xff\xfe\0\0"), id="UTF-32"
        ),
        pytest.param(b"a\x0bb", Decoded("a\x0bb", "utf-8"), id="odd controls are text"),
    ],
)
def test_text_is_read(data: bytes, decoded: Decoded) -> None:
    assert decode(data) == decoded


@pytest.mark.parametrize(
    ("data", "message", "line"),
    [
        pytest.param(b"a\nb\xe9", "is not UTF-8: byte 0xe9 at offset 3, line 2", 2, id="Latin-1"),
        pytest.param(
            b"\xef\xbb\xbfab\xe9c",
            "is not UTF-8: byte 0xe9 at offset 5, line 1",
            1,
            id="after a mark",
        ),
        pytest.param(
            b"\xff\xfea\0\n\0\0\xdc", "is not UTF-16: byte 0x00 at offset 6, line 2", 2, id="UTF-16"
        ),
        pytest.param(b"%PDF-1.7\n\0", "is a binary file", 0, id="binary"),
        pytest.param(
            b"\xed\xa0\x80", "is not UTF-8: byte 0xed at offset 0", 1, id="a lone surrogate"
        ),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(data: bytes, message: str, line: int) -> None:
    with pytest.raises(FormatError) as caught:
        decode(data)

    assert str(caught.value).startswith(message)
    assert caught.value.line == line


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("gone.txt", "no such file: it is gone since it was found", id="vanished"),
        pytest.param("folder", "cannot be read: Is a directory", id="a folder"),
    ],
)
def test_file_that_cannot_be_opened_is_told(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "folder").mkdir()
    source = Source(name, str(tmp_path / name), Config(Settings(), str(tmp_path)))

    assert [str(item) for item in read_documents(source)] == [message]


@pytest.mark.parametrize("size", [0, 3, 6, 9])
def test_file_is_read_whole_whatever_size_it_was_found_with(tmp_path: Path, size: int) -> None:
    (tmp_path / "a.txt").write_bytes(b"Rain.\n")

    assert read_bytes(str(tmp_path / "a.txt"), size) == b"Rain.\n"
