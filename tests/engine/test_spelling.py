"""Which edits a source takes just as they are, and which it would read as something else."""

import pytest

import newslint
from newslint.engine.spelling import is_exact, tidied
from newslint.model.document import Document
from newslint.model.spans import Span


def document(text: str, format_name: str) -> Document:
    return newslint.parse(text, format=format_name)[0]


def span_of(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("format_name", "text", "old", "new", "exact"),
    [
        pytest.param("text", "The old mill.", "old", "“<new>” & \\", True, id="anything in plain text"),
        pytest.param("text", "The old mill.\n\nIt stays.", "mill.\n\nIt", "", False, id="over two paragraphs"),
        pytest.param("markdown", "The old mill.", "old", "new", True, id="plain words"),
        pytest.param("markdown", "The old mill.", "old", "*new*", False, id="emphasis"),
        pytest.param("markdown", "The old mill.", "old", "new_old", True, id="a line inside a word"),
        pytest.param("markdown", "The old mill.", "old", "_new", False, id="a line before a word"),
        pytest.param("markdown", "The *old* mill.", "old", "", True, id="inside the emphasis"),
        pytest.param("markdown", "The *old* mill.", "The *old", "", False, id="half the emphasis"),
        pytest.param("markdown", "The\nold mill.", "The\nold", "", True, id="over a line end"),
        pytest.param("markdown", "A [list](https://a.example/b).", "/b", "", True, id="part of an address"),
        pytest.param("json", '{"text": "The old mill."}', "old", "", True, id="deletion in a record"),
        pytest.param("json", '{"text": "The old mill."}', "old", "new", True, id="words in a record"),
        pytest.param("json", '{"text": "The old mill."}', "old", '"new"', False, id="quotes in a record"),
        pytest.param("json", '{"text": "The old mill."}', "old", "new\n", False, id="a line in a record"),
        pytest.param("json", '{"text": "The \\u006fld mill."}', "\\u006fld", "", True, id="a whole escape"),
        pytest.param("json", '{"text": "The \\u006fld mill."}', "006fld", "", False, id="half an escape"),
        pytest.param("table", "title,text\nA,The old mill.\n", "old", "old, grey", False, id="a comma in a table"),
        pytest.param("table", "title,text\nA,The old mill.\n", "old", "grey", True, id="words in a table"),
    ],
)  # fmt: skip
def test_only_what_reads_as_it_stands_is_exact(
    format_name: str, text: str, old: str, new: str, exact: bool
) -> None:
    assert is_exact(document(text, format_name), span_of(text, old), new) == exact


@pytest.mark.parametrize("name", ["docx", "pdf"])
def test_formats_that_are_no_text_take_no_edit(name: str) -> None:
    assert not is_exact(Document("a.docx", "The old mill.", name, ()), Span(0, 3), "")


def test_packed_files_take_no_edit() -> None:
    assert not is_exact(Document("a.jsonl.gz", "{}", "jsonl", ()), Span(0, 1), "")


@pytest.mark.parametrize(
    ("text", "words", "deleted"),
    [
        pytest.param("a (b) c", "b", "b", id="inside a line"),
        pytest.param("a b c", "b", " b", id="one of two spaces"),
        pytest.param("a b\n", "b", " b", id="the space at the end of a line"),
        pytest.param("b. c", "b.", "b. ", id="the space at the start of a block"),
        pytest.param("a b, c", "b", " b", id="before a comma"),
        pytest.param("a b. c", "b", " b", id="before a full stop"),
        pytest.param("a b .5 c", "b", " b", id="before a number"),
        pytest.param("a b.5 c", "b", "b", id="joined to a number"),
        pytest.param("“a b” c", "b", " b", id="before a closing quotation mark"),
        pytest.param('"a b"', "b", " b", id="before a closing quote"),
        pytest.param("a\nb\nc", "b", "b\n", id="a line"),
        pytest.param("a\n  b \nc", "b", "  b \n", id="a line with spaces"),
        pytest.param("a\n\nb\n\nc", "b", "b\n\n", id="between blank lines"),
        pytest.param("b", "b", "b", id="all"),
    ],
)
def test_a_line_that_would_be_empty_goes_too(text: str, words: str, deleted: str) -> None:
    start, end = tidied(document(text, "text"), span_of(text, words))

    assert text[start:end] == deleted


def test_lines_of_records_stay() -> None:
    record = Document("a.jsonl", "a\nb\nc", "jsonl", ())

    assert tidied(record, Span(2, 3)) == Span(2, 3)
