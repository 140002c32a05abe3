"""JSON Lines as a stream: packed or not, one broken line is one failure, and bombs do not go off."""

import gzip
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from newslint.errors import FormatError
from newslint.formats import format_of, jsonl, stream
from newslint.formats.byte_lines import Line, byte_lines, text_lines
from newslint.formats.compressed import Bounds, unpack
from newslint.model.document import Document
from newslint.model.spans import Base

GOOD = b'{"text": "The mill opened in 1904."}\n'


def read(data: bytes, path: str = "a.jsonl") -> list[Document | FormatError]:
    return list(jsonl.stream(io.BytesIO(data), path))


def failures(found: list[Document | FormatError]) -> list[tuple[str, int, int]]:
    return [(str(one), one.line, one.column) for one in found if isinstance(one, FormatError)]


@pytest.mark.parametrize(
    ("line", "message", "column"),
    [
        pytest.param(b'{"text": "a"', "“,” or “}” expected, not the end", 13, id="cut"),
        pytest.param(b'{"text": "\xff"}', "byte 0xff is not UTF-8", 11, id="no UTF-8"),
        pytest.param(b'{"text": "\xc3\xa9\xc3"}', "byte 0xc3 is not UTF-8", 12, id="half a letter"),
        pytest.param(b'{"id": 1}', "no text in this record; its keys are “id”", 1, id="no text"),
        pytest.param(b"[]", "a record is an object, not an array", 1, id="an array"),
        pytest.param(b'{"x":' * 9999, "nested more than 1,000 deep", 5001, id="deep"),
        pytest.param(
            b'{"text": "a", "text": "b"}', "the key “text” is given twice", 15, id="twice"
        ),
    ],
)
def test_a_broken_line_is_one_failure_and_the_rest_go_on(
    line: bytes, message: str, column: int
) -> None:
    found = read(GOOD + line + b"\n" + GOOD)

    assert failures(found) == [(message, 2, column)]
    assert [one.base.line for one in found if isinstance(one, Document)] == [0, 2]


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\n")), max_size=6))
def test_bases_are_code_points_of_the_decoded_file(lines: list[str]) -> None:
    text = "\n".join(lines).removeprefix("\ufeff")
    found = list(byte_lines(io.BytesIO(text.encode())))

    assert found == list(text_lines(text))
    for line in found:
        assert isinstance(line, Line)
        assert text.startswith(line.text, line.base.offset)
        assert line.base.line == text.count("\n", 0, line.base.offset)


def test_a_byte_order_mark_is_not_counted() -> None:
    first, second = read(b"\xef\xbb\xbf" + GOOD + GOOD)

    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.base.offset, second.base.offset) == (0, len(GOOD))


def test_offsets_stay_right_behind_lines_that_cannot_be_read() -> None:
    found = list(byte_lines(io.BytesIO(b"\xc3\xa9\xff\n" + b"x" * 30 + b"\nab\n"), longest=8))

    assert failures([one for one in found if isinstance(one, FormatError)]) == [
        ("byte 0xff is not UTF-8", 1, 2),
        ("this line has more than 8 bytes", 2, 0),
    ]
    assert found[-1] == Line("ab\n", Base(3 + 31, 2))


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        pytest.param("a.jsonl.gz", gzip.compress, id="gzip"),
        pytest.param("a.ndjson.zst", zstandard.compress, id="Zstandard"),
        pytest.param("A.JSONL.GZ", gzip.compress, id="capitals"),
    ],
)
def test_packed_lines_are_the_same_documents(name: str, pack: object) -> None:
    assert callable(pack)
    packed = pack(GOOD * 3) + pack(GOOD)  # files may be joined end to end
    found = list(stream(io.BytesIO(packed), name))

    assert format_of(name) == "jsonl"
    assert [one.text for one in found if isinstance(one, Document)] == [GOOD.decode().rstrip()] * 4


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        pytest.param("a.jsonl.gz", gzip.compress, id="gzip"),
        pytest.param("a.jsonl.zst", zstandard.compress, id="Zstandard"),
    ],
)
def test_a_bomb_is_stopped_and_the_bound_said(name: str, pack: object) -> None:
    assert callable(pack)
    bomb = pack(GOOD + b" " * 100_000_000)
    (failure,) = failures(read(bomb, name))[-1:]

    assert failure[0].startswith("unpacks to more than 200 times its size; stopped after 1")
    assert failure[1] == 2


def test_the_whole_size_is_bounded_too() -> None:
    packed = gzip.compress(b"0123456789" * 500)
    bounds = Bounds(size=1000)

    with pytest.raises(FormatError, match="unpacks to more than 1,000 bytes; stopped there"):
        unpack(io.BytesIO(packed), "a.gz", bounds).read()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.jsonl.gz", gzip.compress(GOOD * 99)[:-20], id="gzip cut short"),
        pytest.param("a.jsonl.gz", b"not packed", id="no gzip at all"),
        pytest.param("a.jsonl.zst", zstandard.compress(GOOD * 9, 1)[:-9], id="Zstandard cut short"),
        pytest.param("a.jsonl.zst", b"not packed", id="no Zstandard at all"),
    ],
)
def test_broken_packing_is_a_failure(name: str, data: bytes) -> None:
    found = failures(read(data, name))

    assert len(found) == 1
    assert found[0][0].startswith("the packed data is broken: ")


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="Python reads Zstandard itself")
def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zstandard", None)

    assert failures(read(GOOD, "a.jsonl.zst")) == [
        ("reading .zst needs Python 3.14 or the extra newslint[zstd]", 0, 0)
    ]


STREAM = """
import sys, resource
from newslint.formats import jsonl
with open(sys.argv[1], "rb") as file:
    count = sum(1 for _ in jsonl.stream(file, sys.argv[1]))
print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def peak(path: Path) -> tuple[int, int]:
    """Documents and kilobytes of a process that reads the file."""
    result = subprocess.run(
        [sys.executable, "-c", STREAM, str(path)], capture_output=True, text=True, check=True
    )
    count, kilobytes = result.stdout.split()
    return int(count), int(kilobytes)


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    record = json.dumps({"title": "Mill", "text": "The mill opened in 1904. " * 2000}) + "\n"
    small, large = tmp_path / "small.jsonl", tmp_path / "large.jsonl"
    small.write_text(record * 10)
    large.write_text(record * 600)  # 30 MB
    (few, before), (many, after) = peak(small), peak(large)

    assert (few, many) == (10, 600)
    assert after - before < 8_000
