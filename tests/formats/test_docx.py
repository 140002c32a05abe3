"""Word documents: paragraphs by their numbers, and what is no document fails clearly."""

import io
import sys
import zipfile

import docx
import pytest

from newslint.errors import FormatError
from newslint.formats import stream
from newslint.model.document import Document


def written() -> bytes:
    word = docx.Document()
    word.add_heading("River rises", 0)
    word.add_paragraph("By Ana Ruiz")
    word.add_paragraph("")
    prose = word.add_paragraph("The river rose, ")
    prose.add_run("said Source 1").bold = True
    prose.add_run(".\tTwo metres\novernight.")
    word.add_heading("Later", 1)
    word.add_paragraph("a bridge", style="List Bullet")
    word.add_table(1, 2).cell(0, 1).text = "Ald"
    word.add_paragraph("The Ald, Monday", style="Caption")
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def read(data: bytes) -> list[Document | FormatError]:
    return list(stream(io.BytesIO(data), "a.docx"))


def document(data: bytes) -> Document:
    (found,) = read(data)
    assert isinstance(found, Document)
    return found


def repacked(data: bytes, old: bytes, new: bytes) -> bytes:
    """The same file with something else in its main part."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            after.writestr(name, part.replace(old, new) if name == "word/document.xml" else part)
    return out.getvalue()


def test_styles_say_what_a_paragraph_is() -> None:
    found = document(written())

    assert [(block.kind, block.text) for block in found.blocks] == [
        ("headline", "River rises"),
        ("byline", "By Ana Ruiz"),
        ("paragraph", "The river rose, said Source 1.\tTwo metres overnight."),
        ("subhead", "Later"),
        ("list", "a bridge"),
        ("cell", "Ald"),
        ("caption", "The Ald, Monday"),
    ]


def test_blocks_stand_in_the_text_and_have_the_numbers_word_counts() -> None:
    found = document(written())

    assert all(found.text[slice(*block.span)] == block.text for block in found.blocks)
    assert [found.pointer(block.span.start) for block in found.blocks] == [
        "paragraph 1", "paragraph 2", "paragraph 4", "paragraph 5", "paragraph 6", "table 1", "paragraph 7",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        pytest.param(
            b"<w:r><w:t>By Ana Ruiz</w:t></w:r>",
            b"<w:ins><w:r><w:t>By Tom Lind</w:t></w:r></w:ins><w:del><w:r><w:delText>By</w:delText></w:r></w:del>",
            "By Tom Lind",
            id="tracked changes as accepted",
        ),
        pytest.param(
            b"<w:r><w:t>By Ana Ruiz</w:t></w:r>",
            b"<w:moveFrom><w:r><w:t>Moved</w:t></w:r></w:moveFrom><w:r><w:t>By Tom Lind</w:t></w:r>",
            "By Tom Lind",
            id="text moved away",
        ),
    ],
)
def test_text_is_what_the_reader_sees(old: bytes, new: bytes, text: str) -> None:
    data = repacked(written(), old, new)

    assert document(data).blocks[1].text == text


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    (found,) = read(written())

    assert str(found) == "reading .docx needs the extra newslint[docx]"


def packed(size: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * size)
    return out.getvalue()


def damaged() -> bytes:
    data = written()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        part = archive.getinfo("word/document.xml")
    start = part.header_offset + 30 + len(part.filename)
    return data[:start] + b"\xff" * 8 + data[start + 8 :]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "is no Word document: ", id="nothing"),
        pytest.param(b"PK\x03\x04", "is no Word document: ", id="a zip file cut short"),
        pytest.param(packed(10), "is no Word document: ", id="another zip file"),
        pytest.param(
            packed(40_000_000),
            "unpacks to 40,000,000 bytes, more than 200 times its size",
            id="a bomb",
        ),
        pytest.param(
            repacked(written(), b"<w:body>", b"<w:body"), "is no Word document: ", id="broken XML"
        ),
        pytest.param(
            repacked(written(), b"w:document", b"w:letter"),
            "is no Word document: ",
            id="another root",
        ),
        pytest.param(damaged(), "is no Word document: Error -3 ", id="damaged"),
    ],
)
def test_what_is_no_document_is_a_failure(data: bytes, message: str) -> None:
    (found,) = read(data)

    assert isinstance(found, FormatError)
    assert str(found).startswith(message)
