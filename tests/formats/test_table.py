"""Tables: a row is a document, and every character leads back through doubled quotes."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.errors import FormatError
from newslint.formats import table
from newslint.model.document import Document
from newslint.model.spans import Span

TEXT = 'title,date,text\r\n"A ""mill""",2026-05-01,"It opened, they said.\r\n\r\nIt ""closed""."\r\n\r\nB,,C.\r\n'


def source_of(document: Document, span: Span) -> str:
    return document.text[span.start : span.end]


def test_every_row_is_a_document() -> None:
    first, second = table.parse(TEXT, "a.csv")

    assert [(block.kind, block.text) for block in first.blocks] == [
        ("headline", 'A "mill"'),
        ("paragraph", "It opened, they said."),
        ("paragraph", 'It "closed".'),
    ]
    assert [block.text for block in second.blocks] == ["B", "C."]
    assert [(field.name, field.value) for field in first.fields] == [
        ("headline", 'A "mill"'),
        ("published", "2026-05-01"),
    ]


def test_a_finding_can_name_the_row() -> None:
    first, second = table.parse(TEXT, "a.csv")

    assert first.pointer(first.blocks[2].span.start) == "row 1, text"
    assert second.pointer(second.blocks[0].span.start) == "row 2, title"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        pytest.param("title\ttext\nA, b\tIt, then", "a.tsv", id="tabs by name"),
        pytest.param("title\ttext\nA, b\tIt, then", "a.csv", id="tabs by sight"),
        pytest.param("title;text\nA, b;It, then", "a.csv", id="semicolons"),
        pytest.param('"title"|"text"\n"A, b"|"It, then"', "a.csv", id="bars and quotes"),
        pytest.param('title,text,\n"A, b","It, then",', "a.csv", id="an empty last column"),
        pytest.param('title,text,x\n"A, b","It, then"', "a.csv", id="a row cut short"),
    ],
)
def test_cells_are_divided_by(text: str, path: str) -> None:
    (document,) = table.parse(text, path)

    assert [block.text for block in document.blocks] == ["A, b", "It, then"]


def test_two_quotes_in_a_bare_cell_are_two() -> None:
    (document,) = table.parse('text\nThe ""mill"" is open\n', "a.csv")
    (block,) = document.blocks

    assert block.text == 'The ""mill"" is open'
    assert source_of(document, block.locate(Span(13, 20))) == "is open"


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00")), max_size=4))
def test_every_character_leads_back_to_what_the_csv_module_wrote(cells: list[str]) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(["title", "text"])
    writer.writerows((f"{cell}x", cell) for cell in cells)
    documents = list(table.parse(out.getvalue(), "a.csv"))

    assert len(documents) == len(cells)
    for cell, document in zip(cells, documents, strict=True):
        assert document.fields[0].value == f"{cell}x"
        for block in document.blocks:
            for offset, character in enumerate(block.text):
                span = block.locate(Span(offset, offset + 1))
                assert source_of(document, span) in {character, character * 2}


@pytest.mark.parametrize(
    ("text", "message", "line", "column"),
    [
        pytest.param('text\n"abc', "a quoted cell is not closed", 2, 1, id="an open quote"),
        pytest.param('text\n"abc" d', "a cell goes on after its closing quote", 2, 6, id="more"),
        pytest.param(
            "a,b\n1,2", "no text in this record; its keys are “a”, “b”", 1, 1, id="no text"
        ),
        pytest.param("", "no text in this record; it is empty", 1, 1, id="nothing"),
    ],
)
def test_what_is_no_table_fails_at_its_place(
    text: str, message: str, line: int, column: int
) -> None:
    with pytest.raises(FormatError) as caught:
        list(table.parse(text, "a.csv"))

    assert (str(caught.value), caught.value.line, caught.value.column) == (message, line, column)
