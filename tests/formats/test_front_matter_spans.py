"""The words of a value in front matter stand where their spans say, however it is laid out."""

import pytest

from newslint.formats.markdown import parse
from newslint.model.document import Block, Document
from newslint.model.spans import Span


def read(matter: str, fence: str = "---") -> Document:
    return next(parse(f"{fence}\n{matter}\n{fence}\n", "a.md"))


def place_of(document: Document, block: Block, word: str) -> str:
    start = block.text.index(word)
    return document.text[slice(*block.locate(Span(start, start + len(word))))]


@pytest.mark.parametrize(
    ("matter", "fence", "text"),
    [
        pytest.param("summary: |\n  One ferry\n    waits two", "---", "One ferry\n  waits two", id="literal, one line deeper"),
        pytest.param("summary: |\r\n  One ferry\r\n    waits two\r", "---", "One ferry\n  waits two", id="the same with CRLF"),
        pytest.param("summary: >\n  One ferry\n\n    waits two", "---", "One ferry\n\n  waits two", id="folded, one line deeper"),
        pytest.param("summary: |\n  One ferry  \n  waits two", "---", "One ferry  \nwaits two", id="space at the end of a line"),
        pytest.param("summary = '''\r\nOne ferry\r\n  waits two'''\r", "+++", "One ferry\n  waits two", id="TOML with CRLF"),
        pytest.param('summary: "One ferry\\\n  \\twaits two"', "---", "One ferry\twaits two", id="an escaped break"),
        pytest.param("summary: !!str One ferry waits two", "---", "One ferry waits two", id="a tag"),
        pytest.param("summary: &a !x 'One ferry waits two'", "---", "One ferry waits two", id="an anchor and a tag"),
    ],
)  # fmt: skip
def test_words_stand_where_they_are_spelled(matter: str, fence: str, text: str) -> None:
    document = read(matter, fence)
    (block,) = document.blocks

    assert block.text == text
    assert place_of(document, block, "One") == "One"
    assert place_of(document, block, "two") in {"two", "One ferry\\\n  \\twaits two"}


@pytest.mark.parametrize("sign", [pytest.param("\r", id="CR"), pytest.param("\x85", id="NEL")])
def test_a_line_break_of_another_age_leaves_a_value_its_place(sign: str) -> None:
    document = read(f'title: "One ferry{sign}waits"')
    (block,) = document.blocks

    assert block.text == "One ferry waits"
    assert place_of(document, block, "waits") == "waits"


def test_the_span_of_a_field_leaves_tag_and_anchor_out() -> None:
    document = read("date: !!timestamp 2026-05-01\nauthor: &a Ana Ruiz")

    assert [document.text[slice(*field.span)] for field in document.fields] == [
        "2026-05-01",
        "Ana Ruiz",
    ]


@pytest.mark.parametrize("null", ["null", "~"])
def test_null_is_no_alternative_text(null: str) -> None:
    (image,) = read(f"image: {{src: a.jpg, alt: {null}}}").images

    assert image.alt is None
